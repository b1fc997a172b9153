import { parse } from "graphql";
import { createExecutor } from "../../src/graphql/executor";
import { bibtex } from "../citations";
import type { Revision } from "../collection";
import { collectionIn, quoted } from "../collection";
import { eachDatabase } from "../databases";
import { Lookup } from "../operations/lookup";
import type { OperationService } from "../operations/service";
import { openService, schema } from "../operations/service";
import { readRecords } from "../records";

jest.setTimeout(120_000);

const lookup = new Lookup(readRecords());
const { title: collection } = lookup.records.dataset;

const place = collectionIn(lookup.records);

eachDatabase("citing records and answers", (open) => {
  let service: OperationService;
  let revision: Revision;
  beforeAll(async () => {
    service = await openService(open);
    const { data } = await service.ask(parse("{ dataset { revision { number digest at } } }"));
    revision = (data as { dataset: { revision: Revision } }).dataset.revision;
  });
  afterAll(() => service?.close());

  const ask = async <Data>(text: string, variables: Record<string, unknown> = {}) =>
    (await service.ask(parse(text), variables)).data as Data;

  const OF_EACH_KIND = [
    "cty-mx",
    "org-ustr",
    "agr-usmca",
    "ch-1",
    "com-2-4",
    "sec-automotive",
    "grv-deficit-mexico",
    "msr-ca-online-streaming-act",
    "agd-dairy",
    "dsp-apmc-v-us",
    "pos-ustr-dairy",
    "evt-2026-03-02-trade-policy-agenda",
    "ser-seed-us-mx-goods-balance",
    "obs-seed-balance-us-mx-2025",
    "cfl-obs-seed-balance-us-mx-2025-value",
  ];

  test("a record of every kind is cited as an entry of these records in their revision", async () => {
    const { nodes } = await ask<{ nodes: Record<string, string>[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity {
        id spanish: title(language: ES) es: citation(language: ES) en: citation bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON)
      } } }`,
      { ids: OF_EACH_KIND },
    );
    expect(nodes.map(({ id }) => id)).toEqual(OF_EACH_KIND);
    for (const { id, spanish, ...texts } of nodes as (Record<string, string> & { id: string })[]) {
      const title = lookup.title(id);
      expect(texts["en"]).toBe(`${quoted(title, "en")} (${id}), in ${place(revision, "en")}`);
      expect(texts["es"]).toBe(`${quoted(spanish!, "es")} (${id}), en ${place(revision, "es")}`);
      const day = revision.at.slice(0, 10);
      expect(JSON.parse(texts["csl"]!)).toEqual([
        {
          id,
          type: "entry",
          title,
          "container-title": collection,
          version: String(revision.number),
          issued: { "date-parts": [day.split("-").map(Number)] },
          language: "en",
          note: place(revision, "en"),
        },
      ]);
      expect(bibtex(texts["bibtex"]!)).toMatchObject({
        key: id,
        title,
        year: day.slice(0, 4),
        note: place(revision, "en"),
      });
    }
  });

  test("an answer is cited with its operation alone, the variables it ran with, and the revision", async () => {
    const text = `query Asked($ids: [ID!]!, $style: CitationStyle! = PLAIN) {
      citation(style: $style, language: FR)
      nodes(ids: $ids) { ...named }
    }
    fragment named on Entity { title }`;
    const expected = [
      `« Réponse à Asked », dans ${place(revision, "fr")}`,
      "Question: query Asked($ids:[ID!]!$style:CitationStyle!=PLAIN){citation(style:$style language:FR)nodes(ids:$ids){...named}}fragment named on Entity{title}",
      `Variables: {"ids":["cty-mx"],"style":"PLAIN"}`,
    ].join(" ");
    const { citation } = await ask<{ citation: string }>(text, { ids: ["cty-mx"] });
    expect(citation).toBe(expected);
    const operation = { name: "asked", text, document: parse(text), variables: { ids: ["cty-mx"] } };
    for (let time = 0; time < 3; time++) {
      expect((await service.askCompiled(operation)).data).toMatchObject({ citation: expected });
    }
  });

  test("a question without a name and variables is cited by its text", async () => {
    const { citation } = await ask<{ citation: string }>("{ citation }");
    expect(citation).toBe(`“Answer to a question”, in ${place(revision, "en")} Question: {citation}`);
  });

  test("an answer in the other styles", async () => {
    const text = `query Some { csl: citation(style: CSL_JSON) bibtex: citation(style: BIBTEX) }`;
    const { csl, bibtex: entry } = await ask<{ csl: string; bibtex: string }>(text);
    const note = `${place(revision, "en")} Question: query Some{csl:citation(style:CSL_JSON)bibtex:citation(style:BIBTEX)}`;
    expect(JSON.parse(csl)).toMatchObject([
      { id: `answer-${revision.number}-Some`, type: "dataset", title: "Answer to Some", note },
    ]);
    expect(bibtex(entry)).toMatchObject({ key: `answer-${revision.number}-Some`, title: "Answer to Some", note });
  });
});

test("of several operations only the one that runs is cited, compiled or not", async () => {
  const text = `
    # One of two.
    query Other { __typename ...unused }
    query Asked($style: CitationStyle = PLAIN) { citation(style: $style) ...used }
    fragment used on Query { __typename }
    fragment unused on Query { __typename }
  `;
  const document = parse(text);
  const revision = { number: 7, digest: "0123456789abcdef", at: "2026-01-31T23:59:59.000Z" };
  const context = {
    languages: [],
    dataset: () => Promise.resolve({ title: "All", attribution: "We", licenceUrl: "L", revision }),
  };
  const execute = createExecutor(schema);
  const expected =
    '“Answer to Asked”, in We, L, revision 7 (0123456789ab) of 31 January 2026. Question: query Asked($style:CitationStyle=PLAIN){citation(style:$style)...used}fragment used on Query{__typename} Variables: {"style":"PLAIN"}';
  for (let time = 0; time < 3; time++) {
    const { data } = await execute({ document, key: text, operationName: "Asked", context });
    expect(data).toEqual({ citation: expected, __typename: "Query" });
  }
});
