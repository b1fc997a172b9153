import type { KindName } from "../../kinds/kinds";
import { TableLink } from "../../kinds/table-link";
import { useFormats } from "../../language/formats";
import styles from "./data.module.css";

/** A group of records and how many there are. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** Another figure of the group, such as how often its records are cited. */
  readonly more?: number;
  /** Narrows the table of the kind to the group. */
  readonly where: object;
}

interface CountedProps {
  readonly kind: KindName;
  readonly caption: string;
  /** The heads of the columns: what is grouped by, how many, and the other figure. */
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** Groups of records of a kind with their numbers and a bar for each; a number leads to the records. */
export function Counted({ kind, caption, heads, rows }: CountedProps) {
  const { number } = useFormats();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" className={i > 0 ? "figure" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count, more, where }) => (
            <tr key={key}>
              <th scope="row" className={styles.barred}>
                {name}
                <span className={styles.bar} style={{ inlineSize: `${(100 * count) / most}%` }} />
              </th>
              <td className="figure">
                <TableLink kind={kind} where={where}>
                  {number(count)}
                </TableLink>
              </td>
              {more !== undefined && <td className="figure">{number(more)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
