import { connection } from "./shapes.mjs";

const FIELDS = "id title status firstRaised";

export const list = {
  name: "a filtered, sorted list of 20",
  ours: `{
    grievances(
      first: 20
      where: { status: { in: [OPEN, IN_DISPUTE] }, against: { some: { side: { in: ["cty-ca"] } } } }
      orderBy: [{ field: FIRST_RAISED, direction: DESC }]
    ) { nodes { ${FIELDS} } }
  }`,
  async floor(read) {
    const rows = await read(
      `MATCH (g:Grievance)
       WHERE g.firstRaised >= '' AND g.status IN $statuses
         AND EXISTS { MATCH (g)-[:AGAINST]->(a) WHERE $country IN a.side }
       WITH g ORDER BY g.firstRaised DESC, g.id DESC LIMIT 20
       RETURN g.id AS c0, g.title AS c1, g.status AS c2, g.firstRaised AS c3
       ORDER BY c3 DESC, c0 DESC`,
      { statuses: ["OPEN", "IN_DISPUTE"], country: "cty-ca" },
    );
    return {
      grievances: connection(rows.map(([id, title, status, firstRaised]) => ({ id, title, status, firstRaised }))),
    };
  },
  neo4jGraphql: {
    operation: `{
      grievances(
        where: {
          status: { in: ["OPEN", "IN_DISPUTE"] }
          against: { some: { side: { includes: "cty-ca" } } }
          NOT: { firstRaised: { eq: null } }
        }
        sort: [{ firstRaised: DESC }, { id: DESC }]
        limit: 20
      ) { ${FIELDS} }
    }`,
    answer: ({ grievances }) => ({ grievances: connection(grievances) }),
  },
  naive: {
    operation: `{ openGrievancesAgainst(country: "cty-ca", first: 20) { ${FIELDS} } }`,
    answer: ({ openGrievancesAgainst }) => ({ grievances: connection(openGrievancesAgainst) }),
  },
};
