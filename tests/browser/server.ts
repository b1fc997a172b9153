import { join } from "node:path";
import pino from "pino";
import { readConfig } from "../../src/config";
import { createSchema } from "../../src/graphql/schema";
import { createServer } from "../../src/http/server";
import { Service } from "../../src/service";
import { openOwn } from "../databases";

const root = join(__dirname, "../..");

/** A running server with the pages and an API. */
export interface TestServer {
  /** Its origin, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** Starts the service that the browser tests look at, with the real records, on a free port. */
export async function startServer(): Promise<TestServer> {
  const database = await openOwn("loaded");
  const service = new Service(database);
  await service.refresh();
  const server = await createServer({
    config: readConfig({ REPORT_URL: "https://example.org/issues/new" }),
    schema: createSchema(),
    contextFor: service.contextFor,
    graphFor: service.graphFor,
    ready: service.ready,
    revision: service.revision,
    revisionSince: service.revisionSince,
    logger: pino({ level: "silent" }),
    pages: join(root, "dist"),
  });
  const origin = await server.listen({ port: 0, host: "127.0.0.1" });
  return {
    origin,
    close: async () => {
      await server.close();
      await service.close();
    },
  };
}
