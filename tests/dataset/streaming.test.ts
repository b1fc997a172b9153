import type { Database } from "../../src/database/database";
import type { StoredGraph, StoredRecord } from "../../src/dataset/graph";
import { loadGraph } from "../../src/dataset/load";
import { readRevision } from "../../src/dataset/revision";
import { eachDatabase } from "../databases";
import { contents, failing } from "./contents";

const SIZE = 1_200;
/** What a load has in hand at once, at most. */
const BATCH = 500;
const idOf = (i: number) => `sec-${i % SIZE}`;

function record(i: number): StoredRecord {
  const [id, to] = [idOf(i), idOf(i * 7 + 1)];
  return {
    id,
    label: "Sector",
    properties: { id, title: `Made up ${i}` },
    parts: [],
    relationships: [{ type: "PART_OF", fromLabel: "Entity", from: id, toLabel: "Entity", to, properties: {} }],
    digest: `digest of ${i}`,
  };
}

/** A graph whose records are made one by one; `asked` is how many the present pass has asked for. */
function made() {
  const seen = { asked: 0, passes: 0 };
  function* records() {
    seen.passes++;
    for (seen.asked = 0; seen.asked < SIZE;) yield record(seen.asked++);
  }
  const about = { title: "", description: "", coveredUntil: "2026-07-24", figuresUntil: "2026-07", collected: "" };
  const graph: StoredGraph = {
    about: { ...about, licence: "", licenceUrl: "", attribution: "" },
    files: "made up",
    size: SIZE,
    records: { [Symbol.iterator]: records },
  };
  return { seen, graph };
}

jest.setTimeout(300_000);

eachDatabase("A load that streams", (open) => {
  let database: Database;
  const empty = () => database.write(({ run }) => run("MATCH (n) DETACH DELETE n"));
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(empty);
  afterAll(() => database.close());

  const count = async (pattern: string) => (await database.read(`MATCH ${pattern} RETURN count(*) AS c0`))[0]![0];

  test("asks for no more records than one batch ahead of what it has stored, all nodes before relationships", async () => {
    const { seen, graph } = made();
    const ahead: number[] = [];
    const watched: Database = {
      engine: database.engine,
      read: (...question) => database.read(...question),
      define: (statements) => database.define(statements),
      close: () => database.close(),
      write: async (work) => {
        if (seen.passes === 2) ahead.push(seen.asked - Number(await count("(n:Sector)")));
        if (seen.passes === 3) {
          ahead.push(seen.asked - Number(await count("()-[r:PART_OF]->()")));
          expect(await count("(n:Sector)")).toBe(SIZE);
        }
        return database.write(work);
      },
    };
    await loadGraph(watched, graph);
    // The last transaction is that of the revision, when all is stored.
    expect(ahead).toEqual([BATCH, BATCH, 200, BATCH, BATCH, 200, 0]);
    expect(seen.passes).toBe(3);
    expect(await count("(n:Sector)")).toBe(SIZE);
    expect(await count("()-[r:PART_OF]->()")).toBe(SIZE);
  });

  test("goes on where it ended, and stores nothing twice", async () => {
    const { graph } = made();
    const all = failing(database, () => false);
    await loadGraph(all.database, graph);
    const wanted = await contents(database);
    expect(all.seen.transactions).toBe(7);
    // One of nodes, one of relationships, and that of the revision.
    for (const last of [2, 5, 7]) {
      await empty();
      const stored = new Map<string, number>();
      const watch = ({ text, rows }: { text: string; rows: number }) => {
        if (/CREATE|MERGE/.test(text)) stored.set(text, (stored.get(text) ?? 0) + rows);
      };
      const broken = failing(database, (_, transaction) => transaction === last, watch);
      await expect(loadGraph(broken.database, graph)).rejects.toThrow("stop");
      expect(await readRevision(database)).toBeNull();
      await loadGraph(failing(database, () => false, watch).database, graph);
      expect(await contents(database)).toEqual(wanted);
      const [nodes, relationships, revision] = [...stored.values()];
      expect([nodes, relationships, revision]).toEqual([SIZE, SIZE, 0]);
    }
  });
});
