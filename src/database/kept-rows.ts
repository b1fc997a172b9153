import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Parameters, Row } from "./database";

interface Kept {
  readonly rows: Row[];
  readonly bytes: number;
  /** When they were there, as `performance.now()`. */
  readonly at: number;
}

/** What an entry takes beside its rows, in bytes: its key and objects. */
const OVERHEAD = 300;

/** What statements gave while the database did not change, the least recently asked forgotten first. */
export class KeptRows {
  private readonly kept: LRUCache<string, Kept>;

  /**
   * @param bytes the bound.
   * @param held whether the database is known to have been unchanged at a moment (as `performance.now()`), and lately.
   */
  constructor(
    bytes: number,
    private readonly held: (moment: number) => boolean,
  ) {
    this.kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 8),
      sizeCalculation: (entry) => entry.bytes + OVERHEAD,
    });
  }

  /** What a statement gave; undefined where it is not kept, or not known to hold still. */
  get(statement: string, parameters: Parameters): Row[] | undefined {
    const known = this.kept.get(keyOf(statement, parameters));
    return known && this.held(known.at) ? known.rows : undefined;
  }

  /** Keeps what a statement has given just now, frozen: others get the same. */
  keep(statement: string, parameters: Parameters, rows: Row[]): Row[] {
    this.kept.set(keyOf(statement, parameters), { rows, bytes: frozen(rows), at: performance.now() });
    return rows;
  }
}

const keyOf = (statement: string, parameters: Parameters) =>
  hash("sha256", JSON.stringify([statement, parameters]), "base64");

/** Freezes a value with all in it; gives about what it takes, in bytes. */
function frozen(value: unknown): number {
  if (typeof value === "string") return 16 + 2 * value.length;
  if (typeof value !== "object" || value === null) return 8;
  let bytes = 32;
  for (const part of Object.values(Object.freeze(value))) bytes += 8 + frozen(part);
  return bytes;
}
