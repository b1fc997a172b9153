import type { Line } from "../../kinds/answers";
import type { Kind, ValueField } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { DateText } from "../../ui/date-text";
import styles from "./card.module.css";

interface CardValuesProps {
  readonly kind: Kind;
  readonly record: Line;
}

/** The dates and the values from closed sets of a record, such as its status: what tells where it stands. */
export function CardValues({ kind, record }: CardValuesProps) {
  const terms = useTerms();
  const rows = kind.fields.flatMap((field) => {
    if (field.type !== "group") return [{ field, value: record[field.name] }];
    const group = record[field.name] as Readonly<Record<string, unknown>> | null | undefined;
    return (field.fields ?? []).map((inner) => ({ field: inner, value: group?.[inner.name] }));
  });
  const telling = rows.filter(
    (row): row is { field: ValueField; value: string } =>
      typeof row.value === "string" && (row.field.type === "enum" || row.field.type === "date"),
  );
  if (telling.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {telling.map(({ field, value }) => (
        <div key={field.name}>
          <dt>{terms.field(field.name, kind.type)}</dt>
          <dd>{field.type === "date" ? <DateText date={value} /> : terms.value(field.of!, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
