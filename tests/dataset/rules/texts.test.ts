import { changed, problemsOf } from "../folder";
import { small } from "../small";
import { eachCase } from "./cases";

const grievance = "grievances/grv-dairy.yaml";
const measure = "measures/msr-quota.yaml";
const series = "series/ser-balance.yaml";
const conflict = "conflicts/cfl-balance.yaml";
const office = "sources/law-office.yaml";
const press = "sources/prensa.yaml";
const sectors = "sectors.yaml";

describe("texts and flags", () => {
  eachCase([
    ["grv-dairy.citations.0.locator: has a space too many", grievance, "third paragraph", "third  paragraph"],
    [
      "grv-dairy.title.en: has a space too many",
      grievance,
      "en: Access to the dairy market",
      'en: "Access to the dairy market "',
    ],
    [
      "grv-dairy.title: must be there in English",
      grievance,
      "title:\n  en: Access",
      "title:\n  es: Access",
      "title:\n",
      "title:\n",
    ],
    [
      "sec-dairy.translated: names a language that the title does not have, or that is never a translation of ours",
      sectors,
      "[ES]",
      "[FR]",
    ],
    ["cfl-balance.versions.0.chosen: is true or left out", conflict, "chosen: true", "chosen: false"],
    ["msr-quota.rates.1.scheduled: is true or left out", measure, "    per: kg", "    per: kg\n    scheduled: false"],
    ["obs-balance-2025.computed: is true or left out", series, "value: -48.3\n", "value: -48.3\n    computed: false\n"],
  ]);
});

describe("sources", () => {
  eachCase([
    ["src-law.title: must be the printed title, as plain text", office, "title: The law", "title: { en: The law }"],
    ["src-law.url: must be a web address", office, "url: https://example.org/law", "url: example.org/law"],
    [
      "src-law.primaryUrl: must be a web address",
      office,
      "retrieved: 2026-11-20",
      "retrieved: 2026-11-20\n  primaryUrl: https://law",
    ],
    [
      "src-press.url: is the address of another source: src-law",
      press,
      "https://example.com/leche",
      "https://example.org/law",
    ],
    [
      "grv-dairy.confidence: is HIGH without a source of official grade",
      grievance,
      "confidence: MEDIUM",
      "confidence: HIGH",
    ],
  ]);

  test("each is cited; a version of a conflict is enough", async () => {
    const third = small[press]!.replace("src-press", "src-third").replace("example.com", "example.net");
    const files = { ...small, "sources/third.yaml": third };
    expect(await problemsOf(files)).toEqual(["sources/third.yaml:1 src-third.id: is cited by no record"]);
    const note = "    note: a page that could not be identified\n";
    const cites = "    citations:\n      - source: src-third\n        locator: body\n";
    expect(await problemsOf(changed(files, conflict, note, cites))).toEqual([]);
  });
});

describe("records of few rules", () => {
  eachCase([
    ["cty-ca.iso2: must be a code of ISO 3166-1, in capitals", "countries.yaml", "iso2: CA", "iso2: ca"],
    ["cty-ca.iso3: must be a code of ISO 3166-1, in capitals", "countries.yaml", "iso3: CAN", "iso3: CANA"],
    ["ch-3.number: must end the id", "chapters.yaml", "number: 3", "number: 4"],
    [
      "com-3-8.articleVerified: is true though there is no article",
      "commitments/com-3-8.yaml",
      'article: "3.8"\n',
      "",
      "articleVerified: true",
      "articleVerified: true",
    ],
    ["sec-dairy.hsChapters.0: must be a chapter of the Harmonized System, 01 to 99", sectors, '"04"', '"4"'],
    ["sec-dairy.hsChapters.0: must be a chapter of the Harmonized System, 01 to 99", sectors, '"04"', '"00"'],
    ["sec-dairy.naics.0: must be a NAICS code, of two to six digits", sectors, '"3115"', '"3"'],
    [
      "grv-dairy.settlement: goes with settledOn: both are there, or none",
      grievance,
      "status: OPEN",
      "status: PARTLY_RESOLVED\nsettlement: by letter",
    ],
    [
      "grv-dairy.settledOn: is there though the status is neither RESOLVED nor PARTLY_RESOLVED",
      grievance,
      "status: OPEN\n",
      "status: OPEN\nsettlement: by letter\nsettledOn: 2026-02\n",
    ],
    ["grv-dairy.status: is RESOLVED without settledOn", grievance, "status: OPEN", "status: RESOLVED"],
  ]);
});

test("the rules wait until the records are what the model wants", async () => {
  const files = changed(
    changed(small, measure, "jurisdiction: cty-ca", "jurisdiction: cty-xx"),
    conflict,
    "    note: a page",
    "    noted: a page",
  );
  expect(await problemsOf(files)).toEqual([
    expect.stringContaining("cfl-balance.versions.1.noted: is no field of ConflictVersion"),
    expect.stringContaining("msr-quota.jurisdiction: names cty-xx"),
  ]);
});
