import { LRUCache } from "lru-cache";
import type { Revision } from "../graphql/request";
import { sameRevision } from "../graphql/request";

/** A whole answer, as it was sent. */
export interface Answer {
  readonly body: Buffer;
  /** The name of the operation that it answers; null where that has none. */
  readonly operation: string | null;
  /** When it was there, as `performance.now()`. */
  readonly at: number;
}

/** What an entry takes beside its body, in bytes: its key and objects. */
const OVERHEAD = 400;

/** Whole answers of one revision, the least recently used forgotten first, within a bound of bytes. */
export class Answers {
  private readonly kept: LRUCache<string, Answer> | null;
  private revision: Revision | null = null;

  /** @param bytes the bound; 0 keeps nothing. */
  constructor(bytes: number, onEvicted: () => void) {
    this.kept =
      bytes === 0
        ? null
        : new LRUCache({
            maxSize: bytes,
            // One answer alone shall not push out most others.
            maxEntrySize: Math.ceil(bytes / 8),
            sizeCalculation: ({ body }) => body.byteLength + OVERHEAD,
            dispose: (_, __, reason) => void (reason === "evict" && onEvicted()),
          });
  }

  /** Whether answers are kept at all. */
  get open(): boolean {
    return this.kept !== null;
  }

  /** How many there are. */
  get size(): number {
    return this.kept?.size ?? 0;
  }

  /** What they take, in bytes. */
  get bytes(): number {
    return this.kept?.calculatedSize ?? 0;
  }

  /** The answer to a question in a revision; those of another revision are forgotten. */
  get(revision: Revision, key: string): Answer | undefined {
    this.turnTo(revision);
    return this.kept?.get(key);
  }

  set(revision: Revision, key: string, answer: Answer): void {
    this.turnTo(revision);
    this.kept?.set(key, answer);
  }

  private turnTo(revision: Revision): void {
    if (!sameRevision(this.revision, revision)) this.kept?.clear();
    this.revision = revision;
  }
}
