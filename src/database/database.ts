import { OperatorError } from "../operator-error";

/** A database that holds the graph: what questions and loads need of one, and nothing else. */
export interface Database {
  /** Which engine answers: statements are the same on both, the DDL is not. */
  readonly engine: Engine;

  /**
   * Runs one reading statement by itself (no transaction around it) and gives its rows by position, in the order of
   * its RETURN. Integers come as JavaScript numbers. Retries briefly where the database says that helps.
   * @param purpose is for those who watch: databases take no notice of it.
   * @throws DatabaseUnavailable when the database cannot be reached; DeadlineExceeded when the deadline passes first.
   */
  read(statement: string, parameters?: Parameters, deadline?: Deadline, purpose?: Purpose): Promise<Row[]>;

  /** Runs the work in one transaction: all of it is kept, or, when anything throws, nothing. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;

  /** Runs statements of data definition (constraints, indexes) and waits until they hold; they may already. */
  define(statements: readonly string[]): Promise<void>;

  /** Closes connections and files; a closed database answers no more. */
  close(): Promise<void>;

  /** How much of its connections is in use; absent where there are none. */
  readonly connections?: () => ConnectionUse;
}

/** A database as questions need it. */
export type Reader = Pick<Database, "read">;

export type Engine = "neo4j" | "embedded";

/** One row of an answer, its values by position. */
export type Row = readonly unknown[];

export type Parameters = Readonly<Record<string, unknown>>;

/** What a statement is for, as metrics, traces and logs tell it: never with a value. */
export interface Purpose {
  /** Some fixed words, such as «grievances page». */
  readonly name: string;
  /** For how many records it asks at once; absent where it is not for given records. */
  readonly batch?: number;
}

/** The connections to a server: the driver keeps them, and opens them when they are needed. */
export interface ConnectionUse {
  /** How many are in use or waited for: what is more than `most` waits. */
  readonly wanted: number;
  /** How many there are at most, to one server. */
  readonly most: number;
}

/** The moment (milliseconds since 1970, as Date.now()) by which an answer is of use. */
export type Deadline = number;

export interface Transaction {
  readonly run: (statement: string, parameters?: Parameters) => Promise<Row[]>;
}

/** The database cannot be reached just now; the same question may be answered later. */
export class DatabaseUnavailable extends OperatorError {
  override readonly name = "DatabaseUnavailable";
}

/** The answer did not come before the deadline; a narrower question may. */
export class DeadlineExceeded extends Error {
  override readonly name = "DeadlineExceeded";
}

/** The database cannot be used as it is configured; the message is one line for the operator that says what to do. */
export class CannotOpenDatabase extends OperatorError {
  override readonly name = "CannotOpenDatabase";
}

/** The database holds no records yet; a load brings them. */
export class DatabaseEmpty extends OperatorError {
  override readonly name = "DatabaseEmpty";
}
