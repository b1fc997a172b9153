import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Limits } from "../config";
import { formatError } from "../graphql/errors";
import { createExecutor } from "../graphql/executor";
import { limitsPlugin } from "../graphql/limits";
import type { RequestContext, Revision } from "../graphql/request";
import { answersPlugin } from "./answers";
import { within } from "./deadline";

interface Options {
  schema: GraphQLSchema;
  limits: Limits;
  logger: Logger;
  revision: () => Revision | null;
}

/** Apollo Server, started: bounded and compiled execution, nothing that calls home, open to every origin by design. */
export async function startApollo({
  schema,
  limits,
  logger,
  revision,
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
    persistedQueries: false,
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
  return {
    async load() {
      return {
        executor: ({ document, queryHash, request, context }) => {
          const { operationName, variables } = request;
          const run = async () => execute({ document, key: queryHash, operationName, variables, context });
          return within((context as RequestContext).deadline, run());
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
