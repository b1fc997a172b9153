import { statement } from "../database/cypher";
import type { Database, Transaction } from "../database/database";
import type { Model } from "../model";
import { model as ownModel } from "../model";
import type { Dataset, Progress } from "./dataset";
import { definition } from "./definition";
import { countsOf, difference } from "./difference";
import { graphOf } from "./graph";
import type { Revision } from "./revision";
import { modelDigest, readRevision, storedRevision } from "./revision";
import type { Step } from "./steps";
import { stepsOf } from "./steps";

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
  /** Told of records: each counts once for its node and once for what leads from it. */
  readonly progress?: Progress;
}

/**
 * Makes the graph in a database the one of a dataset that has no problems. Where nothing differs nothing is written. A
 * first load goes in small transactions, may be interrupted and run again, and counts once its revision is there; a
 * later one is a single transaction. Only one load may run on a database at a time.
 */
export async function loadDataset(
  database: Database,
  dataset: Dataset,
  options: LoadOptions = {},
): Promise<LoadResult> {
  const { model = ownModel, progress } = options;
  const graph = graphOf(dataset);
  await database.define(definition(model, database.engine));
  const before = await readRevision(database);
  const stored = await database.read(statement("load-digests"));
  const changes = difference(new Map(stored as [string, string | null][]), graph);
  const steps = stepsOf(changes);
  const { files } = dataset;
  const code = await modelDigest();
  if (before?.digest === graph.digest && steps.length === 0) {
    const revision = { ...before, files, model: code };
    await noteSeen(database, before, revision);
    return { revision, added: 0, changed: 0, removed: 0, unchanged: changes.unchanged };
  }

  const counts = before ? countsOf(changes) : { added: graph.records.length, changed: 0, removed: 0, unchanged: 0 };
  const { added, changed, removed } = counts;
  const revision: Revision = {
    number: (before?.number ?? 0) + 1,
    at: new Date().toISOString(),
    digest: graph.digest,
    files,
    model: code,
    records: graph.records.length,
    added,
    changed,
    removed,
    about: dataset.about,
  };
  const finish: Step = {
    records: 0,
    run: ({ run }) => run(statement("load-revision"), { revision: storedRevision(revision) }),
  };
  await take([...steps, finish], database, before !== null, progress);
  return { revision, ...counts };
}

/** Takes steps one after the other, in a single transaction or each in its own. */
async function take(steps: readonly Step[], database: Database, single: boolean, progress?: Progress): Promise<void> {
  const total = steps.reduce((sum, { records }) => sum + records, 0);
  let done = 0;
  const run = async (step: Step, transaction: Transaction) => {
    await step.run(transaction);
    progress?.((done += step.records), total);
  };
  const all = async (transaction: Transaction) => {
    for (const step of steps) await run(step, transaction);
  };
  if (single) return database.write(all);
  for (const step of steps) await database.write((transaction) => run(step, transaction));
}

async function noteSeen(database: Database, before: Revision, { number, files, model }: Revision): Promise<void> {
  if (before.files === files && before.model === model) return;
  await database.write(({ run }) => run(statement("load-seen"), { number, files, model }));
}
