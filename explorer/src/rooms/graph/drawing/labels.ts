import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import type { Colours } from "./colours";

const LONGEST = 38;

/** A title as it stands beside its node. */
export function shortened(title: string, longest = LONGEST): string {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest - 12)).trimEnd()}…`;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Where what is so wide begins: right of a node, left of it where there is no room, and never outside the canvas. */
function beside(x: number, away: number, width: number, room: number): number {
  if (x + away + width <= room) return x + away;
  return Math.max(x - away - width, 0);
}

/** Titles beside the nodes: readable over the edges, within the canvas, and none over another. */
export class Labels {
  private taken: Box[] = [];

  constructor(private readonly colours: () => Colours) {}

  /** A new frame begins. */
  readonly begin = (): void => {
    this.taken = [];
  };

  readonly draw: NodeLabelDrawingFunction = (context, { label, x, y, size, ...data }, { labelSize, labelFont }) => {
    if (!label) return;
    const { weight, forceLabel } = data as { weight?: number; forceLabel?: boolean };
    context.font = `${weight ?? 400} ${labelSize}px ${labelFont}`;
    const width = context.measureText(label).width;
    const left = beside(x, size + 4, width, context.canvas.clientWidth);
    const box = { left, right: left + width, top: y - labelSize * 0.7, bottom: y + labelSize * 0.7 };
    if (!forceLabel && this.taken.some((other) => overlap(box, other))) return;
    this.taken.push(box);
    const { raised, ink } = this.colours() as Record<"raised" | "ink", string>;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = raised;
    context.fillStyle = ink;
    context.strokeText(label, left, y + labelSize / 3);
    context.fillText(label, left, y + labelSize / 3);
  };
}

/** The whole title on a plate, and a ring around the node: of the one that is pointed at or selected. */
export function hoverDrawing(colours: () => Colours): NodeHoverDrawingFunction {
  return (context, { x, y, size, ...data }, { labelSize, labelFont }) => {
    const { title = "" } = data as { title?: string };
    const { raised, accent, ink } = colours() as Record<"raised" | "accent" | "ink", string>;
    context.lineWidth = 2;
    context.strokeStyle = accent;
    context.beginPath();
    context.arc(x, y, size + 4, 0, 2 * Math.PI);
    context.stroke();

    context.font = `600 ${labelSize}px ${labelFont}`;
    const lines = wrapped(title, context.canvas.clientWidth < 500 ? 24 : 44);
    const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 12;
    const height = labelSize * 1.3;
    const left = beside(x, size + 8, width, context.canvas.clientWidth);
    const top = y - height / 2 - 4;
    context.fillStyle = raised;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left, top, width, lines.length * height + 6, 4);
    context.fill();
    context.stroke();
    context.fillStyle = ink;
    lines.forEach((line, i) => context.fillText(line, left + 6, top + labelSize + 2 + i * height));
  };
}

/** A text in lines of so many characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1]!;
    if (line && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
