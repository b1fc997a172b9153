import { join } from "node:path";
import pino from "pino";
import type { Config } from "../config";
import { openDatabase } from "../database/open";
import { createSchema } from "../graphql/schema";
import { closeGracefully, listen } from "../http/listen";
import { createServer } from "../http/server";
import { Service } from "../service";
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
  const service = new Service(database);
  try {
    if (database.engine === "embedded") await bringUpToDate(database);
    await service.refresh().catch((error: unknown) => logger.warn({ err: error }, "the database does not answer yet"));
    const server = await createServer({
      config,
      schema: createSchema(),
      logger,
      contextFor: service.contextFor,
      ready: service.ready,
      revision: service.revision,
      playground: join(__dirname, "..", "playground"),
    });
    const address = await listen(server, config);
    service.watch();
    process.stdout.write(`Ready: ${address}/graphql (playground: ${address}/playground/)\n`);
    await signalled();
    await closeGracefully(server, PATIENCE);
  } finally {
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
