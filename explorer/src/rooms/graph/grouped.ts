import type { KindName } from "../../kinds/kinds";
import { kinds } from "../../kinds/kinds";
import type { Network, Node } from "./network";
import { tiesByRecord } from "./network";

export interface AtDistance {
  /** Steps from the nearest record started from; null: no way of those shown leads there. */
  readonly distance: number | null;
  readonly kinds: readonly { readonly kind: KindName; readonly nodes: readonly Node[] }[];
}

/** How many steps along the ties that are shown lead to each record. */
function distancesFrom(starts: readonly string[], { nodes, ties }: Network): ReadonlyMap<string, number> {
  const seen = tiesByRecord(ties);
  const distances = new Map(starts.filter((id) => nodes.has(id)).map((id) => [id, 0]));
  // A map goes through what is added on the way too.
  for (const [id, distance] of distances)
    for (const { other } of seen.get(id) ?? []) if (!distances.has(other)) distances.set(other, distance + 1);
  return distances;
}

/** Records by their distance, the nearest first, then by kind in the order of the schema, then by title. */
export function grouped(network: Network, starts: readonly string[]): readonly AtDistance[] {
  const steps = distancesFrom(starts, network);
  const title = ({ record }: Node) => record.localizedTitle.text;
  const distances = new Map<number | null, Node[]>();
  for (const [id, node] of network.nodes) {
    const distance = steps.get(id) ?? null;
    distances.set(distance, [...(distances.get(distance) ?? []), node]);
  }
  return [...distances]
    .sort(([one], [other]) => (one ?? Infinity) - (other ?? Infinity))
    .map(([distance, here]) => {
      const byKind = kinds.map(({ name }) => ({
        kind: name,
        nodes: here
          .filter(({ record }) => record.entityKind === name)
          .sort((one, other) => title(one).localeCompare(title(other))),
      }));
      return { distance, kinds: byKind.filter((each) => each.nodes.length > 0) };
    });
}
