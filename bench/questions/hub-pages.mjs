import { connection } from "./shapes.mjs";

/** As `pages`, of parents whose relationships grow with the graph: its cost is that of what they hold. */
export const hubPages = {
  name: "a page and a count per hub, 20 sectors",
  ours: `{ sectors(first: 20) { nodes { id title grievances(first: 3) { totalCount nodes { id title } } } } }`,
  async floor(read) {
    const rows = await read(
      `MATCH (s:Sector) WHERE s.id >= '' WITH s ORDER BY s.id LIMIT 20
       CALL (s) {
         MATCH (s)<-[:CONCERNS]-(g:Grievance) WITH g, g.id AS id ORDER BY id
         WITH collect([id, g]) AS g
         RETURN size(g) AS c2, [x IN g[..3] | [x[0], x[1].title]] AS c3
       }
       RETURN s.id AS c0, s.title AS c1, c2, c3 ORDER BY c0`,
    );
    return {
      sectors: connection(
        rows.map(([id, title, totalCount, grievances]) => ({
          id,
          title,
          grievances: { totalCount, nodes: grievances.map(([id, title]) => ({ id, title })) },
        })),
      ),
    };
  },
  neo4jGraphql: {
    operation: `{
      sectors(sort: [{ id: ASC }], limit: 20) {
        id title
        grievancesConnection(first: 3, sort: [{ node: { id: ASC } }]) { totalCount edges { node { id title } } }
      }
    }`,
    answer: ({ sectors }) => ({
      sectors: connection(
        sectors.map(({ grievancesConnection: { totalCount, edges }, ...own }) => ({
          ...own,
          grievances: { totalCount, nodes: edges.map(({ node }) => node) },
        })),
      ),
    }),
  },
  naive: {
    operation: `{ sectors(first: 20) { id title grievanceCount grievances(first: 3) { id title } } }`,
    answer: ({ sectors }) => ({
      sectors: connection(
        sectors.map(({ grievanceCount, grievances, ...own }) => ({
          ...own,
          grievances: { totalCount: grievanceCount, nodes: grievances },
        })),
      ),
    }),
  },
};
