// Embedded databases that hold the graph of a size: one for each arm, since one process at a time may open it.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dist } from "../dist.mjs";
import { fill } from "./fill.mjs";
import { keptFolder } from "./kept.mjs";

const { openEmbedded } = dist("database/embedded");
const FILE = "graph.grafeo";

/** Gives the settings of each arm, for a database of its own, and a way to put these away. */
export async function startEmbedded(name, { nodes }, armKeys, progress) {
  const kept = await keptFolder(`embedded-${name}`);
  if (!kept.isLoaded) {
    const database = await openEmbedded(kept.folder);
    try {
      await fill(database, nodes, progress);
    } finally {
      await database.close();
    }
    kept.loaded();
  }
  const copies = join(kept.folder, "arms");
  rmSync(copies, { recursive: true, force: true });
  const settingsOf = (key) => {
    const folder = join(copies, key);
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(kept.folder, FILE), join(folder, FILE));
    return [key, { NEO4J_URI: "", DATA_DIR: folder }];
  };
  return {
    settings: Object.fromEntries(armKeys.map(settingsOf)),
    stop: () => rmSync(copies, { recursive: true, force: true }),
  };
}
