import { createHash } from "node:crypto";
import type { About } from "./dataset";
import type { StoredRecord } from "./graph";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A short digest of a text (64 bits of SHA-256, in hexadecimal). */
export const digestOf = (text: string): string => sha256(text).slice(0, 16);

/**
 * The digest of a graph: of its records, in whatever order they come, and of what the dataset says of itself. It holds
 * none of them: the digests are added up, modulo 2^256.
 */
export class GraphDigest {
  private sum = 0n;

  add({ id, digest }: Pick<StoredRecord, "id" | "digest">): void {
    this.sum = BigInt.asUintN(256, this.sum + BigInt(`0x${sha256(`${id} ${digest}`)}`));
  }

  with(about: About): string {
    return digestOf(JSON.stringify([about, this.sum.toString(16)]));
  }
}
