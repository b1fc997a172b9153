import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGraphMl } from "graphology-graphml";
import { toRDF } from "jsonld";
import { Parser } from "n3";
import { openEmbedded } from "../../src/database/embedded";
import { loadDataset } from "../../src/dataset/load";
import { readRevision } from "../../src/dataset/revision";
import { readJsonLines } from "../../src/export/read-json-lines";
import { kinds } from "../../src/model";
import { Country } from "../../src/model/country";
import type { Many, One } from "../../src/model/describe";
import {
  decimal,
  flag,
  Kind,
  listOf,
  makeModel,
  membership,
  Nested,
  Part,
  partialDate,
  Property,
  Reference,
  Relationship,
  text,
  whole,
} from "../../src/model/describe";
import { Entity } from "../../src/model/entity";
import { RecordPart } from "../../src/model/part";
import { datasetOf } from "../graph/service";
import type { Exports } from "./exported";
import { openExports } from "./exported";

class Size {
  @Property(decimal, "Its length, in metres.", { optional: true })
  length: number | null;
}

class Call {
  @Property(partialDate, "When it called.")
  on: string;
  @Property(listOf(text), "Papers shown.", { optional: true })
  papers: readonly string[];
}

@Part({ description: "A hold of a ship." })
class Hold extends RecordPart {
  @Property(whole, "How many tonnes it takes.")
  tonnes: number;
  @Reference(() => Country, "LOADED_IN", "Where it was loaded.", {
    inverse: "holdsLoaded",
    reads: ["was loaded in", "loaded"],
    inverseDescription: "The holds loaded in the country.",
  })
  loadedIn: One<Country>;
}

@Kind({ prefix: "shp", plural: "ships", description: "A ship: a kind that exports know nothing of." })
class Ship extends Entity {
  @Property(flag, "Whether it sails.", { optional: true })
  sails: boolean | null;
  @Property(partialDate, "When it was built.")
  built: string;
  @Property(whole, "How many holds it has.", { derive: ({ holds }) => (holds as readonly unknown[]).length })
  holdCount: number;
  @Property(membership, "Under one of these flags.", {
    filterOnly: true,
    derive: ({ flagState }) => [String(flagState)],
  })
  under: readonly string[];
  @Property(text, "Of no use to anyone.", { hidden: true, derive: () => "hidden" })
  secret: string;
  @Nested(Size, "How large it is.")
  size: Size | null;
  @Reference(() => Country, "UNDER_FLAG_OF", "Its flag state.", {
    inverse: "ships",
    reads: ["sails under the flag of", "is the flag state of"],
    inverseDescription: "The ships under its flag.",
    required: true,
  })
  flagState: One<Country>;
  @Relationship(() => Country, "CALLED_IN", "Where it called.", {
    inverse: "shipsCalling",
    reads: ["called in", "was called in by"],
    inverseDescription: "The ships that called.",
    edge: Call,
  })
  calls: Many<Country, Call>;
  @Relationship(() => Hold, "HAS_HOLD", "Its holds.", {
    inverse: "ship",
    reads: ["has", "is a hold of"],
    inverseDescription: "The ship it is a hold of.",
    parts: true,
  })
  holds: Many<Hold>;
}

const model = makeModel(Entity, [...kinds, Ship, Hold]);

const country = (id: string, en: string) => ({ id, title: { en }, iso2: "AA", iso3: "AAA", party: false });
const ship = {
  id: "shp-bluenose",
  title: { en: "Bluenose" },
  sails: true,
  built: "1921-03",
  size: { length: 49 },
  flagState: "cty-ca",
  calls: [
    { country: "cty-us", on: "1930-10-01", papers: ["a", "b"] },
    { country: "cty-ca", on: "1938" },
  ],
  // More than nine, so that their order is one of numbers.
  holds: Array.from({ length: 101 }, (_, i) => ({ tonnes: i, ...(i === 0 && { loadedIn: "cty-us" }) })),
};

let exported: Exports;
beforeAll(async () => {
  const countries = [country("cty-ca", "Canada"), country("cty-us", "United States")];
  const { about, ...records } = datasetOf(model, { countries, ships: [ship] });
  const licensed = { ...records, about: { ...about, licenceUrl: "https://example.org/licence" } };
  exported = await openExports(() => openEmbedded(null), licensed, model);
}, 60_000);
afterAll(() => exported.service.close());

const ID = "https://w3id.org/usmca-graph/";
const TERM = `${ID}terms#`;

test("JSON Lines have it whole, and give it back", async () => {
  const lines = await exported.text("jsonl");
  const [, , , record] = lines.split("\n");
  const { calls, ...more } = ship;
  expect(JSON.parse(record!)).toEqual({ entityKind: "SHIP", ...more, holdCount: 101, calls: [...calls].reverse() });

  const file = join(tmpdir(), `ships-${process.pid}.jsonl`);
  writeFileSync(file, lines);
  const { dataset, problems } = await readJsonLines(file, model);
  expect(problems).toEqual([]);
  const other = await openEmbedded(null);
  await loadDataset(other, dataset, { model });
  expect((await readRevision(other))!.digest).toBe((await readRevision(exported.service.database))!.digest);
  await other.close();
});

test("CSV has a table of it and one of its parts", async () => {
  const rows = async (table: string) =>
    parse<Record<string, string>>(await exported.text(`csv/${table}`), { bom: true, columns: true });
  const [row] = await rows("ships");
  expect(row).toMatchObject({
    id: ship.id,
    "title.en": "Bluenose",
    sails: "true",
    built: "1921-03",
    "size.length": "49",
  });
  expect(Object.keys(row!)).not.toEqual(expect.arrayContaining(["under"]));
  expect(Object.keys(row!)).not.toEqual(expect.arrayContaining(["secret"]));
  const holds = await rows("ships.holds");
  expect(holds.map(({ tonnes }) => Number(tonnes))).toEqual(ship.holds.map(({ tonnes }) => tonnes));
  expect(holds[100]).toMatchObject({ ship: ship.id, id: `${ship.id}/holds/101` });
  const relationships = await rows("relationships");
  expect(relationships).toHaveLength(1 + 2 + 101 + 1);
  expect(relationships.find(({ type, target }) => type === "CALLED_IN" && target === "cty-us")).toMatchObject({
    on: "1930-10-01",
    papers: "a | b",
  });
});

test("GraphML has it as a node with values of their types, tied to others", async () => {
  const graph = parseGraphMl(MultiDirectedGraph, await exported.text("graphml"));
  expect(graph.getNodeAttributes(ship.id)).toEqual({
    label: "Bluenose",
    entityKind: "SHIP",
    "title.en": "Bluenose",
    sails: true,
    built: "1921-03",
    holdCount: 101,
    "size.length": 49,
  });
  expect(graph.order).toBe(3 + 101);
  expect(graph.size).toBe(1 + 2 + 101 + 1);
});

test("JSON-LD and Turtle say each thing, and the same", async () => {
  const ofTurtle = new Parser().parse(await exported.text("ttl"));
  const toText = toRDF as (document: object, options: object) => Promise<object>;
  const document = JSON.parse(await exported.text("jsonld")) as object;
  const ofJsonLd = new Parser().parse(String(await toText(document, { format: "application/n-quads" })));
  const lines = (quads: typeof ofTurtle) =>
    quads.map(({ subject, predicate, object }) => [subject.id, predicate.id, object.id].join(" ")).sort();
  expect(lines(ofTurtle)).toEqual(lines(ofJsonLd));

  const call = `${ID}${ship.id}/calls/cty-us`;
  expect(lines(ofTurtle)).toEqual(
    expect.arrayContaining([
      `${ID}${ship.id} ${TERM}calls ${ID}cty-us`,
      `${ID}${ship.id} ${TERM}callsQualified ${call}`,
      `${call} ${TERM}target ${ID}cty-us`,
      `${call} ${TERM}on "1930-10-01"^^http://www.w3.org/2001/XMLSchema#date`,
      `${ID}${ship.id} ${TERM}built "1921-03"^^http://www.w3.org/2001/XMLSchema#gYearMonth`,
      `${ID}${ship.id} ${TERM}size.length "49"^^http://www.w3.org/2001/XMLSchema#decimal`,
      `${ID}${ship.id}/holds/01 ${TERM}loadedIn ${ID}cty-us`,
    ]),
  );
});
