// Loads a made-up graph of any size, and says what that takes:
//
//   npm run bench:load -- --nodes 1000000                        on the embedded database, in a folder of its own
//   npm run bench:load -- --nodes 1000000 --database neo4j       on the Neo4j of NEO4J_URI, which must be empty:
//   node tools/neo4j/run.mjs -- npm run bench:load -- --nodes 1000000 --database neo4j
//
// Each record is made when it is asked for; three relationships lead from it to others.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
require("reflect-metadata");
const { openDatabase } = require("../dist/database/open");
const { digestOf } = require("../dist/dataset/digest");
const { loadGraph } = require("../dist/dataset/load");
const { readConfig } = require("../dist/config");

const { values } = parseArgs({
  options: {
    nodes: { type: "string", default: "100000" },
    database: { type: "string", default: "embedded" },
  },
});
const size = Number(values.nodes);
const TIES = ["PART_OF", "CITES", "CONCERNS"];

const dataFolder = mkdtempSync(join(tmpdir(), "usmca-graph-bench-load-"));
const { neo4j } = readConfig({ ...process.env, ...(values.database === "embedded" && { NEO4J_URI: "" }) });
if (values.database === "neo4j" && !neo4j) throw new Error("NEO4J_URI is not set.");
try {
  const open = () => openDatabase({ neo4j, dataFolder });
  const database = await open();
  // A load removes what it does not have.
  const [[nodes]] = await database.read("MATCH (n) RETURN count(n) AS c0");
  if (nodes > 0) throw new Error(`The database of NEO4J_URI holds ${nodes} nodes: give an empty one.`);
  const loading = await timed(() => loadGraph(database, madeUp(), { progress: told() }));
  const closing = await timed(() => database.close());
  const opening = await timed(open);
  const opened = opening.result;
  const [[relationships]] = await opened.read("MATCH ()-[r]->() RETURN count(r) AS c0");
  const page = await timed(() =>
    opened.read("MATCH (n:Sector) WHERE n.id > $id RETURN n.id ORDER BY n.id LIMIT 20", { id: idOf(size / 2) }),
  );
  const record = await timed(() =>
    opened.read("MATCH (n:Sector {id: $id})-[r]->(m) RETURN type(r), m.id", { id: idOf(size / 2) }),
  );
  await opened.close();
  console.log(
    JSON.stringify({
      database: values.database,
      nodes: loading.result.revision.records,
      relationships,
      loadSeconds: loading.seconds,
      closeSeconds: closing.seconds,
      openSeconds: opening.seconds,
      pageSeconds: page.seconds,
      recordSeconds: record.seconds,
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      fileMegabytes: neo4j ? null : Math.round(bytesIn(dataFolder) / 1e6),
    }),
  );
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}

function madeUp() {
  const about = {
    title: "Made up",
    description: "",
    coveredUntil: "2026-07-24",
    figuresUntil: "2026-07",
    collected: "",
    licence: "",
    licenceUrl: "",
    attribution: "",
  };
  function* records() {
    for (let i = 0; i < size; i++) yield recordOf(i);
  }
  return { about, files: `made up ${size}`, size, records: { [Symbol.iterator]: records } };
}

function recordOf(i) {
  const id = idOf(i);
  const title = `Made up ${i}`;
  const owned = {
    id,
    label: "Sector",
    properties: {
      id,
      title,
      titleSort: title.toLowerCase(),
      confidence: "LOW",
      possiblyFrom: `20${10 + (i % 16)}-01-01`,
    },
    parts: [],
    relationships: TIES.map((type, t) => ({
      type,
      fromLabel: "Entity",
      from: id,
      toLabel: "Entity",
      to: idOf((i * 31 + t * 7919 + 1) % size),
      properties: {},
    })),
  };
  return { ...owned, digest: digestOf(JSON.stringify(owned)) };
}

function idOf(i) {
  return `sec-${String(Math.floor(i)).padStart(8, "0")}`;
}

/** Tells on the error output how far it is, a line for each tenth. */
function told() {
  let last = 0;
  return (done, total) => {
    const tenths = Math.floor((10 * done) / total);
    if (tenths === last) return;
    last = tenths;
    console.error(`${tenths}/10: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
  };
}

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: Number(((performance.now() - begun) / 1000).toFixed(3)) };
}

function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
