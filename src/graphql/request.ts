import type { Deadline } from "../database/database";

/** What every request knows, whatever else its context holds. */
export interface RequestContext {
  /** Names the request in the logs and in the header `x-request-id`. */
  requestId: string;
  /** When its answer must be there. */
  deadline: Deadline;
  /** What the log says of it beside the HTTP part. */
  note: RequestNote;
}

export interface RequestNote {
  /** The operation's name; null where it has none. */
  operation: string | null;
  /** The codes of the answer's errors. */
  codes: string[];
}

/** The state of the records that an answer comes from. */
export interface Revision {
  number: number;
  /** Digest of the records. */
  digest: string;
  /** When it was written, as ISO 8601. */
  at: string;
}
