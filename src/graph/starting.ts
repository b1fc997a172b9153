import { BadInput } from "./bad-input";
import type { Graph } from "./graph";
import { RECORD } from "./patterns";

/**
 * The ids of the records that a question starts from, in the order given; a retired id leads to its record where that
 * is exactly one. One statement for all that are asked about in one tick, and no more unless an id is unknown.
 * @param argument names the argument in the error.
 * @throws BadInput UNKNOWN_ID
 */
export async function startingFrom(graph: Graph, argument: string, ids: readonly string[]): Promise<string[]> {
  return Promise.all(
    ids.map(async (id, i) => {
      if (await graph.together("is it a record", id, (some) => records(graph, some))) return id;
      const [successor, ...others] = await graph.retired(id);
      if (successor !== undefined && others.length === 0) return successor;
      const name = ids.length > 1 ? `${argument}.${i}` : argument;
      throw new BadInput("UNKNOWN_ID", name, `${name} is ${JSON.stringify(id.slice(0, 100))}: no record has that id.`);
    }),
  );
}

/** Which ids are those of records. */
async function records(graph: Graph, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const text = `UNWIND $ids AS id MATCH (n:${RECORD} {id: id}) RETURN n.id AS v0`;
  const rows = await graph.read(text, { ids }, { name: "records started from", batch: ids.length });
  const known = new Set(rows.map(([id]) => id));
  return new Map(ids.map((id) => [id, known.has(id)]));
}
