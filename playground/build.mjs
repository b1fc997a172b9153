// Builds the playground into dist/playground, unless what it is built from has not changed since the last build.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const playground = dirname(fileURLToPath(import.meta.url));
const root = dirname(playground);
const stamp = join(root, "dist/playground/.inputs");

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function digestOfInputs() {
  const folders = [playground, join(root, "schema/operations")];
  const files = [join(root, "package-lock.json"), ...(await Promise.all(folders.map(filesBelow))).flat()];
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    const content = await readFile(file);
    hash.update(`${relative(root, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

const inputs = await digestOfInputs();
const built = await readFile(stamp, "utf8").catch(() => null);
if (built !== inputs) {
  const started = performance.now();
  // Whoever calls, React's development build is never meant (jest, for one, sets NODE_ENV).
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  await build({ root: playground });
  // Last, so that a build that broke off is done again.
  await writeFile(stamp, inputs);
  console.log(`Playground built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
