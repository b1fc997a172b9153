import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { causeOf, formatError, statusOf } from "../graphql/errors";
import type { RequestContext, Revision } from "../graphql/request";
import { sameRevision } from "../graphql/request";

/**
 * What all answers that were worked out have in common: the revision in their `extensions`, the HTTP status of their
 * errors, the request's id beside an internal error, and a line in the log for what went wrong on the server.
 */
export function answersPlugin(logger: Logger, revision: () => Revision | null): ApolloServerPlugin<RequestContext> {
  return {
    contextCreationDidFail: async ({ error }) => logger.error({ err: error }, "no context for a request"),
    unexpectedErrorProcessingRequest: async ({ error, requestContext }) =>
      logger.error({ err: error, requestId: requestContext.contextValue.requestId }, "a request failed"),

    requestDidStart: async () => ({
      async didEncounterErrors({ errors, contextValue, operationName }) {
        const { requestId } = contextValue;
        for (const error of errors) {
          const code = codeOf(error);
          const details = { requestId, operation: operationName, path: error.path?.join("."), code };
          if (code === "INTERNAL_SERVER_ERROR") logger.error({ ...details, err: causeOf(error) }, "a field failed");
          else if (code === "DATABASE_UNAVAILABLE") logger.warn({ ...details, err: causeOf(error) }, "no database");
        }
      },

      async willSendResponse({ response, contextValue, request, operationName }) {
        if (response.body.kind !== "single") return;
        const answer = response.body.singleResult;
        const codes = (answer.errors ?? []).map((error) => String(error.extensions?.["code"]));
        const whole = codes.length === 0 && (answer.data ?? null) !== null;
        Object.assign(contextValue.note, { operation: operationName ?? null, codes, whole });

        for (const error of answer.errors ?? []) {
          if (error.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") continue;
          Object.assign(error.extensions, { requestId: contextValue.requestId });
        }
        const [code] = codes;
        if (code !== undefined && (answer.data ?? null) === null) {
          // No data at all is an error of the request, not of a field: then the status says so.
          delete answer.data;
          const { status = 500 } = response.http;
          if (status === 500 || status === 400)
            response.http.status = statusOf(code, request.http?.headers.get("accept") ?? "");
        }
        const now = revision();
        // An answer during which another revision came may be of both: it names none.
        const one = !contextValue.revision || sameRevision(contextValue.revision, now);
        if (now && one) answer.extensions = { ...answer.extensions, revision: now };
      },
    }),
  };
}

function codeOf(error: GraphQLError): unknown {
  return formatError(error.toJSON(), error).extensions?.["code"];
}
