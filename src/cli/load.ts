import { join } from "node:path";
import { SingleBar } from "cli-progress";
import type { Config } from "../config";
import type { Database } from "../database/database";
import { openDatabase } from "../database/open";
import { WrongDataset } from "../dataset/dataset";
import type { LoadResult } from "../dataset/load";
import { loadDataset } from "../dataset/load";
import { readDataset } from "../dataset/read";
import { isCurrent } from "../dataset/revision";
import { validate } from "../dataset/validate";
import { model } from "../model";

/** The curated records, beside src/ and dist/. */
export const DATA = join(__dirname, "..", "..", "data");

/** Loads the records into the database of the configuration, or what of them has changed. */
export async function loadCommand(config: Config): Promise<void> {
  const database = await openDatabase(config);
  try {
    await bringUpToDate(database);
  } finally {
    await database.close();
  }
}

/**
 * Makes the graph in a database what the curated records say, and tells what it did. Nothing is read where nothing can
 * have changed.
 * @throws WrongDataset
 */
export async function bringUpToDate(database: Database, folder = DATA): Promise<void> {
  if (await isCurrent(database, folder)) return say("The records are loaded and unchanged.");
  const started = Date.now();
  const { dataset, problems } = await withBar("Reading the records", (progress) =>
    readDataset(folder, model, progress),
  );
  const all = [...problems, ...validate(dataset)];
  if (all.length > 0) throw new WrongDataset(all);
  const result = await withBar("Loading the records", (progress) => loadDataset(database, dataset, { progress }));
  say(`${summary(result)} (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}

function summary({ revision, added, changed, removed }: LoadResult): string {
  const state = `revision ${revision.number} with ${revision.records} records`;
  if (added + changed + removed === 0) return `The records are as they were: ${state}`;
  if (revision.number === 1) return `The records are loaded: ${state}`;
  return `The records have changed: ${added} added, ${changed} changed, ${removed} removed; ${state}`;
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Shows a bar on a terminal, one line elsewhere. */
async function withBar<Result>(
  title: string,
  work: (progress: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!process.stdout.isTTY) {
    say(`${title} …`);
    return work(() => undefined);
  }
  const bar = new SingleBar({ format: `${title} {bar} {value}/{total}`, hideCursor: true });
  bar.start(1, 0);
  try {
    return await work((done, total) => {
      bar.setTotal(total);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}
