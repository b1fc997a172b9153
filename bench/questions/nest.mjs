import { byId, connection } from "./shapes.mjs";

export const nest20 = nest(20);
export const nest100 = nest(100);

/** Three levels: grievances, what they lead to, and what that leads to. */
function nest(size) {
  return {
    name: `a nest of three levels over ${size}`,
    ours: `{
      grievances(first: ${size}) {
        nodes {
          id title status
          raisedBy { nodes { ... on Entity { id title } } }
          against { nodes { ... on Entity { id title } } }
          sectors { nodes { id title parent { title } } }
          citations { edges { locator node { id title url } } }
        }
      }
    }`,
    async floor(read) {
      const rows = await read(
        `MATCH (g:Grievance) WHERE g.id >= '' WITH g ORDER BY g.id LIMIT ${size}
         CALL (g) { MATCH (g)-[:RAISED_BY]->(p) RETURN collect([p.id, p.title]) AS c3 }
         CALL (g) { MATCH (g)-[:AGAINST]->(p) RETURN collect([p.id, p.title]) AS c4 }
         CALL (g) {
           MATCH (g)-[:CONCERNS]->(s) OPTIONAL MATCH (s)-[:PART_OF]->(t) RETURN collect([s.id, s.title, t.title]) AS c5
         }
         CALL (g) { MATCH (g)-[r:CITES]->(s) RETURN collect([s.id, s.title, s.url, r.locator]) AS c6 }
         RETURN g.id AS c0, g.title AS c1, g.status AS c2, c3, c4, c5, c6
         ORDER BY c0`,
      );
      const actors = (list) => connection(byId(list).map(([id, title]) => ({ id, title })));
      return {
        grievances: connection(
          rows.map(([id, title, status, raisedBy, against, sectors, citations]) => ({
            id,
            title,
            status,
            raisedBy: actors(raisedBy),
            against: actors(against),
            sectors: connection(
              byId(sectors).map(([id, title, parent]) => ({ id, title, parent: parent && { title: parent } })),
            ),
            citations: {
              edges: byId(citations).map(([id, title, url, locator]) => ({ locator, node: { id, title, url } })),
            },
          })),
        ),
      };
    },
    neo4jGraphql: {
      operation: `{
        grievances(sort: [{ id: ASC }], limit: ${size}) {
          id title status
          raisedBy(sort: [{ id: ASC }]) { id title }
          against(sort: [{ id: ASC }]) { id title }
          sectors(sort: [{ id: ASC }]) { id title parent { title } }
          citationsConnection(sort: [{ node: { id: ASC } }]) { edges { properties { locator } node { id title url } } }
        }
      }`,
      answer: ({ grievances }) => ({
        grievances: connection(
          grievances.map(({ raisedBy, against, sectors, citationsConnection, ...own }) => ({
            ...own,
            raisedBy: connection(raisedBy),
            against: connection(against),
            sectors: connection(sectors.map(({ parent, ...sector }) => ({ ...sector, parent: parent[0] ?? null }))),
            citations: {
              edges: citationsConnection.edges.map(({ properties, node }) => ({ locator: properties.locator, node })),
            },
          })),
        ),
      }),
    },
    naive: {
      operation: `{
        grievances(first: ${size}) {
          id title status
          raisedBy { id title }
          against { id title }
          sectors { id title parent { title } }
          citations { locator node { id title url } }
        }
      }`,
      answer: ({ grievances }) => ({
        grievances: connection(
          grievances.map(({ raisedBy, against, sectors, citations, ...own }) => ({
            ...own,
            raisedBy: connection(raisedBy),
            against: connection(against),
            sectors: connection(sectors),
            citations: { edges: citations },
          })),
        ),
      }),
    },
  };
}
