import type { End, Model } from "../../model";
import type { Graph } from "../graph";
import { RECORD } from "../patterns";
import { Scope } from "../scope";
import { held } from "../time";
import { Steps } from "./routes";
import type { WalkRules } from "./rules";

/** A step from one record to another, over a relationship as the first sees it: `end.words` says it in words. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly end: End;
}

/** A record, and side by side the other record of each tie of it, its type and the way taken. */
type TieRow = readonly [from: string, others: string[], types: string[], ways: number[]];

/** From so many records is walked in one statement. */
export const MOST_FRONTIER = 1000;

/**
 * The ties of records that the rules allow, in no order, since sorting costs more than all the rest; `most` of them at
 * most, and which these are is not said. One statement; from more than MOST_FRONTIER records several. A tie of a record
 * to itself is none.
 */
export async function tiesOf(
  read: Graph["read"],
  model: Model,
  ids: readonly string[],
  rules: WalkRules,
  most: number,
): Promise<Tie[]> {
  const steps = new Steps(model, rules.types);
  const scope = new Scope({ variables: {}, languages: [] });
  const text = statement(model, steps, rules, scope);
  const ties: Tie[] = [];
  for (let at = 0; text !== null && at < ids.length && ties.length < most; at += MOST_FRONTIER) {
    const some = ids.slice(at, at + MOST_FRONTIER);
    const parameters = { ...scope.parameters, ids: some, most: most - ties.length };
    const rows = await read(text, parameters, { name: "ties", batch: some.length });
    for (const [from, others, types, ways] of rows as unknown as TieRow[])
      others.forEach((to, i) => ties.push({ from, to, end: steps.end(from, to, types[i]!, ways[i]!) }));
  }
  return ties;
}

/**
 * The ties of the records of `$ids`, at most `$most`; a row for each record, which Neo4j's driver reads three times as
 * fast as one for each tie:
 *
 *     UNWIND $ids AS id MATCH (n:Entity {id: id})
 *     CALL (n) { MATCH (n)-[r:…]->(x:Entity) … UNION ALL MATCH (n)<-[r:…]-(x:Entity) … }
 *     WITH id, x, type, way WHERE x.id <> id AND …
 *     RETURN id, collect(…), …
 *
 * Null where no type may be walked.
 */
function statement(model: Model, steps: Steps, rules: WalkRules, scope: Scope): string | null {
  const stepping = steps.cypher();
  if (stepping === null) return null;
  return [
    `UNWIND $ids AS id MATCH (n:${RECORD} {id: id})`,
    `CALL (n) { ${stepping} }`,
    `WITH id, x, type, way WHERE ${["x.id <> id", ...mayBeWalkedTo(model, rules, scope)].join(" AND ")}`,
    "WITH id, x.id AS other, type, way LIMIT $most",
    "RETURN id AS v0, collect(other) AS v1, collect(type) AS v2, collect(way) AS v3",
  ].join("\n");
}

/** Cypher that holds for a record `x` to which the rules allow to walk. */
function mayBeWalkedTo(model: Model, { kinds, only, avoided, time, always }: WalkRules, scope: Scope): string[] {
  const among = (ids: readonly string[]) => `x.id IN ${scope.parameter(ids)}`;
  const day = held(time, model.entity, "x", scope);
  const conditions = [
    ...(kinds ? [`(${kinds.map(({ name }) => `x:${name}`).join(" OR ") || "false"})`] : []),
    ...(only ? [among(only)] : []),
    ...(avoided.length > 0 ? [`NOT ${among(avoided)}`] : []),
    ...(day ? [day] : []),
  ];
  if (conditions.length === 0 || always.length === 0) return conditions;
  return [`(${among(always)} OR ${conditions.join(" AND ")})`];
}
