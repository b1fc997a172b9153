// A lock file made where npm sees one platform's package alone leaves the embedded database out on all others, and
// `npm ci` says nothing there. This compares the lock with the engine's own list, and with --write adds what is missing.
//
//   npm run check:lock
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const path = join(import.meta.dirname, "..", "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const wanted = lock.packages["node_modules/@grafeo-db/js"].optionalDependencies;
const missing = Object.keys(wanted).filter((name) => !lock.packages[`node_modules/${name}`]);
const downloads = Object.values(lock.packages).filter(({ resolved }) => resolved);

if (missing.length > 0 && process.argv.includes("--write")) {
  for (const name of missing) lock.packages[`node_modules/${name}`] = entry(name);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
} else if (missing.length > 0) {
  console.error(`package-lock.json lacks ${missing.join(", ")}: run «node tools/check-lock.mjs --write».`);
  process.exitCode = 1;
}
if (downloads.length > 0) {
  console.error("package-lock.json holds download addresses: .npmrc has npm leave them out.");
  process.exitCode = 1;
}

/** `@grafeo-db/js-linux-arm64-musl`: operating system, processor and, on Linux, C library. */
function entry(name) {
  const [os, cpu, library] = name.replace("@grafeo-db/js-", "").split("-");
  const libc = os === "linux" ? { libc: [library === "musl" ? "musl" : "glibc"] } : {};
  return { version: wanted[name], cpu: [cpu], ...libc, optional: true, os: [os], engines: { node: ">=20" } };
}
