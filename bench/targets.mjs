// What the service is to reach, each said once: a figure of a question, how it is worked out, and when it is right.

const cpu = ({ serverCpu, databaseCpu }) => serverCpu + databaseCpu;
const atMost = (most) => ({ text: `at most ${most}`, holds: (value) => value <= most });
const atLeast = (least) => ({ text: `at least ${least}`, holds: (value) => value >= least });

/** Throughput beside another arm's: the worst of the numbers of connections. */
const throughput = (arm, other) =>
  Math.min(...Object.keys(arm.throughput).map((each) => arm.throughput[each] / other.throughput[each]));

/** Of the same size in a graph of any size: what these cost must not grow with it. */
const FLAT = ["record", "nest20", "nest100", "pages", "path"];

/**
 * `value` is worked out of the figures of one question, by arm, and (for `flat`) of those of the smaller graph; `limit`
 * says by question what it must be; null: nothing. With `database`, a target is of that database alone.
 */
export const targets = [
  {
    name: "cold, CPU / floor",
    value: ({ cold, floor }) => cpu(cold) / cpu(floor),
    limit: () => atMost(1.5),
    database: "neo4j",
  },
  {
    name: "cold, dbHits / floor",
    value: ({ cold, floor }) => cold.dbHits / floor.dbHits,
    limit: () => atMost(1.2),
    database: "neo4j",
  },
  {
    name: "cold, throughput / best @neo4j/graphql",
    value: ({ cold, neo4jGraphql, neo4jGraphqlJit }) =>
      Math.min(throughput(cold, neo4jGraphql), throughput(cold, neo4jGraphqlJit)),
    limit: () => ({ text: "more than 1", holds: (value) => value > 1 }),
    database: "neo4j",
  },
  {
    name: "warm, throughput / floor",
    value: ({ warm, floor }) => throughput(warm, floor),
    limit: (question) => (question === "path" ? null : atLeast(question === "record" ? 1 : 3)),
  },
  {
    name: "cold, CPU at 1m / at 100k",
    flat: true,
    value: ({ cold }, smaller) => cpu(cold) / cpu(smaller.cold),
    limit: (question) => (FLAT.includes(question) ? atMost(1.3) : null),
  },
  {
    name: "cold, dbHits at 1m / at 100k",
    flat: true,
    value: ({ cold }, smaller) => cold.dbHits / smaller.cold.dbHits,
    limit: (question) => (FLAT.includes(question) ? atMost(1.3) : null),
    database: "neo4j",
  },
];
