import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { StoredOperation } from "../graphql/stored-operations";
import { storedOperations } from "../graphql/stored-operations";

/** What the texts that clients bring may take, in characters. */
const MOST = 4_000_000;

/**
 * Documents known by the SHA-256 of their text, so that a client need not send it: the stored operations from the
 * start, others once a client has sent text and digest together. In the form that Apollo's `persistedQueries` takes.
 */
export class Persisted {
  private readonly stored: ReadonlyMap<string, StoredOperation> = new Map(
    storedOperations().map((operation) => [hash("sha256", operation.text), operation]),
  );
  private readonly given = new LRUCache<string, string>({
    maxSize: MOST,
    sizeCalculation: (text) => text.length + 100,
  });

  /** The name of the file of a stored operation; null for any other document. */
  nameOf(document: string): string | null {
    return this.stored.get(document)?.name ?? null;
  }

  async get(key: string): Promise<string | undefined> {
    const document = bare(key);
    return this.stored.get(document)?.text ?? this.given.get(document);
  }

  async set(key: string, text: string): Promise<void> {
    if (!this.stored.has(bare(key))) this.given.set(bare(key), text);
  }

  async delete(key: string): Promise<boolean> {
    return this.given.delete(bare(key));
  }
}

/** Apollo writes something before the digest. */
const bare = (key: string) => key.slice(key.indexOf(":") + 1);
