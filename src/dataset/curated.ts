import { camelCase } from "../graph/fields";
import type { End, Kind } from "../model";

/** A map of a curated file. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A relationship as a curated record says it. */
export interface Link {
  readonly end: End;
  readonly to: string;
  /** The relationship's own values. */
  readonly properties: Fields;
  /** Where it stands in the record. */
  readonly field: string;
}

/** A part as a curated record holds it. */
export interface HeldPart {
  readonly end: End;
  readonly kind: Kind;
  readonly value: Fields;
  readonly field: string;
  /** Its place in the record, which ends its id: `rates/01`. */
  readonly place: string;
}

/** The relationships that a record's file says, those to its parts apart. */
export const linkEnds = (kind: Kind) =>
  kind.ends.filter(({ direction, relationship }) => direction === "out" && !relationship.description.parts);

export const partEnds = (kind: Kind) =>
  kind.ends.filter(({ direction, relationship }) => direction === "out" && relationship.description.parts);

/** The name under which the target stands where a relationship has values of its own: `source`, `measure`. */
export const targetName = ({ to }: End) => camelCase(to.name);

/** What a record says of its relationships, as far as it is well formed. */
export function linksOf(kind: Kind, value: Fields): Link[] {
  return linkEnds(kind).flatMap((end) => {
    const given = value[end.name];
    const entries = end.many ? (Array.isArray(given) ? (given as unknown[]) : []) : [given];
    return entries.flatMap((entry, i) => {
      const named = targetName(end);
      const { [named]: to, ...properties } = isFields(entry) ? entry : { [named]: entry };
      const field = end.many ? `${end.name}.${i}` : end.name;
      return typeof to === "string" ? [{ end, to, properties, field }] : [];
    });
  });
}

/** The parts of a record, as far as they are well formed. */
export function partsOf(kind: Kind, value: Fields): HeldPart[] {
  return partEnds(kind).flatMap((end) => {
    const given = value[end.name];
    const entries = Array.isArray(given) ? (given as unknown[]) : [];
    return entries.flatMap((entry, i) => {
      const place = `${end.name}/${String(i + 1).padStart(2, "0")}`;
      return isFields(entry) ? [{ end, kind: end.to.kinds[0]!, value: entry, field: `${end.name}.${i}`, place }] : [];
    });
  });
}
