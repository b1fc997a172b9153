import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { ToArrange } from "./layout";

/** So long it works before it tells how far it is: the more nodes, the longer it takes to draw them anew. */
const sliceFor = (nodes: number) => Math.max(40, nodes / 5);

/** The newest run: an older one stops. */
let run = 0;

function graphOf({ places, fixed, edges }: ToArrange): Graph {
  const graph = new Graph({ type: "undirected" });
  for (let i = 0; i < fixed.length; i++)
    graph.addNode(i, { x: places[2 * i], y: places[2 * i + 1], fixed: fixed[i] === 1 });
  for (let i = 0; i < edges.length; i += 2) graph.mergeEdge(edges[i]!, edges[i + 1]!);
  return graph;
}

function placesOf(graph: Graph): Float32Array {
  const places = new Float32Array(2 * graph.order);
  for (let i = 0; i < graph.order; i++) {
    places[2 * i] = graph.getNodeAttribute(i, "x") as number;
    places[2 * i + 1] = graph.getNodeAttribute(i, "y") as number;
  }
  return places;
}

async function arrange(given: ToArrange): Promise<void> {
  run = given.run;
  const graph = graphOf(given);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    gravity: 0.6,
    scalingRatio: 8,
    outboundAttractionDistribution: true,
    slowDown: 4,
  };
  const slice = sliceFor(graph.order);
  for (let left = given.iterations; left > 0 && given.run === run;) {
    const begun = performance.now();
    for (; left > 0 && performance.now() - begun < slice; left -= 5)
      forceAtlas2.assign(graph, { iterations: 5, settings });
    postMessage({ run: given.run, places: placesOf(graph), isDone: left <= 0 });
    await new Promise((next) => setTimeout(next));
  }
}

addEventListener("message", ({ data }: MessageEvent<ToArrange>) => void arrange(data));
