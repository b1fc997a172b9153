import { Link } from "../../address/link";
import { KindBadge } from "../../kinds/kind-mark";
import type { Kind } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Empty } from "../../ui/empty";
import { Page } from "../../ui/page";
import { Counted } from "./counted";
import { FilterBar } from "./filter-bar";
import { Records } from "./records";
import { Takeaway } from "./takeaway";
import { Toolbar } from "./toolbar";
import { useTable } from "./use-table";
import styles from "./tables.module.css";

/** The table of a kind: narrowed, sorted, or counted. */
export function TablePage({ kind }: { readonly kind: Kind }) {
  const say = useText();
  const terms = useTerms();
  const table = useTable(kind);
  const above = (
    <p className={styles.above}>
      <Link to="/tables" className="no-print">
        {say("tables.title")}
      </Link>
      <KindBadge kind={kind.name} />
    </p>
  );
  if (table.where === undefined) {
    return (
      <Page title={terms.kind(kind.name, "many")} above={above}>
        <Empty title={say("tables.unreadable")}>
          <button type="button" className="button" onClick={() => table.change({ where: null })}>
            {say("tables.all")}
          </button>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={terms.kind(kind.name, "many")} above={above} actions={<Takeaway table={table} />}>
      <FilterBar table={table} />
      <Toolbar table={table} />
      {table.by.length > 0 ? <Counted key={table.by.join()} table={table} /> : <Records table={table} />}
    </Page>
  );
}
