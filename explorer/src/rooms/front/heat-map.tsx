import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { RecordTitle } from "../../kinds/record-link";
import { TableLink } from "../../kinds/table-link";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { GrievanceHeat } from "./grievance-heat.operation";
import type { Head, Heat } from "./heat";
import { heatOf, shadeOf, whereOf } from "./heat";
import styles from "./heat-map.module.css";

/** Complaints by sector and by the side they are against: the darker, the more; each number leads to its complaints. */
export function GrievanceHeatMap() {
  const say = useText();
  const answer = useAnswer(GrievanceHeat, useSharedVariables());
  return (
    <section aria-labelledby="heat">
      <h2 id="heat">{say("front.heat")}</h2>
      <Answered answer={answer} lines={13}>
        {(data) => (
          <>
            <p className="muted small">
              {say("front.heat.lead")}{" "}
              {data.cells.undatedCount ? say("front.heat.undated", { count: data.cells.undatedCount }) : null}
            </p>
            <div className="scroll" role="region" aria-label={say("front.heat.table")} tabIndex={0}>
              <HeatTable heat={heatOf(data)} />
            </div>
          </>
        )}
      </Answered>
    </section>
  );
}

function HeatTable({ heat }: { readonly heat: Heat }) {
  const say = useText();
  const terms = useTerms();
  const { sides, sectors, most, total } = heat;
  const name = (head: Head) => (head.record ? <RecordTitle record={head.record} /> : say("front.heat.none"));
  return (
    <table className={`table ${styles.heat}`}>
      <caption className="unseen">{say("front.heat")}</caption>
      <thead>
        <tr>
          <th scope="col">{terms.kind("SECTOR")}</th>
          {sides.map((side) => (
            <th key={side.id} scope="col">
              {name(side)}
            </th>
          ))}
          <th scope="col">{say("front.heat.all")}</th>
        </tr>
      </thead>
      <tbody>
        {sectors.map((sector) => (
          <tr key={sector.id}>
            <th scope="row">{name(sector)}</th>
            {sides.map((side) => {
              const count = heat.count(side, sector);
              return <Cell key={side.id} count={count} shade={shadeOf(count, most)} where={whereOf(side, sector)} />;
            })}
            <Cell count={sector.total} where={whereOf(null, sector)} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("front.heat.all")}</th>
          {sides.map((side) => (
            <Cell key={side.id} count={side.total} where={whereOf(side, null)} />
          ))}
          <Cell count={total} where={{}} />
        </tr>
      </tfoot>
    </table>
  );
}

interface CellProps {
  readonly count: number;
  /** A total has none. */
  readonly shade?: number;
  readonly where: object;
}

function Cell({ count, shade, where }: CellProps) {
  const { number } = useFormats();
  if (count === 0) return <td className={styles.none}>{number(0)}</td>;
  return (
    <td data-shade={shade}>
      <TableLink kind="GRIEVANCE" where={where}>
        {number(count)}
      </TableLink>
    </td>
  );
}
