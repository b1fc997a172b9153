// The bench: the service beside a floor and beside other ways to build one, on one machine in one run.
//
//   npm run bench                                        all sizes on Neo4j
//   npm run bench -- --size real,100k --rounds 5         some sizes, more rounds
//   npm run bench -- --arms floor,cold --queries nest100 some arms and questions
//   npm run bench -- --database embedded                 the floor and ours on the embedded database
//   npm run bench -- --requests 5 --rounds 1             to the end quickly, for a look at counts
//
// What is measured and how stands in docs/performance.md. Results go to bench/results.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const here = import.meta.dirname;

const text = { type: "string" };
const { values } = parseArgs({
  options: { size: text, arms: text, queries: text, rounds: text, requests: text, database: text },
});

if (!existsSync(join(here, "node_modules"))) {
  const { status } = spawnSync("npm", ["ci", "--prefix", here], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(1);
}
const { bench } = await import("./bench.mjs");
await bench(values);
