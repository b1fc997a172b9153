import { useIntl } from "react-intl";
import type { KindName } from "../kinds/kinds";
import { dimensionOf } from "../kinds/kinds";

/** `legalBasis` and `SECTION_232` in words, where the catalogue has none yet. */
const inWords = (name: string) => {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The terms of the field in the reader's language: kinds, fields, values and relationships, by their schema names. */
export interface Terms {
  /** A kind of record: one of it, or many. */
  kind(kind: KindName, number?: "one" | "many"): string;
  /** A field or relationship of a record, seen from that record. */
  field(name: string, type?: string): string;
  /** A value of an enum. */
  value(of: string, value: string): string;
  /** A relationship between two records, read from its beginning or from its end. */
  relationship(type: string, direction: "out" | "back"): string;
  /** What a kind is counted by, as the path it goes. */
  dimension(kind: KindName, name: string): string;
}

/** The terms as the catalogue of the reader's language has them. */
export function useTerms(): Terms {
  const { messages } = useIntl();
  const say = (...ids: readonly string[]) => ids.map((id) => messages[id]).find((text) => typeof text === "string");
  const terms: Terms = {
    kind: (kind, number = "one") => say(`kind.${kind}.${number}`) ?? inWords(kind),
    field: (name, type) => say(`field.${type}.${name}`, `field.${name}`) ?? inWords(name),
    value: (of, value) => say(`value.${of}.${value}`) ?? inWords(value),
    relationship: (type, direction) => say(`relationship.${type}.${direction}`) ?? inWords(type),
    dimension: (kind, name) =>
      dimensionOf(kind, name)
        .path.map((step, i) => (i === 0 ? terms.field(step, dimensionOf(kind, name).type) : terms.field(step)))
        .join(" › "),
  };
  return terms;
}
