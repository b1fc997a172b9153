import { BadInput } from "../bad-input";
import type { Graph } from "../graph";
import type { Dimension } from "./dimensions";
import type { Summary } from "./figures";
import { summarize } from "./figures";
import type { Grouping, Part } from "./statement";
import { groupStatement } from "./statement";

/** How many groups are compared, of which a page is shown. */
const MOST_GROUPS = 10_000;

/** Which groups without records are shown: none; combinations of keys that are found; all that there could be. */
export type Zeros = "NONE" | "FOUND" | "ALL";

export interface Asked extends Grouping {
  readonly orderBy: "COUNT" | "KEY";
  readonly withNull: boolean;
  readonly zeros: Zeros;
  readonly first: number;
}

/** The records with the same keys, one for each dimension; null: those that have none. */
export interface Group {
  readonly keys: readonly (string | null)[];
  /** How many records, each once. */
  readonly count: number;
  /** Null where no figure is asked for. */
  readonly summary: Summary | null;
}

export interface Statistics {
  readonly groups: readonly Group[];
  /** How many groups there are, shown or not. */
  readonly groupCount: number;
  /** Whether the first group left out has as many records as the last one shown. */
  readonly hasTies: boolean;
  /** How many records were counted, each once; 0, and a summary of none, where they are not asked for. */
  readonly totalCount: number;
  readonly summary: Summary | null;
  /** How many records the day left out because their begin is not known; null where no day is asked of. */
  readonly undatedCount: number | null;
}

type Keys = readonly (string | null)[];

/**
 * How many records of a kind there are by one or two dimensions, and what a figure of theirs comes to: one statement.
 * @throws BadInput TOO_MANY_GROUPS
 */
export async function statistics(read: Graph["read"], asked: Asked): Promise<Statistics> {
  const { by, figure, time, orderBy, zeros, withNull, first } = asked;
  const { text, parameters } = groupStatement(asked, zeros === "ALL", MOST_GROUPS + 1);
  const rows = await read(text, parameters, { name: `${asked.kind.name} statistics` });
  const keysOf = (row: readonly unknown[]): Keys =>
    by.map(({ key }, i) => (row[1 + i] === null ? null : key.read(row[1 + i])));
  const groupOf = (row: readonly unknown[]): Group => {
    const count = row[3] as number;
    return { keys: keysOf(row), count, summary: figure && summarize(row[4] as number[], count) };
  };
  const of = (part: Part) => rows.filter((row) => row[0] === part);

  const found = of("GROUP").map(groupOf);
  bounded(found.length);
  const shown = withNull ? found : found.filter(({ keys }) => !keys.includes(null));
  const there = of("KEY").map(keysOf);
  const empty = zeros === "NONE" ? [] : missing(shown, domains(by, shown, zeros === "ALL" ? there : null));
  const groups = [
    ...shown,
    ...empty.map((keys): Group => ({ keys, count: 0, summary: figure && summarize([], 0) })),
  ].sort(inOrder(by, orderBy));
  // Where nothing is counted there is no row.
  const [total = { count: 0, summary: figure && summarize([], 0) }] = of("TOTAL").map(groupOf);
  const [undated = { count: 0 }] = of("UNDATED").map(groupOf);
  return {
    groups: groups.slice(0, first),
    groupCount: groups.length,
    hasTies: orderBy === "COUNT" && groups.length > first && groups[first - 1]!.count === groups[first]!.count,
    totalCount: total.count,
    summary: total.summary,
    undatedCount: time && undated.count,
  };
}

function bounded(groups: number): void {
  if (groups <= MOST_GROUPS) return;
  const text = `by gives more than ${MOST_GROUPS} groups: take dimensions with fewer keys, or narrow where.`;
  throw new BadInput("TOO_MANY_GROUPS", "by", text);
}

/** The keys of each dimension that make up the groups: those found, and those given or known beside them. */
function domains(
  by: readonly Dimension[],
  found: readonly Group[],
  there: readonly Keys[] | null,
): Set<string | null>[] {
  return by.map(({ key }, i) => {
    const keys = new Set(found.map((group) => group.keys[i]!));
    if (!there) return keys;
    for (const value of key.values) keys.add(value);
    for (const each of there) if (each[i] !== null) keys.add(each[i]!);
    const years = key.kind === "YEAR" ? [...keys].filter((year) => year !== null).map(Number) : [];
    for (let year = Math.min(...years); year < Math.max(...years); year++) keys.add(String(year));
    return keys;
  });
}

/** The combinations of keys for which no group was found. */
function missing(found: readonly Group[], [one, other]: readonly Set<string | null>[]): Keys[] {
  bounded(one!.size * (other?.size ?? 1));
  const known = new Set(found.map(({ keys }) => JSON.stringify(keys)));
  const all = [...one!].flatMap((key): Keys[] => (other ? [...other].map((next) => [key, next]) : [[key]]));
  return all.filter((keys) => !known.has(JSON.stringify(keys)));
}

/** By number, most first, where that is asked for; then by the keys, in the order of their dimensions, null last. */
function inOrder(by: readonly Dimension[], orderBy: Asked["orderBy"]) {
  const ranks = by.map(({ key }) => {
    if (key.kind === "CLOSED") return (value: string) => key.values.indexOf(value);
    return key.kind === "TEXT" || key.kind === "RECORD" ? (value: string) => value : Number;
  });
  return (one: Group, other: Group): number => {
    if (orderBy === "COUNT" && one.count !== other.count) return other.count - one.count;
    for (const [i, rank] of ranks.entries()) {
      const [a, b] = [one.keys[i]!, other.keys[i]!];
      if (a === b) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      return rank(a) < rank(b) ? -1 : 1;
    }
    return 0;
  };
}
