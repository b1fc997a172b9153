import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Limits } from "../config";
import { formatError } from "../graphql/errors";
import { createExecutor } from "../graphql/executor";
import { limitsPlugin } from "../graphql/limits";
import type { RequestContext, Revision } from "../graphql/request";
import { answersPlugin } from "./answers";
import { within } from "./deadline";
import type { Persisted } from "./persisted";

interface Options {
  schema: GraphQLSchema;
  limits: Limits;
  logger: Logger;
  revision: () => Revision | null;
  persisted: Persisted;
}

/** Apollo Server, started: bounded and compiled execution, nothing that calls home, open to every origin by design. */
export async function startApollo({
  schema,
  limits,
  logger,
  revision,
  persisted,
}: Options): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    gateway: compiledExecution(schema),
    plugins: [
      limitsPlugin(schema, limits),
      answersPlugin(logger, revision),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: persisted },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError,
    logger,
    nodeEnv: "production",
  });
  await apollo.start();
  return apollo;
}

/** Apollo asks a «gateway» to execute: the one form that keeps formatError and the plugins. */
function compiledExecution(schema: GraphQLSchema): ApolloServerOptionsWithGateway<RequestContext>["gateway"] {
  const execute = createExecutor(schema);
  const running = new Map<string, Promise<ExecutionResult>>();

  return {
    async load() {
      return {
        executor: async ({ document, queryHash, request, context }) => {
          const { operationName, variables } = request;
          const { deadline, key, revision } = context as RequestContext;
          const same = key && revision ? JSON.stringify([key, revision]) : null;
          // What is being worked out for one is given to all who ask it meanwhile; its errors are its own.
          const shared = same !== null && running.get(same);
          if (shared) {
            const result = await within(deadline, shared).catch(() => null);
            if (result && !result.errors) return result;
          }
          const work = (async () => execute({ document, key: queryHash, operationName, variables, context }))();
          if (same !== null) {
            running.set(same, work);
            const done = () => void (running.get(same) === work && running.delete(same));
            work.then(done, done);
          }
          return within(deadline, work);
        },
      };
    },
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
