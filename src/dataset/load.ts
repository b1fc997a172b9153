import { statement, template } from "../database/cypher";
import type { Database, Transaction } from "../database/database";
import type { Model } from "../model";
import { model as ownModel } from "../model";
import { RECORD } from "../graph/patterns";
import { inBatches } from "./batches";
import { mustBeOurs } from "./clear";
import type { Dataset, Progress } from "./dataset";
import { definition } from "./definition";
import { GraphDigest } from "./digest";
import type { StoredGraph } from "./graph";
import { graphOf } from "./graph";
import type { Revision } from "./revision";
import { modelDigest, readRevision, storedRevision } from "./revision";
import { placeNodes, relate, remove, storedDigests } from "./steps";

/** What a load did to the graph as readers saw it before: nothing, or a revision. The revision is the one it is now. */
export interface LoadResult {
  readonly revision: Revision;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface LoadOptions {
  /** The model the dataset was read with; absent: that of the project. */
  readonly model?: Model;
  /** Told of records: each counts once when it is compared, and where it differs, for its node and what leads from it. */
  readonly progress?: Progress;
}

/** Loads the graph that stands for a dataset without problems; see loadGraph. */
export function loadDataset(database: Database, dataset: Dataset, options: LoadOptions = {}): Promise<LoadResult> {
  return loadGraph(database, graphOf(dataset), options);
}

/**
 * Makes the graph in a database another one, batch by batch of its records. Where nothing differs nothing is written. A
 * first load goes in small transactions, may be interrupted and run again, and counts once its revision is there; a
 * later one is a single transaction. Only one load may run on a database at a time.
 * @throws CannotOpenDatabase where nodes of someone else stand in the way.
 */
export async function loadGraph(
  database: Database,
  graph: StoredGraph,
  { model = ownModel, progress }: LoadOptions = {},
): Promise<LoadResult> {
  await mustBeOurs(database, model);
  await database.define(definition(model, database.engine));
  const before = await readRevision(database);
  const tell = teller(graph.size, progress);
  const { digest, added, changed, unchanged } = await compare(database, graph, tell);
  const gone = await goneFrom(database, graph, changed + unchanged);
  const { about, files } = graph;
  const code = await modelDigest();
  if (before?.digest === digest && added + changed + gone.length === 0) {
    const revision = { ...before, files, model: code };
    await noteSeen(database, before, revision);
    return { revision, added, changed, removed: 0, unchanged };
  }

  // What an interrupted first load left, nobody has seen.
  const seen = before
    ? { added, changed, removed: gone.length, unchanged }
    : { added: graph.size, changed: 0, removed: 0, unchanged: 0 };
  const { unchanged: _, ...counts } = seen;
  const revision: Revision = {
    number: (before?.number ?? 0) + 1,
    at: new Date().toISOString(),
    digest,
    files,
    model: code,
    records: graph.size,
    ...counts,
    about,
  };
  const write = (inTransaction: Transact) => writeGraph(graph, gone, revision, inTransaction, tell);
  if (before) await database.write((transaction) => write((work) => work(transaction)));
  else await write((work) => database.write(work));
  return { revision, ...seen };
}

/** Counts the records that are not stored, stored otherwise, and stored as they are. */
async function compare(database: Database, graph: StoredGraph, tell: Tell) {
  const digest = new GraphDigest();
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const records of inBatches(graph.records)) {
    const stored = await storedDigests((...question) => database.read(...question), records);
    let same = 0;
    for (const record of records) {
      digest.add(record);
      if (stored.get(record.id) === record.digest) same++;
    }
    counts.added += records.length - stored.size;
    counts.changed += stored.size - same;
    counts.unchanged += same;
    tell({ done: records.length, more: 2 * (records.length - same) });
  }
  return { digest: digest.with(graph.about), ...counts };
}

/** The ids of the stored records that a graph does not have. All stored ids are in memory only where there are such. */
async function goneFrom(database: Database, { records }: StoredGraph, found: number): Promise<string[]> {
  const [[stored]] = (await database.read(template("load-remaining", { KIND: RECORD }))) as [[number]];
  if (stored === found) return [];
  const ids = new Set((await database.read(statement("load-ids"))).map(([id]) => id as string));
  for (const { id } of records) ids.delete(id);
  return [...ids];
}

/** Runs a piece of a load that leaves a graph from which a load can go on. */
type Transact = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

/**
 * Stores what of a graph is not stored. What is gone goes first; then come all nodes; then all that leads from them, and
 * with it the digests by which a record is whole.
 */
async function writeGraph(
  graph: StoredGraph,
  gone: readonly string[],
  revision: Revision,
  inTransaction: Transact,
  tell: Tell,
): Promise<void> {
  for (const ids of inBatches(gone)) {
    await inTransaction((transaction) => remove(ids, transaction));
  }
  for (const step of [placeNodes, relate]) {
    for (const records of inBatches(graph.records)) {
      tell({ done: await inTransaction((transaction) => step(records, transaction)) });
    }
  }
  await inTransaction(({ run }) => run(statement("load-revision"), { revision: storedRevision(revision) }));
}

type Tell = (step: { done: number; more?: number }) => void;

/** Adds up what is done, and what turns out to be left to do. */
function teller(total: number, progress?: Progress): Tell {
  let done = 0;
  return (step) => {
    total += step.more ?? 0;
    done += step.done;
    progress?.(done, total);
  };
}

async function noteSeen(database: Database, before: Revision, { number, files, model }: Revision): Promise<void> {
  if (before.files === files && before.model === model) return;
  await database.write(({ run }) => run(statement("load-seen"), { number, files, model }));
}
