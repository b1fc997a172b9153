import Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import type { Network } from "../network";
import { placesOf } from "./arrange";
import type { Colours } from "./colours";
import { coloursNow, onColours } from "./colours";
import { dragging } from "./dragging";
import { edgesOf, nodeOf } from "./items";
import type { Emphasis } from "./emphasis";
import { edgeReducer, nodeReducer } from "./emphasis";
import { hoverDrawing, Labels } from "./labels";
import { markProgram } from "./mark-program";
import { Layout } from "./layout";

const FONT = '"Source Sans 3", system-ui, sans-serif';

/** Where no more records are opened than this, they are larger and always named. */
const FEW = 12;

/** Where there are more nodes than this, labels and edges hide while they move, and pointing at one changes only that one. */
const MANY = 600;

export interface Listener {
  readonly selected: (id: string | null) => void;
  /** Pressed twice. */
  readonly opened: (id: string) => void;
  readonly pinned: (ids: readonly string[]) => void;
  /** Whether places are still being found. */
  readonly arranging: (isArranging: boolean) => void;
}

export interface Words {
  /** A tie in words, from the record that states it. */
  readonly ofTie: (tie: Network["ties"][number]) => string;
}

/** The graph on a canvas: its nodes and edges, where they stand, and what is emphasised. */
export class Drawing {
  private readonly graph = new Graph<Attributes, Attributes>({ type: "undirected" });
  private readonly sigma: Sigma<Attributes, Attributes>;
  private readonly layout: Layout;
  private readonly still = matchMedia("(prefers-reduced-motion: reduce)");
  private readonly stops: (() => void)[];
  /** Where records stood that are not shown now: they come back there. */
  private readonly known = new Map<string, { x: number; y: number }>();
  private colours: Colours = coloursNow();
  private emphasis: Emphasis = { selected: null, hovered: null, path: null };

  /** @throws Error where the browser has no WebGL. */
  constructor(
    place: HTMLElement,
    private readonly listener: Listener,
  ) {
    const colours = () => this.colours;
    const labels = new Labels(colours);
    this.sigma = new Sigma(this.graph, place, {
      defaultNodeType: "kind",
      nodeProgramClasses: {
        kind: markProgram(labels.draw, hoverDrawing(colours)),
      },
      nodeReducer: (id, data) => nodeReducer(this.graph, this.emphasis, this.colours, id, data),
      edgeReducer: (id, data) => edgeReducer(this.graph, this.emphasis, this.colours, id, data),
      renderEdgeLabels: true,
      zIndex: true,
      labelFont: FONT,
      edgeLabelFont: FONT,
      labelSize: 13,
      edgeLabelSize: 12,
      labelDensity: 1,
      labelGridCellSize: 120,
      labelRenderedSizeThreshold: 5,
      stagePadding: Math.min(60, place.clientWidth / 10),
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      allowInvalidContainer: true,
    });
    this.layout = new Layout(
      this.graph,
      (isDone) => {
        this.sigma.refresh();
        if (isDone) listener.arranging(false);
      },
      () => this.still.matches,
    );
    this.stops = [
      onColours(() => {
        this.colours = coloursNow();
        this.sigma.refresh();
      }),
      dragging(this.sigma, this.graph, () => listener.pinned(this.pins())),
    ];
    this.sigma.on("beforeRender", labels.begin);
    this.sigma.on("clickNode", ({ node }) => listener.selected(node));
    this.sigma.on("clickStage", () => listener.selected(null));
    this.sigma.on("doubleClickNode", (payload) => {
      payload.preventSigmaDefault();
      listener.opened(payload.node);
    });
    this.sigma.on("enterNode", ({ node }) => this.hover(node));
    this.sigma.on("leaveNode", () => this.hover(null));
  }

  /** Shows a network: what is new appears beside what it is tied to, and all of it is arranged anew. */
  show(network: Network, starts: readonly string[], opened: readonly string[], words: Words): void {
    const edges = edgesOf(network, words.ofTie);
    this.graph.forEachNode((id, { x, y }) => this.known.set(id, { x: x as number, y: y as number }));
    const before = this.shape();
    for (const edge of this.graph.edges()) if (!edges.has(edge)) this.graph.dropEdge(edge);
    for (const id of this.graph.nodes()) if (!network.nodes.has(id)) this.graph.dropNode(id);
    const places = placesOf(network, this.known);
    const standOut = starts.length + opened.length <= FEW;
    for (const [id, node] of network.nodes) {
      const isStart = standOut && starts.includes(id);
      const isOpened = standOut && opened.includes(id);
      const attributes = nodeOf(node, { isStart, isOpened }, network.nodes.size);
      if (this.graph.hasNode(id)) this.graph.mergeNodeAttributes(id, attributes);
      else this.graph.addNode(id, { ...places.get(id)!, ...attributes });
    }
    for (const [key, { from, to, ...attributes }] of edges) {
      if (this.graph.hasEdge(key)) this.graph.mergeEdgeAttributes(key, attributes);
      else this.graph.addEdgeWithKey(key, from, to, attributes);
    }
    this.sigma.setSetting("hideLabelsOnMove", network.nodes.size > MANY);
    this.sigma.setSetting("hideEdgesOnMove", network.nodes.size > MANY);
    if (this.shape() === before) return;
    this.sigma.setCustomBBox(null);
    this.arrange();
  }

  emphasise(change: Partial<Emphasis>): void {
    this.emphasis = { ...this.emphasis, ...change };
    this.sigma.refresh({ skipIndexation: true });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, { duration: this.duration() });
  }

  /** Moves what is seen by parts of its width and height. */
  pan(x: number, y: number): void {
    const camera = this.sigma.getCamera();
    const state = { x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio };
    void camera.animate(state, { duration: this.duration() });
  }

  fit(): void {
    this.sigma.setCustomBBox(null);
    this.sigma.refresh();
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: this.duration() });
  }

  pins(): readonly string[] {
    return this.graph.filterNodes((_, { pinned }) => Boolean(pinned));
  }

  setPinned(id: string, pinned: boolean): void {
    if (!this.graph.hasNode(id)) return;
    this.graph.setNodeAttribute(id, "pinned", pinned);
    if (!pinned) this.arrange();
  }

  close(): void {
    for (const stop of this.stops) stop();
    this.layout.stop();
    this.sigma.kill();
  }

  private hover(hovered: string | null): void {
    if (this.graph.order <= MANY) this.emphasise({ hovered });
  }

  private arrange(): void {
    this.listener.arranging(true);
    this.layout.run();
  }

  private duration(): number {
    return this.still.matches ? 0 : 200;
  }

  /** Which nodes and edges there are: where that stays, so do their places. */
  private shape(): string {
    return [...this.graph.nodes().sort(), ...this.graph.edges().sort()].join(" ");
  }
}
