import type Graph from "graphology";
import type Sigma from "sigma";

/** Lets nodes be dragged; a node that was stays where it is put. Returns how to stop. */
export function dragging(sigma: Sigma, graph: Graph, pinned: () => void): () => void {
  let dragged: string | null = null;
  let moved = false;
  const end = () => {
    if (dragged !== null && moved) pinned();
    dragged = null;
    moved = false;
  };
  sigma.on("downNode", ({ node }) => {
    dragged = node;
  });
  sigma.on("moveBody", (payload) => {
    if (dragged === null || !graph.hasNode(dragged)) return;
    // Else all would be scaled anew while one moves.
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    const { x, y } = sigma.viewportToGraph(payload.event);
    graph.mergeNodeAttributes(dragged, { x, y, pinned: true });
    moved = true;
    payload.preventSigmaDefault();
    payload.event.original.preventDefault();
    payload.event.original.stopPropagation();
  });
  sigma.on("upNode", end);
  sigma.on("upStage", end);
  // Let go outside the canvas.
  addEventListener("pointerup", end);
  return () => removeEventListener("pointerup", end);
}
