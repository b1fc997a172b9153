import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { KindName } from "../kinds/kinds";
import { dimensionOf, kindNamed } from "../kinds/kinds";

/** `legalBasis` and `SECTION_232` in words, where the catalogue has none yet. */
const inWords = (name: string) => {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `dates.inForce` is `DATES_IN_FORCE`. */
const asOrderField = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(".", "_")
    .toUpperCase();

/** The field of a kind that its table is sorted by. */
function fieldOfOrder(kind: KindName, order: string): string {
  const names = kindNamed(kind).fields.flatMap(({ name, fields }) => [
    name,
    ...(fields ?? []).map((inner) => `${name}.${inner.name}`),
  ]);
  return names.find((name) => asOrderField(name) === order) ?? order.toLowerCase();
}

/** The terms of the field in the reader's language: kinds, fields, values and relationships, by their schema names. */
export interface Terms {
  /** A kind of record: one of it, or many. */
  kind(kind: KindName, number?: "one" | "many"): string;
  /** A field or relationship of a record, seen from that record: `status`, or `dates.inForce` where it lies in another. */
  field(name: string, type?: string): string;
  /** A value of an enum; of a yes or no, `value("Boolean", "true")`. */
  value(of: string, value: string): string;
  /** A relationship between two records, read from its beginning or from its end, as it stands between their titles. */
  relationship(type: string, direction: "out" | "back"): string;
  /** What a kind is counted by, as the path it goes. */
  dimension(kind: KindName, name: string): string;
  /** What the table of a kind is sorted by. */
  order(kind: KindName, name: string): string;
}

/** The terms of a catalogue. */
function termsOf(messages: Readonly<Record<string, unknown>>): Terms {
  const say = (...ids: readonly string[]) =>
    ids.map((id) => messages[id]).find((text): text is string => typeof text === "string");
  const terms: Terms = {
    kind: (kind, number = "one") => say(`kind.${kind}.${number}`) ?? inWords(kind),
    field: (name, type) => {
      const own = name.slice(name.lastIndexOf(".") + 1);
      return say(`field.${type}.${name}`, `field.${name}`, `field.${type}.${own}`, `field.${own}`) ?? inWords(own);
    },
    value: (of, value) => say(`value.${of}.${value}`) ?? inWords(value),
    relationship: (type, direction) => say(`relationship.${type}.${direction}`) ?? inWords(type),
    dimension: (kind, name) =>
      dimensionOf(kind, name)
        .path.map((step, i) => (i === 0 ? terms.field(step, dimensionOf(kind, name).type) : terms.field(step)))
        .join(" › "),
    order: (kind, name) => terms.field(fieldOfOrder(kind, name), kindNamed(kind).type),
  };
  return terms;
}

/** The terms as the catalogue of the reader's language has them. */
export function useTerms(): Terms {
  const { messages } = useIntl();
  return useMemo(() => termsOf(messages), [messages]);
}
