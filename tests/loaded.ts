import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../src/database/database";
import { openEmbedded } from "../src/database/embedded";
import { WrongDataset } from "../src/dataset/dataset";
import { digestOfFiles, readFiles } from "../src/dataset/files";
import { loadDataset } from "../src/dataset/load";
import { readDataset } from "../src/dataset/read";
import { model } from "../src/model";
import { withLock } from "./lock";

const root = join(__dirname, "..");
const kept = join(root, ".cache", "tests", "graph");

/** The real records, as they are curated. */
export const data = join(root, "data");

/** Loads the real records into an empty database. @throws WrongDataset where something in them is wrong. */
export async function loadRecords(database: Database): Promise<void> {
  const { dataset, problems } = await readDataset(data, model);
  if (problems.length > 0) throw new WrongDataset(problems);
  await loadDataset(database, dataset);
}

/**
 * Opens an embedded database with the real records, a copy of one that is kept for all suites: to read and load the
 * records takes a hundred times as long as to open what was loaded. The copy goes when it is closed.
 */
export async function openLoaded(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "usmca-graph-records-"));
  const loaded = join(kept, await digestOfGround());
  await withLock("records", async () => {
    if (existsSync(loaded)) return;
    rmSync(kept, { recursive: true, force: true });
    const partial = join(kept, "partial");
    const database = await openEmbedded(partial);
    await loadRecords(database);
    await database.close();
    renameSync(partial, loaded);
  });
  cpSync(loaded, folder, { recursive: true });
  const database = await openEmbedded(folder);
  return Object.assign(Object.create(database) as Database, {
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** The digest of all that a loaded database follows from: the records, the code, and the engine's version. */
async function digestOfGround(): Promise<string> {
  const folders = await Promise.all(["data", "src", "cypher"].map((name) => readFiles(join(root, name))));
  const lock = { name: "package-lock.json", text: readFileSync(join(root, "package-lock.json"), "utf8") };
  return digestOfFiles([...folders.flat(), lock]);
}
