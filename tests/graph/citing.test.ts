import { model } from "../../src/model";
import type { Code, Read } from "../citations";
import { asBibtex, bibtex, csl, plain } from "../citations";
import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import type { Service } from "./service";
import { datasetOf, serve } from "./service";

jest.setTimeout(120_000);

const sources = new Map(readRecords().sources.map((each) => [each.id, each as Read]));

const QUESTION = `query ($after: String) { sources(first: 500, after: $after) {
  nodes { id en: citation es: citation(language: ES) fr: citation(language: FR)
    bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON) }
  pageInfo { hasNextPage endCursor }
} }`;

type Cited = Record<"id" | "bibtex" | "csl" | Code, string>;

eachDatabase("citing sources", (open) => {
  let service: Service;
  const cited: Cited[] = [];
  beforeAll(async () => {
    service = await serve(open);
    for (let after: string | null = null, more = true; more;) {
      const { sources: page }: { sources: { nodes: Cited[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await service.ask(QUESTION, { variables: { after } });
      cited.push(...page.nodes);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
  });
  afterAll(() => service?.close());

  test("every source is cited", () => {
    expect(cited.map(({ id }) => id)).toEqual([...sources.keys()].sort());
    expect(cited.length).toBeGreaterThan(800);
  });

  test.each(["en", "es", "fr"] as const)("as a sentence in %s", (code) => {
    for (const { id, ...texts } of cited) expect(texts[code]).toBe(plain(sources.get(id)!, code));
  });

  test("in BibTeX, read back by a parser", () => {
    for (const { id, bibtex: text } of cited) expect(bibtex(text)).toEqual(asBibtex(sources.get(id)!));
  });

  test("in CSL-JSON", () => {
    for (const { id, csl: text } of cited) expect(JSON.parse(text)).toEqual([csl(sources.get(id)!)]);
  });

  test("citing costs no statement more than the title does", async () => {
    const ask = (selected: string) => service.statements(`{ sources(first: 100) { nodes { ${selected} } } }`);
    expect((await ask("citation")).length).toBe((await ask("title")).length);
  });

  test("in the language of the reader, else in English", async () => {
    const of = async (languages: string) =>
      (
        await service.ask<{ source: { citation: string } }>(`{ source(id: "src-seed-2026-03-02") { citation } }`, {
          languages,
        })
      ).source.citation;
    const source = sources.get("src-seed-2026-03-02")!;
    expect(await of("fr-CA")).toBe(plain(source, "fr"));
    expect(await of("de")).toBe(plain(source, "en"));
  });
});

eachDatabase("citing odd sources", (open) => {
  const odd = (id: string, more: object) => ({
    id,
    publisher: "A & B_C",
    published: "2026",
    type: "OFFICIAL",
    language: "FR",
    retrieved: "2026-11-01",
    url: "https://one.example/a_b%20c?d=~e&f=#g",
    ...more,
  });
  const titles = {
    "src-signs": `<i>Más</i> & 100% {x}_y "q" $5 #1 ~ ^ \\ «œuvre» – — ’ “z” <5`,
    "src-tag": "a <i> that is never closed, </b> nor this",
    "src-accents": "Ñandú, garçon, Žižek, naïve, Über",
  };
  const world = datasetOf(model, {
    sources: Object.entries(titles).map(([id, title]) => odd(id, { title })),
  });
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, world);
  });
  afterAll(() => service?.close());

  test.each(Object.entries(titles))("%s: %s", async (id, title) => {
    const { source } = await service.ask<{ source: Record<string, string> }>(
      `query ($id: ID!) { source(id: $id) { plain: citation(language: FR) bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON) } }`,
      { variables: { id } },
    );
    expect(source["plain"]).toContain(
      `« ${title} », 2026, https://one.example/a_b%20c?d=~e&f=#g (consulté le 1er novembre 2026)`,
    );
    expect((JSON.parse(source["csl"]!) as { title: string }[])[0]!.title).toBe(title);
    expect(bibtex(source["bibtex"]!)).toMatchObject({
      title,
      publisher: "A & B_C",
      url: "https://one.example/a_b%20c?d=~e&f=#g",
    });
  });
});
