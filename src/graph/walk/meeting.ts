import type { End, Model } from "../../model";
import { BadInput } from "../bad-input";
import type { Graph } from "../graph";
import { HUB_TIES } from "./hubs";
import { MOST_TIES_READ } from "./neighbourhood";
import { routesOf } from "./routes";
import type { WalkRules } from "./rules";
import type { Tie } from "./ties";
import { tiesOf, tiesOfEach } from "./ties";

/** The ties that lead from one record to another, by both ids. */
export type Ways = Map<string, Map<string, End[]>>;

export interface Meeting {
  /** The length of the shortest path; null: there is none within the length asked for. */
  readonly shortest: number | null;
  /** All ties of the paths of that length, and of those that are longer by as much as was asked; others among them. */
  readonly ways: Ways;
}

/** The ends of a path by their ids, as far as they are records, with their ties; null: of a hub, read only if need be. */
export type Ends = ReadonlyMap<string, readonly Tie[] | null>;

/** What has been walked from one end. */
interface Side {
  readonly seen: Set<string>;
  frontier: readonly string[];
  /** The ties of the frontier, where they are known. */
  ties: readonly Tie[] | null;
}

/** Reads both ends at once: to ask twice costs more than to read a few ties in vain. */
export const endsOf = (read: Graph["read"], model: Model, ids: readonly string[], rules: WalkRules): Promise<Ends> =>
  tiesOfEach(read, model, [...new Set(ids)], rules, HUB_TIES);

/**
 * Walks from both ends at once, level by level, always on from the end whose ties are known or that has fewer records to
 * go on from, until both meet: then every tie of the shortest paths has been read. One more level brings those of the
 * paths one step longer.
 * @throws BadInput TOO_MANY_TIES
 */
export async function meet(
  read: Graph["read"],
  model: Model,
  rules: WalkRules,
  ends: Ends,
  { from, to, maxLength, longerBy }: { from: string; to: string; maxLength: number; longerBy: number },
): Promise<Meeting> {
  const sideOf = (id: string): Side => ({ seen: new Set([id]), frontier: [id], ties: ends.get(id) ?? null });
  const [ahead, behind] = [sideOf(from), sideOf(to)];
  const { opposites } = routesOf(model);
  const ways: Ways = new Map();
  let left = MOST_TIES_READ;
  let shortest = from === to ? 0 : null;
  for (let walked = 0; walked < Math.min(maxLength, (shortest ?? maxLength) + longerBy);) {
    const isAhead = ahead.ties !== null || (behind.ties === null && ahead.frontier.length <= behind.frontier.length);
    const [side, other] = isAhead ? [ahead, behind] : [behind, ahead];
    const ties = side.ties ?? (await tiesOf(read, model, side.frontier, rules, left + 1));
    side.ties = null;
    if (ties.length > left) throw tooWide();
    left -= ties.length;
    for (const tie of ties) add(ways, isAhead ? tie : { from: tie.to, to: tie.from, end: opposites.get(tie.end)! });
    side.frontier = [...new Set(ties.map(({ to }) => to))].filter((id) => !side.seen.has(id));
    for (const id of side.frontier) side.seen.add(id);
    walked += 1;
    if (shortest === null && side.frontier.some((id) => other.seen.has(id))) shortest = walked;
    if (side.frontier.length === 0) break;
  }
  return { shortest, ways };
}

function add(ways: Ways, { from, to, end }: Tie): void {
  const known = ways.get(from) ?? new Map<string, End[]>();
  ways.set(from, known);
  const ends = known.get(to) ?? [];
  known.set(to, ends);
  if (!ends.includes(end)) ends.push(end);
}

function tooWide(): BadInput {
  const advice = "leave out hubs, give a smaller maxLength, or fewer kinds or relationships.";
  return new BadInput(
    "TOO_MANY_TIES",
    "maxLength",
    `Within maxLength there are more than ${MOST_TIES_READ} ties, which is the most that are read: ${advice}`,
  );
}
