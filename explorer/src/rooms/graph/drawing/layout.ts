import type Graph from "graphology";
import type { Attributes } from "graphology-types";

/** A graph as numbers: the worker that arranges it knows nothing else. */
export interface ToArrange {
  readonly run: number;
  /** x and y of each node in turn. */
  readonly places: Float32Array;
  /** 1: the node stays where it is. */
  readonly fixed: Uint8Array;
  /** Both ends of each edge in turn, as numbers of nodes. */
  readonly edges: Uint32Array;
  readonly iterations: number;
}

export interface Arranged {
  readonly run: number;
  readonly places: Float32Array;
  readonly isDone: boolean;
}

/** The steps that arrange so many nodes well enough: each takes longer the more there are. */
const iterationsFor = (nodes: number) => Math.round(Math.max(60, Math.min(400, 60_000 / Math.max(nodes, 1))));

/** Arranges the nodes of a graph by their ties, beside the page's own work. */
export class Layout {
  private worker: Worker | null = null;
  private newest = 0;

  /** @param moved tells that nodes have new places, and whether these are the last. */
  constructor(
    private readonly graph: Graph<Attributes, Attributes>,
    private readonly moved: (isDone: boolean) => void,
    /** Whether only the last places are shown. */
    private readonly still: () => boolean,
  ) {}

  run(): void {
    this.worker ??= new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    const ids = this.graph.nodes();
    const run = ++this.newest;
    this.worker.onmessage = ({ data }: MessageEvent<Arranged>) => data.run === run && this.take(ids, data);
    this.worker.postMessage({ run, ...this.asNumbers(ids) } satisfies ToArrange);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private asNumbers(ids: readonly string[]): Omit<ToArrange, "run"> {
    const numbers = new Map(ids.map((id, i) => [id, i]));
    const nodes = ids.map((id) => this.graph.getNodeAttributes(id));
    return {
      places: Float32Array.from(nodes.flatMap(({ x, y }) => [x as number, y as number])),
      fixed: Uint8Array.from(nodes.map(({ pinned }) => (pinned ? 1 : 0))),
      edges: Uint32Array.from(this.graph.mapEdges((_, __, from, to) => [numbers.get(from)!, numbers.get(to)!]).flat()),
      iterations: iterationsFor(ids.length),
    };
  }

  private take(ids: readonly string[], { places, isDone }: Arranged): void {
    if (this.still() && !isDone) return;
    const numbers = new Map(ids.map((id, i) => [id, i]));
    this.graph.updateEachNodeAttributes(
      (id, node) => {
        const i = numbers.get(id);
        if (i === undefined || node.pinned) return node;
        node.x = places[2 * i];
        node.y = places[2 * i + 1];
        return node;
      },
      { attributes: ["x", "y"] },
    );
    this.moved(isDone);
  }
}
