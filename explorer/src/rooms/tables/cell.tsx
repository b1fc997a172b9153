import type { Line, Related } from "../../kinds/answers";
import { RecordLink } from "../../kinds/record-link";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { DateText } from "../../ui/date-text";
import type { Column } from "./columns";
import styles from "./table.module.css";

interface CellProps {
  readonly column: Column;
  readonly record: Line;
}

/** What a record has in a column. */
export function Cell({ column, record }: CellProps) {
  const { key, type } = column;
  const [first, second] = key.split(".") as [string, string?];
  const whole = record[first];
  const value = second ? (whole as Readonly<Record<string, unknown>> | null)?.[second] : whole;
  if (type === "title") {
    return (
      <th scope="row" className={styles.title}>
        <RecordLink record={record} />
      </th>
    );
  }
  if (type === "records") {
    return (
      <td>
        <RelatedRecords related={value as Related} />
      </td>
    );
  }
  if (type === "number" || type === "citations" || type === "parts") {
    return (
      <td className="figure">
        <Figure value={type === "number" ? value : (value as Related | null)?.totalCount} />
      </td>
    );
  }
  const isProse = type === "text" && !column.list && column.order === null;
  return (
    <td
      className={isProse ? styles.prose : type === "date" ? styles.date : undefined}
      lang={type === "text" ? "en" : undefined}
    >
      {value === null || value === undefined
        ? null
        : [value].flat().map((each, i) => (
            <span key={i}>
              {i > 0 && ", "}
              <Value column={column} value={each} />
            </span>
          ))}
    </td>
  );
}

function Value({ column: { type, of }, value }: { readonly column: Column; readonly value: unknown }) {
  const say = useText();
  const terms = useTerms();
  if (type === "record") return <RecordLink record={value as Line} />;
  if (type === "enum") return terms.value(of!, String(value));
  if (type === "date") return <DateText date={String(value)} />;
  if (type === "boolean") return say(value ? "tables.yes" : "tables.no");
  return String(value);
}

/** A number; an exact decimal comes as a text and keeps every digit. */
function Figure({ value }: { readonly value: unknown }) {
  const { number, decimal } = useFormats();
  if (typeof value === "string") return decimal(value);
  return typeof value === "number" ? number(value) : null;
}

/** The first records of a relationship, and how many more there are. */
function RelatedRecords({ related: { totalCount, nodes, edges } }: { readonly related: Related }) {
  const say = useText();
  const shown = nodes ?? edges?.map(({ node }) => node) ?? [];
  if (shown.length === 0) return null;
  return (
    <ul className={styles.related}>
      {shown.map((record) => (
        <li key={record.id}>
          <RecordLink record={record} />
        </li>
      ))}
      {totalCount > shown.length && (
        <li className="muted">{say("tables.more", { count: totalCount - shown.length })}</li>
      )}
    </ul>
  );
}
