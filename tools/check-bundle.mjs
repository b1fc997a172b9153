// Holds the explorer's scripts to the sizes of explorer/bundle-size.json: kilobytes (of 1,000 bytes) of gzip, the larger
// of the two forms they are served in. What a reader waits for first is the entry with all it imports, the front page
// among it, and the largest catalogue of messages; a room is what it needs beyond that.
//
//   npm run check:bundle
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist/explorer");
const limits = JSON.parse(readFileSync(join(root, "explorer/bundle-size.json"), "utf8"));
const manifest = JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8"));

/** The scripts that a chunk cannot run without. */
function needed(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const each of manifest[key].imports ?? []) needed(each, found);
  return found;
}

const sizeOf = (key) => readFileSync(join(built, `${manifest[key].file}.gz`)).length / 1000;
const sum = (keys) => [...keys].reduce((total, key) => total + sizeOf(key), 0);

const entry = needed("index.html");
const catalogue = Math.max(...["en", "es", "fr"].map((language) => sizeOf(`src/language/${language}.ts`)));
const beyond = (key) => sum([...needed(key)].filter((each) => !entry.has(each)));

const rows = [
  ["initial", sum(entry) + catalogue, limits.initial],
  ["charts", beyond("src/ui/plot.ts"), limits.charts],
  ...Object.entries(limits.rooms).map(([room, limit]) => [room, beyond(`src/${room}`), limit]),
];
for (const [name, size, limit] of rows) {
  const line = `${size.toFixed(1).padStart(7)} of ${String(limit).padStart(4)} kB  ${name}`;
  if (size <= limit) console.log(line);
  else console.error(`${line}  TOO LARGE`);
  if (size > limit) process.exitCode = 1;
}
