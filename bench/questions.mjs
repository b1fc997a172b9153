/**
 * The questions of the bench. Each stands twice: as an operation for the service, and as the best statement written by
 * hand that anyone here could think of, with the code that makes the same answer of its rows. The hand-written ones
 * read by position, leave the order of related records to the program (sorting a few ids there costs less than in the
 * database), and bring nothing that is not answered.
 */
const byId = ([one], [other]) => (one < other ? -1 : 1);

export const questions = [
  {
    name: "three levels over 100 grievances",
    query: `{
      grievances(first: 100) {
        nodes {
          id title status
          raisedBy { nodes { ... on Entity { id title } } }
          against { nodes { ... on Entity { id title } } }
          sectors { nodes { id title parent { title } } }
          citations { edges { locator node { id title url } } }
        }
      }
    }`,
    statement: `MATCH (g:Grievance) WHERE g.id >= '' WITH g ORDER BY g.id LIMIT $size
RETURN g.id AS c0, g.title AS c1, g.status AS c2,
  [(g)-[:RAISED_BY]->(p) | [p.id, p.title]] AS c3,
  [(g)-[:AGAINST]->(p) | [p.id, p.title]] AS c4,
  [(g)-[:CONCERNS]->(s) | [s.id, s.title]] AS c5,
  [(g)-[:CONCERNS]->(s)-[:PART_OF]->(t) | [s.id, t.title]] AS c6,
  [(g)-[r:CITES]->(s) | [s.id, s.title, s.url, r.locator]] AS c7
ORDER BY c0`,
    parameters: { size: 100 },
    answer: (rows) => ({
      grievances: {
        nodes: rows.map(([id, title, status, raisedBy, against, sectors, parents, citations]) => {
          const parentOf = new Map(parents);
          const actors = (list) => ({ nodes: list.sort(byId).map(([id, title]) => ({ id, title })) });
          return {
            id,
            title,
            status,
            raisedBy: actors(raisedBy),
            against: actors(against),
            sectors: {
              nodes: sectors.sort(byId).map(([id, title]) => ({
                id,
                title,
                parent: parentOf.has(id) ? { title: parentOf.get(id) } : null,
              })),
            },
            citations: {
              edges: citations.sort(byId).map(([id, title, url, locator]) => ({ locator, node: { id, title, url } })),
            },
          };
        }),
      },
    }),
  },
  {
    name: "a filtered, sorted list",
    query: `{
      grievances(
        first: 20
        where: { status: { in: [OPEN, IN_DISPUTE] }, against: { some: { side: { in: ["cty-ca"] } } } }
        orderBy: [{ field: FIRST_RAISED, direction: DESC }]
      ) { nodes { id title status firstRaised } }
    }`,
    statement: `MATCH (g:Grievance)
WHERE g.firstRaised >= '' AND g.status IN $statuses
  AND EXISTS { MATCH (g)-[:AGAINST]->(a) WHERE any(c IN a.side WHERE c IN $countries) }
WITH g ORDER BY g.firstRaised DESC, g.id DESC LIMIT $size
RETURN g.id AS c0, g.title AS c1, g.status AS c2, g.firstRaised AS c3
ORDER BY c3 DESC, c0 DESC`,
    parameters: { statuses: ["OPEN", "IN_DISPUTE"], countries: ["cty-ca"], size: 20 },
    answer: (rows) => ({
      grievances: { nodes: rows.map(([id, title, status, firstRaised]) => ({ id, title, status, firstRaised })) },
    }),
  },
  {
    name: "a record by id",
    query: `{
      measure(id: "msr-us-section-122-surcharge") {
        id title status summary
        dates { inForce ended }
        citations { edges { locator node { id title url } } }
      }
    }`,
    statement: `MATCH (m:Measure {id: $id})
RETURN m.id AS c0, m.title AS c1, m.status AS c2, m.summary AS c3, m.datesInForce AS c4, m.datesEnded AS c5,
  [(m)-[r:CITES]->(s) | [s.id, s.title, s.url, r.locator]] AS c6`,
    parameters: { id: "msr-us-section-122-surcharge" },
    answer: ([[id, title, status, summary, inForce, ended, citations]]) => ({
      measure: {
        id,
        title,
        status,
        summary,
        dates: inForce === null && ended === null ? null : { inForce, ended },
        citations: {
          edges: citations.sort(byId).map(([id, title, url, locator]) => ({ locator, node: { id, title, url } })),
        },
      },
    }),
  },
];
