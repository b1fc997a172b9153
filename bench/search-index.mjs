// How large the search index is, and how long it takes to make and to ask: each API process makes one, in its memory.
//
//   npm run bench:search-index                           graphs of 3,000 to 300,000 nodes
//   npm run bench:search-index -- --nodes 1000000        others
import { spawnSync } from "node:child_process";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { dist } from "./dist.mjs";
import { generatedGraph } from "./data/graph.mjs";

const { documentsStatement } = dist("graph/search/documents");
const { search } = dist("graph/search/search");
const { searchIndex } = dist("graph/search/search-index");
const { model } = dist("model");

const { values } = parseArgs({
  options: { nodes: { type: "string", default: "3000,30000,100000,300000" }, one: { type: "string" } },
});

const QUERIES = ["dairy quota", "steel tariffs", "laobr", "Section 232 autos"];
const MB = 1e6;

if (values.one) await measure(Number(values.one));
else {
  console.log("| nodes | records | to make, s | index, MB | peak RSS, MB | a search, ms |");
  console.log("| ----: | ------: | ---------: | --------: | -----------: | -----------: |");
  for (const nodes of values.nodes.split(",")) {
    // A process of its own for each size: memory is what is measured.
    const args = ["--expose-gc", "--max-old-space-size=16000", import.meta.filename, "--one", nodes];
    const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) console.log(`| ${nodes} | the process ended with ${status} |`);
  }
}

async function measure(nodes) {
  const rows = await rowsOf(nodes);
  // What made the rows is out of reach in the next turn only.
  await setImmediate();
  global.gc();
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const index = await searchIndex({ read: async () => rows.slice() }, model);
  const seconds = (performance.now() - begun) / 1000;
  global.gc();
  const size = process.memoryUsage().heapUsed - before;
  const graph = { remembered: async () => index };
  const asked = performance.now();
  for (const query of QUERIES) await search(graph, { query, kinds: null, first: 10, after: null });
  const each = (performance.now() - asked) / QUERIES.length;
  const peak = process.resourceUsage().maxRSS / 1000;
  const figures = [nodes, rows.length, seconds.toFixed(1), (size / MB).toFixed(0), peak.toFixed(0), each.toFixed(1)];
  console.log(`| ${figures.join(" | ")} |`);
}

/** What the index is made of, as the database would give it. */
async function rowsOf(nodes) {
  const columns = [...documentsStatement(model).text.matchAll(/n\.(\w+) AS/g)].map(([, column]) => column);
  const rows = [];
  for (const { properties } of (await generatedGraph(nodes)).records) {
    rows.push(columns.map((column) => properties[column] ?? null));
  }
  return rows;
}
