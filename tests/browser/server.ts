import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import fastify from "fastify";
import { buildSchema, graphql } from "graphql";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; " +
  "connect-src 'self'; font-src 'self' data:; img-src 'self' data:";

// Just enough for the opening query and the example questions to be answered.
const schema = buildSchema(`
  type Query { grievances(where: GrievanceWhere, first: Int): GrievanceConnection! }
  input GrievanceWhere { id: IdFilter, title: TextFilter }
  input IdFilter { in: [ID!] }
  input TextFilter { contains: String }
  type GrievanceConnection { nodes: [Grievance!]! }
  "A complaint of one side against another."
  type Grievance { id: ID! title: String! status: String! confidence: String! raisedBy: Actors! against: Actors! citations: Citations! }
  type Actors { nodes: [Actor!]! }
  type Actor { title: String! }
  type Citations { edges: [Citation!]! }
  type Citation { locator: String node: Source! }
  type Source { title: String! }
`);

const rootValue = {
  grievances: () => ({
    nodes: [
      {
        id: "grv-ca-dairy-access",
        title: "Dairy market access",
        status: "OPEN",
        confidence: "HIGH",
        raisedBy: { nodes: [{ title: "United States" }] },
        against: { nodes: [{ title: "Canada" }] },
        citations: { edges: [{ locator: "section 2", node: { title: "Founding article" } }] },
      },
    ],
  }),
};

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
        rootValue,
        source: body.query,
        variableValues: body.variables,
        operationName: body.operationName,
      }),
  );
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  return { origin, close: () => app.close() };
}
