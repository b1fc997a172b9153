/** The sizes that are measured: nodes, about, parts included; and the memory that Neo4j gets for them. */
export const sizes = {
  real: { nodes: 0, heap: "1g", pageCache: "512m" },
  "100k": { nodes: 100_000, heap: "2g", pageCache: "1g" },
  "1m": { nodes: 1_000_000, heap: "3g", pageCache: "3g" },
};

/** Says what is drawn in generated graphs. */
export const SEED = 1;
