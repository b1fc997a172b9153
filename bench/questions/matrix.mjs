/** How many grievances there are against each side by root sector, each once; what has neither is counted too. */
export const matrixStatement = `MATCH (g:Grievance)
OPTIONAL MATCH (g)-[:AGAINST]->(a) WHERE a.side IS NOT NULL
WITH g, coalesce(a.side, [null]) AS sides
OPTIONAL MATCH (g)-[:CONCERNS]->(s)
WITH g, sides, last(s.within) AS sector
UNWIND sides AS country
RETURN country AS c0, sector AS c1, count(DISTINCT g) AS c2`;

/** The greatest number first, then by the keys, null last. */
const groups = (rows) => {
  const compare = (one, other) => (one === other ? 0 : one === null ? 1 : other === null ? -1 : one < other ? -1 : 1);
  return [...rows]
    .sort((one, other) => other[2] - one[2] || compare(one[0], other[0]) || compare(one[1], other[1]))
    .slice(0, 100)
    .map(([country, sector, count]) => ({ count, keys: [{ value: country }, { value: sector }] }));
};

const fromCells = ({ matrix }) => ({
  grievanceStatistics: { groups: groups(matrix.map(({ country, sector, count }) => [country, sector, count])) },
});

export const matrix = {
  name: "the matrix: grievances by side and sector",
  ours: `{ grievanceStatistics(by: [AGAINST_SIDE, SECTORS_WITHIN]) { groups { count keys { value } } } }`,
  async floor(read) {
    return { grievanceStatistics: { groups: groups(await read(matrixStatement)) } };
  },
  neo4jGraphql: { operation: `{ matrix { country sector count } }`, answer: fromCells },
  naive: { operation: `{ matrix { country sector count } }`, answer: fromCells },
};
