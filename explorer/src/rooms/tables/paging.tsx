import type { Page } from "../../kinds/answers";
import { useText } from "../../language/text";
import type { Table } from "./use-table";
import styles from "./tables.module.css";

interface PagingProps {
  readonly table: Table;
  readonly page: Page;
}

/** Goes through the pages of a table by cursors. */
export function Paging({ table: { size, turn }, page: { pageInfo, nodes, totalCount } }: PagingProps) {
  const say = useText();
  if (!pageInfo.hasNextPage && !pageInfo.hasPreviousPage) return null;
  const first = { first: String(size), last: null, after: null, before: null };
  const last = { first: null, last: String(size), after: null, before: null };
  return (
    <nav className={`${styles.paging} no-print`} aria-label={say("tables.paging")}>
      <button type="button" className="button" disabled={!pageInfo.hasPreviousPage} onClick={() => turn(first)}>
        {say("tables.paging.first")}
      </button>
      <button
        type="button"
        className="button"
        disabled={!pageInfo.hasPreviousPage}
        onClick={() => turn({ ...last, before: pageInfo.startCursor })}
      >
        {say("tables.paging.previous")}
      </button>
      <span className="muted">{say("tables.paging.shown", { shown: nodes.length, count: totalCount })}</span>
      <button
        type="button"
        className="button"
        disabled={!pageInfo.hasNextPage}
        onClick={() => turn({ ...first, after: pageInfo.endCursor })}
      >
        {say("tables.paging.next")}
      </button>
      <button type="button" className="button" disabled={!pageInfo.hasNextPage} onClick={() => turn(last)}>
        {say("tables.paging.last")}
      </button>
    </nav>
  );
}
