import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const folder = join(import.meta.dirname, "results");
export function writeResults(database, size, results) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${database}-${size}.json`), `${JSON.stringify(results, null, 1)}\n`);
}
