import { useSharedVariables } from "../../address/use-shared";
import { Link } from "../../address/link";
import { useAnswer } from "../../api/use-answer";
import { KindBadge } from "../../kinds/kind-mark";
import { RecordLink } from "../../kinds/record-link";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import type { GapCounts } from "./gap-counts.operation";
import type { Operation } from "../../api/use-answer";
import { GapsOfRule } from "./gaps-of-rule.operation";
import { MONTHS } from "./gap-view";
import styles from "./data.module.css";

type Counts = typeof GapCounts extends Operation<infer Data, infer _> ? Data : never;

interface GapListProps {
  readonly rule: Counts["gaps"]["ruleCounts"][number]["rule"];
  readonly months: number;
  readonly after: string | null;
}

const SHOWN = 25;

/** A page of the records that a rule finds something missing in. */
export function GapList({ rule, months, after }: GapListProps) {
  const say = useText();
  const terms = useTerms();
  const { language } = useSharedVariables();
  const answer = useAnswer(GapsOfRule, { rule, staleAfterMonths: months, first: SHOWN, after, language });
  const view = { rule, months: months === MONTHS ? null : String(months) };
  return (
    <Answered answer={answer} lines={SHOWN}>
      {({ gaps: { nodes, totalCount, pageInfo } }) => {
        if (nodes.length === 0) return <Empty title={say("data.gaps.none")} />;
        const lacks = nodes.some(({ missing }) => missing);
        return (
          <div className={styles.list}>
            <div className="scroll" role="region" aria-label={terms.value("GapRule", rule)} tabIndex={0}>
              <table className="table">
                <caption>
                  {terms.value("GapRule", rule)}: {say("data.gaps.found", { count: totalCount })}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{say("data.gaps.record")}</th>
                    <th scope="col">{say("data.kind")}</th>
                    {lacks && <th scope="col">{say("data.gaps.missing")}</th>}
                  </tr>
                </thead>
                <tbody>
                  {nodes.map(({ record, missing }) => (
                    <tr key={`${record.id} ${missing?.id}`}>
                      <td>
                        <RecordLink record={record} />
                      </td>
                      <td className={styles.kind}>
                        <KindBadge kind={record.entityKind} />
                      </td>
                      {lacks && <td>{missing && <RecordLink record={missing} />}</td>}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p className={styles.pages}>
              {after && (
                <Link to="/data" params={view}>
                  {say("data.gaps.first")}
                </Link>
              )}
              {pageInfo.hasNextPage && (
                <Link to="/data" params={{ ...view, after: pageInfo.endCursor }}>
                  {say("data.gaps.next")}
                </Link>
              )}
            </p>
          </div>
        );
      }}
    </Answered>
  );
}
