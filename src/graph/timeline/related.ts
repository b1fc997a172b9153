import type { Model } from "../../model";
import { BadInput } from "../bad-input";
import type { Graph } from "../graph";
import { walkRules } from "../walk/rules";
import { tiesOf } from "../walk/ties";

const MOST_TIES = 5_000;

/** The ids of records, and of all that are tied to one of them by one relationship. @throws BadInput TOO_MANY_TIES */
export async function withRelated(graph: Graph, model: Model, ids: readonly string[]): Promise<readonly string[]> {
  const ties = await tiesOf(graph.read, model, ids, await walkRules(graph, model, {}, null), MOST_TIES + 1);
  if (ties.length > MOST_TIES) {
    throw new BadInput("TOO_MANY_TIES", "related", `ids have more than ${MOST_TIES} ties: ask of fewer records.`);
  }
  return [...new Set([...ids, ...ties.map(({ to }) => to)])];
}
