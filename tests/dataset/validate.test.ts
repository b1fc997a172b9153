import type { Files } from "./folder";
import { changed, problemsOf } from "./folder";
import { small } from "./small";
/** How a problem begins, the change to a file of the small dataset that makes it, and a text of the line it lies in. */
type Case = [problem: string, file: string, from: string, to: string, at?: string];

/** The line of a text in a file, found without the reader under test. */
function lineOf(files: Files, name: string, text: string): number {
  const line = files[name]!.split("\n").findIndex((each) => each.includes(text)) + 1;
  if (line === 0) throw new Error(`${name} does not have: ${text}`);
  return line;
}

const eachCase = (cases: Case[]) =>
  test.each(cases)("%s", async (problem, file, from, to, at = to) => {
    const files = changed(small, file, from, to);
    const found = await problemsOf(files);
    expect(found).toEqual([expect.stringContaining(`${file}:${lineOf(files, file, at)} ${problem}`)]);
  });

const grievance = "grievances/grv-dairy.yaml";
const measure = "measures/msr-quota.yaml";
const answer = "measures/msr-answer.yaml";
const dispute = "disputes/dsp-dairy.yaml";
const series = "series/ser-balance.yaml";
const conflict = "conflicts/cfl-balance.yaml";
const office = "sources/law-office.yaml";

test("the small dataset has no problems", async () => {
  expect(await problemsOf(small)).toEqual([]);
});

describe("fields", () => {
  eachCase([
    ["grv-dairy.state: is no field of Grievance", grievance, "status: OPEN", "status: OPEN\nstate: OPEN", "state:"],
    ["grv-dairy.statusAsOf: is missing", grievance, "statusAsOf: 2026-03-02\n", "", "id:"],
    ["grv-dairy.status: must be one of OPEN, IN_CONSULTATION,", grievance, "status: OPEN", "status: OPENED"],
    ["grv-dairy.firstRaised: must be a date", grievance, "firstRaised: 2021-05", "firstRaised: 2021-13"],
    ["grv-dairy.firstRaised: must be a date", grievance, "firstRaised: 2021-05", "firstRaised: 2021"],
    ["grv-dairy.statusAsOf: must be a date", grievance, "2026-03-02", "2026-02-30"],
    ["grv-dairy.against: is missing", grievance, "against: [cty-ca]", "against: []"],
    ["grv-dairy.against: must be a list", grievance, "against: [cty-ca]", "against: cty-ca"],
    ["grv-dairy.against.0: must be an id", grievance, "against: [cty-ca]", "against: [7]"],
    ['grv-dairy.title: has "pt"', grievance, "  en: Access", "  pt: Acesso\n  en: Access", "title"],
    [
      "msr-quota.dates.printed: is no field of dates",
      measure,
      "  published: 2022-04-01\n",
      "  printed: 2022-04-01\n",
      "printed",
    ],
    ["msr-answer.dates: must hold fields", answer, "status: PROPOSED", "status: PROPOSED\ndates: 2022", "dates"],
    ["msr-quota.rates.0.applies: must be one of AD_VALOREM", measure, "applies: AD_VALOREM", "applies: VALUE"],
    ["msr-quota.rates.0.quotas: is no field of Rate", measure, "    quota:\n", "    quotas:\n", "quotas"],
    ["msr-quota.rates.0.quota.volume: must be a number", measure, "volume: 4167", "volume: much"],
    ["msr-quota.rates.0.quota.side: is missing", measure, "      side: WITHIN\n", "", "quota:"],
    ["msr-quota.rates.0.id: is no field", measure, "  - percent: 0", "  - id: first\n    percent: 0", "id: first"],
    ["msr-quota.replaces.0.why: is no field of replaces", measure, "    note: in part", "    why: in part"],
    [
      "msr-quota.replaces.0: must hold measure",
      measure,
      "  - measure: msr-old-quota\n    from: 2022-05-16\n    note: in part\n",
      "  - msr-old-quota\n",
      "- msr-old",
    ],
    ["msr-quota.replaces.0.measure: must be an id", measure, "- measure: msr-old-quota", "- measure: 7"],
    ["msr-quota.jurisdiction: is missing", measure, "jurisdiction: cty-ca\n", "", "id:"],
    ["msr-quota.jurisdiction: must be an id", measure, "jurisdiction: cty-ca", "jurisdiction: [cty-ca]"],
    ["ser-balance.scale: must be a whole number", series, "scale: 9", "scale: 0.5"],
    ["ser-balance.decimals: is worked out at load", series, "scale: 9", "scale: 9\ndecimals: 2", "decimals"],
    ["obs-balance-2024.value: must be a number", series, "value: -61.17", "value: about 61"],
    ["obs-2025-.id: must be an id of lower-case words", series, "id: obs-balance-2025", "id: obs-2025-"],
    ["src-law.language: must be one of EN", office, "language: EN", "language: XX"],
  ]);
});

describe("references", () => {
  eachCase([
    ["grv-dairy.against.0: names cty-xx, which does not exist", grievance, "against: [cty-ca]", "against: [cty-xx]"],
    [
      "grv-dairy.against.0: names sec-dairy, a Sector: it must be one of Country, Organization",
      grievance,
      "against: [cty-ca]",
      "against: [sec-dairy]",
    ],
    [
      "grv-dairy.against.1: names cty-ca a second time",
      grievance,
      "against: [cty-ca]",
      'against:\n  - cty-ca\n  - "cty-ca"',
      '"cty-ca"',
    ],
    [
      "grv-dairy.partOf: names the record itself",
      grievance,
      "against: [cty-ca]",
      "against: [cty-ca]\npartOf: grv-dairy",
      "partOf",
    ],
    ["grv-dairy.citations.0: names org-dairy-union, a", grievance, "source: src-press", "source: org-dairy-union"],
    [
      "dsp-dairy.panellists.1.appointedBy: names org-dairy-union, a",
      dispute,
      "appointedBy: cty-us",
      "appointedBy: org-dairy-union",
    ],
    [
      "cfl-balance.versions.0.observation: names obs-2024, which",
      conflict,
      "observation: obs-balance-2024",
      "observation: obs-2024",
    ],
    [
      "src-press.retiredIds.0: names src-law, which is a record",
      "sources/prensa.yaml",
      "src-prensa",
      "src-law",
      "retiredIds",
    ],
  ]);

  test("no record lies above itself", async () => {
    expect(
      await problemsOf(changed(small, "sectors.yaml", "- id: sec-food\n", "- id: sec-food\n  parent: sec-dairy\n")),
    ).toEqual([
      "sectors.yaml:2 sec-food.parent: leads back to the record itself, by way of sec-dairy",
      "sectors.yaml:11 sec-dairy.parent: leads back to the record itself, by way of sec-food",
    ]);
  });
});

describe("evidence and periods", () => {
  eachCase([
    ["grv-dairy.confidence: is missing", grievance, "confidence: MEDIUM\n", "", "id:"],
    ["msr-answer.citations: is missing", answer, "citations:\n  - source: src-press\n    locator: body\n", "", "id:"],
    [
      "src-law.confidence: is not for a Source",
      office,
      "  language: EN",
      "  language: EN\n  confidence: HIGH",
      "confidence",
    ],
    [
      "cfl-balance.citations: is not for a Conflict",
      conflict,
      "field: value",
      "field: value\ncitations: [{ source: src-law, locator: here }]",
      "citations: [",
    ],
    ["grv-dairy.citations.0.locator: is missing", grievance, "    locator: third paragraph\n", "", "source: src-press"],
    [
      "grv-dairy.citations.0.supports.1: names settledOn, which",
      grievance,
      "[status, firstRaised]",
      "[status, settledOn]",
    ],
    [
      "agr-pact.citations.0.supports.0: names dates.ended, which",
      "agreements/agr-pact.yaml",
      "[dates.inForce]",
      "[dates.ended]",
    ],
    [
      "msr-old-quota.dates.ended: lies before dates.inForce",
      "measures/msr-old-quota.yaml",
      "ended: 2022-05-16",
      "ended: 2020-06",
    ],
    ["dsp-dairy.resolvedOn: lies before requestedOn", dispute, "resolvedOn: 2023-11-24", 'resolvedOn: "2021"'],
  ]);

  test("an end in the same month or year as the begin may be right", async () => {
    const file = "measures/msr-old-quota.yaml";
    expect(await problemsOf(changed(small, file, "ended: 2022-05-16", "ended: 2020-07-01"))).toEqual([]);
    expect(await problemsOf(changed(small, file, "ended: 2022-05-16", 'ended: "2020"'))).toEqual([]);
  });
});

test("all problems are told, ordered by file and line", async () => {
  const wrong = changed(changed(small, grievance, "OPEN", "X"), grievance, "2021-05", "then");
  expect(await problemsOf(changed(wrong, conflict, "DIFFERENT_EDITION", "Y"))).toEqual([
    expect.stringContaining("conflicts/cfl-balance.yaml:4 cfl-balance.cause"),
    expect.stringContaining("grievances/grv-dairy.yaml:4 grv-dairy.status"),
    expect.stringContaining("grievances/grv-dairy.yaml:6 grv-dairy.firstRaised"),
  ]);
});
