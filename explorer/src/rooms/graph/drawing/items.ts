import { looks } from "../../../kinds/look";
import type { Network, Node, Tie } from "../network";
import { shortened } from "./labels";

/** How large nodes are: what is opened stands out, and where there are many all are small. */
function sizeOf(isStart: boolean, isOpened: boolean, nodes: number): number {
  const many = nodes > 1000 ? 0.45 : nodes > 300 ? 0.6 : nodes > 80 ? 0.8 : 1;
  return (isStart ? 14 : isOpened ? 12 : 9) * many;
}

/** What is drawn of a record. */
export function nodeOf(
  { record, hiddenCount }: Node,
  { isStart, isOpened }: { readonly isStart: boolean; readonly isOpened: boolean },
  nodes: number,
) {
  const title = record.localizedTitle.text;
  const more = hiddenCount ? ` +${hiddenCount}` : "";
  return {
    kind: record.entityKind,
    colour: looks[record.entityKind].colour,
    label: `${shortened(title)}${more}`,
    title: `${title}${more}`,
    size: sizeOf(isStart, isOpened, nodes),
    weight: isStart || isOpened ? 600 : 400,
    forceLabel: isStart || isOpened,
  };
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** All that ties the two, in words. */
  readonly words: string;
}

/** What is drawn of the ties: one edge between two records, however many ties there are. */
export function edgesOf(network: Network, ofTie: (tie: Tie) => string): ReadonlyMap<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const tie of network.ties) {
    const key = [tie.from, tie.to].sort().join(" ");
    const before = edges.get(key);
    if (before) edges.set(key, { ...before, words: `${before.words}; ${ofTie(tie)}` });
    else edges.set(key, { from: tie.from, to: tie.to, words: ofTie(tie) });
  }
  return edges;
}
