import type { Network } from "../network";
import { tiesByRecord } from "../network";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The angle by which leaves grow: whatever their number, none hides another. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Where records that have no place yet begin: around one that they are tied to, else around the middle. The same
 * records always begin at the same places.
 */
export function placesOf(network: Network, known: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const ties = tiesByRecord(network.ties);
  const places = new Map<string, Point>();
  for (const id of network.nodes.keys()) {
    const place = known.get(id);
    if (place) places.set(id, place);
  }
  let i = 0;
  for (const id of network.nodes.keys()) {
    if (places.has(id)) continue;
    const parent = ties.get(id)?.find(({ other }) => places.has(other))?.other;
    const { x, y } = parent ? places.get(parent)! : { x: 0, y: 0 };
    const far = parent ? 10 : 20 * Math.sqrt(i);
    places.set(id, { x: x + far * Math.cos(i * GOLDEN), y: y + far * Math.sin(i * GOLDEN) });
    i++;
  }
  return places;
}
