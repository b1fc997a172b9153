import type { Destination, End, Kind } from "../model";
import type { Scope } from "./scope";

/** The label of all records, and of nothing else. */
export const RECORD = "Entity";

/** The label that all records of a destination carry; null where they have none in common. */
export function label(of: Destination): string | null {
  if (of.kinds.length === 1) return of.kinds[0]!.name;
  return of.name === RECORD ? RECORD : null;
}

/** Holds for a record of one of these kinds, told by its id's prefix: the text is the same whichever they are. */
export function isOfKinds(alias: string, kinds: readonly Kind[], scope: Scope): string {
  return `split(${alias}.id, '-')[0] IN ${scope.parameter(kinds.map(({ options }) => options!.prefix))}`;
}

/** The relationship from one variable to another, seen from the end's own side: `(n)-[r:AGAINST]->(x:Country)`. */
export function pattern(from: string, end: End, to: string, relationship = ""): string {
  const type = `[${relationship}:${end.relationship.type}]`;
  const other = label(end.to);
  return `(${from})${end.direction === "out" ? `-${type}->` : `<-${type}-`}(${to}${other ? `:${other}` : ""})`;
}

/** The WHERE of a pattern: what the other end must be, where one label does not say it, and what else must hold. */
export function matched(to: string, end: End, predicate: string | null): string {
  const kinds = label(end.to) ? null : `(${end.to.kinds.map(({ name }) => `${to}:${name}`).join(" OR ")})`;
  const parts = [kinds, predicate].filter((part) => part !== null);
  return parts.length > 0 ? ` WHERE ${parts.join(" AND ")}` : "";
}
