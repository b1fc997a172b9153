import { join } from "node:path";
import pino from "pino";
import type { Config } from "../config";
import { openDatabase } from "../database/open";
import { createSchema } from "../graphql/schema";
import { closeGracefully, listen } from "../http/listen";
import { createServer } from "../http/server";
import { Service } from "../service";
import { publishAddress } from "./address";
import { bringUpToDate } from "./load";

/** How long running requests may take to finish once the service is told to stop, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Serves the graph until a signal ends it. On the embedded database the records are loaded first, or what of them has
 * changed; on Neo4j serving never writes.
 * @throws CannotOpenDatabase, CannotListen, WrongDataset: each with one line that says what to do.
 */
export async function serveCommand(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel, base: null });
  const database = await openDatabase(config);
  // A part for what statements gave, which is of use to other questions; the rest for whole answers.
  const rowBytes = Math.floor(config.cacheBytes / 4);
  const service = new Service(database, undefined, rowBytes);
  let withdraw = () => {};
  try {
    if (database.engine === "embedded") await bringUpToDate(database);
    await service.refresh().catch((error: unknown) => logger.warn({ err: error }, "the database does not answer yet"));
    const server = await createServer({
      config: { ...config, cacheBytes: config.cacheBytes - rowBytes },
      schema: createSchema(),
      logger,
      contextFor: service.contextFor,
      ready: service.ready,
      revision: service.revision,
      revisionSince: service.revisionSince,
      connections: service.connections,
      graphFor: service.graphFor,
      pages: join(__dirname, ".."),
    });
    const address = await listen(server, config);
    withdraw = publishAddress(config, address);
    service.watch();
    process.stdout.write(`Ready: ${address}/graphql (explorer: ${address}/, playground: ${address}/playground/)\n`);
    await signalled();
    await closeGracefully(server, PATIENCE);
  } finally {
    withdraw();
    await service.close();
  }
  // A database that never answered may keep a socket open for minutes: what had to be finished is.
  process.exit();
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}
