import type { Database } from "../src/database/database";
import { openEmbedded } from "../src/database/embedded";
import { openNeo4j } from "../src/database/neo4j";
import type { Neo4jOptions } from "../src/database/neo4j";
import type { Dataset } from "../src/dataset/dataset";
import { GraphDigest } from "../src/dataset/digest";
import { graphOf } from "../src/dataset/graph";
import { isCurrent } from "../src/dataset/revision";
import { data, loadRecords, openLoaded } from "./loaded";
import { giveBack, take } from "./lock";

/** The Neo4j that the tests may empty and fill, or null where there is none. */
function testNeo4j(): Neo4jOptions | null {
  const { NEO4J_URI, NEO4J_USER = "neo4j", NEO4J_PASSWORD = "", NEO4J_DATABASE } = process.env;
  if (!NEO4J_URI) return null;
  return { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
}

/**
 * Opens an empty database, or a loaded one, which holds the real records and is not to be written to. A bare one has no
 * constraints and indexes of earlier tests either.
 */
export type Open = (how?: "bare" | "loaded") => Promise<Database>;

/** The embedded database: in memory, or a copy in a file of one that was loaded. */
export const openOwn: Open = (how) => (how === "loaded" ? openLoaded() : openEmbedded(null));

/** The Neo4j of the tests. The real records stay there until others are wanted: to load them takes seconds. */
export function openServer(neo4j: Neo4jOptions): Open {
  return async (how) => {
    const database = await openNeo4j(neo4j);
    try {
      if (how !== "loaded") await emptyDatabase(database, how);
      else if (!(await isCurrent(database, data))) {
        await emptyDatabase(database);
        await loadRecords(database);
      }
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  };
}

/**
 * The same tests on the embedded database and on the Neo4j of NEO4J_URI. Each `open` gives a database that
 * is empty, if not asked otherwise; the test closes it.
 */
export function eachDatabase(name: string, tests: (open: Open) => void): void {
  describe(`${name} (embedded)`, () => tests(openOwn));
  onNeo4j(name, (neo4j) => tests(openServer(neo4j)));
}

/** The digest that the revision of a dataset has. */
export function digestOf(dataset: Dataset): string {
  const digest = new GraphDigest();
  for (const record of graphOf(dataset).records) digest.add(record);
  return digest.with(dataset.about);
}

/** Tests that need a Neo4j server: said loudly where there is none, and failed there in CI. */
export function onNeo4j(name: string, tests: (neo4j: Neo4jOptions) => void): void {
  const neo4j = testNeo4j();
  if (neo4j) {
    return describe(`${name} (Neo4j)`, () => {
      // All suites share the one database of a Neo4j Community server: one at a time has it.
      beforeAll(() => take(neo4j.uri), 900_000);
      tests(neo4j);
      afterAll(() => giveBack(neo4j.uri));
    });
  }
  const reason = `SKIPPED: ${name} on Neo4j (NEO4J_URI is not set; run "npm run neo4j")`;
  process.stderr.write(`${reason}\n`);
  if (process.env.CI) {
    test(`${name} (Neo4j)`, () => {
      throw new Error(reason);
    });
  }
}

/** A constraint that marks a Neo4j as one that tests may empty: it changes no answer, as a node would. */
const marker = "usmca_graph_tests_may_empty_this";

/**
 * Deletes every node and relationship, of a bare one every constraint and index too: to make those anew takes a Neo4j
 * most of the time of a load. A Neo4j that holds data which no test put there is refused:
 * it may be someone's own.
 */
export async function emptyDatabase(database: Database, bare?: "bare"): Promise<void> {
  if (process.env.NODE_ENV !== "test") throw new Error("Only tests may empty a database.");
  if (database.engine === "neo4j") await claimNeo4j(database);
  if (database.engine === "neo4j" && bare) await dropDefinition(database);
  while ((await countNodes(database)) > 0) {
    await database.write(({ run }) => run("MATCH (n) WITH n LIMIT 10000 DETACH DELETE n"));
  }
}

async function claimNeo4j(database: Database): Promise<void> {
  const constraints = await names(database, "SHOW CONSTRAINTS YIELD name RETURN name AS c0");
  if (!constraints.includes(marker) && (await countNodes(database)) > 0) {
    throw new Error(
      "The Neo4j of NEO4J_URI holds data: tests need one of their own (node tools/neo4j/run.mjs -- npm test).",
    );
  }
  await database.define([`CREATE CONSTRAINT ${marker} IF NOT EXISTS FOR (n:UsmcaGraphTests) REQUIRE n.id IS UNIQUE`]);
}

async function dropDefinition(database: Database): Promise<void> {
  const constraints = await names(database, "SHOW CONSTRAINTS YIELD name RETURN name AS c0");
  const others = constraints.filter((name) => name !== marker);
  await database.define(others.map((name) => `DROP CONSTRAINT \`${name}\` IF EXISTS`));
  const indexes = await names(
    database,
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN name AS c0",
  );
  await database.define(indexes.map((name) => `DROP INDEX \`${name}\` IF EXISTS`));
}

async function names(database: Database, statement: string): Promise<string[]> {
  return (await database.read(statement)).map(([name]) => String(name));
}

async function countNodes(database: Database): Promise<number> {
  const [row] = await database.read("MATCH (n) RETURN count(n) AS c0");
  return Number(row?.[0]);
}
