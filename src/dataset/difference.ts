import type { StoredGraph, StoredRecord } from "./graph";

/** What must be done to a stored graph to make it another. */
export interface Difference {
  readonly added: readonly StoredRecord[];
  readonly changed: readonly StoredRecord[];
  /** Ids of records that are gone. */
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** Compares a graph with the digests of the stored one, by id; a record without digest is not whole. */
export function difference(stored: ReadonlyMap<string, string | null>, { records }: StoredGraph): Difference {
  const added = records.filter(({ id }) => !stored.has(id));
  const changed = records.filter(({ id, digest }) => stored.has(id) && stored.get(id) !== digest);
  const wanted = new Set(records.map(({ id }) => id));
  const removed = [...stored.keys()].filter((id) => !wanted.has(id));
  return { added, changed, removed, unchanged: records.length - added.length - changed.length };
}

/** How many records a difference adds, changes, removes and leaves as they are. */
export function countsOf({ added, changed, removed, unchanged }: Difference) {
  return { added: added.length, changed: changed.length, removed: removed.length, unchanged };
}
