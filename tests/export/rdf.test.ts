import { toRDF } from "jsonld";
import type { Quad } from "n3";
import { Parser } from "n3";
import { contextOf } from "../../src/export/rdf/vocabulary";
import { model } from "../../src/model";
import { openOwn } from "../databases";
import type { Exports } from "./exported";
import { openExports } from "./exported";
import type { Plain, PlainEdge } from "./plain";
import { plainGraph } from "./plain";

const plain = plainGraph();
const BASE = "https://w3id.org/usmca-graph/";
const TERM = `${BASE}terms#`;
const SCHEMA = "https://schema.org/";
const PROV = "http://www.w3.org/ns/prov#";
const XSD = "http://www.w3.org/2001/XMLSchema#";

interface Document {
  "@context": unknown;
  "@graph": Plain[];
}

let exported: Exports;
let document: Document;
let ofTurtle: Set<string>;
let ofJsonLd: Set<string>;

/** Nothing may be fetched. */
const offline = (url: string) => Promise.reject(new Error(`${url} was asked for`));

async function triplesOf(document: object, documentLoader: typeof offline | ((url: string) => Promise<object>)) {
  const options = { format: "application/n-quads", documentLoader };
  const text = String(await (toRDF as (document: object, options: object) => Promise<object>)(document, options));
  return new Set(new Parser({ format: "N-Quads" }).parse(text).map(triple));
}

const triple = ({ subject, predicate, object }: Quad) => `${subject.value} ${predicate.value} ${textOf(object)}`;

/** A literal with its language or type, an IRI alone. */
function textOf(object: Quad["object"]): string {
  if (object.termType !== "Literal") return `<${object.value}>`;
  return `${JSON.stringify(object.value)}${object.language ? `@${object.language}` : `^^${object.datatype.value}`}`;
}

beforeAll(async () => {
  exported = await openExports(openOwn);
  document = JSON.parse(await exported.text("jsonld")) as Document;
  ofJsonLd = await triplesOf(document, offline);
  ofTurtle = new Set(new Parser({ format: "Turtle" }).parse(await exported.text("ttl")).map(triple));
}, 120_000);
afterAll(() => exported.service.close());

test("JSON-LD and Turtle say the same", () => {
  expect(ofJsonLd.size).toBeGreaterThan(30_000);
  expect([...ofTurtle].filter((each) => !ofJsonLd.has(each))).toEqual([]);
  expect(ofTurtle.size).toBe(ofJsonLd.size);
});

test("the published context gives the same", async () => {
  const address = "https://example.org/export/context.jsonld";
  const few = document["@graph"].filter(({ "@id": id }) => /^usmca:(grv-ca-dairy|msr-ca-|dataset)/.test(String(id)));
  const loader = async (documentUrl: string) => ({ documentUrl, document: { "@context": contextOf(model) } });
  const published = await triplesOf({ "@context": address, "@graph": few }, loader);
  expect(published).toEqual(await triplesOf({ ...document, "@graph": few }, offline));
  expect(published.size).toBeGreaterThan(500);
});

/** Those of these triples that are not said. */
const missing = (triples: readonly string[]) => triples.filter((each) => !ofTurtle.has(each));

test("every relationship leads where the files say", () => {
  const expected = plain.edges.map(({ from, field, to }) => {
    const term = field === "citations" ? `${PROV}wasDerivedFrom` : `${TERM}${field}`;
    return `${BASE}${from} ${term} <${BASE}${to}>`;
  });
  expect(missing(expected)).toEqual([]);
  const leading = [...ofTurtle].filter((each) =>
    /^\S+ \S+ <https:\/\/w3id\.org\/usmca-graph\/[a-z]+-[^#>]*>$/.test(each),
  );
  const withValues = plain.edges.filter(qualifies).length;
  // Each of those with values of their own has a node, to which it leads and which leads to the target.
  expect(leading).toHaveLength(plain.edges.length + 2 * withValues);
});

/** What a record cites, and how one measure acts on another. */
const qualifies = ({ from, field, to }: PlainEdge) =>
  field === "citations" || (from.startsWith("msr-") && to.startsWith("msr-") && plain.records.has(to));

test("a citation has its locator", () => {
  const expected = plain.edges
    .filter(({ field }) => field === "citations")
    .flatMap(({ from, to, properties }) => {
      const node = `${BASE}${from}/citations/${to}`;
      return [
        `${BASE}${from} ${PROV}qualifiedDerivation <${node}>`,
        `${node} ${PROV}entity <${BASE}${to}>`,
        `${node} ${TERM}locator ${JSON.stringify(properties["locator"])}^^${XSD}string`,
      ];
    });
  expect(expected.length).toBeGreaterThan(5_000);
  expect(missing(expected)).toEqual([]);
});

test("values have their types, dates as exact as they are", () => {
  const exact: Readonly<Record<number, string>> = { 4: "gYear", 7: "gYearMonth", 10: "date" };
  const expected: string[] = [];
  const sample = { days: 0, months: 0, years: 0, decimals: 0 };
  for (const [id, { of, value }] of plain.records) {
    const has = (term: string, text: string) => void expected.push(`${BASE}${id} ${term} ${text}`);
    const period = String(value["period"] ?? value["date"] ?? value["published"] ?? "");
    const term = { observations: `${TERM}period`, events: `${TERM}date`, sources: `${SCHEMA}datePublished` }[of];
    if (term) {
      has(term, `"${period}"^^${XSD}${exact[period.length]}`);
      sample[({ 4: "years", 7: "months", 10: "days" } as const)[period.length as 4]]++;
    }
    if (of === "observations") has(`${TERM}value`, `"${String(value["value"])}"^^${XSD}decimal`);
    if (of === "countries") has(`${TERM}party`, `"${String(value["party"])}"^^${XSD}boolean`);
    if (of === "chapters") has(`${TERM}number`, `"${String(value["number"])}"^^${XSD}integer`);
    if (of === "grievances") has(`${TERM}status`, `"${String(value["status"])}"^^${XSD}string`);
    const titles = Object.entries((typeof value["title"] === "object" ? value["title"] : {}) as Plain);
    for (const [language, text] of titles) has(`${SCHEMA}name`, `${JSON.stringify(text)}@${language}`);
    if (of === "sources") {
      has("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", `<${SCHEMA}CreativeWork>`);
      has(`${SCHEMA}name`, `${JSON.stringify(value["title"])}@${String(value["language"]).toLowerCase()}`);
      if (value["url"]) has(`${SCHEMA}url`, `${JSON.stringify(value["url"])}^^${XSD}string`);
    }
  }
  expect(missing(expected)).toEqual([]);
  expect(Math.min(sample.days, sample.months, sample.years)).toBeGreaterThan(0);
});

test("the dataset names its licence and revision", async () => {
  const [first] = JSON.parse(`[${(await exported.text("jsonl")).split("\n")[0]}]`) as { digest: string }[];
  const expected = [
    `${BASE}dataset ${SCHEMA}license <${plain.dataset["licenceUrl"]}>`,
    `${BASE}dataset ${SCHEMA}version "${first!.digest}"^^${XSD}string`,
  ];
  expect(missing(expected)).toEqual([]);
});

test("every field has an IRI", () => {
  const used = new Set(document["@graph"].flatMap((node) => Object.keys(node)));
  const context = contextOf(model);
  for (const name of used) {
    if (name.startsWith("@") || name.includes(":")) continue;
    expect([name, context[name]]).toEqual([name, expect.stringMatching(/^(term|schema|prov):/)]);
  }
});
