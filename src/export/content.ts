import type { Revision } from "../dataset/revision";
import { readRevision } from "../dataset/revision";
import { DatabaseEmpty } from "../database/database";
import type { Graph } from "../graph/graph";
import type { Model } from "../model";
import type { Links, Page } from "./pages";
import { pagesOf } from "./pages";
import type { Selection } from "./selection";
import { OperatorError } from "../operator-error";

/** What an export is made of. */
export interface Content extends Pick<Revision, "about" | "digest" | "records"> {
  readonly model: Model;
  readonly selection: Selection;
  /** Reads the records; each call begins anew. */
  readonly pages: (links: Links, selection?: Selection) => AsyncIterable<Page>;
}

/** Writes a content as text, piece by piece; it depends on nothing else, so the same content gives the same bytes. */
export type Write = (content: Content) => AsyncIterable<string>;

/** Other records were loaded while an export was written: what was written so far may be of both, and must be dropped. */
export class RevisionChanged extends OperatorError {
  override readonly name = "RevisionChanged";

  constructor() {
    super("Other records were loaded while this was written: it is not whole, ask again.");
  }
}

const newest = (graph: Graph) =>
  readRevision({ read: (statement, parameters = {}) => graph.read(statement, parameters, { name: "revision" }) });

/** The revision to export. @throws DatabaseEmpty */
export async function revisionToExport(graph: Graph): Promise<Revision> {
  const revision = await newest(graph);
  if (!revision) throw new DatabaseEmpty("The database holds no records yet: run «npm run load».");
  return revision;
}

/**
 * Writes records of one revision. The last piece is given only once it is known that all are of it.
 * @throws RevisionChanged
 */
export async function* written(
  write: Write,
  graph: Graph,
  model: Model,
  selection: Selection,
  { about, digest, records, number }: Revision,
): AsyncGenerator<string> {
  const pages: Content["pages"] = (links, narrower = selection) => pagesOf(graph.read, model, narrower, links);
  let held = "";
  for await (const piece of write({ about, digest, records, model, selection, pages })) {
    if (held) yield held;
    held = piece;
  }
  const after = await newest(graph);
  if (after?.digest !== digest || after.number !== number) throw new RevisionChanged();
  yield held;
}
