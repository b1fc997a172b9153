import { byId } from "./shapes.mjs";

const ID = "msr-us-section-122-surcharge";

export const record = {
  name: "a record by id, with its sources",
  ours: `{
    measure(id: "${ID}") {
      id title status summary
      dates { inForce ended }
      citations { edges { locator node { id title url } } }
    }
  }`,
  async floor(read) {
    const [[id, title, status, summary, inForce, ended, citations]] = await read(
      `MATCH (m:Measure {id: $id})
       RETURN m.id AS c0, m.title AS c1, m.status AS c2, m.summary AS c3, m.datesInForce AS c4, m.datesEnded AS c5,
         [(m)-[r:CITES]->(s) | [s.id, s.title, s.url, r.locator]] AS c6`,
      { id: ID },
    );
    return {
      measure: {
        id,
        title,
        status,
        summary,
        dates: inForce === null && ended === null ? null : { inForce, ended },
        citations: {
          edges: byId(citations).map(([id, title, url, locator]) => ({ locator, node: { id, title, url } })),
        },
      },
    };
  },
  neo4jGraphql: {
    operation: `{
      measures(where: { id: { eq: "${ID}" } }) {
        id title status summary datesInForce datesEnded
        citationsConnection(sort: [{ node: { id: ASC } }]) { edges { properties { locator } node { id title url } } }
      }
    }`,
    answer: ({ measures: [{ datesInForce: inForce, datesEnded: ended, citationsConnection, ...own }] }) => ({
      measure: {
        ...own,
        dates: inForce === null && ended === null ? null : { inForce, ended },
        citations: {
          edges: citationsConnection.edges.map(({ properties, node }) => ({ locator: properties.locator, node })),
        },
      },
    }),
  },
  naive: {
    operation: `{
      measure(id: "${ID}") { id title status summary datesInForce datesEnded citations { locator node { id title url } } }
    }`,
    answer: ({ measure: { datesInForce: inForce, datesEnded: ended, citations, ...own } }) => ({
      measure: {
        ...own,
        dates: inForce === null && ended === null ? null : { inForce, ended },
        citations: { edges: citations },
      },
    }),
  },
};
