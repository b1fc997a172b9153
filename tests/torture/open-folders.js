// Opens databases in a process of its own, which a crash of the engine may end: node open-folders.js <home> <folder…>.
// Says of each, on a line, what a reader finds: {"error"}, or {"revision", "contents"}.
const { join } = require("node:path");
const [home, ...folders] = process.argv.slice(2);
require("reflect-metadata");
const { openEmbedded } = require(join(home, "dist/database/embedded.js"));
const { readRevision } = require(join(home, "dist/dataset/revision.js"));

async function found(folder) {
  let database;
  try {
    database = await openEmbedded(folder);
  } catch ({ name, message }) {
    return { error: `${name}: ${message}` };
  }
  const revision = await readRevision(database);
  const nodes = await database.read("MATCH (n) WHERE NOT n:Revision RETURN n.id AS c0, n {.*} AS c1 ORDER BY c0");
  const ties = await database.read("MATCH (a)-[r]->(b) RETURN a.id AS c0, type(r) AS c1, b.id AS c2, r {.*} AS c3");
  await database.close();
  return { revision: revision?.number ?? null, contents: [...nodes, ...ties].map((row) => JSON.stringify(row)).sort() };
}

(async () => {
  for (const folder of folders) console.log(JSON.stringify(await found(folder)));
})();
