import { loadDataset } from "../../src/dataset/load";
import type { Graph } from "../../src/graph/graph";
import { search } from "../../src/graph/search/search";
import { model } from "../../src/model";
import { Service as RevisionService } from "../../src/service";
import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { datasetOf, serve } from "./service";

jest.setTimeout(120_000);

const sector = (id: string, en: string, more: object = {}) => ({ id: `sec-${id}`, title: { en }, ...more });

const sectors = [
  sector("cat", "cat"),
  sector("milk", "milk"),
  sector("silk", "silk"),
  sector("butter", "butter"),
  sector("betters", "betters"),
  sector("pasteurized", "pasteurized"),
  sector("bill", "C-202 of 12345", { naics: ["3361"] }),
  sector("title", "Fresh cheese"),
  sector("alias", "Whey", { aliases: ["Fresh cheese"] }),
  sector("summary", "Curd", { summary: "Much about fresh cheese, and nothing else." }),
  sector("acronym", "Great Cheese Union (GCU)"),
  sector("twin-b", "Twin"),
  sector("twin-a", "Twin"),
  sector("languages", "", { title: { en: "Yoghurt drink", es: "Bebida de yogur", fr: "Boisson au yaourt" } }),
];
const source = { id: "src-cheese", title: "Cheese, fresh", language: "EN", publisher: "Dairy Times", type: "NEWS" };
const records = datasetOf(model, { sectors, sources: [source] });

const found = async (graph: Pick<Graph, "remembered">, query: string) => {
  const { read } = await search(graph as Graph, { query, kinds: null, first: 500, after: null });
  return read.map(({ node }) => node.id.slice(4)).join(" ");
};
const sorted = (ids: string) => ids.split(" ").sort().join(" ");

eachDatabase("the rules of search", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, records);
  });
  afterAll(() => service?.close());

  test.each([
    ["cas", "", "a word of three is taken as it is"],
    ["milk", "milk", "a known word of four is taken as it is"],
    ["mulk", "milk", "one letter of an unknown word of four may be wrong"],
    ["butteer", "butter", "one may be too many in a word of seven"],
    ["beters", "betters", "one may be missing in a word of six"],
    ["buttars", "", "two in a word of seven are too many"],
    ["bettesr", "betters", "two side by side may change places"],
    ["pasturised", "pasteurized", "two may be wrong or missing in a longer word"],
    ["pasturiset", "", "three may not"],
    ["pas", "pasteurized", "three letters are a beginning"],
    ["pa", "", "two are none"],
    ["teurized", "", "an end is not enough"],
    ["C-202", "bill", "a number in a title"],
    ["C-203", "", "another number"],
    ["12345", "bill", "a number without letters"],
    ["12346", "", "numbers are never fuzzy"],
    ["1234", "", "nor found by their beginning"],
    ["3361", "bill", "a code"],
    ["NAICS 3361", "bill", "a code with its name"],
    ["GCU", "acronym", "an acronym beside a title"],
    ["great cheese union", "acronym", "a title without its acronym"],
    ["bebida yaourt drink", "languages", "words of three languages in one question"],
    ["yogurt", "languages", "one letter from words of two languages"],
    ["dairy times", "cheese", "the publisher of a source"],
    ["twin", "twin-a twin-b", "equals stand by id"],
  ])("%s finds %j: %s", async (query, expected) => {
    expect(await found(service.graph(), query)).toBe(expected);
  });

  test("an exact title comes before an exact other name, and both before words", async () => {
    const [first, second, ...others] = (await found(service.graph(), "fresh cheese")).split(" ");
    expect([first, second]).toEqual(["title", "alias"]);
    expect(others.sort()).toEqual(["cheese", "summary"]);
  });

  test("small words are not needed", async () => {
    expect(sorted(await found(service.graph(), "the cheese of a"))).toBe("acronym alias cheese summary title");
  });

  test("where no record has all words, the most count", async () => {
    expect(sorted(await found(service.graph(), "fresh cheese union blockchain"))).toBe(
      "acronym alias cheese summary title",
    );
    expect(await found(service.graph(), "great union blockchain")).toBe("acronym");
  });
});

eachDatabase("search in a new revision", (open) => {
  test("finds what was loaded since, and reads all records once for each", async () => {
    const database = await open();
    let readings = 0;
    const service = new RevisionService({
      engine: database.engine,
      read(statement, ...more) {
        if (/titleFr/.test(statement)) readings++;
        return database.read(statement, ...more);
      },
      write: (work) => database.write(work),
      define: (statements) => database.define(statements),
      close: () => database.close(),
    });
    const request = { requestId: "test", deadline: Date.now() + 60_000, note: { operation: null, codes: [] } };
    const ask = (query: string) => found(service.contextFor(request, {}).graph, query);
    try {
      await loadDataset(database, records);
      await service.refresh();
      expect(await ask("gouda")).toBe("");
      expect(await ask("butter")).toBe("butter");
      expect(readings).toBe(1);

      const without = sectors.filter(({ id }) => id !== "sec-butter");
      const more = datasetOf(model, { sectors: [...without, sector("gouda", "Gouda")], sources: [source] });
      await loadDataset(database, { ...more, files: "more" });
      await service.refresh();
      expect(await ask("gouda")).toBe("gouda");
      expect(await ask("butter")).toBe("");
      expect(readings).toBe(2);
    } finally {
      await service.close();
    }
  });
});
