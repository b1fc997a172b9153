// Databases that were loaded once and are used again, under .cache/bench: the folder's name says of what they were made.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, root } from "../dist.mjs";
import { SEED } from "./sizes.mjs";

const { filesDigest, modelDigest } = dist("dataset/revision");
const cache = join(root, ".cache", "bench");

/** What decides how a database is filled. */
const MAKERS = ["graph.mjs", "random.mjs", "records.mjs", "template.mjs"];

/** The folder for a database of a size, and whether it was loaded to the end; what is older goes away. */
export async function keptFolder(name) {
  const own = MAKERS.map((file) => readFileSync(join(import.meta.dirname, file), "utf8"));
  const made = [SEED, await filesDigest(join(root, "data")), await modelDigest(), ...own];
  const digest = createHash("sha256").update(JSON.stringify(made)).digest("hex").slice(0, 8);
  const folder = join(cache, `${name}-${digest}`);
  mkdirSync(cache, { recursive: true });
  for (const other of readdirSync(cache)) {
    if (other.startsWith(`${name}-`) && join(cache, other) !== folder) rmSync(join(cache, other), { recursive: true });
  }
  const mark = join(folder, "loaded");
  const isLoaded = existsSync(mark);
  if (!isLoaded) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return { folder, isLoaded, loaded: () => writeFileSync(mark, "") };
}
