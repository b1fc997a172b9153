import { cacheExchange, Client, fetchExchange } from "urql";

const API = {
  url: "/graphql",
  // Answers are the same until the records change, so browsers may keep them.
  preferGetMethod: "within-url-limit",
  fetchOptions: { headers: { "apollo-require-preflight": "true" } },
} as const;

/** The public GraphQL API of this server, asked as any client asks it. */
export const client = new Client({ ...API, exchanges: [cacheExchange, fetchExchange] });

/** The same, asked word for word: the cache adds to an operation what a citation would then quote. */
export const asWritten = new Client({ ...API, exchanges: [fetchExchange] });
