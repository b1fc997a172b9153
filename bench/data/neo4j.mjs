// A real Neo4j that holds the graph of a size.
import { join } from "node:path";
import { dist, root } from "../dist.mjs";
import { start } from "../process.mjs";
import { fill } from "./fill.mjs";
import { keptFolder } from "./kept.mjs";

const { openNeo4j } = dist("database/neo4j");

/** What the arms that search by Neo4j's own full-text index need, as @neo4j/graphql's documentation has it. */
const FULLTEXT = "CREATE FULLTEXT INDEX records IF NOT EXISTS FOR (n:Entity) ON EACH [n.title, n.summary]";

/** Starts Neo4j on the kept data of a size, loaded if need be. Gives its settings, its process, and a way to stop it. */
export async function startNeo4j(name, { nodes, heap, pageCache }, progress) {
  const kept = await keptFolder(`neo4j-${name}`);
  const options = ["--home", join(kept.folder, "home"), "--port", "0", "--heap", heap, "--page-cache", pageCache];
  const server = await start([join(root, "tools/neo4j/run.mjs"), ...options], {}, /(NEO4J_URI=.*)\n/);
  const settings = Object.fromEntries(server.told.split(" ").map((setting) => setting.split("=")));
  try {
    if (!kept.isLoaded) {
      await loadInto(settings, nodes, progress);
      kept.loaded();
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { settings, pid: Number(settings.NEO4J_PID), stop: server.stop };
}

async function loadInto({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }, nodes, progress) {
  const database = await openNeo4j({ uri, user, password });
  try {
    await fill(database, nodes, progress);
    await database.define([FULLTEXT]);
  } finally {
    await database.close();
  }
}
