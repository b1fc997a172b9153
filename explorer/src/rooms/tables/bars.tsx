import type { Statistics } from "../../kinds/answers";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { GroupLabel } from "./group-label";
import { linesOf } from "./matrix";
import { Narrowed } from "./narrowed";
import { Caption } from "./printed";
import type { Table } from "./use-table";
import styles from "./counted.module.css";

interface BarsProps {
  readonly table: Table;
  readonly statistics: Statistics;
  readonly itself: (id: string) => boolean;
}

/** Groups along one dimension, each with a bar as long as it is large. */
export function Bars({ table, statistics, itself }: BarsProps) {
  const say = useText();
  const terms = useTerms();
  const { number } = useFormats();
  const { kind, by } = table;
  const lines = linesOf(statistics);
  const most = Math.max(...lines.map(({ total }) => total));
  return (
    <table className={`table ${styles.bars}`}>
      <Caption table={table} />
      <thead>
        <tr>
          <th scope="col">{terms.dimension(kind.name, by[0]!)}</th>
          <th scope="col" className="figure">
            {say("tables.records")}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, total }) => (
          <tr key={key.value ?? ""}>
            <th scope="row">
              <GroupLabel kind={kind} dimension={by[0]!} group={key} />
            </th>
            <td className="figure">
              <Narrowed table={table} groups={[key]} itself={itself} className={styles.count}>
                {number(total)}
              </Narrowed>
            </td>
            <td aria-hidden="true" className={styles.bar}>
              <span style={{ inlineSize: `${(100 * total) / most}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
