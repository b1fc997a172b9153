// Loads the generated graph of a size, and says what that takes:
//
//   npm run bench:load -- --nodes 1000000                        on the embedded database, in a folder of its own
//   npm run bench:load -- --nodes 1000000 --database neo4j       on the Neo4j of NEO4J_URI, which must be empty:
//   node tools/neo4j/run.mjs -- npm run bench:load -- --nodes 1000000 --database neo4j
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generatedGraph } from "./data/graph.mjs";
import { dist } from "./dist.mjs";

const { openDatabase } = dist("database/open");
const { loadGraph } = dist("dataset/load");
const { readConfig } = dist("config");

const { values } = parseArgs({
  options: {
    nodes: { type: "string", default: "100000" },
    database: { type: "string", default: "embedded" },
  },
});
const ID = "grv-ca-dairy-access";

const dataFolder = mkdtempSync(join(tmpdir(), "usmca-graph-bench-load-"));
const { neo4j } = readConfig({ ...process.env, ...(values.database === "embedded" && { NEO4J_URI: "" }) });
if (values.database === "neo4j" && !neo4j) throw new Error("NEO4J_URI is not set.");
try {
  const open = () => openDatabase({ neo4j, dataFolder });
  const graph = await generatedGraph(Number(values.nodes));
  const database = await open();
  // A load removes what it does not have.
  const [[found]] = await database.read("MATCH (n) RETURN count(n) AS c0");
  if (found > 0) throw new Error(`The database of NEO4J_URI holds ${found} nodes: give an empty one.`);
  const loading = await timed(() => loadGraph(database, graph, { progress: told() }));
  const closing = await timed(() => database.close());
  const opening = await timed(open);
  const opened = opening.result;
  const [[relationships]] = await opened.read("MATCH ()-[r]->() RETURN count(r) AS c0");
  const [[nodes]] = await opened.read("MATCH (n) RETURN count(n) AS c0");
  const page = await timed(() =>
    opened.read("MATCH (n:Grievance) WHERE n.id > $id RETURN n.id ORDER BY n.id LIMIT 20", { id: ID }),
  );
  const record = await timed(() =>
    opened.read("MATCH (n:Grievance {id: $id})-[r]->(m) RETURN type(r), m.id", { id: ID }),
  );
  await opened.close();
  console.log(
    JSON.stringify({
      database: values.database,
      nodes,
      records: graph.size,
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
