import { Link } from "../../address/link";
import { useText } from "../../language/text";
import type { Table } from "./use-table";
import styles from "./records.module.css";

/** What can be done with the rows selected, on whatever page they are. */
export function SelectedRows({ table: { selected, select, conditions, narrow } }: { readonly table: Table }) {
  const say = useText();
  if (selected.length === 0) return null;
  const only = { path: ["id"], comparison: { in: selected } };
  const others = conditions.plain.filter(({ path }) => path.join() !== "id");
  return (
    <section className={`${styles.selected} no-print`} aria-label={say("tables.selected.title")}>
      <strong>{say("tables.selected", { count: selected.length })}</strong>
      <Link to="/graph" params={{ ids: selected.join(",") }} className="button" data-primary>
        {say("tables.selected.graph")}
      </Link>
      <button type="button" className="button" onClick={() => narrow({ ...conditions, plain: [...others, only] })}>
        {say("tables.selected.only")}
      </button>
      <button type="button" className="button" onClick={() => select([])}>
        {say("tables.selected.none")}
      </button>
    </section>
  );
}
