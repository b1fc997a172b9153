import type { Database } from "../../src/database/database";
import { loadDataset } from "../../src/dataset/load";
import { isCurrent, readRevision } from "../../src/dataset/revision";
import { readDataset } from "../../src/dataset/read";
import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import type { Files } from "./folder";
import { contents, failing } from "./contents";
import { changed, datasetOf, folderOf } from "./folder";
import { large, small } from "./small";

/** A later state: a record gone, one new, one with other parts and relationships, one with another value. */
function later(files: Files): Files {
  const { "measures/msr-answer.yaml": answer, ...others } = files;
  const news = answer!.replace("msr-answer", "msr-news").replace("body\n", "body\n    supports: [status]\n");
  const rate =
    "  - amount: 2.5\n    currency: CAD\n    per: kg\n    applies: SPECIFIC\n    scope: cheese beyond the quota\n    from: 2022-05-16\n";
  const measure = changed({ ...others, "measures/msr-news.yaml": news }, "measures/msr-quota.yaml", rate, "");
  const sectors = changed(measure, "measures/msr-quota.yaml", "sectors: [sec-dairy]", "sectors: [sec-food]");
  return changed(
    sectors,
    "countries.yaml",
    "party: true\n  citations: [{ source: src-law, locator: preamble }]\n  confidence: HIGH\n- id",
    "party: true\n  summary: To the north.\n  citations: [{ source: src-law, locator: preamble }]\n  confidence: HIGH\n- id",
  );
}

const count = async (database: Database, pattern: string) =>
  (await database.read(`MATCH ${pattern} RETURN count(*) AS c`))[0]![0];

// Neo4j takes seconds to define the indexes, and again to compile the statements.
jest.setTimeout(300_000);

eachDatabase("Load", (open) => {
  let database: Database;
  const empty = () => database.write(({ run }) => run("MATCH (n) DETACH DELETE n"));
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(empty);
  afterAll(() => database.close());
  test("a first load stores every record with its parts and relationships", async () => {
    const told: [number, number][] = [];
    const progress = (done: number, total: number) => void told.push([done, total]);
    const before = Date.now();
    const result = await loadDataset(database, await datasetOf(small), { progress });
    expect(result).toMatchObject({ added: 26, changed: 0, removed: 0, unchanged: 0 });
    // Compared, stored as nodes, and related: each once.
    expect(told.at(-1)).toEqual([78, 78]);
    expect(told.every(([done, total]) => done <= total)).toBe(true);
    expect(await count(database, "(n:Entity)")).toBe(26);
    expect(await count(database, "(n:Measure)")).toBe(3);
    expect(await count(database, "(:Measure {id: 'msr-quota'})-[:HAS_RATE]->(:Rate)")).toBe(2);
    expect(await count(database, "(:Entity)-[:CITES]->(:Source)")).toBe(23);
    expect(await count(database, "(:ConflictVersion)-[:CITES]->(:Source)")).toBe(1);
    expect(
      await database.read("MATCH (:Grievance)-[r:CITES]->(s:Source) RETURN r.locator AS l, r.supports AS s, s.id AS i"),
    ).toEqual([["third paragraph", ["status", "firstRaised"], "src-press"]]);
    expect(
      await database.read("MATCH (n:Observation {id: 'obs-balance-2024'}) RETURN n.title AS t, n.value AS v"),
    ).toEqual([["Of goods balance, 2024", -61.17]]);
    const revision = await readRevision(database);
    expect(revision).toEqual(result.revision);
    expect(revision).toMatchObject({
      number: 1,
      records: 26,
      about: { title: "Made-up records", coveredUntil: "2026-07-24" },
    });
    expect(Date.parse(revision!.at)).toBeGreaterThanOrEqual(before);
  });

  test("loading the same again writes nothing", async () => {
    const dataset = await datasetOf(small);
    const first = await loadDataset(database, dataset);
    const watched = failing(database, () => false);
    const again = await loadDataset(watched.database, dataset);
    expect(watched.seen.transactions).toBe(0);
    expect(again).toEqual({ revision: first.revision, added: 0, changed: 0, removed: 0, unchanged: 26 });
  });

  test("tells whether a folder is what is loaded, and learns that other files mean the same", async () => {
    const folder = folderOf(small);
    expect(await isCurrent(database, folder)).toBe(false);
    const { dataset } = await readDataset(folder, model);
    await loadDataset(database, dataset);
    expect(await isCurrent(database, folder)).toBe(true);

    const same = folderOf(changed(small, "chapters.yaml", "number: 3", "number:  3 # of 34"));
    expect(await isCurrent(database, same)).toBe(false);
    const { revision } = await loadDataset(database, (await readDataset(same, model)).dataset);
    expect(revision.number).toBe(1);
    expect(await isCurrent(database, same)).toBe(true);
    expect(await count(database, "(r:Revision)")).toBe(1);
  });

  test("a difference makes the graph what a first load of the new files makes", async () => {
    await loadDataset(database, await datasetOf(later(large)));
    const wanted = await contents(database);
    await empty();
    await loadDataset(database, await datasetOf(large));
    const watched = failing(database, () => false);
    const result = await loadDataset(watched.database, await datasetOf(later(large)));
    expect(result).toMatchObject({ added: 1, changed: 2, removed: 1, unchanged: 623 });
    expect(watched.seen.transactions).toBe(1);
    expect(await contents(database)).toEqual(wanted);
    expect(await readRevision(database)).toMatchObject({ number: 2, added: 1, changed: 2, removed: 1, records: 626 });
    expect(await count(database, "(r:Revision)")).toBe(2);
  });

  test("what the dataset says of itself makes a revision of its own", async () => {
    await loadDataset(database, await datasetOf(small));
    const files = changed(small, "dataset.yaml", "figuresUntil: 2026-07", "figuresUntil: 2026-08");
    const { revision, changed: count } = await loadDataset(database, await datasetOf(files));
    expect(count).toBe(0);
    expect(revision).toMatchObject({ number: 2, about: { figuresUntil: "2026-08" } });
  });

  test("a first load that was interrupted anywhere has no revision, and is completed by the next", async () => {
    const dataset = await datasetOf(large);
    const all = failing(database, () => false);
    await loadDataset(all.database, dataset);
    const wanted = await contents(database);
    const { transactions } = all.seen;
    expect(transactions).toBe(5);
    for (let last = 1; last <= transactions; last++) {
      await empty();
      const broken = failing(database, (_, transaction) => transaction === last);
      await expect(loadDataset(broken.database, dataset)).rejects.toThrow("stop");
      expect(await readRevision(database)).toBeNull();
      const result = await loadDataset(database, dataset);
      expect(result).toMatchObject({ added: 626, changed: 0, removed: 0, unchanged: 0 });
      expect(result.revision).toMatchObject({ number: 1, added: 626 });
      expect(await contents(database)).toEqual(wanted);
    }
  });

  test("a first load that was interrupted is completed with newer files, too", async () => {
    await loadDataset(database, await datasetOf(later(large)));
    const wanted = await contents(database);
    await empty();
    const broken = failing(database, (_, transaction) => transaction === 4);
    await expect(loadDataset(broken.database, await datasetOf(large))).rejects.toThrow("stop");
    await loadDataset(database, await datasetOf(later(large)));
    expect(await contents(database)).toEqual(wanted);
  });

  test("a difference that fails at any statement leaves everything as it was", async () => {
    await loadDataset(database, await datasetOf(small));
    const [before, revision] = [await contents(database), await readRevision(database)];
    const dataset = await datasetOf(later(small));
    let last = 1;
    for (; last < 100; last++) {
      const broken = failing(database, (statement) => statement === last);
      const loading = loadDataset(broken.database, dataset);
      if (await loading.then(() => true, () => false)) break; // prettier-ignore
      expect(await contents(database)).toEqual(before);
      expect(await readRevision(database)).toEqual(revision);
    }
    expect(last).toBeGreaterThan(10);
    expect(last).toBeLessThan(100);
    expect(await readRevision(database)).toMatchObject({ number: 2 });
  });

  test("a relationship that finds no record fails the load", async () => {
    const dataset = await datasetOf(small);
    const records = new Map([...dataset.records].filter(([id]) => id !== "agr-pact"));
    await expect(loadDataset(database, { ...dataset, records })).rejects.toThrow(/CHAPTER_OF/);
    expect(await readRevision(database)).toBeNull();
  });
});
