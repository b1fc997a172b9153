// TypeGraphQL as many a first service is written: a resolver for every field that leads to other records, each with a
// statement of its own, by the driver's recommended `executeQuery`. Decorators are called as functions, since this file
// is not compiled.
import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import neo4j from "neo4j-driver";
import { Arg, buildSchema, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { matrixStatement } from "../questions/matrix.mjs";
import { shortestPaths } from "../questions/path.mjs";
import { openDriver, ready } from "./driver.mjs";

const driver = openDriver(process.env, { disableLosslessIntegers: true });

async function rows(statement, parameters = {}) {
  const whole = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === "number" ? neo4j.int(value) : value,
  ]);
  const { records } = await driver.executeQuery(statement, Object.fromEntries(whole), { routing: "READ" });
  return records.map((record) => record.toObject());
}

/** The nodes that a statement gives as `x`. */
const nodes = async (statement, parameters) => (await rows(statement, parameters)).map(({ x }) => x.properties);
const first = (list) => list[0] ?? null;

/** An object type of plain fields: "ID" and "String" by name, others as given; those that end in ? may be null. */
function type(name, fields) {
  const Class = { [name]: class {} }[name];
  for (const [field, of] of Object.entries(fields)) {
    Field(() => SCALARS[String(of).replace("?", "")] ?? of, { nullable: String(of).endsWith("?") })(
      Class.prototype,
      field,
    );
  }
  ObjectType(name)(Class);
  return Class;
}
const SCALARS = { ID, String, Int };

const record = { id: "ID", title: "String" };
const Entity = type("Entity", { ...record, confidence: "String?" });
const Source = type("Source", { ...record, url: "String?" });
const Citation = type("Citation", { locator: "String", node: Source });
const Sector = type("Sector", record);
const Grievance = type("Grievance", { ...record, status: "String", firstRaised: "String?" });
const Measure = type("Measure", {
  ...record,
  status: "String",
  summary: "String?",
  datesInForce: "String?",
  datesEnded: "String?",
});
const Path = type("Path", { length: "Int", records: [Entity] });
const Cell = type("Cell", { country: "ID?", sector: "ID?", count: "Int" });

/** A resolver class: each field with its type, its arguments by name, and what it does. */
function resolver(of, fields) {
  class Fields {}
  for (const [name, [typeOf, args, resolve]] of Object.entries(fields)) {
    Fields.prototype[name] = (...given) => resolve(...given);
    const shift = of ? 1 : 0;
    if (of) Root()(Fields.prototype, name, 0);
    Object.entries(args).forEach(([arg, argType], i) => {
      Arg(arg, () => argType, { nullable: true })(Fields.prototype, name, i + shift);
    });
    (of ? FieldResolver : Query)(typeOf, { nullable: true })(Fields.prototype, name);
  }
  (of ? Resolver(() => of) : Resolver())(Fields);
  return Fields;
}

/** What a relationship of a grievance leads to, or of another kind; `pattern` has `n` and `x`. */
const related = (target, pattern) => [
  () => [target],
  { first: Int },
  ({ id }, size) =>
    nodes(`MATCH ${pattern} WHERE n.id = $id RETURN x ORDER BY x.id LIMIT $size`, { id, size: size ?? 25 }),
];
const counted = (pattern) => [
  () => Int,
  {},
  async ({ id }) => (await rows(`MATCH ${pattern} WHERE n.id = $id RETURN count(x) AS count`, { id }))[0].count,
];
const cited = (label) => [
  () => [Citation],
  { first: Int },
  async ({ id }, size) =>
    (
      await rows(
        `MATCH (n:${label} {id: $id})-[r:CITES]->(x:Source) RETURN r.locator AS locator, x ORDER BY x.id LIMIT $size`,
        { id, size: size ?? 25 },
      )
    ).map(({ locator, x }) => ({ locator, node: x.properties })),
];

/** All records of a kind, by id. */
const listed = (label, of = Entity) => [
  () => [of],
  { first: Int },
  (size) => nodes(`MATCH (x:${label}) RETURN x ORDER BY x.id LIMIT $size`, { size }),
];

const CONCERNED = "(n:Sector)<-[:CONCERNS]-(x:Grievance)";
const resolvers = [
  resolver(null, {
    grievances: listed("Grievance", Grievance),
    sectors: listed("Sector", Sector),
    measures: listed("Measure"),
    disputes: listed("Dispute"),
    events: listed("Event"),
    positions: listed("Position"),
    organizations: listed("Organization"),
    commitments: listed("Commitment"),
    agendaItems: listed("AgendaItem"),
    measure: [
      () => Measure,
      { id: ID },
      async (id) => first(await nodes("MATCH (x:Measure {id: $id}) RETURN x", { id })),
    ],
    openGrievancesAgainst: [
      () => [Grievance],
      { country: ID, first: Int },
      (country, size) =>
        nodes(
          `MATCH (x:Grievance)-[:AGAINST]->(a)
           WHERE x.status IN ['OPEN', 'IN_DISPUTE'] AND $country IN a.side AND x.firstRaised IS NOT NULL
           RETURN DISTINCT x ORDER BY x.firstRaised DESC, x.id DESC LIMIT $size`,
          { country, size },
        ),
    ],
    grievancesCitingAtLeast: [
      () => [Grievance],
      { count: Int, first: Int },
      (count, size) =>
        nodes(
          `MATCH (x:Grievance)-[:CITES]->(s:Source) WITH x, count(s) AS cited WHERE cited >= $count
           RETURN x ORDER BY x.id LIMIT $size`,
          { count, size },
        ),
    ],
    search: [
      () => [Entity],
      { query: String, first: Int },
      (query, size) =>
        nodes("CALL db.index.fulltext.queryNodes('records', $query) YIELD node RETURN node AS x LIMIT $size", {
          query,
          size,
        }),
    ],
    paths: [
      () => [Path],
      { from: ID, to: ID },
      async (from, to) =>
        (await rows(`${shortestPaths} RETURN DISTINCT [n IN nodes(p) | n] AS records`, { from, to })).map(
          ({ records }) => ({ length: records.length - 1, records: records.map(({ properties }) => properties) }),
        ),
    ],
    matrix: [
      () => [Cell],
      {},
      async () =>
        (await rows(matrixStatement)).map(({ c0: country, c1: sector, c2: count }) => ({ country, sector, count })),
    ],
  }),
  resolver(Grievance, {
    raisedBy: related(Entity, "(n:Grievance)-[:RAISED_BY]->(x)"),
    against: related(Entity, "(n:Grievance)-[:AGAINST]->(x)"),
    sectors: related(Sector, "(n:Grievance)-[:CONCERNS]->(x)"),
    measures: related(Entity, "(n:Grievance)-[:TARGETS]->(x)"),
    measureCount: counted("(n:Grievance)-[:TARGETS]->(x)"),
    citations: cited("Grievance"),
    citationCount: counted("(n:Grievance)-[:CITES]->(x)"),
  }),
  resolver(Measure, { citations: cited("Measure") }),
  resolver(Sector, {
    parent: [
      () => Sector,
      {},
      async ({ id }) => first(await nodes("MATCH (:Sector {id: $id})-[:PART_OF]->(x) RETURN x", { id })),
    ],
    grievances: related(Grievance, CONCERNED),
    grievanceCount: counted(CONCERNED),
  }),
];

const server = new ApolloServer({ schema: await buildSchema({ resolvers, validate: false }) });
const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
ready(url, async () => {
  await server.stop();
  await driver.close();
});
