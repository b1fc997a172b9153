import type { ReactNode } from "react";
import { Outside } from "../../evidence/outside";
import type { ValueField } from "../../kinds/kinds";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { useTerms } from "../../language/terms";
import { DateText } from "../../ui/date-text";

interface ValueProps {
  readonly field: ValueField;
  readonly value: unknown;
}

/** Sentences of the records are in English; names and numbers are in no language. */
const isProse = (text: string) => text.split(" ").length > 5;

/** A value of a record as a reader wants it: dates as precise as they are known, enum values in words, addresses as links. */
export function Value({ field, value }: ValueProps): ReactNode {
  const say = useText();
  const terms = useTerms();
  const { number, decimal } = useFormats();
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((each, i) => (
      <span key={i}>
        {i > 0 && (field.type === "text" && isProse(String(each)) ? "; " : ", ")}
        <Value field={field} value={each} />
      </span>
    ));
  if (field.type === "group") {
    const inside = value as Readonly<Record<string, unknown>>;
    const known = (field.fields ?? []).filter(({ name }) => inside[name] !== null);
    return known.map((each, i) => (
      <span key={each.name}>
        {i > 0 && ", "}
        <Value field={each} value={inside[each.name]} />
      </span>
    ));
  }
  if (field.type === "boolean") return say(value ? "record.yes" : "record.no");
  if (field.type === "date") return <DateText date={String(value)} />;
  if (field.type === "enum") return terms.value(field.of!, String(value));
  if (field.type === "number" && field.name.endsWith("Days")) return say("record.days", { count: Number(value) });
  if (field.name === "scale") return say("record.scale", { scale: String(value) });
  // A year or the number of a chapter is a name rather than a quantity.
  if (field.type === "number" && ["year", "number"].includes(field.name)) return String(value);
  if (field.type === "number") return typeof value === "string" ? decimal(value) : number(Number(value));
  const text = String(value);
  if (/^https?:\/\//.test(text)) return <Outside href={text}>{text}</Outside>;
  return <span lang={isProse(text) ? "en" : undefined}>{text}</span>;
}

interface FigureProps {
  readonly value: number | string;
  readonly unit: string;
  /** A power of ten. */
  readonly scale: number;
}

/** A figure with its unit. */
export function Figure({ value, unit, scale }: FigureProps) {
  const say = useText();
  const terms = useTerms();
  const { number, decimal } = useFormats();
  const digits = typeof value === "string" ? decimal(value) : number(value);
  return say("record.figure", { value: digits, unit: terms.value("Unit", unit), scale: String(scale) });
}
