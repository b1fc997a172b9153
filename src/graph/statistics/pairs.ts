import type { End, Kind } from "../../model";
import { alone, constantCase } from "../fields";
import type { Graph } from "../graph";
import { listed } from "../listed";
import { follow, RECORD } from "../patterns";
import type { Where } from "../predicate";
import { Scope } from "../scope";
import type { AsOf } from "../time";

/** A relationship of a kind's records to several others, which it ties together. */
export interface Tie {
  readonly name: string;
  readonly end: End;
}

/** What the records of a kind tie together: whatever records a relationship of theirs leads to in number. */
export function tiesOf(kind: Kind): Tie[] {
  const ends = kind.ends.filter(({ many, to }) => many && to.kinds.every(({ options }) => options));
  return ends.map((end) => ({ name: constantCase(end.name), end }));
}

export interface PairsAsked {
  /** Of which kind the records are that tie pairs together, and which of them count. */
  readonly kind: Kind;
  readonly where: Where | null;
  readonly time: AsOf | null;
  readonly end: End;
  /** How many such records a pair shares at least. */
  readonly least: number;
  readonly first: number;
}

/** Two records that are tied together, the one whose id comes first first. */
export interface Pair {
  readonly oneId: string;
  readonly otherId: string;
  /** The records that tie them together, by id. */
  readonly sharedIds: readonly string[];
  /** To how many such records each is tied, the shared ones included. */
  readonly oneCount: number;
  readonly otherCount: number;
}

export interface Pairs {
  /** By the number of shared records, most first, then by ids. */
  readonly pairs: readonly Pair[];
  readonly totalCount: number;
  /** Whether the first pair left out shares as many as the last one shown. */
  readonly hasTies: boolean;
}

/** Which records share how many records of a kind: one statement. */
export async function pairs(read: Graph["read"], asked: PairsAsked): Promise<Pairs> {
  const { kind, end, least, first } = asked;
  const scope = new Scope({ variables: {}, languages: [] });
  const which = (alias: string) => listed(asked, alone(kind), alias, scope);
  const condition = which("n");
  // The embedded database begins to match where a pattern begins: at the record, not at all that could be tied to it.
  const back: End = { ...end, direction: end.direction === "out" ? "in" : "out", to: alone(kind), exclusive: false };
  const tied = (from: string) => `COUNT { ${follow(from, { end: back, to: "m", where: which("m") })} }`;
  const text = [
    `MATCH (n:${kind.name})${condition ? ` WHERE ${condition}` : ""}`,
    "CALL (n) {",
    follow("n", { end, to: "x" }),
    "WITH DISTINCT x.id AS id ORDER BY id",
    "RETURN collect(id) AS ids",
    "}",
    "WITH n.id AS id, ids WHERE size(ids) > 1",
    "UNWIND range(0, size(ids) - 2) AS i UNWIND range(i + 1, size(ids) - 1) AS j",
    "WITH ids[i] AS one, ids[j] AS other, collect(id) AS shared",
    `WHERE size(shared) >= ${scope.parameter(least)}`,
    "WITH one, other, shared ORDER BY size(shared) DESC, one, other",
    "WITH collect([one, other, shared]) AS pairs",
    `WITH size(pairs) AS total, pairs[..${scope.parameter(first + 1)}] AS shown`,
    "UNWIND shown AS pair",
    `MATCH (a:${RECORD} {id: pair[0]}) MATCH (b:${RECORD} {id: pair[1]})`,
    `RETURN total AS v0, pair[0] AS v1, pair[1] AS v2, pair[2] AS v3, ${tied("a")} AS v4, ${tied("b")} AS v5`,
    "ORDER BY size(v3) DESC, v1, v2",
  ].join("\n");
  const rows = await read(text, scope.parameters, { name: `${kind.name} pairs` });
  const found = rows.map(([, oneId, otherId, shared, oneCount, otherCount]): Pair => ({
    oneId: oneId as string,
    otherId: otherId as string,
    sharedIds: [...(shared as string[])].sort(),
    oneCount: oneCount as number,
    otherCount: otherCount as number,
  }));
  return {
    pairs: found.slice(0, first),
    totalCount: (rows[0]?.[0] ?? 0) as number,
    hasTies: found.length > first && found[first - 1]!.sharedIds.length === found[first]!.sharedIds.length,
  };
}
