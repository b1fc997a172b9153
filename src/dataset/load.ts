import { statement } from "../database/cypher";
import type { Database, Transaction } from "../database/database";
import type { Model } from "../model";
import { model as ownModel } from "../model";
import type { Dataset, Progress } from "./dataset";
import { definition } from "./definition";
import { difference } from "./difference";
import { graphOf } from "./graph";
import type { Revision } from "./revision";
import { modelDigest, readRevision, storedRevision } from "./revision";
import type { Step } from "./steps";
import { stepsOf } from "./steps";

/** What a load did; the revision is the one that the graph now is. */
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
  const counts = {
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
  };
  const { files } = dataset;
  const code = await modelDigest();
  if (before?.digest === graph.digest && counts.added + counts.changed + counts.removed === 0) {
    const revision = { ...before, files, model: code };
    await noteSeen(database, before, revision);
    return { revision, ...counts, unchanged: changes.unchanged };
  }

  const revision: Revision = {
    number: (before?.number ?? 0) + 1,
    at: new Date().toISOString(),
    digest: graph.digest,
    files,
    model: code,
    records: graph.records.length,
    ...counts,
    about: dataset.about,
  };
  const steps = stepsOf(changes);
  const total = steps.reduce((sum, { records }) => sum + records, 0);
  let done = 0;
  const take = async (step: Step, transaction: Transaction) => {
    await step.run(transaction);
    progress?.((done += step.records), total);
  };
  const finish = ({ run }: Transaction) => run(statement("load-revision"), { revision: storedRevision(revision) });
  if (before) {
    await database.write(async (transaction) => {
      for (const step of steps) await take(step, transaction);
      await finish(transaction);
    });
  } else {
    for (const step of steps) await database.write((transaction) => take(step, transaction));
    await database.write(finish);
  }
  return { revision, ...counts, unchanged: changes.unchanged };
}

async function noteSeen(database: Database, before: Revision, { number, files, model }: Revision): Promise<void> {
  if (before.files === files && before.model === model) return;
  await database.write(({ run }) => run(statement("load-seen"), { number, files, model }));
}
