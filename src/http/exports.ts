import { addAbortSignal, Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { revisionToExport, written } from "../export/content";
import { tables } from "../export/csv";
import { fileOf } from "../export/formats";
import { contextOf } from "../export/rdf/vocabulary";
import { selectionOf } from "../export/selection";
import { formatError, statusOf } from "../graphql/errors";
import { model } from "../model";
import { codeDigest, entityTag, names } from "./conditional";
import { Places } from "./places";
import type { ServerOptions } from "./server";

/** How long an export may take, in milliseconds: longer than an answer, since it goes as fast as it is read. */
const PATIENCE = 600_000;

type Options = Required<Pick<ServerOptions, "config" | "graphFor" | "schema" | "logger">>;

const METHODS = ["GET", "HEAD"];

/** The codes of what is not there. */
const MISSING = ["UNKNOWN_FORMAT", "UNKNOWN_TABLE"];

/** Serves the records as files: all, or those that the parameters select; see docs/exports.md. */
export function serveExports(server: FastifyInstance, options: Options): void {
  const serve = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    server.route({
      url,
      method: METHODS,
      handler: (request, reply) => handler(request, reply).catch((error: unknown) => failed(error, reply)),
    });

  serve("/export/context.jsonld", async (_, reply) =>
    reply
      .header("content-type", "application/ld+json")
      .send(Buffer.from(JSON.stringify({ "@context": contextOf(model) }))),
  );
  serve("/export/csv", async (_, reply) => reply.send({ tables: [...tables(model).keys()] }));
  // An export takes its place until it is sent, and whoever finds none asks again: nobody waits minutes unseen.
  const places = new Places(options.config.maxExports, 0);
  const exported = (request: FastifyRequest, reply: FastifyReply) =>
    places.work(reply.raw, Date.now() + PATIENCE, async () => {
      const sent = new Promise((done) => reply.raw.once("close", done));
      await sendExport(request, reply, options);
      await sent;
      return reply;
    });
  serve("/export/:format", exported);
  serve("/export/:format/:table", exported);
}

async function sendExport(
  request: FastifyRequest,
  reply: FastifyReply,
  { graphFor, schema, logger }: Options,
): Promise<FastifyReply> {
  const { format, table } = request.params as { format: string; table?: string };
  const { contentType, suffix, write } = fileOf(model, format, table);
  const graph = graphFor(Date.now() + PATIENCE);
  const revision = await revisionToExport(graph);
  const selection = await selectionOf(request.query as Record<string, unknown>, graph, schema, model);
  const tag = entityTag(await codeDigest(), revision, JSON.stringify([suffix, selection.asked]), "");
  reply.headers({
    etag: tag,
    "cache-control": "public, max-age=0, must-revalidate",
    "content-type": contentType,
    "content-disposition": `attachment; filename="usmca-graph-${revision.digest}${suffix}"`,
  });
  if (names(request.headers["if-none-match"], tag)) return reply.code(304).send();
  if (request.method === "HEAD") return reply.send();
  const stream = Readable.from(written(write, graph, model, selection, revision), { objectMode: false });
  // A connection that ends too soon is how the reader learns of what goes wrong from here on.
  stream.once("error", (error) => logger.warn({ err: error, requestId: request.id }, "an export was broken off"));
  return reply.send(addAbortSignal(AbortSignal.timeout(PATIENCE), stream));
}

/** What can be said to the one who asks is said as by `/graphql`; the rest is the server's to answer. */
function failed(error: unknown, reply: FastifyReply): FastifyReply {
  const { message, extensions } = formatError({ message: "" }, error);
  const code = String(extensions?.["code"]);
  if (code === "INTERNAL_SERVER_ERROR") throw error;
  return reply.code(MISSING.includes(code) ? 404 : statusOf(code, "")).send({ errors: [{ message, extensions }] });
}
