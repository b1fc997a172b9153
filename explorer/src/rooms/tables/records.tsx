import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { operationsOf } from "../../kinds/operations";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import { DataTable } from "./data-table";
import { Paging } from "./paging";
import { Credit } from "./printed";
import { SelectedRows } from "./selected-rows";
import { tableVariables } from "./state";
import { Totals } from "./totals";
import type { Table } from "./use-table";
import styles from "./records.module.css";

/** A page of the records of a table. */
export function Records({ table }: { readonly table: Table }) {
  const say = useText();
  const answer = useAnswer(operationsOf(table.kind).table, { ...tableVariables(table), ...useSharedVariables() });
  return (
    <Answered answer={answer} lines={24}>
      {({ records }) => (
        <>
          <div className={styles.above}>
            <Totals {...records} />
            <SelectedRows table={table} />
          </div>
          {records.nodes.length > 0 ? (
            <DataTable table={table} nodes={records.nodes} />
          ) : (
            <Empty title={say("tables.empty")}>
              <p>{say("tables.empty.help")}</p>
            </Empty>
          )}
          <Paging table={table} page={records} />
          <Credit />
        </>
      )}
    </Answered>
  );
}
