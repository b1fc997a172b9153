import { join } from "node:path";
import { statement } from "../database/cypher";
import type { Deadline, Reader } from "../database/database";
import type { Fields } from "./curated";
import type { About } from "./dataset";
import { aboutFields } from "./dataset";
import type { TextFile } from "./files";
import { digestOfFiles, readFiles } from "./files";

/** What a load left in the graph; between two revisions nothing changes. */
export interface Revision {
  /** Counts up from 1. */
  readonly number: number;
  /** When it was loaded, in ISO 8601 (UTC). */
  readonly at: string;
  /** Digest of all records and of what the dataset says of itself. */
  readonly digest: string;
  /** Digest of the curated files, byte for byte. */
  readonly files: string;
  /** Digest of the code that makes the graph of them. */
  readonly model: string;
  /** How many records it holds, and how many were added, changed and removed by the load. */
  readonly records: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly about: About;
}

/** The newest revision; null where nothing was loaded, or a first load was interrupted. */
export async function readRevision(database: Reader, deadline?: Deadline): Promise<Revision | null> {
  const [row] = await database.read(statement("revision-newest"), {}, deadline);
  if (!row) return null;
  const stored = row[0] as Record<string, string> & Omit<Revision, "about">;
  const { number, at, digest, files, model, records, added, changed, removed } = stored;
  const about = Object.fromEntries(aboutFields.map((name) => [name, stored[name]!])) as unknown as About;
  return { number, at, digest, files, model, records, added, changed, removed, about };
}

/** The properties of the node that stands for a revision. */
export function storedRevision({ about, ...revision }: Revision): Fields {
  return { ...revision, ...about };
}

/** The digest of a folder's files; nothing is parsed. */
export async function filesDigest(folder: string): Promise<string> {
  return digestOfFiles(await readFiles(folder));
}

let code: Promise<string> | null = null;

/** The digest of the code by which files become a graph, as this process runs it: the model and this folder. */
export function modelDigest(): Promise<string> {
  return (code ??= readCode().then(digestOfFiles));
}

async function readCode(): Promise<TextFile[]> {
  const files = [...(await readFiles(join(__dirname, "..", "model"))), ...(await readFiles(__dirname))];
  return files.filter(({ name }) => /(?<!\.d)\.[jt]s$/.test(name));
}

/** Whether the graph holds just what a folder says, so that nothing need be read or loaded. */
export async function isCurrent(database: Reader, folder: string): Promise<boolean> {
  const revision = await readRevision(database);
  return (
    revision !== null && revision.files === (await filesDigest(folder)) && revision.model === (await modelDigest())
  );
}
