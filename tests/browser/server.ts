import { readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import fastify from "fastify";
import type { GraphQLOutputType } from "graphql";
import { buildSchema, graphql, isEnumType, isListType, isNonNullType, isObjectType, isScalarType } from "graphql";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; " +
  "connect-src 'self'; font-src 'self' data:; img-src 'self' data:";

const schema = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));

/** A made-up value of a type: enough to answer any question of the schema. */
function madeUp(type: GraphQLOutputType): unknown {
  if (isNonNullType(type)) return madeUp(type.ofType);
  if (isListType(type)) return [madeUp(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.value;
  if (isScalarType(type)) return { Int: 1, Float: 1.5, Boolean: true }[type.name] ?? "made up";
  if (isObjectType(type)) return { __typename: type.name };
  const possible = schema.getPossibleTypes(type);
  return { __typename: (possible.find(({ name }) => name === "Grievance") ?? possible[0]!).name };
}

/** A running server with the playground and an API. */
export interface TestServer {
  /** Its origin, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** Starts the server that the browser tests look at, on a free port. */
export async function startServer(): Promise<TestServer> {
  const app = fastify();
  app.addHook("onSend", async (_request, reply) => {
    reply.header("content-security-policy", policy);
  });
  await app.register(fastifyStatic, { root: join(__dirname, "../../dist/playground"), prefix: "/playground/" });
  app.post<{ Body: { query: string; variables?: Record<string, unknown>; operationName?: string } }>(
    "/graphql",
    async ({ body }) =>
      graphql({
        schema,
        fieldResolver: (_source, _arguments, _context, { returnType }) => madeUp(returnType),
        source: body.query,
        variableValues: body.variables,
        operationName: body.operationName,
      }),
  );
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  return { origin, close: () => app.close() };
}
