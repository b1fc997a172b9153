// How the floor reads a database: rows by position, nothing between it and the driver or the embedded engine.
import { join } from "node:path";
import { openDriver } from "./driver.mjs";

/** Opens Neo4j where NEO4J_URI names one, else the embedded database of DATA_DIR. */
export async function openReader() {
  return process.env.NEO4J_URI ? openNeo4j() : openEmbedded(process.env.DATA_DIR);
}

function openNeo4j() {
  const driver = openDriver(process.env, { disableLosslessIntegers: true, fetchSize: -1 });
  return {
    async read(statement, parameters) {
      const session = driver.session({ defaultAccessMode: "READ" });
      try {
        const { records } = await session.run(statement, parameters);
        return records.map((record) => [...record.values()]);
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

async function openEmbedded(folder) {
  const { default: engine } = await import("@grafeo-db/js");
  const graph = engine.GrafeoDB.create(join(folder, "graph.grafeo"));
  return {
    read: async (statement, parameters = {}) => (await graph.executeCypher(statement, parameters)).rows(),
    close: () => graph.close(),
  };
}
