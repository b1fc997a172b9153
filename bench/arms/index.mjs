// The arms of the bench: how each is started, and how a question is asked of it.

const bench = (file, ...options) => [`bench/arms/${file}`, ...options];
const operation = (text) => JSON.stringify({ query: text });
const same = (data) => data;

/** The service itself, as `npm start` runs it; its limits are those of everyone, but that others have no deadline. */
const ours = (cacheBytes) => ({
  command: ["dist/main.js", "serve"],
  settings: { PORT: "0", LOG_LEVEL: "error", CACHE_BYTES: cacheBytes, REQUEST_DEADLINE_MS: "60000" },
  body: (_, { ours }) => operation(ours),
  answer: () => same,
});

const other = (file, key, ...options) => ({
  command: bench(file, ...options),
  settings: { NODE_ENV: "production" },
  body: (_, question) => operation(question[key].operation),
  answer: (question) => question[key].answer,
  differs: (question) => question[key].differs,
});

export const arms = {
  floor: {
    name: "floor",
    command: bench("floor.mjs"),
    settings: {},
    body: (key) => JSON.stringify({ question: key }),
    answer: () => same,
    embedded: true,
  },
  cold: { name: "ours, cold", ...ours("0"), embedded: true },
  warm: { name: "ours, warm", ...ours("64000000"), embedded: true },
  neo4jGraphql: { name: "@neo4j/graphql", ...other("neo4j-graphql.mjs", "neo4jGraphql") },
  neo4jGraphqlJit: { name: "@neo4j/graphql, jit", ...other("neo4j-graphql.mjs", "neo4jGraphql", "--jit") },
  naive: { name: "naive TypeGraphQL", ...other("naive.mjs", "naive") },
};
