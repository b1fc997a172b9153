import type { Row } from "../../database/database";
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
  const ties: Tie[] = [];
  const lines = tied(model, steps, rules, scope);
  for (let at = 0; lines !== null && at < ids.length && ties.length < most; at += MOST_FRONTIER) {
    const some = ids.slice(at, at + MOST_FRONTIER);
    const parameters = { ...scope.parameters, ids: some, most: most - ties.length };
    const rows = await read(ofAll(lines), parameters, { name: "ties", batch: some.length });
    ties.push(...rows.flatMap((row) => tiesIn(row, steps)));
  }
  return ties;
}

/**
 * By the ids of those that are records: their ties that the rules allow; null where a record has more than `most`. One
 * statement.
 */
export async function tiesOfEach(
  read: Graph["read"],
  model: Model,
  ids: readonly string[],
  rules: WalkRules,
  most: number,
): Promise<ReadonlyMap<string, readonly Tie[] | null>> {
  const steps = new Steps(model, rules.types);
  const scope = new Scope({ variables: {}, languages: [] });
  const text = ofEach(tied(model, steps, rules, scope));
  const parameters = { ...scope.parameters, ids, most: most + 1 };
  const rows = await read(text, parameters, { name: "ties of each", batch: ids.length });
  return new Map(
    rows.map((row) => {
      const ties = tiesIn(row, steps);
      return [row[0] as string, ties.length > most ? null : ties];
    }),
  );
}

const tiesIn = (row: Row, steps: Steps): Tie[] => {
  const [from, others, types, ways] = row as unknown as TieRow;
  return others.map((to, i) => ({ from, to, end: steps.end(from, to, types[i]!, ways[i]!) }));
};

/** Cypher that leads from the record `n` of an `id` to the `other` id of each tie; null where no type may be walked. */
function tied(model: Model, steps: Steps, rules: WalkRules, scope: Scope): readonly string[] | null {
  const stepping = steps.cypher();
  if (stepping === null) return null;
  return [
    `CALL (n) { ${stepping} }`,
    `WITH id, x, type, way WHERE ${["x.id <> id", ...mayBeWalkedTo(model, rules, scope)].join(" AND ")}`,
    "WITH id, x.id AS other, type, way LIMIT $most",
  ];
}

const RECORDS = `UNWIND $ids AS id MATCH (n:${RECORD} {id: id})`;
const COLUMNS = ["other", "type", "way"].map((column) => `collect(${column})`);

/**
 * The ties of the records of `$ids`, `$most` in all; a row for each record that is tied, which Neo4j's driver reads three
 * times as fast as one for each tie:
 *
 *     UNWIND $ids AS id MATCH (n:Entity {id: id})
 *     CALL (n) { MATCH (n)-[r:…]->(x:Entity) … UNION ALL MATCH (n)<-[r:…]-(x:Entity) … }
 *     WITH id, x, type, way WHERE x.id <> id AND …
 *     WITH id, x.id AS other, type, way LIMIT $most
 *     RETURN id, collect(other), …
 */
const ofAll = (lines: readonly string[]) =>
  [RECORDS, ...lines, `RETURN id AS v0, ${COLUMNS.map((column, i) => `${column} AS v${i + 1}`).join(", ")}`].join("\n");

/** The ties of each of the records of `$ids`, `$most` of each; a row for each record. */
function ofEach(lines: readonly string[] | null): string {
  const lists = COLUMNS.map((column, i) => `${lines ? column : "[]"} AS c${i}`).join(", ");
  const call = ["CALL (id, n) {", ...(lines ?? []), `RETURN ${lists}`, "}"];
  return [RECORDS, ...call, "RETURN id AS v0, c0 AS v1, c1 AS v2, c2 AS v3"].join("\n");
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
