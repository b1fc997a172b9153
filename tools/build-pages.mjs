// Builds a folder of pages into dist/, unless what it is built from has not changed since the last build:
//
//   node tools/build-pages.mjs explorer
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [name] = process.argv.slice(2);
if (!["explorer", "playground"].includes(name)) throw new Error("Say which pages: explorer or playground.");
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pages = join(root, name);
const built = join(root, "dist", name);
const stamp = join(built, ".inputs");

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function digestOfInputs() {
  const folders = [pages, join(root, "schema")];
  const files = [join(root, "package-lock.json"), ...(await Promise.all(folders.map(filesBelow))).flat()];
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    const content = await readFile(file);
    hash.update(`${relative(root, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/** Text is served compressed: once, here, and not at every request. */
async function compress(file) {
  const content = await readFile(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: content.length > 1_000_000 ? 6 : 11 } };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality));
  await writeFile(`${file}.gz`, await promisify(gzip)(content));
}

if ((await readFile(stamp, "utf8").catch(() => null)) !== (await digestOfInputs())) {
  // What is written from the schema counts as an input.
  if (name === "explorer") await import("../explorer/generate.mjs");
  const inputs = await digestOfInputs();
  const started = performance.now();
  // Whoever calls, React's development build is never meant (jest, for one, sets NODE_ENV).
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  await build({ root: pages });
  const texts = (await filesBelow(built)).filter((file) => /\.(js|css|html|svg|json)$/.test(file));
  await Promise.all(texts.map(compress));
  // Last, so that a build that broke off is done again.
  await writeFile(stamp, inputs);
  console.log(`Built the ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
