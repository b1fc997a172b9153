import { basename, join, relative } from "node:path";
import type { Document, Node } from "yaml";
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { End, Kind, Model } from "../model";
import type { Curated } from "../model/describe";
import { partialDate, text } from "../model/describe";
import type { About, CuratedRecord, Dataset, Problem, Progress } from "./dataset";
import { aboutFields } from "./dataset";
import type { TextFile } from "./files";
import { digestOfFiles, readFiles } from "./files";

/** The dataset as far as it can be read, and what cannot be. */
export interface Reading {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

/** Reads the curated files of a folder. A problem in one record does not keep the others from being read. */
export async function readDataset(folder: string, model: Model, progress?: Progress): Promise<Reading> {
  const files = await readFiles(folder);
  const reader = new Reader(folder, model);
  for (const [i, file] of files.entries()) {
    reader.file(file);
    progress?.(i + 1, files.length);
    // Parsing is slow enough that a progress bar wants to be drawn in between.
    if (i % 100 === 99) await new Promise(setImmediate);
  }
  const about = reader.about ?? reader.noAbout();
  const dataset = { about, records: reader.records, files: digestOfFiles(files) };
  return { dataset, problems: reader.problems };
}

const dates: readonly string[] = ["coveredUntil", "figuresUntil", "collected"] satisfies (keyof About)[];
const hyphened = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isInside = ({ direction, relationship }: End) => direction === "out" && !!relationship.description.inside;

/** The relationships whose records stand in the files of a kind: the observations of a series. */
export function endsInside(kind: Kind): readonly End[] {
  return kind.ends.filter(({ direction, relationship }) => direction === "in" && relationship.description.inside);
}

/** A YAML node with what is needed to say where it stands. */
interface Place {
  readonly node: Node;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly file: string;
}

class Reader {
  readonly records = new Map<string, CuratedRecord>();
  readonly problems: Problem[] = [];
  about: About | null = null;
  /** The kind whose records stand in a folder or file of `data/`. */
  private readonly kinds: ReadonlyMap<string, Kind>;

  constructor(
    private readonly folder: string,
    model: Model,
  ) {
    const filed = model.kinds.filter((kind) => kind.options && !kind.ends.some(isInside));
    this.kinds = new Map(filed.map((kind) => [hyphened(kind.options!.plural), kind]));
  }

  file({ name, text: content }: TextFile): void {
    const file = relative(process.cwd(), join(this.folder, name));
    const kind = this.kinds.get(name.replace(/(\/.*)?\.yaml$|\/.*$/, ""));
    if (name.endsWith(".md")) return;
    if (!name.endsWith(".yaml")) return this.problem({ file }, "is no YAML file: records stand in files named *.yaml");
    if (!kind && name !== "dataset.yaml") {
      return this.problem({ file }, `is the place of no kind: there are ${[...this.kinds.keys()].join(", ")}`);
    }
    const lines = new LineCounter();
    const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
    for (const { message, pos } of [...document.errors, ...document.warnings]) {
      this.problem({ file, line: lines.linePos(pos[0]).line }, `is no YAML: ${message}`);
    }
    if (document.errors.length > 0) return;
    const place = (node: Node): Place => ({ node, document, lines, file });
    const { contents } = document;
    if (!kind) return this.readAbout(contents, lines, file);
    if (isSeq<Node>(contents)) return contents.items.forEach((item) => this.record(kind, place(item)));
    const id = contents && this.record(kind, place(contents));
    if (!contents) this.problem({ file }, "is empty");
    if (id && name.includes("/") && basename(name, ".yaml") !== id) {
      this.problem({ file, id }, `stands in a file of another name: call it ${id}.yaml`);
    }
  }

  /** Takes a record and those that stand inside it; gives its id, or null where it has none that can be used. */
  private record(kind: Kind, place: Place, above: Readonly<Record<string, string>> = {}): string | null {
    const { node, document, lines, file } = place;
    const line = lines.linePos(node.range![0]).line;
    if (!isMap(node)) {
      this.problem({ file, line }, `must be a record of ${kind.options!.plural}`);
      return null;
    }
    const given = node.toJS(document) as Record<string, unknown>;
    const { id } = given;
    const lineOf = (field: string) => lines.linePos(offsetOf(node, field)).line;
    const wrong = (field: string, message: string) =>
      this.problem({ file, line: lineOf(field), id: typeof id === "string" ? id : null, field }, message);
    if (typeof id !== "string" || !id.startsWith(`${kind.options!.prefix}-`)) {
      wrong("id", `must be an id that begins with ${kind.options!.prefix}-`);
      return null;
    }
    const known = this.records.get(id);
    if (known) {
      wrong("id", `is the id of another record, at ${known.file}:${known.line}`);
      return null;
    }
    for (const name of Object.keys(above))
      if (name in given) wrong(name, "follows from where the record stands: leave it out");
    const value: Curated = { ...given, id, ...above };
    this.records.set(id, { id, kind, value, file, line, lineOf });
    for (const { name, to, relationship } of endsInside(kind)) {
      const inner = node.get(name);
      if (inner === undefined) continue;
      if (!isSeq<Node>(inner)) wrong(name, "must be a list of records");
      else
        for (const item of inner.items)
          this.record(to.kinds[0]!, { ...place, node: item }, { [relationship.description.name]: id });
    }
    return id;
  }

  private readAbout(contents: Node | null, lines: LineCounter, file: string): void {
    const given = (isMap(contents) ? contents.toJSON() : {}) as Record<string, unknown>;
    const wrong = (field: string, message: string) =>
      this.problem({ file, line: contents ? lines.linePos(offsetOf(contents, field)).line : 1, field }, message);
    for (const field of aboutFields) {
      const type = dates.includes(field) ? partialDate : text;
      const problem = given[field] === undefined ? "is missing" : type.problem(given[field]);
      if (problem) wrong(field, problem);
    }
    for (const field of Object.keys(given)) {
      if (!aboutFields.some((name) => name === field)) wrong(field, "is no field of the dataset");
    }
    // In one order, since the digest of the graph is of it as well.
    this.about = Object.fromEntries(aboutFields.map((field) => [field, given[field]])) as unknown as About;
  }

  noAbout(): About {
    this.problem({ file: relative(process.cwd(), join(this.folder, "dataset.yaml")) }, "is missing");
    return Object.fromEntries(aboutFields.map((name) => [name, ""])) as unknown as About;
  }

  private problem(where: Partial<Problem> & { file: string }, message: string): void {
    this.problems.push({ line: 1, id: null, field: "", ...where, message });
  }
}

/** Where a field of a record begins in its file; where it is missing, what would hold it. */
function offsetOf(node: Node, field: string): number {
  let at: unknown = node;
  let offset = node.range![0];
  for (const step of field.split(".")) {
    const pair = isMap(at) ? at.items.find(({ key }) => isScalar(key) && String(key.value) === step) : undefined;
    const place = pair ? (pair.key as Node) : isSeq<Node>(at) ? at.items[Number(step)] : undefined;
    if (!place?.range) break;
    offset = place.range[0];
    at = pair ? pair.value : place;
  }
  return offset;
}
