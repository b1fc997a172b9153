import type { Database } from "../../src/database/database";
import { encodeCursor } from "../../src/graph/cursor";
import { Graph } from "../../src/graph/graph";
import { Remembered } from "../../src/graph/remembered";
import { searchIndex } from "../../src/graph/search/search-index";
import { search } from "../../src/graph/search/search";
import { model } from "../../src/model";
import { eachDatabase, openOwn } from "../databases";
import { Lookup } from "../operations/lookup";
import { readRecords } from "../records";
import { TABLE } from "./search-table";
import type { Service } from "./service";
import { rounds, serve } from "./service";

jest.setTimeout(240_000);

const lookup = new Lookup(readRecords());

interface Connection {
  totalCount: number;
  allWords: boolean;
  kindCounts: { kind: string; count: number }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  edges: { cursor: string; node: { record: { id: string } } }[];
  nodes: { record: { id: string; entityKind: string }; score: number }[];
}

/** All hits of a query, with what is said of each. */
async function allHits(graph: Graph, query: string) {
  const hits: { id: string; score: number; field: string; fragment: string }[] = [];
  for (let after: string | null = null; ;) {
    const { read, size, signature } = await search(graph, { query, kinds: null, first: 500, after });
    for (const { node } of read.slice(0, size)) {
      const { id, score, field, fragment } = node;
      hits.push({ id, score, field, fragment: JSON.stringify(fragment) });
    }
    if (read.length <= size) return hits;
    after = encodeCursor(signature, read[size - 1]!.place);
  }
}

eachDatabase("search", (open) => {
  let service: Service;
  let other: Database;
  /** The records of an embedded database that gives them in the opposite order. */
  let reversed: Graph;
  beforeAll(async () => {
    service = await serve(open);
    await service.graph().remembered(searchIndex);
    const embedded = await serve(openOwn);
    other = embedded.database;
    const reader = { read: async (text: string) => (await other.read(text)).toReversed() };
    reversed = new Graph(reader, new Remembered(reader, model).of, []);
  });
  afterAll(async () => {
    await service?.close();
    await other?.close();
  });

  const ask = async (given: string, selected: string, variables?: Record<string, unknown>) => {
    const head = variables ? "query ($after: String)" : "";
    const query = `${head} { search(${given}) { ${selected} } }`;
    return (await service.ask<{ search: Connection }>(query, { variables })).search;
  };

  /** Those of the table; of Neo4j some, since every hit of all is there what it is on the embedded database. */
  const queries = () => TABLE.slice(0, rounds(service, TABLE.length)).map(([query]) => query);

  test("the table is long enough, and asks nothing twice", () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(80);
    expect(new Set(TABLE.map(([query]) => query)).size).toBe(TABLE.length);
  });

  test.each(TABLE)("%s finds %j first: %s", async (query, first) => {
    const { nodes, allWords } = await ask(
      `query: ${JSON.stringify(query)}, first: ${Math.max(first.length, 1)}`,
      "allWords nodes { record { id } }",
    );
    expect(nodes.map(({ record }) => record.id).sort()).toEqual([...first].sort());
    if (first.length > 0) expect(allWords).toBe(true);
  });

  test("every hit, its place, its score and its fragment are the same whatever database gives the records", async () => {
    for (const [query] of TABLE) {
      expect({ query, hits: await allHits(service.graph(), query) }).toEqual({
        query,
        hits: await allHits(reversed, query),
      });
    }
  });

  test("ways to write the same find the same", async () => {
    const same = [
      ["T-MEC", "tmec", "t mec", "T–MEC", "Ｔ-ＭＥＣ"],
      ["l'acier", "acier", "L’ACIER", "d'acier"],
      ["C-18", "c18", "C 18", "c.18"],
      ["U.S.", "US", "u. s.", "us"],
      ["bois d'œuvre", "BOIS D’OEUVRE", "Bois d'oeuvre"],
      ["34.7", "34-7", "34/7"],
      ["revisión", "revision", "REVISIO\u0301N"],
      ["Canada's", "canada", "Canadá"],
      ["anti-dumping", "anti dumping"],
    ];
    for (const [one, ...others] of same) {
      const hits = await allHits(service.graph(), one!);
      expect(hits.length).toBeGreaterThan(0);
      for (const way of others) expect({ way, hits: await allHits(service.graph(), way) }).toEqual({ way, hits });
    }
  });

  test("the order of words changes no score", async () => {
    const one = await allHits(service.graph(), "canadian dairy quotas panel");
    expect(one.length).toBeGreaterThan(0);
    expect(await allHits(service.graph(), "panel quotas dairy canadian")).toEqual(one);
  });

  test("a fragment is what its record says, at most 160 characters of it, with something marked", async () => {
    for (const query of [...queries(), "canada mexico", "section 232 steel", "panel report"]) {
      for (const { id, field, fragment } of (await allHits(service.graph(), query)).slice(0, 100)) {
        const parts = JSON.parse(fragment) as { text: string; marked: boolean }[];
        const text = parts.map((part) => part.text).join("");
        expect(text.length).toBeLessThanOrEqual(160);
        expect(parts.some(({ marked }) => marked)).toBe(true);
        const isDerived = field === "TITLE" && /^(pos|obs|cfl)-/.test(id);
        const said = [lookup.title(id), ...strings(lookup.get(id))];
        if (!isDerived) expect(said.some((each) => each.includes(text.replace(/^…|…$/g, "")))).toBe(true);
      }
    }
  });

  test.each(["dairy", "Mexico", "aranceles acero", "34.7"])("%s, page by page, gives every hit once", async (query) => {
    const given = `query: ${JSON.stringify(query)}`;
    const whole = await allHits(service.graph(), query);
    const found: string[] = [];
    const size = Math.ceil(whole.length / 6);
    for (let after: string | null = null, more = true; more;) {
      const page: Connection = await ask(
        `${given}, first: ${size}, after: $after`,
        "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { record { id } } }",
        { after },
      );
      expect(page.totalCount).toBe(whole.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.startCursor).toBe(page.edges[0]!.cursor);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)!.cursor);
      found.push(...page.edges.map(({ node }) => node.record.id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(found).toEqual(whole.map(({ id }) => id));
    expect(new Set(found).size).toBe(found.length);
  });

  test("scores fall, and ties stand by id", async () => {
    for (const query of queries()) {
      const hits = await allHits(service.graph(), query);
      const ordered = [...hits].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      expect(hits).toEqual(ordered);
      for (const { score, field } of hits) {
        if (score > 4) expect(field).toBe("TITLE");
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(5);
      }
    }
  });

  test("hits are counted per kind, whichever kinds are asked for", async () => {
    const selected = "totalCount kindCounts { kind count } nodes { record { id entityKind } }";
    const all = await ask(`query: "tomatoes", first: 500`, selected);
    const counts = new Map<string, number>();
    for (const { record } of all.nodes) counts.set(record.entityKind, (counts.get(record.entityKind) ?? 0) + 1);
    expect(new Map(all.kindCounts.map(({ kind, count }) => [kind, count]))).toEqual(counts);
    expect(all.kindCounts.map(({ count }) => count)).toEqual([...counts.values()].sort((a, b) => b - a));
    expect(all.totalCount).toBe(all.nodes.length);

    const some = await ask(`query: "tomatoes", kinds: [MEASURE, GRIEVANCE], first: 500`, selected);
    const wanted = all.nodes.filter(({ record }) => /^(MEASURE|GRIEVANCE)$/.test(record.entityKind));
    expect(wanted.length).toBeGreaterThan(1);
    expect(some.nodes).toEqual(wanted);
    expect(some.totalCount).toBe(wanted.length);
    expect(some.kindCounts).toEqual(all.kindCounts);
    expect(await ask(`query: "tomatoes", kinds: []`, selected)).toEqual({
      totalCount: 0,
      kindCounts: all.kindCounts,
      nodes: [],
    });
  });

  test("costs one statement with what is selected of the records, and none for counts", async () => {
    const nodes = "nodes { score fragment { text marked } record { title ... on Measure { jurisdiction { iso2 } } } }";
    expect(await service.statements(`{ search(query: "steel", first: 50) { totalCount ${nodes} } }`)).toHaveLength(1);
    expect(await service.statements(`{ search(query: "steel") { totalCount kindCounts { kind } } }`)).toHaveLength(0);
    expect(await service.statements(`{ suggest(prefix: "ste") { text record { title } } }`)).toHaveLength(1);
  });

  test("where no record has all words, those with the most of them are found", async () => {
    const { nodes, allWords } = await ask(
      `query: "vaquita totoaba blockchain", first: 500`,
      "allWords nodes { record { id } }",
    );
    const both = await allHits(service.graph(), "vaquita totoaba");
    expect(allWords).toBe(false);
    expect(both.length).toBeGreaterThan(1);
    expect(nodes.map(({ record }) => record.id)).toEqual(both.map(({ id }) => id));
  });

  test.each([
    [`query: ""`, "TEXT_EMPTY", "query"],
    [`query: " \\n "`, "TEXT_EMPTY", "query"],
    [`query: "${"a".repeat(201)}"`, "TEXT_TOO_LONG", "query"],
    [`query: "${"a ".repeat(33)}"`, "TOO_MANY_WORDS", "query"],
    [`query: "steel", first: 0`, "PAGE_SIZE", "first"],
    [`query: "steel", first: 501`, "PAGE_SIZE", "first"],
    [`query: "steel", after: "steel"`, "BAD_CURSOR", "after"],
  ])("search(%s) is refused: %s", async (given, code, argument) => {
    const { errors } = await service.answer(`{ search(${given}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });

  test.each([
    [`query: "${" ".repeat(50)}${"a".repeat(200)}${" ".repeat(50)}"`],
    [`query: "a b c d e f g h i j k l"`],
    [`query: "steel", first: null, kinds: null, after: null`],
  ])("search(%s) is answered", async (given) => {
    expect((await ask(given, "totalCount")).totalCount).toBeGreaterThanOrEqual(0);
  });

  test("a cursor of other words or kinds is refused", async () => {
    const { pageInfo } = await ask(`query: "steel", first: 1`, "pageInfo { endCursor }");
    for (const given of [`query: "acero"`, `query: "steel", kinds: [MEASURE]`]) {
      const { errors } = await service.answer(
        `{ search(${given}, after: ${JSON.stringify(pageInfo.endCursor)}) { totalCount } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: "CURSOR_OF_ANOTHER_LIST", argument: "after" } }]);
    }
  });
});

/** All texts in a record. */
function strings(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(strings);
  return [String(value)];
}
