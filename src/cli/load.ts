import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { SingleBar } from "cli-progress";
import type { Config } from "../config";
import type { Database } from "../database/database";
import { CannotOpenDatabase } from "../database/database";
import { moveAside } from "../database/embedded";
import { openDatabase } from "../database/open";
import { clear } from "../dataset/clear";
import type { Dataset, Progress } from "../dataset/dataset";
import { problemLine, WrongDataset } from "../dataset/dataset";
import type { LoadResult } from "../dataset/load";
import { loadDataset } from "../dataset/load";
import type { Reading } from "../dataset/read";
import { readDataset } from "../dataset/read";
import { isCurrent } from "../dataset/revision";
import { validate } from "../dataset/validate";
import { readJsonLines } from "../export/read-json-lines";
import { model } from "../model";
import { addressIn } from "./address";
import { WrongUse } from "./wrong-use";

/** The curated records, beside src/ and dist/. */
export const DATA = join(__dirname, "..", "..", "data");

/**
 * Loads the records into the database of the configuration, or what of them has changed.
 * @param file an export of all records as JSON Lines, in place of the curated ones.
 * @throws CannotOpenDatabase, also where a server runs on the embedded database; WrongDataset; WrongUse, where a file
 * cannot be loaded
 */
export async function loadCommand(config: Config, file?: string, { rebuild = false }: LoadOptions = {}): Promise<void> {
  const running = config.neo4j ? null : addressIn(config.dataFolder);
  if (running) {
    throw new CannotOpenDatabase(
      `The server at ${running.url} (process ${running.pid}) has the database: stop it and start it again, ` +
        "which loads what has changed; or set DATA_DIR to another folder.",
    );
  }
  const out = process.stdout;
  const read = () => (file === undefined ? curatedRecords(DATA, out) : exportedRecords(file, out));
  // Nothing is taken away for records that cannot be loaded.
  const anew = rebuild ? await read() : null;
  const database = rebuild ? await openEmptied(config, out) : await openDatabase(config);
  try {
    if (file === undefined && !anew) await bringUpToDate(database, DATA, out);
    else await store(database, anew ?? (await read()), out);
  } finally {
    await database.close();
  }
}

export interface LoadOptions {
  /** Loads into an empty database; what was there is moved aside, on Neo4j removed. */
  readonly rebuild?: boolean;
}

/**
 * Makes the graph in a database what the curated records say, and tells what it did. Nothing is read where nothing can
 * have changed.
 * @param out where it tells so; a command whose result goes to the standard output gives the other one.
 * @throws WrongDataset
 */
export async function bringUpToDate(database: Database, folder = DATA, out: Out = process.stdout): Promise<void> {
  if (await isCurrent(database, folder)) return void out.write("The records are loaded and unchanged.\n");
  await store(database, await curatedRecords(folder, out), out);
}

async function openEmptied(config: Config, out: Out): Promise<Database> {
  if (!config.neo4j) {
    const aside = await moveAside(config.dataFolder);
    if (aside) out.write(`What was there is now ${aside}; remove it when you do not need it.\n`);
    return openDatabase(config);
  }
  const database = await openDatabase(config);
  await clear(database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return database;
}

const curatedRecords = (folder: string, out: Out) =>
  rightRecords((progress) => readDataset(folder, model, progress), out);

async function exportedRecords(file: string, out: Out): Promise<Dataset> {
  await access(file, constants.R_OK).catch(() => {
    throw new WrongUse(`${file} cannot be read.`);
  });
  return rightRecords(() => readJsonLines(file, model), out).catch((error: unknown) => {
    if (!(error instanceof WrongDataset)) throw error;
    const [first, ...others] = error.problems.map(problemLine);
    throw new WrongUse(`${first}${others.length > 0 ? ` (and ${others.length} more)` : ""}`);
  });
}

async function rightRecords(read: (progress: Progress) => Promise<Reading>, out: Out): Promise<Dataset> {
  const { dataset, problems } = await withBar(out, "Reading the records", read);
  const all = [...problems, ...validate(dataset)];
  if (all.length > 0) throw new WrongDataset(all);
  return dataset;
}

async function store(database: Database, dataset: Dataset, out: Out): Promise<void> {
  const started = Date.now();
  const result = await withBar(out, "Loading the records", (progress) => loadDataset(database, dataset, { progress }));
  out.write(`${summary(result)} (${((Date.now() - started) / 1000).toFixed(1)} s).\n`);
}

function summary({ revision, added, changed, removed }: LoadResult): string {
  const state = `revision ${revision.number} with ${revision.records} records`;
  if (added + changed + removed === 0) return `The records are as they were: ${state}`;
  if (revision.number === 1) return `The records are loaded: ${state}`;
  return `The records have changed: ${added} added, ${changed} changed, ${removed} removed; ${state}`;
}

/** Where progress and results are told; a bar is shown on a terminal only. */
type Out = NodeJS.WriteStream;

/** Shows a bar on a terminal, one line elsewhere. */
async function withBar<Result>(
  out: Out,
  title: string,
  work: (progress: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!out.isTTY) {
    out.write(`${title} …\n`);
    return work(() => undefined);
  }
  const bar = new SingleBar({ format: `${title} {bar} {value}/{total}`, hideCursor: true, stream: out });
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
