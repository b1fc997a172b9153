import { statement } from "../../database/cypher";
import { inRange } from "../bad-input";
import type { Graph } from "../graph";
import { RECORD } from "../patterns";
import type { Make } from "../remembered";
import { routesOf, Steps } from "./routes";

/** More ties than this make a hub, unless another number is given. */
export const HUB_TIES = 100;

/** The numbers of ties that can be asked about. */
export const MOST_TIES = 100_000;

/**
 * The ids of the records to leave out because nearly everything is tied to them: with `withoutHubs` the Agreement, its
 * parties, and what has more ties than `maxTies` (nothing: HUB_TIES); without it, what has more than `maxTies`.
 * @throws BadInput OUT_OF_RANGE
 */
export async function hubs(graph: Graph, withoutHubs: boolean, maxTies: number | null): Promise<readonly string[]> {
  if (maxTies !== null) inRange("maxTies", maxTies, 1, MOST_TIES);
  if (!withoutHubs && maxTies === null) return [];
  const [busy, named] = await Promise.all([
    graph.remembered(tieCounts),
    withoutHubs ? graph.remembered(namedHubs) : [],
  ]);
  const most = maxTies ?? HUB_TIES;
  return [...new Set([...named, ...busy.filter(({ ties }) => ties > most).map(({ id }) => id)])].sort();
}

/** The records with the most ties first, counting the relationships that are walked where none is asked for. */
const tieCounts: Make<readonly { id: string; ties: number }[]> = async (database, model) => {
  const steps = new Steps(model, routesOf(model).usual).cypher();
  if (steps === null) return [];
  const text = [
    `MATCH (n:${RECORD}) CALL (n) { ${steps} }`,
    "WITH n.id AS id, x, type, way WHERE x.id <> id",
    "RETURN id AS v0, count(*) AS v1 ORDER BY v1 DESC, v0",
  ].join("\n");
  return (await database.read(text, {}, undefined, { name: "ties of all records" })).map(([id, ties]) => ({
    id: id as string,
    ties: ties as number,
  }));
};

/** The Agreement and its parties. */
const namedHubs: Make<readonly string[]> = async (database) =>
  (await database.read(statement("hubs"), {}, undefined, { name: "hubs" })).map(([id]) => id as string);
