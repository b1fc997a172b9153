import type { RecordLineFragment } from "../../api/fragments.operation";
import type { GraphNeighbourhoodQuery } from "./graph-neighbourhood.operation";
import type { GraphPathsQuery } from "./graph-paths.operation";

/** A record of the graph. */
export interface Node {
  readonly record: RecordLineFragment;
  /** Steps from the nearest opened record; null: it is there as part of a path only. */
  readonly distance: number | null;
  /** How many records tied to it are not shown; null: not asked, as it is part of a path only. */
  readonly hiddenCount: number | null;
}

/** A relationship between two records of the graph, from the one that states it. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly relationship: string;
  /** In English, from the record that states it, and from the other. Null: it was not walked that way. */
  readonly words: string | null;
  readonly wordsBack: string | null;
  /** Of a citation: where in the source, and for what. */
  readonly citation: { readonly locator: string; readonly supports: readonly string[] } | null;
  /** Of a relation between measures: since when, and what is noted. */
  readonly measureRelation: { readonly from: string | null; readonly note: string | null } | null;
}

/** The records that are shown, and the ties among them. */
export interface Network {
  /** By id: the nearest first. */
  readonly nodes: ReadonlyMap<string, Node>;
  readonly ties: readonly Tie[];
  /** Whether the limit left out records that are near enough. */
  readonly isCut: boolean;
}

type Neighbourhood = GraphNeighbourhoodQuery["neighbourhood"];
export type Path = GraphPathsQuery["paths"]["nodes"][number];

const placeOf = ({ from, to, relationship }: Tie) => `${from} ${to} ${relationship}`;

/** What several neighbourhoods and paths have together: each record and each tie once. */
export function networkOf(neighbourhoods: readonly Neighbourhood[], paths: readonly Path[]): Network {
  const nodes = new Map<string, Node>();
  const ties = new Map<string, Tie>();
  const put = (tie: Tie) => {
    const before = ties.get(placeOf(tie));
    const { words, wordsBack } = before ?? tie;
    ties.set(placeOf(tie), { ...tie, words: words ?? tie.words, wordsBack: wordsBack ?? tie.wordsBack });
  };
  for (const neighbourhood of neighbourhoods) {
    for (const node of neighbourhood.nodes) {
      const before = nodes.get(node.record.id);
      nodes.set(node.record.id, before ? nearer(before, node) : node);
    }
    for (const { from, to, ...tie } of neighbourhood.ties) put({ ...tie, from: from.id, to: to.id, wordsBack: null });
  }
  for (const { records, hops } of paths) {
    for (const record of records)
      if (!nodes.has(record.id)) nodes.set(record.id, { record, distance: null, hiddenCount: null });
    for (const tie of hops.flatMap((hop) => hop.ties)) put(fromStating(tie));
  }
  const far = ({ distance }: Node) => distance ?? Infinity;
  return {
    nodes: new Map([...nodes].sort(([, one], [, other]) => far(one) - far(other))),
    ties: [...ties.values()],
    isCut: neighbourhoods.some(({ isCut }) => isCut),
  };
}

/** One record in two answers: what one of them leaves out, the other may have. */
function nearer(one: Node, other: Node): Node {
  return {
    record: one.record,
    distance: Math.min(one.distance!, other.distance!),
    hiddenCount: Math.min(one.hiddenCount!, other.hiddenCount!),
  };
}

/** A tie of a path, which may be walked against its direction, from the record that states it. */
export function fromStating(tie: Path["hops"][number]["ties"][number]): Tie {
  const { from, to, statedBy, words, ...rest } = tie;
  if (from.id === statedBy.id) return { ...rest, from: from.id, to: to.id, words, wordsBack: null };
  return { ...rest, from: to.id, to: from.id, words: null, wordsBack: words };
}

/** A tie as one of its records sees it. */
export interface Seen {
  readonly tie: Tie;
  /** The id of the other record. */
  readonly other: string;
}

/** The ties of each record. */
export function tiesByRecord(ties: readonly Tie[]): ReadonlyMap<string, readonly Seen[]> {
  const found = new Map<string, Seen[]>();
  const put = (id: string, seen: Seen) => {
    const list = found.get(id);
    if (list) list.push(seen);
    else found.set(id, [seen]);
  };
  for (const tie of ties) {
    put(tie.from, { tie, other: tie.to });
    put(tie.to, { tie, other: tie.from });
  }
  return found;
}

/** How often each value occurs, the most frequent first. */
export function counted<Value>(values: Iterable<Value>): readonly (readonly [Value, number])[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
