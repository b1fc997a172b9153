import { createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, json } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Config } from "../config";
import { openDatabase } from "../database/open";
import { RevisionChanged, revisionToExport, written } from "../export/content";
import { tables } from "../export/csv";
import { fileOf, FORMATS } from "../export/formats";
import { selectionOf } from "../export/selection";
import type { Parameters } from "../export/selection";
import { BadInput } from "../graph/bad-input";
import { createSchema } from "../graphql/schema";
import { model } from "../model";
import { Service } from "../service";
import { addressIn } from "./address";
import { CannotAsk } from "./asking";
import { bringUpToDate, DATA } from "./load";
import { WrongUse } from "./wrong-use";

export interface ExportOptions extends Omit<Parameters, "includeUndated"> {
  readonly includeUndated?: boolean;
  readonly out?: string;
  readonly url?: string;
}

/** Where an export comes from: a server, or the database itself. */
interface Exporter {
  readonly tables: () => Promise<readonly string[]>;
  readonly open: (format: string, table?: string) => Promise<Readable>;
}

/** How long an export from the database itself may take, in milliseconds. */
const PATIENCE = 3_600_000;

/**
 * Writes the records as a file, or to the standard output; CSV goes to a folder, a file for each table. The server that
 * runs is asked where there is one, else the database itself. What fails on the way leaves no file behind.
 * @throws WrongUse, CannotAsk, CannotOpenDatabase, DatabaseEmpty, RevisionChanged
 */
export async function exportCommand(config: Config, format: string, options: ExportOptions): Promise<void> {
  const { out, url, includeUndated, ...narrowing } = options;
  const parameters: Parameters = { ...narrowing, ...(includeUndated && { includeUndated: "true" }) };
  if (!FORMATS.includes(format)) throw new WrongUse(`${format} is no format: there are ${FORMATS.join(", ")}.`);
  if (format === "csv" && out === undefined) throw new WrongUse("CSV is a folder of tables: say where, with --out.");
  const server = url ?? (config.neo4j ? undefined : addressIn(config.dataFolder)?.url);
  const write = async (exporter: Exporter) => {
    if (format === "csv") await writeTables(exporter, out!);
    else if (out !== undefined) await writeFile(await exporter.open(format), out);
    else await print(await exporter.open(format));
  };
  if (server !== undefined) return write(fromServer(server, parameters));
  await fromDatabase(config, parameters, write).catch((error: unknown) => {
    throw error instanceof BadInput ? new WrongUse(error.message) : error;
  });
}

async function fromDatabase(
  config: Config,
  parameters: Parameters,
  work: (exporter: Exporter) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(config);
  const service = new Service(database);
  try {
    if (database.engine === "embedded") await bringUpToDate(database, DATA, process.stderr);
    const graph = service.graphFor(Date.now() + PATIENCE);
    const revision = await revisionToExport(graph);
    const selection = await selectionOf(parameters, graph, createSchema(), model);
    await work({
      tables: async () => [...tables(model).keys()],
      open: async (format, table) =>
        Readable.from(written(fileOf(model, format, table).write, graph, model, selection, revision)),
    });
  } finally {
    await service.close();
  }
}

function fromServer(server: string, parameters: Parameters): Exporter {
  const get = async (path: string, query = "") => {
    const response = await fetch(new URL(`/export/${path}${query}`, server)).catch((error: unknown) => {
      throw new CannotAsk(`No answer came from ${server}: start the server, or give its address with --url.`, {
        cause: error,
      });
    });
    if (response.ok) return Readable.fromWeb(response.body as ReadableStream);
    const said = (await response.json().catch(() => null)) as { errors?: { message: string }[] } | null;
    const message = said?.errors?.[0]?.message ?? `${server} answers with ${response.status}.`;
    throw response.status < 500 ? new WrongUse(message) : new CannotAsk(message);
  };
  const query = `?${new URLSearchParams(parameters).toString()}`;
  return {
    tables: async () => ((await json(await get("csv"))) as { tables: string[] }).tables,
    open: (format, table) => get(table === undefined ? format : `${format}/${table}`, query),
  };
}

/** The tables must be of one revision: that about the dataset, which names it, is asked for at the end again. */
async function writeTables({ tables, open }: Exporter, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const fileIn = (table: string) => join(folder, `${table}.csv`);
  for (const table of await tables()) await writeFile(await open("csv", table), fileIn(table));
  const about = await buffer(await open("csv", "dataset"));
  if (!about.equals(await readFile(fileIn("dataset")))) throw new RevisionChanged();
}

async function writeFile(content: Readable, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await whole(pipeline(content, createWriteStream(unfinished)));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  process.stderr.write(`${file}: ${(await stat(file)).size.toLocaleString("en")} bytes\n`);
}

async function print(content: Readable): Promise<void> {
  await whole(pipeline(content, process.stdout, { end: false })).catch((error: unknown) => {
    // Who reads may have enough: «usmca-graph export jsonl | head».
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  });
}

/** A server that cannot finish ends the connection. */
const whole = (work: Promise<void>) =>
  work.catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    throw new CannotAsk("The server broke the export off: what came is not whole, ask again.", { cause: error });
  });
