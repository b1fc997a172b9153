import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { GroupLabel } from "./group-label";
import type { Line, Matrix } from "./matrix";
import { shadeOf } from "./matrix";
import { Narrowed } from "./narrowed";
import { Caption } from "./printed";
import type { Table } from "./use-table";
import styles from "./counted.module.css";

interface MatrixTableProps {
  readonly table: Table;
  readonly matrix: Matrix;
  readonly totalCount: number;
  readonly itself: (id: string) => boolean;
}

/** Groups along two dimensions: how many records have both, the more the darker, each a way to these records. */
export function MatrixTable({ table, matrix, totalCount, itself }: MatrixTableProps) {
  const say = useText();
  const terms = useTerms();
  const { number } = useFormats();
  const { kind, by } = table;
  const [first, second] = by as [string, string];
  const { rows, columns, at, most } = matrix;
  const total = (line: Line | null, groups: readonly (Line | null)[]) => (
    <Narrowed table={table} groups={groups.map((each) => each?.key ?? null)} itself={itself} className={styles.count}>
      {number(line ? line.total : totalCount)}
    </Narrowed>
  );
  return (
    <div className={`scroll ${styles.rows}`} tabIndex={0} role="region" aria-label={say("tables.matrix.region")}>
      <table className={`table ${styles.matrix}`}>
        <Caption table={table} />
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {terms.dimension(kind.name, first)}
              <span className="muted"> × {terms.dimension(kind.name, second)}</span>
            </th>
            {columns.map(({ key }) => (
              <th key={key.value ?? ""} scope="col" className={styles.column}>
                <GroupLabel kind={kind} dimension={second} group={key} />
              </th>
            ))}
            <th scope="col" className="figure">
              {say("tables.matrix.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key.value ?? ""}>
              <th scope="row">
                <GroupLabel kind={kind} dimension={first} group={row.key} />
              </th>
              {columns.map((column) => {
                const count = at(row, column);
                return (
                  <td key={column.key.value ?? ""} className={styles.cell} data-shade={shadeOf(count, most)}>
                    {count > 0 && (
                      <Narrowed table={table} groups={[row.key, column.key]} itself={itself} className={styles.count}>
                        {number(count)}
                      </Narrowed>
                    )}
                  </td>
                );
              })}
              <td className="figure">{total(row, [row])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("tables.matrix.total")}</th>
            {columns.map((column) => (
              <td key={column.key.value ?? ""} className={styles.total}>
                {total(column, [null, column])}
              </td>
            ))}
            <td className="figure">{total(null, [])}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
