const WORDS = "dairy quota";
const SIZE = 10;

const nodes = (hits) => ({ search: { nodes: hits.map((record) => ({ record })) } });

/** The records that words find; the order is by how well they match, which each engine weighs in its own way. */
export const searching = {
  name: "search for two words",
  ours: `{ search(query: "${WORDS}", first: ${SIZE}) { nodes { record { ... on Entity { id title confidence } } } } }`,
  async floor(read, find) {
    const ids = await find(WORDS, SIZE);
    const rows = await read(
      `UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS c0, n.title AS c1, n.confidence AS c2`,
      { ids },
    );
    const found = new Map(rows.map(([id, title, confidence]) => [id, { id, title, confidence }]));
    return nodes(ids.map((id) => found.get(id)));
  },
  neo4jGraphql: {
    operation: `{ search(query: "${WORDS}", first: ${SIZE}) { id title confidence } }`,
    answer: ({ search }) => nodes(search),
    /** Neo4j's own full-text index finds and orders by other rules: the answers are of one form and not the same. */
    differs: "ranked by Lucene",
  },
  naive: {
    operation: `{ search(query: "${WORDS}", first: ${SIZE}) { id title confidence } }`,
    answer: ({ search }) => nodes(search),
    differs: "ranked by Lucene",
  },
};
