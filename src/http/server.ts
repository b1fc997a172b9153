import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fastify, { LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Config } from "../config";
import type { ConnectionUse, Deadline } from "../database/database";
import type { Graph } from "../graph/graph";
import type { RequestContext, RequestNote, Revision } from "../graphql/request";
import { startApollo } from "./apollo";
import { Answers } from "./cache";
import type { Caching } from "./caching";
import { caching } from "./caching";
import { codeDigest } from "./conditional";
import { within } from "./deadline";
import { serveExports } from "./exports";
import { answerFailures } from "./failures";
import { Metrics } from "./metrics";
import { observe } from "./observing";
import { EXPLORER_POLICY, PLAYGROUND_POLICY, servePages } from "./pages";
import { Persisted } from "./persisted";
import { Places } from "./places";
import type { Asked } from "./question";
import { limitRate } from "./rate-limit";
import { safetyHeaders } from "./safety";

export interface Readiness {
  ready: boolean;
  /** Why not, in words for the operator. */
  reason?: string;
}

export interface ServerOptions {
  config: Omit<Config, "port" | "host" | "dataFolder" | "neo4j" | "logLevel">;
  schema: GraphQLSchema;
  /** The context of one request: what every request knows, and whatever the schema needs. */
  contextFor: (request: RequestContext, headers: IncomingHttpHeaders) => RequestContext | Promise<RequestContext>;
  ready: () => Promise<Readiness>;
  /** The revision that answers come from; null while there is none. */
  revision: () => Revision | null;
  /** The revision as a look at the database that began at a moment (as `performance.now()`), or later, found it. */
  revisionSince: (moment: number) => Promise<Revision | null>;
  /** How much of the connections to the database is in use; null or absent: there are none. */
  connections?: () => ConnectionUse | null;
  /** The graph as exports read it, until a deadline; absent: there are none. */
  graphFor?: (deadline: Deadline) => Graph;
  /** How long a client may take to send a request, in milliseconds; absent: 30 seconds. */
  requestTimeout?: number;
  logger: Logger;
  /** The folder of the built explorer and playground; served if they are there. */
  pages: string;
}

declare module "fastify" {
  interface FastifyRequest {
    note: RequestNote | null;
    /** When the answer of `/graphql` must be there. */
    deadline: Deadline;
    /** The question asked of `/graphql`. */
    asked: Asked | null;
    /** The revision that was known when it was asked. */
    revision: Revision | null;
  }
}

/** How long `/readyz` waits for the database, in milliseconds. */
const PATIENCE = 2_000;
const SANE_ID = /^[\w.:-]{1,100}$/;

/** The service over HTTP, not listening yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, logger, requestTimeout = 30_000 } = options;
  const server = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.maxBodyBytes,
    requestTimeout,
    // Node takes the larger of both for the body: without it a slow one would have a minute.
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 2 },
    trustProxy: config.trustProxy ?? false,
    requestIdHeader: false,
    genReqId: ({ headers: { "x-request-id": given } }) =>
      typeof given === "string" && SANE_ID.test(given) ? given : randomUUID(),
  }) as unknown as FastifyInstance;
  server.removeContentTypeParser("text/plain");
  for (const name of ["note", "asked", "revision"]) server.decorateRequest(name, null);
  server.decorateRequest("deadline", 0);
  const persisted = new Persisted();
  const answers = new Answers(config.cacheBytes, () => metrics.evictions.inc());
  const places = new Places(config.maxRunning, config.maxWaiting);
  const metrics = new Metrics(answers, options.revision, places, options.connections ?? (() => null));
  answerFailures(server, logger, config.maxBodyBytes);
  addHooks(server);
  observe(server, { config, logger, metrics, persisted });
  await server.register(cors, {
    origin: "*",
    methods: ["GET", "POST", "OPTIONS"],
    exposedHeaders: ["x-request-id", "etag", "retry-after"],
    maxAge: 86_400,
    strictPreflight: false,
  });
  if (config.rateLimit > 0) await limitRate(server, config.rateLimit);

  server.get("/healthz", async () => ({ alive: true }));
  server.get("/readyz", async (_, reply) => {
    const readiness = await within(Date.now() + PATIENCE, options.ready()).catch((error: unknown): Readiness => {
      logger.warn({ err: error }, "not ready");
      return { ready: false, reason: "the database does not answer" };
    });
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  server.get("/metrics", async (_, reply) => {
    const { type, text } = await metrics.exposition();
    return reply.type(type).send(text);
  });
  // What the explorer must know of how it is run: a file of its own, since its policy allows no script in the page.
  server.get("/settings.json", async () => ({ reportUrl: config.reportUrl }));
  await serveGraphQL(server, options, places, { ...options, answers, metrics, persisted, code: await codeDigest() });
  if (options.graphFor) serveExports(server, { ...options, graphFor: options.graphFor });
  await servePages(server, {
    folder: join(options.pages, "playground"),
    prefix: "/playground",
    contentSecurityPolicy: PLAYGROUND_POLICY,
    ownAddresses: false,
  });
  await servePages(server, {
    folder: join(options.pages, "explorer"),
    prefix: "",
    contentSecurityPolicy: EXPLORER_POLICY,
    ownAddresses: true,
  });
  return server;
}

function addHooks(server: FastifyInstance): void {
  const safety = safetyHeaders();
  let closing = false;
  server.addHook("preClose", async () => {
    closing = true;
  });
  server.addHook("onRequest", (request, reply, next) => {
    reply.header("x-request-id", request.id).headers(safety);
    next();
  });
  server.addHook("onSend", (_, reply, payload, next) => {
    // A connection that stays open for a next request would keep the server from closing for a minute.
    if (closing) reply.header("connection", "close");
    next(null, payload);
  });
}

async function serveGraphQL(
  server: FastifyInstance,
  options: ServerOptions,
  places: Places,
  kept: Caching,
): Promise<void> {
  const { config, schema, logger, revision } = options;
  const apollo = await startApollo({ schema, limits: config.limits, logger, revision, persisted: kept.persisted });
  const { before, after } = caching(kept);
  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest) => {
      const { id: requestId, deadline, asked, revision } = request;
      const key = kept.answers.open && asked ? asked.key : null;
      return options.contextFor({ requestId, deadline, note: request.note!, key, revision }, request.headers);
    },
  });
  server.addHook("onClose", () => apollo.stop());
  server.route({
    url: "/graphql",
    method: ["GET", "POST"],
    preHandler: before,
    onSend: after,
    handler(request, reply) {
      request.deadline = Date.now() + config.requestDeadline;
      // What begins has half of its time left at least: work that cannot be done in time would keep others waiting.
      const latest = request.deadline - config.requestDeadline / 2;
      return places.work(reply.raw, latest, async () => answer.call(server, request, reply));
    },
  });
}
