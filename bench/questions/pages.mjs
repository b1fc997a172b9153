import { connection } from "./shapes.mjs";

const SIZE = 2;

/** A page of two relationships and how many there are in all, for each of 50 parents. */
export const pages = {
  name: "a page and a count per parent, 50 parents",
  ours: `{
    grievances(first: 50) {
      nodes {
        id
        citations(first: ${SIZE}) { totalCount edges { locator node { id title } } }
        measures(first: ${SIZE}) { totalCount nodes { id title } }
      }
    }
  }`,
  async floor(read) {
    // Both types lead to one kind only: their numbers are degrees that Neo4j stores.
    const rows = await read(
      `MATCH (g:Grievance) WHERE g.id >= '' WITH g ORDER BY g.id LIMIT 50
       CALL (g) {
         MATCH (g)-[r:CITES]->(s) WITH s, r ORDER BY s.id LIMIT ${SIZE} RETURN collect([s.id, s.title, r.locator]) AS c2
       }
       CALL (g) { MATCH (g)-[:TARGETS]->(m) WITH m ORDER BY m.id LIMIT ${SIZE} RETURN collect([m.id, m.title]) AS c4 }
       RETURN g.id AS c0, COUNT { (g)-[:CITES]->() } AS c1, c2, COUNT { (g)-[:TARGETS]->() } AS c3, c4 ORDER BY c0`,
    );
    return {
      grievances: connection(
        rows.map(([id, cited, citations, targeted, measures]) => ({
          id,
          citations: {
            totalCount: cited,
            edges: citations.map(([id, title, locator]) => ({ locator, node: { id, title } })),
          },
          measures: { totalCount: targeted, nodes: measures.map(([id, title]) => ({ id, title })) },
        })),
      ),
    };
  },
  neo4jGraphql: {
    operation: `{
      grievances(sort: [{ id: ASC }], limit: 50) {
        id
        citationsConnection(first: ${SIZE}, sort: [{ node: { id: ASC } }]) {
          totalCount edges { properties { locator } node { id title } }
        }
        measuresConnection(first: ${SIZE}, sort: [{ node: { id: ASC } }]) { totalCount edges { node { id title } } }
      }
    }`,
    answer: ({ grievances }) => ({
      grievances: connection(
        grievances.map(({ id, citationsConnection, measuresConnection }) => ({
          id,
          citations: {
            totalCount: citationsConnection.totalCount,
            edges: citationsConnection.edges.map(({ properties, node }) => ({ locator: properties.locator, node })),
          },
          measures: {
            totalCount: measuresConnection.totalCount,
            nodes: measuresConnection.edges.map(({ node }) => node),
          },
        })),
      ),
    }),
  },
  naive: {
    operation: `{
      grievances(first: 50) {
        id
        citationCount citations(first: ${SIZE}) { locator node { id title } }
        measureCount measures(first: ${SIZE}) { id title }
      }
    }`,
    answer: ({ grievances }) => ({
      grievances: connection(
        grievances.map(({ id, citationCount, citations, measureCount, measures }) => ({
          id,
          citations: { totalCount: citationCount, edges: citations },
          measures: { totalCount: measureCount, nodes: measures },
        })),
      ),
    }),
  },
};
