import type { Line } from "../../kinds/answers";
import { useText } from "../../language/text";
import { Cell } from "./cell";
import { useColumnName } from "./column-name";
import type { Column } from "./columns";
import { Caption } from "./printed";
import { nextOrder, orderText } from "./state";
import type { Table } from "./use-table";
import styles from "./table.module.css";

interface DataTableProps {
  readonly table: Table;
  readonly nodes: readonly Line[];
}

/** Records as rows, sorted by a press on a column's head, each to be selected. */
export function DataTable({ table, nodes }: DataTableProps) {
  const say = useText();
  const { columns, selected, select } = table;
  const ids = nodes.map(({ id }) => id);
  const all = ids.every((id) => selected.includes(id));
  const others = selected.filter((id) => !ids.includes(id));
  return (
    <div className={`scroll ${styles.rows}`} tabIndex={0} role="region" aria-label={say("tables.region")}>
      <table className={`table ${styles.table}`}>
        <Caption table={table} />
        <thead>
          <tr>
            <td className={`${styles.select} no-print`}>
              <Pick
                label={say("tables.select.all")}
                checked={all}
                onChange={() => select(all ? others : [...others, ...ids])}
              />
            </td>
            {columns.map((column) => (
              <Head key={column.key} table={table} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => {
            const chosen = selected.includes(node.id);
            return (
              <tr key={node.id} data-id={node.id} className={chosen ? styles.chosen : undefined}>
                <td className={`${styles.select} no-print`}>
                  <Pick
                    label={say("tables.select", { title: node.localizedTitle.text })}
                    checked={chosen}
                    onChange={() => select(chosen ? selected.filter((id) => id !== node.id) : [...selected, node.id])}
                  />
                </td>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} record={node} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Pick({ label, checked, onChange }: PickProps) {
  return (
    <label className={styles.pick}>
      <input type="checkbox" aria-label={label} checked={checked} onChange={onChange} />
    </label>
  );
}

const SORTED = { ASC: "ascending", DESC: "descending" } as const;
const ARROWS = { ASC: "▲", DESC: "▼" } as const;

function Head({ table: { kind, order, change }, column }: { readonly table: Table; readonly column: Column }) {
  const name = useColumnName(kind)(column);
  const isFigure = column.type === "number" || column.type === "citations" ? "figure" : undefined;
  const by = column.order;
  if (by === null) {
    return (
      <th scope="col" className={isFigure}>
        {name}
      </th>
    );
  }
  const direction = order[0]?.field === by ? order[0].direction : null;
  return (
    <th scope="col" className={isFigure} aria-sort={direction ? SORTED[direction] : undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => change({ orderBy: orderText(nextOrder(order, by)) })}
      >
        {name}
        <span aria-hidden="true" className={styles.arrow}>
          {direction ? ARROWS[direction] : "↕"}
        </span>
      </button>
    </th>
  );
}
