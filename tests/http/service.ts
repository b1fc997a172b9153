import type { FastifyInstance } from "fastify";
import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import { GraphQLError, buildSchema } from "graphql";
import pino from "pino";
import { readConfig } from "../../src/config";
import { DatabaseUnavailable } from "../../src/database/database";
import { BadInput } from "../../src/graph/bad-input";
import type { RequestContext } from "../../src/graphql/request";
import type { ServerOptions } from "../../src/http/server";
import { createServer } from "../../src/http/server";

export const REVISION = { number: 3, digest: "abc", at: "2026-10-01T00:00:00Z" };

export interface Service {
  server: FastifyInstance;
  url: string;
  /** What was logged, one object a line. */
  log: Record<string, unknown>[];
  /** The names of the fields that were resolved. */
  resolved: string[];
  /** Lets the field `slow` finish. */
  release: () => void;
  ask: (query: string, more?: object, headers?: Record<string, string>) => Promise<Answer>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
}

const JSON_TYPES = "application/graphql-response+json, application/json;q=0.9";

/** A service over a small schema, listening on a free port. */
export async function startService(
  environment: Record<string, string> = {},
  more: Partial<ServerOptions> = {},
): Promise<Service> {
  const log: Record<string, unknown>[] = [];
  const resolved: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<string>((resolve) => (release = () => resolve("done")));
  const logger = pino(
    { level: "debug" },
    { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const server = await createServer({
    config: readConfig(environment),
    schema: small(resolved, released),
    contextFor: (request, headers) => Object.assign(request, { language: headers["accept-language"] }),
    ready: async () => ({ ready: true }),
    revision: () => REVISION,
    revisionSince: async () => REVISION,
    logger,
    pages: "none",
    ...more,
  });
  const url = await server.listen({ port: 0, host: "127.0.0.1" });
  const ask: Service["ask"] = async (query, extra = {}, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: JSON_TYPES, ...headers },
      body: JSON.stringify({ query, ...extra }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
  };
  return { server, url, log, resolved, release, ask };
}

function small(resolved: string[], released: Promise<string>): GraphQLSchema {
  const schema = buildSchema(`
    input Where { title: String not: Where }
    type Thing { title: String things(first: Int, where: Where): Things! }
    type Things { nodes: [Thing!]! totalCount: Int! }
    type Query {
      hello(name: String): String
      language: String
      deadline: Float
      things(first: Int, last: Int, where: Where): Things!
      nodes(ids: [ID!]!): [Thing]!
      slow: String
      away: String
      needed: String!
      secret: String
      cursor(after: String): String!
      closed: String
    }
  `);
  const thing = { title: "a thing", things: { nodes: [], totalCount: 0 } };
  const resolvers: Record<string, GraphQLFieldResolver<unknown, RequestContext & { language?: string }>> = {
    hello: (_, { name }) => `Hello, ${String(name)}`,
    language: (_, __, { language }) => language,
    deadline: (_, __, { deadline }) => deadline,
    things: () => ({ nodes: [thing], totalCount: 1 }),
    nodes: () => [thing],
    slow: () => released,
    away: () => Promise.reject(new DatabaseUnavailable("bolt://10.0.0.7 refused")),
    needed: () => Promise.reject(new DatabaseUnavailable("bolt://10.0.0.7 refused")),
    secret: () => Promise.reject(new Error("password hunter2 in /srv/app.js")),
    cursor: () => Promise.reject(new BadInput("BAD_CURSOR", "after", "after is no cursor.")),
    closed: () => Promise.reject(new GraphQLError("Closed.", { extensions: { code: "CLOSED", hint: "later" } })),
  };
  for (const [name, resolve] of Object.entries(resolvers)) {
    schema.getQueryType()!.getFields()[name]!.resolve = (source, args, context: RequestContext, info) => {
      resolved.push(name);
      return resolve(source, args, context, info);
    };
  }
  return schema;
}
