import type { Destination, Property } from "../model";
import { BadInput } from "./bad-input";
import type { Place } from "./cursor";
import { filtersOf } from "./fields";
import type { Scope } from "./scope";

/** One entry of `orderBy`, coerced. */
export interface OrderBy {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
  readonly nulls: "FIRST" | "LAST";
}

/** One key of an order: a stored column, its direction and where its nulls go. */
export interface Key {
  readonly column: string;
  /** Below or equal to every value of the column, in Cypher. */
  readonly lowest: string;
  readonly nullable: boolean;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** A total order: the keys asked for, then the id, in the direction of the first where none is asked for. */
export interface Order {
  readonly keys: readonly Key[];
  /** Says which list in which order, so that a cursor of another one is recognised. */
  readonly signature: string;
}

const MOST_KEYS = 5;

export function orderOf(list: string, orderBy: readonly OrderBy[] | null | undefined, of: Destination): Order {
  const given = orderBy ?? [];
  if (given.length > MOST_KEYS) {
    throw new BadInput(
      "TOO_MANY_ORDER_KEYS",
      "orderBy",
      `orderBy has ${given.length} keys: at most ${MOST_KEYS} are allowed.`,
    );
  }
  const byId = given.findIndex(({ field }) => field === "ID");
  const { direction } = given[Math.max(byId, 0)] ?? { direction: "ASC" };
  const id: Key = { column: "id", lowest: "''", nullable: false, descending: direction === "DESC", nullsFirst: false };
  // What comes after the id decides nothing.
  const keys = (byId < 0 ? given : given.slice(0, byId)).flatMap(({ field, direction, nulls }): Key[] => {
    const order = filtersOf(of).orders.find(({ name }) => name === field);
    return order ? [keyOf(order.property, direction === "DESC", nulls === "FIRST")] : [];
  });
  const signature = [list, ...given.map(({ field, direction, nulls }) => `${field} ${direction} ${nulls}`)].join(", ");
  return { keys: [...keys, id], signature };
}

function keyOf(property: Property, descending: boolean, nullsFirst: boolean): Key {
  const { suffix, lowest } = property.type.order!;
  // A nested object may be missing as a whole.
  const nullable = (property.optional ?? false) || property.path.length > 1;
  return { column: property.stored + suffix, lowest, nullable, descending, nullsFirst };
}

/** The same list from its other end. */
export function reversed(order: Order): Order {
  const keys = order.keys.map((key) => ({ ...key, descending: !key.descending, nullsFirst: !key.nullsFirst }));
  return { ...order, keys };
}

/** What stands after ORDER BY. Both databases put nulls last ascending, first descending: else it is said. */
export function orderBy(order: Order, alias: string): string {
  return order.keys
    .flatMap(({ column, nullable, descending, nullsFirst }) => {
      const direction = descending ? " DESC" : "";
      const nulls =
        nullable && nullsFirst !== descending ? [`${alias}.${column} IS NULL${nullsFirst ? " DESC" : ""}`] : [];
      return [...nulls, `${alias}.${column}${direction}`];
    })
    .join(", ");
}

/**
 * Holds for what comes after a place: the values of the order's keys, the id last. Neo4j begins to read an index at a bound that stands by itself; the rest is a
 * CASE, since it takes an OR apart and reads the index once for each part.
 */
export function after(order: Order, place: Place, alias: string, scope: Scope): string {
  const [{ column, nullable, descending }] = order.keys as [Key];
  const [value] = place;
  const follows = afterFrom(0, order, place, alias, scope);
  if (nullable || value === null || order.keys.length === 1) return follows;
  return `${alias}.${column} ${descending ? "<=" : ">="} ${scope.parameter(value)} AND ${follows}`;
}

function afterFrom(at: number, order: Order, place: Place, alias: string, scope: Scope): string {
  const { nullable, nullsFirst, descending, ...key } = order.keys[at]!;
  const column = `${alias}.${key.column}`;
  const value = place[at];
  const rest = () => afterFrom(at + 1, order, place, alias, scope);
  if (value === null) return `CASE WHEN ${column} IS NULL THEN ${rest()} ELSE ${nullsFirst} END`;
  const operand = scope.parameter(value);
  const beyond = `${column} ${descending ? "<" : ">"} ${operand}`;
  if (at + 1 === order.keys.length) return beyond;
  const later = nullable && !nullsFirst ? `${column} IS NULL OR ${beyond}` : beyond;
  return `CASE WHEN ${column} = ${operand} THEN ${rest()} ELSE ${later} END`;
}
