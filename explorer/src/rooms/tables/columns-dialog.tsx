import { useText } from "../../language/text";
import { Dialog } from "../../ui/dialog";
import { useColumnName } from "./column-name";
import type { Column } from "./columns";
import { columnsOf } from "./columns";
import type { Table } from "./use-table";
import styles from "./filters.module.css";

interface ColumnsDialogProps {
  readonly table: Table;
  readonly onClose: () => void;
}

const RELATED: readonly Column["type"][] = ["record", "records", "parts"];

/** Chooses the columns of a table; the title stays. */
export default function ColumnsDialog({ table, onClose }: ColumnsDialogProps) {
  const say = useText();
  const nameOf = useColumnName(table.kind);
  const all = columnsOf(table.kind).filter(({ type }) => type !== "title");
  const shown = table.columns.map(({ key }) => key);
  const toggle = (key: string) => {
    const next = shown.includes(key) ? shown.filter((each) => each !== key) : [...shown, key];
    // In the order of the kind, so that a set of columns has one address.
    table.turn({
      columns: ["title", ...all.map((column) => column.key).filter((each) => next.includes(each))].join(","),
    });
  };
  const group = (label: string, columns: readonly Column[]) => (
    <fieldset className={styles.editor}>
      <legend>
        <h3>{label}</h3>
      </legend>
      <ul className={styles.options}>
        {columns.map((column) => (
          <li key={column.key}>
            <label>
              <input type="checkbox" checked={shown.includes(column.key)} onChange={() => toggle(column.key)} />
              {nameOf(column)}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
  const isRelated = ({ type }: Column) => RELATED.includes(type);
  return (
    <Dialog title={say("tables.columns")} onClose={onClose}>
      {group(
        say("tables.values"),
        all.filter((column) => !isRelated(column)),
      )}
      {group(say("tables.relationships"), all.filter(isRelated))}
      <p>
        <button type="button" className="button" onClick={() => table.turn({ columns: null })}>
          {say("tables.columns.default")}
        </button>
      </p>
    </Dialog>
  );
}
