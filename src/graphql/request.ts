import type { Deadline, Purpose } from "../database/database";

/** What every request knows, whatever else its context holds. */
export interface RequestContext {
  /** Names the request in the logs and in the header `x-request-id`. */
  requestId: string;
  /** When its answer must be there. */
  deadline: Deadline;
  /** What the log says of it beside the HTTP part. */
  note: RequestNote;
  /** The revision that was known when it came; null where none was. Absent, as `key`: nothing is shared or kept. */
  revision?: Revision | null;
  /** Tells its question from others: the same key, within a revision, has the same answer. Null: a question of its own. */
  key?: string | null;
}

export interface RequestNote {
  /** The operation's name; null where it has none. */
  operation: string | null;
  /** The codes of the answer's errors. */
  codes: string[];
  /** Whether a kept answer was sent; absent where none is kept. */
  cache?: "hit" | "miss";
  /** Whether the answer is whole: data, and no error. */
  whole?: boolean;
  /** The statements asked for it, in order; absent, as `kept`, where nobody counts. */
  statements?: AskedStatement[];
  /** How many statements were not asked, because what they gave was kept. */
  kept?: number;
}

/** A statement that the database was asked for a request. */
export interface AskedStatement extends Purpose {
  /** When, as `performance.now()`. */
  readonly begun: number;
  /** How long it took, in milliseconds, waiting included; absent while it runs. */
  milliseconds?: number;
  /** The name of its error; absent where there is none. */
  error?: string;
}

/** The state of the records that an answer comes from. */
export interface Revision {
  number: number;
  /** Digest of the records. */
  digest: string;
  /** When it was written, as ISO 8601. */
  at: string;
}

/** How long what a look at the database found is relied on, in milliseconds: so soon is a change seen by all. */
export const FRESH = 1_000;

export function sameRevision(one: Revision | null, other: Revision | null): boolean {
  return one?.number === other?.number && one?.digest === other?.digest && one?.at === other?.at;
}
