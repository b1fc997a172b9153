// A driver of Neo4j for the arms that are not ours, set up as well as ours is.
import neo4j from "neo4j-driver";

/** A driver on the server that the environment names. */
export function openDriver({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env, options = {}) {
  return neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    notificationFilter: { minimumSeverityLevel: "OFF" },
    telemetryDisabled: true,
    ...options,
  });
}

/** Says the address that requests go to, and stops when told to. */
export function ready(url, stop) {
  console.log(`Ready: ${url}`);
  process.once("SIGTERM", async () => {
    await stop();
    process.exit();
  });
}
