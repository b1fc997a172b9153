import type { Kind } from "../model";
import { alone } from "./fields";
import type { Place } from "./cursor";
import type { Key, Order } from "./order";
import { after, orderBy, reversed } from "./order";
import type { PageRequest } from "./paging";
import { listed } from "./listed";
import { directed } from "./paging";
import type { Scope } from "./scope";

/** A stretch of a list: the records whose first key is known, or those where it is missing. */
type Stretch = "known" | "missing";

/**
 * Matches the records of a kind that a page begins with, as `n`, cut to its size. Neo4j reads an index in order only
 * where the first key has a bound, and not across its nulls: these are a stretch of their own, which is read only where
 * the one before it does not fill the page.
 */
export function matchInOrder(kind: Kind, request: PageRequest, scope: Scope): string[] {
  const order = directed(request);
  const [first, ...others] = order.keys as [Key, ...Key[]];
  const limit = scope.parameter(request.size + 1);
  const cut = (by: Order) => `WITH n ORDER BY ${orderBy(by, "n")} LIMIT ${limit}`;
  const [start, end] = request.backward ? [request.before, request.after] : [request.after, request.before];
  const stretchOf = (place: Place): Stretch => (first.nullable && place[0] === null ? "missing" : "known");

  const stretches: Stretch[] = first.nullsFirst ? ["missing", "known"] : ["known", "missing"];
  const all = first.nullable ? stretches : stretches.filter((stretch) => stretch === "known");
  const reached = all.slice(
    start ? all.indexOf(stretchOf(start)) : 0,
    end ? all.indexOf(stretchOf(end)) + 1 : all.length,
  );

  const match = (stretch: Stretch) => {
    const isKnown = stretch === "known";
    const keys = isKnown ? [{ ...first, nullable: false }, ...others] : others;
    const within: Order = { ...order, keys };
    const lead = keys.find(({ nullable }) => !nullable)!;
    const places = [start, end].map((place) => (place && stretchOf(place) === stretch ? place : null));
    const bounded = places.some(Boolean) && lead === keys[0];
    const beyond = places.map((place, i) =>
      place ? after(i === 0 ? within : reversed(within), isKnown ? place : place.slice(1), "n", scope) : null,
    );
    const held = [
      isKnown ? null : `n.${first.column} IS NULL`,
      bounded ? null : `n.${lead.column} >= ${lead.lowest}`,
      reached.length === 0 ? "false" : null,
      ...beyond,
      listed(request, alone(kind), "n", scope),
    ].filter((part) => part !== null);
    return `MATCH (n:${kind.name}) WHERE ${held.join(" AND ")}\n${cut(within)}`;
  };

  const [one = "known", other] = reached;
  if (!other) return [match(one)];
  return [
    `CALL () {\n${match(one)}\nRETURN collect(n) AS found\n}`,
    "CALL (found) {\nUNWIND found AS n\nRETURN n\nUNION ALL",
    // A CALL of its own keeps Neo4j from reading before it knows how many are found.
    `WITH found WHERE size(found) < ${limit}\nCALL () {\n${match(other)}\nRETURN n\n}\nRETURN n\n}`,
    cut(order),
  ];
}
