import type { Model } from "../../model";
import { inRange } from "../bad-input";
import type { Graph } from "../graph";
import type { Ends, Ways } from "./meeting";
import { meet } from "./meeting";
import type { WalkRules } from "./rules";
import type { Tie } from "./ties";

/** How long a path can be, and by how much longer than the shortest. */
export const LONGEST = { path: 6, more: 1 } as const;

/** More are not counted: GraphQL has no greater whole number. */
const MOST_COUNTED = 2 ** 31 - 1;

/** Which paths are asked for. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  /** By how much paths may be longer than the shortest. */
  readonly longerBy: number;
  readonly size: number;
  /** The ids along the path after which the page begins; null: the first page. */
  readonly after: readonly string[] | null;
}

/** A way from one record to another that passes none twice. */
export interface Path {
  /** The ids of its records, both ends included. */
  readonly ids: readonly string[];
  /** The ties of each step: several where several relationships tie the two records. */
  readonly hops: readonly (readonly Tie[])[];
}

export interface Paths {
  /** Null: there is no path within the length asked for. */
  readonly shortest: number | null;
  readonly total: number;
  /** One more than asked where there are more. */
  readonly found: readonly Path[];
}

/**
 * The shortest paths between two records, and those longer by as much as is asked: by length, then by the ids along
 * them. From a record to itself leads one path, without a step.
 * @throws BadInput TOO_MANY_TIES
 */
export async function paths(
  read: Graph["read"],
  model: Model,
  rules: WalkRules,
  ends: Ends,
  question: PathQuestion,
): Promise<Paths> {
  const { from, to, maxLength, longerBy, size, after } = question;
  const { shortest, ways } = await meet(read, model, rules, ends, question);
  if (shortest === null) return { shortest, total: 0, found: [] };
  const longest = Math.min(shortest + longerBy, maxLength);
  const counts = await countWays(ways, to, longest);
  const next = nextIn(ways, counts);
  const found: Path[] = [];
  let total = 0;
  for (let length = shortest; length <= longest; length++) {
    total += counts[length]!.get(from) ?? 0;
    if (after && length < after.length - 1) continue;
    const place = after?.length === length + 1 ? after : null;
    for (const ids of inOrder(next, [from], length, place)) {
      if (found.length > size) break;
      found.push(pathOf(ways, ids));
    }
  }
  return { shortest, total: Math.min(total, MOST_COUNTED), found };
}

/** @throws BadInput OUT_OF_RANGE where no path is asked for by these lengths. */
export function checkLengths({ maxLength, longerBy }: Pick<PathQuestion, "maxLength" | "longerBy">): void {
  inRange("maxLength", maxLength, 1, LONGEST.path);
  inRange("longerBy", longerBy, 0, LONGEST.more);
}

/** By the number of steps left: how many ways lead to the end from each record in so many steps. */
type Counts = readonly ReadonlyMap<string, number>[];

/**
 * Counts ways, from the end back. A way that is as long as the shortest, or one step longer, passes no record twice:
 * without the round between, which has two steps at least, it would be shorter than the shortest.
 */
async function countWays(ways: Ways, to: string, longest: number): Promise<Counts> {
  const counts: ReadonlyMap<string, number>[] = [new Map([[to, 1]])];
  for (let steps = 1; steps <= longest; steps++) {
    const rest = counts[steps - 1]!;
    const count = new Map<string, number>();
    for (const [id, next] of ways) {
      let sum = 0;
      for (const other of next.keys()) sum += rest.get(other) ?? 0;
      if (sum > 0) count.set(id, sum);
    }
    counts.push(count);
    if (ways.size > MOST_AT_ONCE) await turn();
  }
  return counts;
}

/** The ways of so many records are counted without a pause. */
const MOST_AT_ONCE = 1_000;

/** Lets others have their turn: a search must not keep the process from answering them. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** From a record, with so many steps left: the next records that lead to the end, in order. */
type Next = (id: string, left: number) => readonly string[];

/** Puts what follows a record in order once, however many paths pass it. */
function nextIn(ways: Ways, counts: Counts): Next {
  const known = new Map<string, readonly string[]>();
  return (id, left) => {
    const key = `${left} ${id}`;
    const next =
      known.get(key) ?? [...(ways.get(id)?.keys() ?? [])].filter((other) => counts[left - 1]!.has(other)).sort();
    known.set(key, next);
    return next;
  };
}

/** The ways that go on from `begun` in so many steps, by their ids; those after a place only. */
function* inOrder(
  next: Next,
  begun: readonly string[],
  left: number,
  after: readonly string[] | null,
): Generator<readonly string[]> {
  if (left === 0) {
    if (after === null) yield begun;
    return;
  }
  for (const id of next(begun.at(-1)!, left)) {
    const place = after?.[begun.length];
    if (place !== undefined && id < place) continue;
    yield* inOrder(next, [...begun, id], left - 1, id === place ? after : null);
  }
}

function pathOf(ways: Ways, ids: readonly string[]): Path {
  const hops = ids.slice(1).map((to, i) => {
    const from = ids[i]!;
    return ways
      .get(from)!
      .get(to)!
      .map((end): Tie => ({ from, to, end }))
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  });
  return { ids, hops };
}

const keyOf = ({ end: { relationship, direction } }: Tie) => `${relationship.type} ${direction}`;
