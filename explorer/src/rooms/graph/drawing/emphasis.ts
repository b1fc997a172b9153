import type Graph from "graphology";
import type { Attributes } from "graphology-types";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Colours } from "./colours";

/** What stands out: what is selected or pointed at with its neighbours, and a path. */
export interface Emphasis {
  readonly selected: string | null;
  readonly hovered: string | null;
  /** The ids of the paths' records and the keys of their edges; null: no path is shown. */
  readonly path: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
}

/** The record around which the rest steps back; null: none does. */
function centreOf(graph: Graph, { selected, hovered }: Emphasis): string | null {
  const centre = hovered ?? selected;
  return centre !== null && graph.hasNode(centre) ? centre : null;
}

/** How a node is drawn as things stand. */
export function nodeReducer(
  graph: Graph,
  emphasis: Emphasis,
  colours: Colours,
  id: string,
  data: Attributes,
): Partial<NodeDisplayData> {
  const centre = centreOf(graph, emphasis);
  const onPath = emphasis.path?.nodes.has(id) ?? false;
  const near = centre === null ? !emphasis.path || onPath : id === centre || graph.areNeighbors(id, centre);
  const shown = { ...data, color: colours[data.colour as string]! };
  if (!near && !onPath) return { ...shown, color: colours["line"]!, forceLabel: false, label: null, zIndex: 0 };
  // The selected one has its whole title on a plate instead of a label.
  if (id === emphasis.selected) return { ...shown, highlighted: true, zIndex: 2, label: null };
  return { ...shown, zIndex: 2, forceLabel: Boolean(data.forceLabel) || onPath };
}

/** How an edge is drawn as things stand. */
export function edgeReducer(
  graph: Graph,
  emphasis: Emphasis,
  colours: Colours,
  id: string,
  data: Attributes,
): Partial<EdgeDisplayData> {
  const centre = centreOf(graph, emphasis);
  if (emphasis.path?.edges.has(id))
    return { ...data, type: "arrow", size: 3, color: colours["accent"]!, label: data.words as string, zIndex: 2 };
  if (centre !== null && graph.hasExtremity(id, centre)) {
    const label = centre === emphasis.selected || graph.degree(centre) <= 30 ? (data.words as string) : null;
    return { ...data, type: "arrow", size: 2, color: colours["line-strong"]!, label, zIndex: 1 };
  }
  const quiet = centre !== null || emphasis.path !== null;
  return { ...data, size: quiet ? 0.6 : 1, color: colours["line"]!, label: null, zIndex: 0 };
}
