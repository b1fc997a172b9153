import { readFileSync } from "node:fs";
import type { Database } from "../../src/database/database";
import { definition, definitionFiles } from "../../src/dataset/definition";
import { model } from "../../src/model";
import { eachDatabase } from "../databases";

jest.setTimeout(300_000);

test("on Neo4j every label has a unique id, and every column that lists can be ordered by an index", () => {
  const neo4j = definition(model, "neo4j");
  expect(neo4j).toHaveLength(new Set(neo4j).size);
  expect(neo4j.filter((statement) => statement.includes("n.id IS UNIQUE"))).toHaveLength(1 + 16 + 3);
  expect(neo4j.filter((statement) => statement.includes("(n:Grievance)"))).toEqual([
    "CREATE CONSTRAINT grievance_id_unique IF NOT EXISTS FOR (n:Grievance) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX grievance_title_sort IF NOT EXISTS FOR (n:Grievance) ON (n.titleSort)",
    "CREATE INDEX grievance_confidence IF NOT EXISTS FOR (n:Grievance) ON (n.confidence)",
    "CREATE INDEX grievance_status IF NOT EXISTS FOR (n:Grievance) ON (n.status)",
    "CREATE INDEX grievance_status_as_of IF NOT EXISTS FOR (n:Grievance) ON (n.statusAsOf)",
    "CREATE INDEX grievance_first_raised IF NOT EXISTS FOR (n:Grievance) ON (n.firstRaised)",
    "CREATE INDEX grievance_settled_on IF NOT EXISTS FOR (n:Grievance) ON (n.settledOn)",
    "CREATE INDEX grievance_duration_days IF NOT EXISTS FOR (n:Grievance) ON (n.durationDays)",
  ]);
  expect(neo4j).toContain("CREATE INDEX measure_dates_in_force IF NOT EXISTS FOR (n:Measure) ON (n.datesInForce)");
  expect(neo4j).toContain("CREATE INDEX source_publisher_folded IF NOT EXISTS FOR (n:Source) ON (n.publisherFolded)");
  expect(neo4j).toContain("CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE");
});

test("the embedded database has an index on every label's id, since a constraint is none there", () => {
  const embedded = definition(model, "embedded");
  expect(embedded).toHaveLength(1 + 20 + 1);
  expect(embedded).toContain("CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)");
  expect(embedded).toContain("CREATE INDEX rate_id IF NOT EXISTS FOR (n:Rate) ON (n.id)");
});

test.each(Object.entries(definitionFiles()))("%s is as the model has it", (path, text) => {
  expect(readFileSync(path, "utf8")).toBe(text);
});

eachDatabase("Definition", (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open("bare");
  });
  afterAll(() => database.close());

  test("can be applied again, and keeps ids and revisions apart", async () => {
    await database.define(definition(model, database.engine));
    await database.define(definition(model, database.engine));
    const twice = (node: string) => database.write(({ run }) => run(`CREATE (${node}) CREATE (${node})`));
    await expect(twice(":Entity:Grievance {id: 'grv-x'}")).rejects.toThrow();
    await expect(twice(":Revision {number: 1}")).rejects.toThrow();
    expect(await database.read("MATCH (n) RETURN count(n) AS c")).toEqual([[0]]);
  });
});
