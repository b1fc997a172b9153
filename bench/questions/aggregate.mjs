import { connection } from "./shapes.mjs";

const LEAST = 3;

export const aggregate = {
  name: "a filter on the number of related records",
  ours: `{
    grievances(first: 20, where: { citations: { count: { gte: ${LEAST} } } }) {
      nodes { id title citations { totalCount } }
    }
  }`,
  async floor(read) {
    // A type that leads to one kind only is counted by the degree that Neo4j stores.
    const rows = await read(
      `MATCH (g:Grievance) WHERE g.id >= '' AND COUNT { (g)-[:CITES]->() } >= ${LEAST}
       WITH g ORDER BY g.id LIMIT 20
       RETURN g.id AS c0, g.title AS c1, COUNT { (g)-[:CITES]->() } AS c2 ORDER BY c0`,
    );
    return {
      grievances: connection(rows.map(([id, title, totalCount]) => ({ id, title, citations: { totalCount } }))),
    };
  },
  neo4jGraphql: {
    operation: `{
      grievances(
        where: { citationsConnection: { aggregate: { count: { nodes: { gte: ${LEAST} } } } } }
        sort: [{ id: ASC }]
        limit: 20
      ) { id title citationsConnection { totalCount } }
    }`,
    answer: ({ grievances }) => ({
      grievances: connection(
        grievances.map(({ citationsConnection, ...own }) => ({
          ...own,
          citations: { totalCount: citationsConnection.totalCount },
        })),
      ),
    }),
  },
  naive: {
    operation: `{ grievancesCitingAtLeast(count: ${LEAST}, first: 20) { id title citationCount } }`,
    answer: ({ grievancesCitingAtLeast: found }) => ({
      grievances: connection(
        found.map(({ citationCount, ...own }) => ({ ...own, citations: { totalCount: citationCount } })),
      ),
    }),
  },
};
