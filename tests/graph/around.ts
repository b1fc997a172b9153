import type { Walk, Walked, Walker } from "./walking";
import { kindOf } from "./walking";

/** The arguments that `neighbourhood` and `common` both take. */
export interface Around extends Omit<Walk, "through"> {
  readonly kinds?: readonly string[];
  readonly relationships?: readonly string[];
}

/** The arguments of `neighbourhood`. */
export interface AskedAround extends Around {
  readonly ids: readonly string[];
  readonly depth: number;
  readonly limit: number;
}

const walkOf = ({ kinds, relationships, ...walk }: Around): Walk => ({ ...walk, through: { kinds, relationships } });

type Shown = ReturnType<typeof shown>;
const shown = (from: string, { to, type, words, by }: Walked) => ({
  relationship: type,
  words,
  from: { id: from },
  to: { id: to },
  statedBy: { id: by },
});

function inOrder(ties: readonly Shown[]): Shown[] {
  const key = ({ from, to, relationship, words }: Shown) => [from.id, to.id, relationship, words].join(" ");
  const once = [...new Map(ties.map((tie) => [key(tie), tie])).values()];
  return once.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** The neighbourhood that the files give: one record after the other, in the order in which they are reached. */
export function around(walker: Walker, { ids, depth, limit, ...given }: AskedAround) {
  const walk = walkOf(given);
  const neighbours = (id: string) => [...new Set(walker.from(id, walk, ids).map(({ to }) => to))].sort();
  let near = [...new Set(ids)].sort();
  const distances = new Map(near.map((id) => [id, 0]));
  const starts = near.length;
  let isCut = false;
  for (let distance = 1; distance <= depth; distance++) {
    near = [...new Set(near.flatMap(neighbours))].filter((id) => !distances.has(id)).sort();
    for (const id of near) {
      if (distances.size - starts < limit) distances.set(id, distance);
      else isCut = true;
    }
    near = near.filter((id) => distances.has(id));
  }
  const found = [...distances.keys()];
  const ties = found.flatMap((id) =>
    walker
      .from(id, walk, ids)
      .filter(({ to, by }) => by === id && distances.has(to))
      .map((tie) => shown(id, tie)),
  );
  const counts = new Map<string, number>();
  for (const id of found) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  return {
    nodes: found.map((id) => ({
      distance: distances.get(id)!,
      hiddenCount: neighbours(id).filter((other) => !distances.has(other)).length,
      record: { id },
    })),
    ties: inOrder(ties),
    counts: Object.fromEntries(counts),
    isCut,
  };
}

/** What the files give two records in common. */
export function inCommon(walker: Walker, { a, b, ...given }: Around & { a: string; b: string }) {
  const from = (start: string) => walker.from(start, walkOf(given), []);
  const ties = (start: string, id: string) =>
    inOrder(
      from(start)
        .filter(({ to }) => to === id)
        .map((tie) => shown(start, tie)),
    );
  const [nearA, nearB] = [a, b].map((start) => new Set(from(start).map(({ to }) => to))) as [Set<string>, Set<string>];
  const both = [...nearA].filter((id) => nearB.has(id)).sort();
  return both.map((id) => ({ record: { id }, fromA: ties(a, id), fromB: ties(b, id) }));
}
