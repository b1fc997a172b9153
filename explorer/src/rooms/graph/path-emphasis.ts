import type { Emphasis } from "./drawing/emphasis";
import type { Path } from "./network";

/** The records and edges of the paths, or of the one that is chosen; null: there is none. */
export function emphasisOf(paths: readonly Path[], chosen: number | null): Emphasis["path"] {
  if (paths.length === 0) return null;
  const one = chosen === null ? undefined : paths[chosen];
  const these = one ? [one] : paths;
  return {
    nodes: new Set(these.flatMap(({ records }) => records.map(({ id }) => id))),
    edges: new Set(these.flatMap(({ hops }) => hops.map(({ from, to }) => [from.id, to.id].sort().join(" ")))),
  };
}
