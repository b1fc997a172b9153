// @neo4j/graphql as its documentation shows it: type definitions, the executable schema, Apollo's standalone server.
// With --jit, graphql-jit executes in place of graphql-js.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { openDriver, ready } from "./driver.mjs";
import { jit } from "./jit.mjs";
import { typeDefs } from "./neo4j-graphql-schema.mjs";

const driver = openDriver();
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer(process.argv.includes("--jit") ? { gateway: jit(schema) } : { schema });
const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
ready(url, async () => {
  await server.stop();
  await driver.close();
});
