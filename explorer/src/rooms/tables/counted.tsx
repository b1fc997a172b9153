import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import type { Statistics } from "../../kinds/answers";
import { operationsOf } from "../../kinds/operations";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import { Bars } from "./bars";
import { MatrixTable } from "./matrix-table";
import { matrixOf } from "./matrix";
import { Credit } from "./printed";
import { SectorDepths } from "./sector-depths.operation";
import { rollsUp } from "./state";
import { Totals } from "./totals";
import type { Table } from "./use-table";
import styles from "./records.module.css";

/** How many groups the statistics answer at most. */
const MOST = 500;

/** The records of a table counted by one dimension, as bars, or by two, as a matrix. */
export function Counted({ table }: { readonly table: Table }) {
  const [first, second] = table.by;
  const both = useCounts(table, table.by);
  // A record with two values counts in two cells: what a row comes to is not the sum of its cells.
  const rows = useCounts(table, [first!], second === undefined);
  const columns = useCounts(table, [second!], second === undefined);
  const itself = useItself(table);
  return (
    <>
      <Answered answer={both} lines={16}>
        {({ statistics }) => (
          <CountedAnswer statistics={statistics}>
            {second === undefined ? (
              <Bars table={table} statistics={statistics} itself={itself} />
            ) : (
              <Answered answer={rows} lines={16}>
                {(byRow) => (
                  <Answered answer={columns} lines={16}>
                    {(byColumn) => (
                      <MatrixTable
                        table={table}
                        matrix={matrixOf(statistics, byRow.statistics, byColumn.statistics)}
                        totalCount={statistics.totalCount}
                        itself={itself}
                      />
                    )}
                  </Answered>
                )}
              </Answered>
            )}
          </CountedAnswer>
        )}
      </Answered>
    </>
  );
}

interface CountedAnswerProps {
  readonly statistics: Statistics;
  readonly children: React.ReactNode;
}

function CountedAnswer({ statistics, children }: CountedAnswerProps) {
  const say = useText();
  const { groupCount, groups } = statistics;
  return (
    <>
      <div className={styles.above}>
        <Totals {...statistics} />
      </div>
      {groups.length === 0 ? <Empty title={say("tables.empty")} /> : children}
      <p className="muted small">
        {say("tables.counted.help")}{" "}
        {groupCount > MOST && say("tables.counted.cut", { shown: MOST, count: groupCount })}
      </p>
      <Credit />
    </>
  );
}

function useCounts(table: Table, by: readonly string[], pause = false) {
  const { statistics } = operationsOf(table.kind);
  const level = table.kind.leveled ? { level: table.level } : {};
  return useAnswer(statistics, { by, where: table.where ?? null, ...level, ...useSharedVariables() }, { pause });
}

/** Whether a sector counts as itself alone, since it lies above the level that is rolled up to. */
function useItself(table: Table): (id: string) => boolean {
  const { data } = useAnswer(
    SectorDepths,
    {},
    { pause: !rollsUp(table.kind, table.by) || table.level === 0, unlisted: true },
  );
  const depths = new Map(data?.sectors.nodes.map(({ id, ancestors }) => [id, ancestors.length]));
  return (id) => (depths.get(id) ?? table.level) < table.level;
}
