import type { Line, Related } from "../../kinds/answers";
import type { Kind, KindName, RelationshipField } from "../../kinds/kinds";
import { kindNamed } from "../../kinds/kinds";
import type { ValueField } from "../../kinds/kinds";
import { looks } from "../../kinds/look";

/** A record or part that a relationship leads to, with what the relationship itself says. */
export interface Tied {
  readonly line: Line;
  readonly edge: Readonly<Record<string, unknown>>;
}

/** A relationship of a record with what it leads to. */
export interface Relation {
  readonly field: RelationshipField;
  readonly total: number;
  /** How many more have no known begin, on the day asked for. */
  readonly undated: number;
  readonly tied: readonly Tied[];
}

/** The families of kinds in which relationships are shown together, in this order. */
export const FAMILIES = [
  "subject",
  "actor",
  "law",
  "complaint",
  "measure",
  "politics",
  "sector",
  "time",
  "figure",
  "evidence",
] as const;
export type Family = (typeof FAMILIES)[number];

/** All relationships of a record, arranged. */
export interface Relations {
  readonly groups: readonly { readonly family: Family; readonly relations: readonly Relation[] }[];
  /** What the record is made of. */
  readonly parts: readonly Relation[];
  readonly none: readonly RelationshipField[];
}

const familyOf = (kind: KindName) => looks[kind].colour;

/** The family of what a relationship leads to; `subject` where that can be of several, but not of citations. */
export function familyOfRelation({ kinds, onEdge }: RelationshipField): Family {
  if (onEdge.includes("locator")) return "evidence";
  const families = [...new Set((kinds ?? []).map(familyOf))];
  return families.length === 1 ? (families[0] as Family) : "subject";
}

function relationOf(field: RelationshipField, answered: unknown): Relation {
  if (!field.many) {
    const tied = answered ? [{ line: answered as Line, edge: {} }] : [];
    return { field, total: tied.length, undated: 0, tied };
  }
  const { totalCount, undatedCount, nodes, edges } = answered as Related;
  const tied = edges
    ? edges.map(({ node, ...edge }) => ({ line: node, edge }))
    : (nodes ?? []).map((line) => ({ line, edge: {} }));
  return { field, total: totalCount, undated: undatedCount ?? 0, tied };
}

/** Arranges what leads from and to a record by the families of the kinds at the other end. */
export function relationsOf(kind: Kind, record: Readonly<Record<string, unknown>>): Relations {
  const all = kind.relationships.map((field) => relationOf(field, record[field.name]));
  const some = all.filter(({ total, undated }) => total + undated > 0);
  const ofRecords = some.filter(({ field }) => field.kinds);
  const groups = FAMILIES.map((family) => ({
    family,
    relations: ofRecords.filter(({ field }) => familyOfRelation(field) === family),
  }));
  return {
    groups: groups.filter(({ relations }) => relations.length > 0),
    parts: some.filter(({ field }) => !field.kinds),
    none: all.filter((relation) => !some.includes(relation)).map(({ field }) => field),
  };
}

/** Whether a record says so with sources of its own: citations, conflicts and the place of a figure are no claims. */
export function isClaim(kind: KindName, { kinds, onEdge }: RelationshipField): boolean {
  if (onEdge.includes("locator") || familyOf(kind) === "evidence") return false;
  const families = (kinds ?? []).map(familyOf);
  return !families.includes("evidence") && !(familyOf(kind) === "figure" && families.includes("figure"));
}

/** What tells a record apart in a line, in the order of its kind's fields. */
export function tellingOf(line: Line): readonly { readonly field: ValueField; readonly value: unknown }[] {
  return kindNamed(line.entityKind)
    .fields.filter(({ name }) => name !== "scale" && line[name] !== null && line[name] !== undefined)
    .map((field) => ({ field, value: line[field.name] }));
}

/** How many of a relationship are shown before «show all». */
export const SHOWN = 12;
/** The most that the API gives of one. */
export const MOST = 500;
