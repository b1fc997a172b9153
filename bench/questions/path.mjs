import { connection } from "./shapes.mjs";

const FROM = "grv-ca-dairy-access";
const TO = "msr-us-232-autos";

/** The relationships that the service walks where none is named; parts of records are not on these ways. */
const WALKED = [
  "ABOUT",
  "AFFECTS",
  "AGAINST",
  "AMENDS",
  "BASED_IN",
  "BINDS",
  "BROUGHT_AGAINST",
  "BROUGHT_BY",
  "CHAPTER_OF",
  "COMPILED_BY",
  "CONCERNS",
  "ENACTED_BY",
  "EVIDENCED_BY",
  "EXTENDS",
  "HAS_PARTY",
  "HELD_BY",
  "IMPLEMENTS",
  "INVOKES",
  "INVOLVES",
  "IN_JURISDICTION",
  "JOINED_BY",
  "MEASURES_SECTOR",
  "ON",
  "ON_AGENDA",
  "OVER_COMPANY",
  "PART_OF",
  "PETITIONED_BY",
  "PROPOSED_BY",
  "PROVIDED_BY",
  "PURSUED_IN",
  "RAISED_BY",
  "RELATES_TO",
  "RELIEVES",
  "REPEALS",
  "REPLACES",
  "REPORTED_FOR",
  "RETALIATES_AGAINST",
  "SUSPENDS",
  "TARGETS",
  "UNDER",
  "WITH_PARTNER",
];

/** All shortest ways of four steps at most, past the kinds that everything is tied to. */
export const shortestPaths = `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[:${WALKED.join("|")}*..4]-(b))
WHERE none(n IN nodes(p) WHERE n:Country OR n:Sector OR n:Agreement OR n:Chapter)`;

export const path = {
  name: "the shortest paths between two records",
  ours: `{
    paths(from: "${FROM}", to: "${TO}", maxLength: 4, avoid: { kinds: [COUNTRY, SECTOR, AGREEMENT, CHAPTER] }) {
      totalCount
      nodes { length records { ... on Entity { id title } } }
    }
  }`,
  notEmbedded: "the embedded engine takes the shortest paths first and then asks what they pass: no statement answers",
  async floor(read) {
    const rows = await read(`${shortestPaths} RETURN DISTINCT [n IN nodes(p) | [n.id, n.title]] AS c0`, {
      from: FROM,
      to: TO,
    });
    const ways = rows.map(([records]) => records.map(([id, title]) => ({ id, title })));
    const keyOf = (records) => records.map(({ id }) => id).join(" ");
    ways.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    return {
      paths: {
        totalCount: ways.length,
        nodes: ways.slice(0, 20).map((records) => ({ length: records.length - 1, records })),
      },
    };
  },
  neo4jGraphql: {
    operation: `{ paths(from: "${FROM}", to: "${TO}") { length records { id title } } }`,
    answer: ({ paths }) => ({ paths: { totalCount: paths.length, ...connection(paths) } }),
  },
  naive: {
    operation: `{ paths(from: "${FROM}", to: "${TO}") { length records { id title } } }`,
    answer: ({ paths }) => ({ paths: { totalCount: paths.length, ...connection(paths) } }),
  },
};
