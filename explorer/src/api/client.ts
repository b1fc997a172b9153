import { cacheExchange, Client, fetchExchange } from "urql";

/** The public GraphQL API of this server, asked as any client asks it. */
export const client = new Client({
  url: "/graphql",
  exchanges: [cacheExchange, fetchExchange],
  // Answers are the same until the records change, so browsers may keep them.
  preferGetMethod: "within-url-limit",
  fetchOptions: { headers: { "apollo-require-preflight": "true" } },
});
