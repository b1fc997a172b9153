import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";
import type { Driver, Neo4jError, Result, Session } from "neo4j-driver";
import { CannotOpenDatabase, DatabaseUnavailable } from "./database";
import type { ConnectionUse, Database, Deadline, Parameters, Row, Transaction } from "./database";
import { before, deadlineExceeded } from "./deadline";
import { Connections } from "./neo4j-connections";

export interface Neo4jOptions {
  /** `bolt://`, `neo4j://`, or either with `+s` (TLS) or `+ssc` (TLS, self-signed certificate). */
  uri: string;
  user: string;
  password: string;
  /** The database to use on the server; absent: the user's home database. */
  database?: string;
}

/** How often a read is tried again after an error that passes by itself. */
const retries = 2;

/** Connections to one server. */
const MOST_CONNECTIONS = 50;

/** A read that has taken this long, in milliseconds, is not tried again: the caller has waited enough. */
const retryWithin = 1000;

/**
 * Opens a Neo4j server, a cluster or Aura. Nothing is asked of it yet: a server that is away now is found by the first
 * statement, and found again when it comes back.
 * @throws CannotOpenDatabase when the URI is none of Neo4j's. Statements throw it too, when the server refuses the
 * credentials or has no such database.
 */
export async function openNeo4j(options: Neo4jOptions): Promise<Database> {
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/.test(options.uri)) {
    throw new CannotOpenDatabase(
      "NEO4J_URI must be bolt:// or neo4j:// (or bolt+s://, neo4j+s://) and a host, such as neo4j://localhost:7687.",
    );
  }
  const connect = () =>
    neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: MOST_CONNECTIONS,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 4_000,
      // Load balancers drop idle connections without a word.
      connectionLivenessCheckTimeout: 30_000,
      // All rows in one network round trip: answers are bounded by their statements.
      fetchSize: -1,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
    });
  try {
    return new Neo4j(connect, options.database);
  } catch (error) {
    throw new CannotOpenDatabase(`NEO4J_URI cannot be used (${(error as Error).message}).`, { cause: error });
  }
}

class Neo4j implements Database {
  readonly engine = "neo4j";

  /** What the last write of this process left to wait for: members of a cluster may lag behind. */
  private bookmarks: string[] = [];
  private closed = false;
  private pool: Connections;

  constructor(
    private readonly connect: () => Driver,
    private readonly database: string | undefined,
  ) {
    this.pool = new Connections(connect());
  }

  async read(statement: string, parameters: Parameters = {}, deadline?: Deadline): Promise<Row[]> {
    const begun = Date.now();
    for (let tried = 1; ; tried++) {
      const { pool } = this;
      try {
        return await before(deadline, () => this.readOnce(statement, parameters, deadline));
      } catch (error) {
        if (pool.silent) this.replace(pool);
        const wait = tried * (20 + Math.random() * 30);
        const end = Math.min(deadline ?? Infinity, begun + retryWithin);
        if (!neo4j.isRetryableError(error) || tried > retries || Date.now() + wait >= end) throw explained(error);
        await pause(wait);
      }
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.inSession("WRITE", async (session) => {
      const transaction = await session.beginTransaction();
      try {
        const result = await work({
          run: (statement, parameters = {}) => rows(transaction.run(statement, encoded(parameters))),
        });
        await transaction.commit();
        this.bookmarks = session.lastBookmarks();
        return result;
      } catch (error) {
        // Rolls back what is still open; the first error is the one that says why.
        await transaction.close().catch(() => undefined);
        throw error;
      }
    }).catch((error: unknown) => {
      throw explained(error);
    });
  }

  async define(statements: readonly string[]): Promise<void> {
    await this.write(async ({ run }) => {
      for (const statement of statements) await run(statement);
    });
    // An index fills in the background, and what is asked before it is ready does without.
    await this.write(({ run }) => run("CALL db.awaitIndexes(300)"));
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.pool.close();
  }

  /** Has all that is asked from now on asked over other connections. */
  private replace(silent: Connections): void {
    if (this.closed || silent !== this.pool) return;
    this.pool = new Connections(this.connect());
    silent.giveUp();
  }

  connections(): ConnectionUse {
    return { wanted: this.pool.wanted, most: MOST_CONNECTIONS };
  }

  private readOnce(statement: string, parameters: Parameters, deadline: Deadline | undefined): Promise<Row[]> {
    // The server ends the statement too, so that nobody computes for nobody.
    const limit = deadline === undefined ? {} : { timeout: Math.max(1, Math.ceil(deadline - Date.now())) };
    const given = encoded(parameters) as Parameters;
    return this.inSession("READ", (session) => rows(withoutTrace(() => session.run(statement, given, limit))));
  }

  private async inSession<T>(defaultAccessMode: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> {
    if (this.closed) throw new DatabaseUnavailable("The database is closed.");
    const { database, bookmarks } = this;
    return this.pool.inSession({ defaultAccessMode, bookmarks, ...(database && { database }) }, work);
  }
}

/** The driver writes down where each statement comes from, which takes as long as to send it: always from here. */
function withoutTrace<Value>(work: () => Value): Value {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

async function rows(result: Result): Promise<Row[]> {
  const { records } = await result;
  return records.map((record) => Array.from(record.values()));
}

/** The driver sends every number as a float: whole ones are to arrive as integers (for LIMIT, for what is stored). */
function encoded(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(encoded);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, encoded(part)]));
  }
  return value ?? null;
}

/** The error of the driver in the terms of the port, or the error itself where the port has no term for it. */
function explained(error: unknown): unknown {
  const { code = "", message = "" } = (error ?? {}) as Partial<Neo4jError>;
  if (/TransactionTimedOut/.test(code)) return deadlineExceeded(error);
  if (/Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)$/.test(code)) {
    return new CannotOpenDatabase("Neo4j refuses the credentials: check NEO4J_USER and NEO4J_PASSWORD.", {
      cause: error,
    });
  }
  if (/Database\.DatabaseNotFound$/.test(code)) {
    return new CannotOpenDatabase("Neo4j has no such database: check NEO4J_DATABASE.", { cause: error });
  }
  // A handshake that comes in pieces, or breaks off, is one that the driver reads beyond its end.
  const broken = code === "ERR_OUT_OF_RANGE" || code === neo4j.error.PROTOCOL_ERROR;
  if (broken || neo4j.isRetryableError(error) || /^Connection acquisition timed out/.test(message)) {
    return new DatabaseUnavailable("The database cannot be reached just now; try again in a moment.", { cause: error });
  }
  return error;
}
