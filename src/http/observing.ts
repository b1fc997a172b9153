import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Config } from "../config";
import type { RequestNote } from "../graphql/request";
import type { Metrics } from "./metrics";
import type { Persisted } from "./persisted";
import type * as tracing from "./tracing";

/** A request whose answer was sent, as metrics, traces and the log tell of it. */
export interface Finished {
  readonly requestId: string;
  readonly method: string;
  /** The route, never the address: there are few routes. */
  readonly path: string;
  readonly status: number;
  /** When it came and when its answer was sent, as `performance.now()`. */
  readonly begun: number;
  readonly ended: number;
  readonly headers: IncomingHttpHeaders;
  /** The digest of the document asked; null where it is not known. */
  readonly document: string | null;
  /** The name of a stored operation; null: any other, or none. */
  readonly stored: string | null;
  /** Null where the request asked nothing of `/graphql`. */
  readonly note: RequestNote | null;
}

interface Options {
  config: Pick<Config, "slowOperation" | "tracesEndpoint">;
  logger: Logger;
  metrics: Metrics;
  persisted: Persisted;
}

/** Has each request counted, logged and, where a collector is set, traced, once its answer was sent. */
export function observe(server: FastifyInstance, { config, logger, metrics, persisted }: Options): void {
  const traces = config.tracesEndpoint === null ? null : openTracing(config.tracesEndpoint, logger);
  server.addHook("onResponse", async (request, reply) => {
    const one = finished(request, reply, persisted);
    metrics.count(one);
    log(one, logger);
    if (config.slowOperation > 0 && one.ended - one.begun >= config.slowOperation) logSlow(one, logger);
    traces?.record(one);
  });
  server.addHook("onClose", () => traces?.close());
}

/** Loads what traces take only where they are asked for. */
function openTracing(endpoint: string, logger: Logger): tracing.Tracing {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Tracing } = require("./tracing") as typeof tracing;
  return new Tracing(endpoint, logger);
}

function finished(request: FastifyRequest, reply: FastifyReply, persisted: Persisted): Finished {
  const ended = performance.now();
  const { id, method, headers, asked, note } = request;
  return {
    requestId: id,
    method,
    path: request.routeOptions.url ?? "unknown",
    status: reply.statusCode,
    begun: ended - reply.elapsedTime,
    ended,
    headers,
    document: asked?.document ?? null,
    stored: asked && persisted.nameOf(asked.document),
    note,
  };
}

function log({ requestId, method, path, status, begun, ended, note }: Finished, logger: Logger): void {
  const { operation, codes, cache, statements } = note ?? {};
  const asked = note && { operation, codes, cache, statements: statements?.length };
  logger.info({ requestId, method, path, status, milliseconds: Math.round(ended - begun), ...asked }, "request");
}

function logSlow({ requestId, begun, ended, document, note }: Finished, logger: Logger): void {
  if (!note) return;
  const { operation, codes, statements = [] } = note;
  const asked = statements.map(({ begun, milliseconds = ended - begun, name, batch, error }) => {
    return { name, milliseconds: Math.round(milliseconds), batch, error };
  });
  const milliseconds = Math.round(ended - begun);
  logger.warn({ requestId, operation, document, milliseconds, codes, statements: asked }, "slow operation");
}
