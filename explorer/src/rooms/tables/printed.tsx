import { useShared } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { useConditionWords } from "./filter-bar";
import { TableCredit } from "./table-credit.operation";
import type { Table } from "./use-table";
import styles from "./tables.module.css";

/** What a table shows, in a line: its kind, what it is narrowed by, its day. On paper it stands for the chips. */
export function Caption({ table }: { readonly table: Table }) {
  const say = useText();
  const terms = useTerms();
  const { date } = useFormats();
  const { asOf, certainty, includeUndated } = useShared();
  const { kind, conditions } = table;
  const words = useConditionWords(table).map(({ field, says }) => `${field}: ${says}`);
  const custom = conditions.custom.map((where) => JSON.stringify(where));
  const day = asOf ? [say("tables.caption.day", { day: date(asOf) })] : [];
  const sure = asOf && certainty === "SURE" ? [say("asOf.sure")] : [];
  const undated = asOf && includeUndated ? [say("asOf.undated")] : [];
  return (
    <caption className={styles.caption}>
      {[terms.kind(kind.name, "many"), ...words, ...custom, ...day, ...sure, ...undated].join(" · ")}
    </caption>
  );
}

/** On paper: whom the table credits, its revision, and the address at which it is found again. */
export function Credit() {
  const say = useText();
  const { date } = useFormats();
  const { data } = useAnswer(TableCredit, {}, { unlisted: true });
  if (!data) return null;
  const { attribution, coveredUntil, revision } = data.dataset;
  return (
    <footer className={styles.credit}>
      {say("tables.credit", { attribution, digest: revision.digest, day: date(coveredUntil) })}{" "}
      <span>{location.href}</span>
    </footer>
  );
}
