import type { Model } from "../../model";
import { BadInput } from "../bad-input";
import type { Graph } from "../graph";
import type { WalkRules } from "./rules";
import type { Tie } from "./ties";
import { tiesOf } from "./ties";

/** More ties are not read for one answer. */
export const MOST_TIES_READ = 20_000;

/** A record of a neighbourhood. */
export interface Neighbour {
  readonly id: string;
  /** How many steps from the nearest record that was started from; 0 for these. */
  readonly distance: number;
  /** How many records tied to it, that the rules allow, are not in the answer. */
  readonly hiddenCount: number;
}

export interface Neighbourhood {
  /** By distance, then by ids. */
  readonly nodes: readonly Neighbour[];
  /** The ties among the records, each once, from the record that states it; by the ids of both, then by type. */
  readonly ties: readonly Tie[];
  /** Whether the limit left out records that are near enough. */
  readonly isCut: boolean;
}

/**
 * What stands around records, level by level: one statement for each level, and one that finds what is cut off at the
 * last.
 * @param limit how many records beside those started from.
 * @throws BadInput TOO_MANY_TIES
 */
export async function neighbourhood(
  read: Graph["read"],
  model: Model,
  starts: readonly string[],
  { depth, limit }: { readonly depth: number; readonly limit: number },
  rules: WalkRules,
): Promise<Neighbourhood> {
  const distances = new Map([...starts].sort().map((id) => [id, 0]));
  const ties: Tie[] = [];
  let level = [...distances.keys()];
  for (let distance = 1; level.length > 0; distance++) {
    const found = await tiesOf(read, model, level, rules, MOST_TIES_READ + 1 - ties.length);
    ties.push(...found);
    checkedTies("ids", ties);
    const room = distance > depth ? 0 : limit - (distances.size - starts.length);
    const reached = new Set(found.map(({ to }) => to).filter((id) => !distances.has(id)));
    level = [...reached].sort().slice(0, room);
    for (const id of level) distances.set(id, distance);
  }

  const hidden = new Map<string, Set<string>>();
  for (const { from, to } of ties) {
    if (!distances.has(to)) hidden.set(from, (hidden.get(from) ?? new Set()).add(to));
  }
  const nodes = [...distances].map(([id, distance]) => ({ id, distance, hiddenCount: hidden.get(id)?.size ?? 0 }));
  return {
    nodes,
    ties: ties.filter(({ to, end }) => end.direction === "out" && distances.has(to)).sort(inOrder),
    isCut: nodes.some(({ distance, hiddenCount }) => distance < depth && hiddenCount > 0),
  };
}

/** @throws BadInput TOO_MANY_TIES */
export function checkedTies(argument: string, ties: readonly Tie[]): readonly Tie[] {
  if (ties.length <= MOST_TIES_READ) return ties;
  const advice = `at most ${MOST_TIES_READ} ties are read: leave out hubs, or ask for fewer kinds or relationships.`;
  throw new BadInput("TOO_MANY_TIES", argument, `The records found from ${argument} have more: ${advice}`);
}

/** Ties by the ids of both records, then by type. */
export const inOrder = (one: Tie, other: Tie) => (place(one) < place(other) ? -1 : 1);

const place = ({ from, to, end }: Tie) => `${from} ${to} ${end.relationship.type} ${end.direction}`;
