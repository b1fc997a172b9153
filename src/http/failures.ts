import type { IncomingHttpHeaders } from "node:http";
import type { FastifyError, FastifyInstance } from "fastify";
import { errorCodes } from "fastify";
import type { Logger } from "pino";
import { formatError, statusOf } from "../graphql/errors";

/** A request that is not worked on; the message tells the one who asks what to do. */
export class Refused extends Error {
  override readonly name = "Refused";

  /** @param retryAfter in how many seconds it may do to ask again. */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfter: number,
  ) {
    super(message);
  }
}

/** Answers what fails before GraphQL, in the form of GraphQL: one line and a code. */
export function answerFailures(server: FastifyInstance, logger: Logger, maxBodyBytes: number): void {
  server.addHook("onRequest", async ({ headers }) => {
    if (isForeign(headers)) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE();
  });
  server.setNotFoundHandler((_, reply) =>
    reply.code(404).send(failure("NOT_FOUND", "There is nothing here: questions go to /graphql.")),
  );
  server.setErrorHandler((error: FastifyError | Refused, request, reply) => {
    if (error instanceof Refused) {
      request.note?.codes.push(error.code);
      reply.header("retry-after", error.retryAfter);
      return reply.code(error.status).send(failure(error.code, error.message));
    }
    switch (error.code) {
      case "FST_ERR_CTP_BODY_TOO_LARGE": {
        const actual = Number(request.headers["content-length"]) || null;
        const text = `The body is too large: at most ${maxBodyBytes} bytes.`;
        return reply.code(413).send(failure("BODY_TOO_LARGE", text, { limit: maxBodyBytes, actual }));
      }
      case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
        return reply
          .code(415)
          .send(failure("UNSUPPORTED_MEDIA_TYPE", "The body must be application/json, in UTF-8 and not compressed."));
    }
    const { message, extensions } = formatError({ message: "" }, error);
    const code = String(extensions?.["code"]);
    if (code !== "INTERNAL_SERVER_ERROR") {
      // An export that failed before its first piece was sent has said already what it would be.
      for (const name of ["etag", "content-disposition"]) reply.removeHeader(name);
      reply.headers({ "cache-control": "no-store", "content-type": "application/json; charset=utf-8" });
      return reply.code(statusOf(code, "")).send({ errors: [{ message, extensions }] });
    }
    const status = error.code === "ERR_INVALID_URL" ? 400 : (error.statusCode ?? 500);
    if (status < 500) return reply.code(status).send(failure("BAD_REQUEST", "The request cannot be read."));
    logger.error({ err: error, requestId: request.id }, "a request failed");
    const text = "Something went wrong on the server: it is logged there.";
    return reply.code(500).send(failure("INTERNAL_SERVER_ERROR", text, { requestId: request.id }));
  });
}

/** Whether a body says that it is written in another way than the one in which it would be read. */
function isForeign({
  "content-type": type = "",
  "content-encoding": encoding = "identity",
}: IncomingHttpHeaders): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1] ?? "utf-8";
  return !/^(utf-?8|us-ascii)$/i.test(charset) || encoding.toLowerCase() !== "identity";
}

function failure(code: string, message: string, more: object = {}) {
  return { errors: [{ message, extensions: { code, ...more } }] };
}
