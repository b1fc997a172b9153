import type { Database } from "../../src/database/database";
import { CannotOpenDatabase } from "../../src/database/database";
import { clear } from "../../src/dataset/clear";
import { graphOf } from "../../src/dataset/graph";
import { loadDataset, loadGraph } from "../../src/dataset/load";
import { readRevision } from "../../src/dataset/revision";
import { eachDatabase } from "../databases";
import { contents, failing } from "./contents";
import { datasetOf } from "./folder";
import { small } from "./small";

jest.setTimeout(300_000);

eachDatabase("A graph that cannot be used", (open) => {
  let database: Database;
  const write = (statement: string) => database.write(({ run }) => run(statement));
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => write("MATCH (n) DETACH DELETE n"));
  afterAll(() => database.close());

  test.each(["Entity", "Country", "Entity:Country"])(
    "nodes of someone else labelled %s are left as they are",
    async (labels) => {
      await write(`CREATE (n:${labels} {id: 'cty-us', name: 'theirs'})`);
      const loading = loadDataset(database, await datasetOf(small));
      await expect(loading).rejects.toThrow(CannotOpenDatabase);
      await expect(loading).rejects.toThrow(
        /^The database holds 1 (Entity|Country) node that no load has made: .*--rebuild/,
      );
      expect(await contents(database)).toEqual([
        JSON.stringify([
          labels.split(":").reverse(),
          [
            ["id", "cty-us"],
            ["name", "theirs"],
          ],
        ]),
      ]);
      await clear(database);
      await loadDataset(database, await datasetOf(small));
      expect(await readRevision(database)).toMatchObject({ number: 1, records: 26 });
    },
  );

  test("nodes with other labels stay, and so do what leads from one to another", async () => {
    await write("CREATE (a:Person {name: 'a'})-[r:KNOWS]->(b:Person {name: 'b'})");
    const theirs = await contents(database);
    await loadDataset(database, await datasetOf(small));
    await clear(database);
    expect(await contents(database)).toEqual(theirs);
    expect(await readRevision(database)).toBeNull();
  });

  test("from the first step on readers find the database empty; an interrupted removal is completed", async () => {
    await loadDataset(database, await datasetOf(small));
    const wanted = await contents(database);
    const broken = failing(database, (_, transaction) => transaction === 2);
    await expect(clear(broken.database)).rejects.toThrow("stop");
    expect(await readRevision(database)).toBeNull();
    expect(await contents(database)).toEqual(wanted);
    await clear(database);
    expect(await contents(database)).toEqual([]);
  });

  test("a graph that another version made becomes that of this one", async () => {
    const dataset = await datasetOf(small);
    await loadDataset(database, dataset);
    const wanted = await contents(database);
    await clear(database);
    const graph = graphOf(dataset);
    // It knew no figures, and stored names in another way.
    const others = [...graph.records]
      .filter(({ label }) => label !== "Observation" && label !== "Conflict")
      .map(({ properties: { title, ...properties }, ...record }) => ({
        ...record,
        properties: { ...properties, name: title },
        parts: [],
        relationships: [],
        digest: `old ${record.id}`,
      }));
    await loadGraph(database, { ...graph, size: others.length, records: others });
    const result = await loadDataset(database, dataset);
    expect(result).toMatchObject({ added: 26 - others.length, changed: others.length, removed: 0, unchanged: 0 });
    expect(await contents(database)).toEqual(wanted);
  });
});
