import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fastify, { LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Config } from "../config";
import type { RequestContext, RequestNote, Revision } from "../graphql/request";
import { startApollo } from "./apollo";
import { within } from "./deadline";
import { answerFailures } from "./failures";
import { PLAYGROUND_POLICY, servePages } from "./pages";

export interface Readiness {
  ready: boolean;
  /** Why not, in words for the operator. */
  reason?: string;
}

export interface ServerOptions {
  config: Pick<Config, "limits" | "maxBodyBytes" | "requestDeadline">;
  schema: GraphQLSchema;
  /** The context of one request: what every request knows, and whatever the schema needs. */
  contextFor: (request: RequestContext, headers: IncomingHttpHeaders) => RequestContext | Promise<RequestContext>;
  ready: () => Promise<Readiness>;
  /** The revision that answers come from; null while there is none. */
  revision: () => Revision | null;
  logger: Logger;
  /** The folder of the built playground; served if it is there. */
  playground: string;
}

declare module "fastify" {
  interface FastifyRequest {
    note: RequestNote | null;
  }
}

/** How long `/readyz` waits for the database, in milliseconds. */
const PATIENCE = 2_000;
const SANE_ID = /^[\w.:-]{1,100}$/;

/** The service over HTTP, not listening yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, logger } = options;
  const server = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.maxBodyBytes,
    requestTimeout: 30_000,
    requestIdHeader: false,
    genReqId: ({ headers: { "x-request-id": given } }) =>
      typeof given === "string" && SANE_ID.test(given) ? given : randomUUID(),
  }) as unknown as FastifyInstance;
  server.removeContentTypeParser("text/plain");
  server.decorateRequest("note", null);
  answerFailures(server, logger, config.maxBodyBytes);
  addHooks(server, logger);
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // The answers are for every origin; https is the business of whoever ends it.
    crossOriginResourcePolicy: { policy: "cross-origin" },
    strictTransportSecurity: false,
  });
  await server.register(cors, {
    origin: "*",
    methods: ["GET", "POST", "OPTIONS"],
    exposedHeaders: ["x-request-id"],
    maxAge: 86_400,
    strictPreflight: false,
  });

  server.get("/healthz", async () => ({ alive: true }));
  server.get("/readyz", async (_, reply) => {
    const readiness = await within(Date.now() + PATIENCE, options.ready()).catch((error: unknown): Readiness => {
      logger.warn({ err: error }, "not ready");
      return { ready: false, reason: "the database does not answer" };
    });
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  await serveGraphQL(server, options);
  const pages = { folder: options.playground, prefix: "/playground", contentSecurityPolicy: PLAYGROUND_POLICY };
  if (await servePages(server, pages)) server.get("/", (_, reply) => reply.redirect("/playground/"));
  return server;
}

function addHooks(server: FastifyInstance, logger: Logger): void {
  let closing = false;
  server.addHook("preClose", async () => {
    closing = true;
  });
  server.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  server.addHook("onSend", async (_, reply) => {
    // A connection that stays open for a next request would keep the server from closing for a minute.
    if (closing) reply.header("connection", "close");
  });
  server.addHook("onResponse", async (request, reply) => {
    const { method, id: requestId, note } = request;
    const path = request.routeOptions.url ?? "unknown";
    const milliseconds = Math.round(reply.elapsedTime);
    logger.info({ requestId, method, path, status: reply.statusCode, milliseconds, ...note }, "request");
  });
}

async function serveGraphQL(server: FastifyInstance, options: ServerOptions): Promise<void> {
  const { config, schema, logger, revision } = options;
  const apollo = await startApollo({ schema, limits: config.limits, logger, revision });
  server.addHook("onClose", () => apollo.stop());
  server.route({
    url: "/graphql",
    method: ["GET", "POST"],
    handler: fastifyApolloHandler(apollo, {
      context: async (request: FastifyRequest) => {
        request.note = { operation: null, codes: [] };
        const basis = { requestId: request.id, deadline: Date.now() + config.requestDeadline, note: request.note };
        return options.contextFor(basis, request.headers);
      },
    }),
  });
}
