import { openEmbedded } from "../../src/database/embedded";
import { loadDataset } from "../../src/dataset/load";
import { revisionToExport } from "../../src/export/content";
import { tables } from "../../src/export/csv";
import { pagesOf, SIZE } from "../../src/export/pages";
import { selectionOf } from "../../src/export/selection";
import { Graph } from "../../src/graph/graph";
import { Remembered } from "../../src/graph/remembered";
import { createSchema } from "../../src/graphql/schema";
import { model } from "../../src/model";
import { eachDatabase, onNeo4j, openOwn, openServer } from "../databases";
import { datasetOf } from "../graph/service";
import type { Exports } from "./exported";
import { openExports } from "./exported";

const FILES = ["jsonl", "graphml", "jsonld", "ttl", ...[...tables(model).keys()].map((table) => `csv/${table}`)];

/** More countries than a page has, and one that cites more sources than a list gives. */
const many = () =>
  datasetOf(model, {
    countries: Array.from({ length: 2 * SIZE + 1 }, (_, i) => ({
      id: `cty-${String(i).padStart(5, "0")}`,
      title: { en: `Country ${i}` },
      iso2: "AA",
      iso3: "AAA",
      citations: i > 0 ? [] : Array.from({ length: 700 }, (_, j) => ({ source: `src-${j}`, locator: `page ${j}` })),
    })),
    sources: Array.from({ length: 700 }, (_, j) => ({ id: `src-${j}`, title: `Source ${j}`, language: "EN" })),
  });

eachDatabase("writing", (open) => {
  let exported: Exports;
  beforeAll(async () => void (exported = await openExports(open, many())), 120_000);
  afterAll(() => exported.service.close());

  test("goes on from page to page, and leaves no relationship out", async () => {
    const lines = (await exported.text("jsonl")).trimEnd().split("\n").slice(1);
    const records = lines.map((line) => JSON.parse(line) as { id: string; citations?: { locator: string }[] });
    expect(records.map(({ id }) => id)).toEqual([...many().records.keys()].sort());
    expect(records[0]!.citations).toHaveLength(700);
    expect(new Set(records[0]!.citations!.map(({ locator }) => locator)).size).toBe(700);
  });

  test("reads no page before the one before it is taken", async () => {
    const graph = exported.service.graph();
    const selection = await selectionOf({}, graph, createSchema(), model);
    let rows = 0;
    const read: typeof graph.read = async (...question) => {
      const found = await graph.read(...question);
      rows += found.length;
      return found;
    };
    let most = 0;
    let records = 0;
    for await (const page of pagesOf(read, model, selection, "none")) {
      most = Math.max(most, rows);
      records += page.records.length;
      expect(page.records.length).toBeLessThanOrEqual(SIZE);
      rows = 0;
    }
    expect(most).toBe(SIZE);
    expect(records).toBe(many().records.size);
  });
});

eachDatabase("writing while other records are loaded", (open) => {
  const titled = (title: string) =>
    datasetOf(model, { countries: [{ id: "cty-aa", title: { en: title }, iso2: "AA", iso3: "AAA" }] });

  test.each(["jsonl", "csv/countries", "graphml", "jsonld", "ttl"])(
    "of %s fails, and does not end as if it were whole",
    async (file) => {
      const exported = await openExports(open, titled("One"));
      let text = "";
      const writing = async () => {
        for await (const piece of exported.pieces(file)) {
          if (text === "") await loadDataset(exported.service.database, titled("Other"));
          text += piece;
        }
      };
      await expect(writing()).rejects.toMatchObject({ name: "RevisionChanged" });
      await exported.service.close();
      expect(text).not.toBe("");
      if (file === "jsonld") expect(text).not.toMatch(/\]\}\s*$/);
      if (file === "graphml") expect(text).not.toContain("</graphml>");
    },
    60_000,
  );
});

test("an empty database gives nothing", async () => {
  const database = await openEmbedded(null);
  const graph = new Graph(database, new Remembered(database, model).of, []);
  await expect(revisionToExport(graph)).rejects.toMatchObject({ name: "DatabaseEmpty" });
  await database.close();
});

describe("the same revision gives the same bytes", () => {
  const textsOf = async (exported: Exports) => {
    const texts: Record<string, string> = {};
    for (const file of FILES) texts[file] = await exported.text(file);
    return texts;
  };

  let exported: Exports;
  let once: Record<string, string>;
  beforeAll(async () => {
    exported = await openExports(openOwn);
    once = await textsOf(exported);
  }, 120_000);
  afterAll(() => exported.service.close());

  test("twice", async () => {
    const again = await textsOf(exported);
    for (const file of FILES) expect([file, once[file] === again[file]]).toEqual([file, true]);
    expect(new Set(Object.values(once)).size).toBe(FILES.length);
  }, 120_000);

  onNeo4j("whatever the database", (neo4j) => {
    test("embedded or not", async () => {
      const server = await openExports(openServer(neo4j));
      const other = await textsOf(server);
      for (const file of FILES) expect([file, once[file] === other[file]]).toEqual([file, true]);
      await server.service.close();
    }, 240_000);
  });
});
