import { hash } from "node:crypto";
import { join } from "node:path";
import { digestOfFiles, readFiles } from "../dataset/files";
import type { Revision } from "../graphql/request";

/** Where the code stands by which records become answers. */
const FOLDERS = [
  "../../cypher",
  "../database",
  "../dataset",
  "../export",
  "../graph",
  "../graphql",
  "../http",
  "../model",
];

let digest: Promise<string> | null = null;

/** The digest of the code that answers, as this process runs it: another code may give another answer. */
export function codeDigest(): Promise<string> {
  return (digest ??= Promise.all(FOLDERS.map((folder) => readFiles(join(__dirname, folder)))).then((files) =>
    digestOfFiles(files.flat()),
  ));
}

/**
 * The strong `ETag` of an answer, before it is worked out: of all that it depends on. So every process that runs the
 * same code gives the same.
 * @param key see Asked.
 * @param accept the `Accept` header, which decides on the content type.
 */
export function entityTag(code: string, { number, at, digest }: Revision, key: string, accept: string): string {
  return `"${hash("sha256", JSON.stringify([code, number, at, digest, key, accept]), "base64url")}"`;
}

/** Whether an `If-None-Match` header names the tag (RFC 9110, 13.1.2). */
export function names(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
}
