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

/** Holds for a record that has the label of any kind of a destination. */
export const oneOf = (alias: string, { kinds }: Destination) =>
  `(${kinds.map(({ name }) => `${alias}:${name}`).join(" OR ")})`;

/** A relationship with what it leads to, as it is matched. */
interface Related {
  readonly end: End;
  /** The variable it leads to. */
  readonly to: string;
  /** The variable of the relationship itself, where its own values are read. */
  readonly relationship?: string;
  /** What must hold for what it leads to. */
  readonly where?: string | null;
}

/**
 * A step over a relationship, seen from the end's own side, and what must hold: `-[r:AGAINST]->(x:Country)`.
 * Where nothing else can be at its other end no label is asked for: to check it costs as much as the step itself, and
 * what is only counted is not even read. A condition may need the label, to find by an index.
 */
export function step({ end, to, relationship = "", where = null }: Related): { pattern: string; conditions: string[] } {
  const told = end.exclusive && where === null;
  const one = told ? null : label(end.to);
  const kinds = told || one ? null : oneOf(to, end.to);
  const type = `[${relationship}:${end.relationship.type}]`;
  const arrow = end.direction === "out" ? `-${type}->` : `<-${type}-`;
  return {
    pattern: `${arrow}(${to}${one ? `:${one}` : ""})`,
    conditions: [kinds, where].filter((part) => part !== null),
  };
}

/** Matches a step from a variable: `MATCH (n)-[r:AGAINST]->(x:Country) WHERE …`. */
export function follow(from: string, related: Related): string {
  const { pattern, conditions } = step(related);
  return `MATCH (${from})${pattern}${conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : ""}`;
}
