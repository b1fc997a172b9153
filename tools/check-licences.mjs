// Fails where something that the service runs with has a licence that nobody has looked at.
//
//   npm run check:licences
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Permissive ones: whoever runs or changes the service owes no more than their notices. */
const ALLOWED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"];

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package-lock.json"), "utf8"));
const wrong = Object.entries(packages)
  .filter(([path, { dev }]) => path !== "" && !dev)
  .map(([path, { version, license }]) => ({
    name: `${path.replace(/^.*node_modules\//, "")} ${version}`,
    licence: licenceOf(path, license),
  }))
  .filter(({ licence }) => !isAllowed(licence));
for (const { name, licence } of wrong)
  console.error(`${name} has the licence ${licence}: allow it in tools/check-licences.mjs, or do without it.`);
if (wrong.length > 0) process.exitCode = 1;

/** What the lock says; of an engine's part for another platform, which is not installed here, what the engine says. */
function licenceOf(path, locked) {
  return locked ?? packages[path.replace(/-(darwin|linux|win32)-\w+(-\w+)?$/, "")]?.license ?? "unknown";
}

/** `(MIT OR GPL-3.0)` leaves the choice, `MIT AND ISC` takes both. */
function isAllowed(licence) {
  const parts = licence.replace(/[()]/g, "").split(/\s+OR\s+/);
  return parts.some((part) => part.split(/\s+AND\s+/).every((each) => ALLOWED.includes(each)));
}
