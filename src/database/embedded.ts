import { existsSync } from "node:fs";
import { access, constants, mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type * as engine from "@grafeo-db/js";
import { CannotOpenDatabase, DatabaseUnavailable } from "./database";
import type { Database, Deadline, Parameters, Row, Transaction } from "./database";
import { before, deadlineExceeded } from "./deadline";

/** The file, in the data folder, that holds the graph. */
const fileName = "graph.grafeo";

/**
 * Opens the database that runs in this process.
 * @param folder where it keeps its file, made if missing; null keeps the graph in memory only.
 * @throws CannotOpenDatabase when the platform has no engine, the folder cannot be written, or another process has it.
 */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const Graph = loadEngine();
  if (folder === null) return new Embedded(Graph.create());

  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
  const file = join(folder, fileName);
  try {
    return new Embedded(Graph.create(file));
  } catch (error) {
    throw isInUse(error) ? inUse(file, error) : isFull(error) ? diskFull(error) : unusable(file, error);
  }
}

/**
 * Moves what lies in the place of the database, whatever it is, to a name with the time, and changes nothing in it.
 * @returns the new name; null where nothing was there.
 * @throws CannotOpenDatabase when another process uses it, or the folder cannot be written.
 */
export async function moveAside(folder: string): Promise<string | null> {
  const file = join(folder, fileName);
  const log = `${file}.wal`;
  if (!existsSync(file) && !existsSync(log)) return null;
  // Only the engine can tell, and whoever has the file would go on writing to it under its new name.
  await openEmbedded(folder).then(
    (database) => database.close(),
    (error: Error) => {
      if (isInUse(error.cause)) throw error;
    },
  );
  const time = new Date().toISOString().replace(/:/g, "-");
  const aside = join(folder, `graph-${time}.grafeo`);
  // The file before its log: without the log it would be opened as it was earlier.
  try {
    if (existsSync(file)) await rename(file, aside);
    if (existsSync(log)) await rename(log, `${aside}.wal`);
  } catch (error) {
    throw unwritable(folder, error);
  }
  return aside;
}

function unwritable(folder: string, cause: unknown): CannotOpenDatabase {
  const message =
    `The data folder ${folder} cannot be written (${(cause as NodeJS.ErrnoException).code}): ` +
    "allow it, or set DATA_DIR to another folder.";
  return new CannotOpenDatabase(message, { cause });
}

const isInUse = (error: unknown) => (error as Error | undefined)?.message.includes("cannot be locked") ?? false;

/** The errors of the system for: no space left, beyond the quota, beyond the largest file allowed. */
const isFull = (error: unknown) => /\(os error (28|122|27)\)/.test((error as Error | undefined)?.message ?? "");

function diskFull(cause: unknown): CannotOpenDatabase {
  const message =
    `The disk of the data folder is full (${(cause as Error).message}): make room and run it again; ` +
    "what was stored before is not harmed.";
  return new CannotOpenDatabase(message, { cause });
}

function inUse(file: string, cause: unknown): CannotOpenDatabase {
  const message = `Another process uses the database ${file}: stop it, or set DATA_DIR to another folder.`;
  return new CannotOpenDatabase(message, { cause });
}

/** The engine guards all that it stores by checksums: it opens a file as some commit left it, or not at all. */
function unusable(file: string, cause: unknown): CannotOpenDatabase {
  const message =
    `The database ${file} cannot be opened (${(cause as Error).message}): run «npm run load -- --rebuild», ` +
    "which moves it aside and loads the records anew, or set DATA_DIR to another folder.";
  return new CannotOpenDatabase(message, { cause });
}

/** Loads the engine only when it is used: with NEO4J_URI the service also runs where there is none. */
function loadEngine(): typeof engine.GrafeoDB {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return (require("@grafeo-db/js") as typeof engine).GrafeoDB;
  } catch (error) {
    throw new CannotOpenDatabase(
      `There is no embedded database for this platform (${process.platform}, ${process.arch}): ` +
        "set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to use a Neo4j server.",
      { cause: error },
    );
  }
}

class Embedded implements Database {
  readonly engine = "embedded";

  /** Settles when the last write has ended: writers that overlap would fail instead of waiting for each other. */
  private lastWrite: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(private readonly graph: engine.GrafeoDB) {}

  async read(statement: string, parameters: Parameters = {}, deadline?: Deadline): Promise<Row[]> {
    this.mustBeOpen();
    try {
      return await before(deadline, async () => (await this.graph.executeCypher(statement, parameters)).rows());
    } catch (error) {
      throw explained(error);
    }
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.alone(() => inTransaction(this.graph.beginTransaction(), work));
  }

  define(statements: readonly string[]): Promise<void> {
    return this.alone(async () => {
      for (const statement of statements) await this.graph.executeCypher(statement);
    });
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.lastWrite;
    try {
      this.graph.close();
    } catch (error) {
      throw explained(error);
    }
  }

  private async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    this.mustBeOpen();
    const result = this.lastWrite.then(work);
    this.lastWrite = result.catch(() => undefined);
    return result.catch((error: unknown) => {
      throw explained(error);
    });
  }

  /** The engine itself would go on answering from memory. */
  private mustBeOpen(): void {
    if (this.closed) throw new DatabaseUnavailable("The database is closed.");
  }
}

async function inTransaction<Result>(
  transaction: engine.Transaction,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  // One statement after the other, and none left running at the end: the engine refuses to end a transaction then.
  let statements: Promise<unknown> = Promise.resolve();
  const run = (statement: string, parameters: Parameters = {}): Promise<Row[]> => {
    const answer = statements.then(async () => (await transaction.executeCypher(statement, parameters)).rows());
    statements = answer;
    return answer;
  };
  try {
    const result = await work({ run });
    // A failed statement fails the whole, even if the work went on after it: the engine would keep the rest.
    await statements;
    transaction.commit();
    return result;
  } catch (error) {
    await statements.catch(() => undefined);
    try {
      if (transaction.isActive) transaction.rollback();
    } catch {
      // A commit that could not be written has ended the transaction; the first error is the one that says why.
    }
    throw error;
  }
}

/** The error of the engine in the terms of the port, or the error itself where the port has no term for it. */
function explained(error: unknown): unknown {
  if (isFull(error)) return diskFull(error);
  const ended = (error as engine.GrafeoError)?.message?.includes("GRAFEO-Q003");
  return ended ? deadlineExceeded(error) : error;
}
