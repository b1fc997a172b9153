import type { Files } from "./folder";
import { changed, problemsOf, removeFolders } from "./folder";
import { small } from "./small";

afterAll(removeFolders);

/** What is said, the file, and the changes to it that break a rule: from, to, from, to, …; the last one is the place. */
type Case = [problem: string, file: string, ...changes: string[]];

const eachCase = (cases: Case[]) =>
  test.each(cases.map((each) => [each[0], each] as const))("%s", async (_, [problem, file, ...changes]) => {
    let files: Files = small;
    for (let i = 0; i < changes.length; i += 2) files = changed(files, file, changes[i]!, changes[i + 1]!);
    const last = changes.at(-1)!.trim().split("\n").at(-1)!;
    const line = files[file]!.split("\n").findIndex((each) => each.includes(last)) + 1;
    expect(await problemsOf(files)).toEqual([`${file}:${line} ${problem}`]);
  });

const grievance = "grievances/grv-dairy.yaml";
const measure = "measures/msr-quota.yaml";
const oldMeasure = "measures/msr-old-quota.yaml";
const dispute = "disputes/dsp-dairy.yaml";
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

describe("measures", () => {
  const specific = "is what a SPECIFIC rate has in place of percent, with currency and per";
  eachCase([
    [`msr-quota.rates.1.amount: ${specific}`, measure, "    currency: CAD\n", "", "amount: 2.5", "amount: 2.5"],
    [`msr-quota.rates.1.amount: ${specific}`, measure, "amount: 2.5", "percent: 3\n    amount: 2.5"],
    [`msr-quota.rates.0.amount: ${specific}`, measure, "- percent: 0", "- percent: 0\n    amount: 1"],
    [
      "msr-quota.rates.0.percent: is missing: only SPECIFIC rates have none",
      measure,
      "- percent: 0\n    applies",
      "- applies",
    ],
    ["msr-quota.rates.1.currency: must be a code of ISO 4217", measure, "currency: CAD", "currency: dollars"],
    [
      "msr-quota.rates.0.percentMax: must be more than percent",
      measure,
      "- percent: 0",
      "- percent: 0\n    percentMax: 0",
    ],
    ["msr-quota.rates.1.until: must lie after from", measure, "per: kg", "per: kg\n    until: 2022-05-16"],
    ["msr-quota.rates.1.until: must lie after from", measure, "per: kg", 'per: kg\n    until: "2022"'],
    [
      "msr-old-quota.rates.0.until: is missing: the measure has an end",
      oldMeasure,
      "jurisdiction: cty-ca",
      "jurisdiction: cty-ca\nrates:\n  - { percent: 5, applies: PRICE, scope: all }",
    ],
    [
      "msr-answer.retaliatesAgainst.0.measure: names a measure of the same country",
      "measures/msr-answer.yaml",
      "jurisdiction: cty-us",
      "jurisdiction: cty-ca",
      "- measure: msr-quota",
      "- measure: msr-quota",
    ],
    [
      "msr-quota.generalKnowledge.0: names a field that the record does not have",
      measure,
      "[dates.published]",
      "[dates.announced]",
    ],
    [
      "msr-quota.generalKnowledge.0: names a field that a citation supports",
      measure,
      "[dates.published]",
      "[dates.inForce]",
    ],
    [
      "msr-quota.confidence: is HIGH though a field is general knowledge",
      measure,
      "confidence: MEDIUM",
      "confidence: HIGH",
    ],
  ]);

  test("none replaces itself, not even through others; those that replace such a one are not to blame", async () => {
    const replaces = (id: string) => `jurisdiction: cty-ca\nreplaces:\n  - measure: ${id}`;
    const third = small[oldMeasure]!.replaceAll("msr-old-quota", "msr-third").replace(
      "jurisdiction: cty-ca",
      replaces("msr-old-quota"),
    );
    const files = { ...small, "measures/msr-third.yaml": third };
    expect(await problemsOf(files)).toEqual([]);
    expect(await problemsOf(changed(files, oldMeasure, "jurisdiction: cty-ca", replaces("msr-third")))).toEqual([
      "measures/msr-old-quota.yaml:11 msr-old-quota.replaces: leads back to the measure itself",
      "measures/msr-third.yaml:11 msr-third.replaces: leads back to the measure itself",
    ]);
  });
});

describe("disputes", () => {
  const facility = "facility:\n  name: Plant\n  state: Puebla\n";
  eachCase([
    [
      "dsp-dairy.caseNumberVerified: goes with caseNumber: both are there, or none",
      dispute,
      "caseNumberVerified: true\n",
      "",
      "id: dsp-dairy",
      "id: dsp-dairy",
    ],
    [
      "dsp-dairy.panelRequestedOn: lies before an earlier step",
      dispute,
      "panelRequestedOn: 2023-01-31",
      "panelRequestedOn: 2021-12",
    ],
    [
      "dsp-dairy.thirdParties.0: names a party of the dispute",
      dispute,
      "respondent: cty-ca",
      "respondent: cty-ca\nthirdParties: [cty-us]",
    ],
    ["dsp-dairy.panellists: must have one CHAIR", dispute, "role: CHAIR", "role: MEMBER", "panellists:", "panellists:"],
    ["dsp-dairy.panellists: must have one CHAIR", dispute, "role: MEMBER", "role: CHAIR", "panellists:", "panellists:"],
    ["dsp-dairy.panellists.1.name: names a panellist a second time", dispute, "name: B. Member", 'name: "A. Chair"'],
    [
      "dsp-dairy.company: is for rapid response cases only",
      dispute,
      "respondent: cty-ca",
      "respondent: cty-ca\ncompany: org-dairy-union",
    ],
    [
      "dsp-dairy.petitionedOn: is for rapid response cases only",
      dispute,
      "respondent: cty-ca",
      "respondent: cty-ca\npetitionedOn: 2021-05",
    ],
    [
      "dsp-dairy.company: is missing: a rapid response case has one",
      dispute,
      "kind: STATE_TO_STATE\n",
      `kind: RAPID_RESPONSE\n${facility}`,
      "id: dsp-dairy",
      "id: dsp-dairy",
    ],
    [
      "dsp-dairy.selfInitiated: is not for a case that has petitioners",
      dispute,
      "kind: STATE_TO_STATE\n",
      `kind: RAPID_RESPONSE\n${facility}company: org-dairy-union\npetitionersOther: [workers]\nselfInitiated: true\n`,
    ],
    [
      "dsp-dairy.status: is REMEDIATION_AGREED without remediationAgreedOn",
      dispute,
      "status: RESOLVED",
      "status: REMEDIATION_AGREED",
    ],
  ]);
});

describe("series", () => {
  eachCase([
    [
      "ser-balance.transformation: does not fit the indicator",
      series,
      "transformation: LEVEL",
      "transformation: STOCK",
    ],
    [
      "ser-balance.partner: is there when partnerScope is ONE, and then only",
      series,
      "partnerScope: ONE",
      "partnerScope: WORLD",
      "partner: cty-ca",
      "partner: cty-ca",
    ],
    ["ser-balance.partner: is the reporter", series, "partner: cty-ca", "partner: cty-us"],
    ["ser-balance.scale: must be a power of ten from 0 to 12", series, "scale: 9", "scale: 13"],
    [
      "ser-balance.prices: must be NOT_APPLICABLE unless the unit is money, and then only",
      series,
      "prices: CURRENT",
      "prices: NOT_APPLICABLE",
    ],
    [
      "ser-balance.unit: is PERCENT: the scale must be 0 and the transformation SHARE or CHANGE_ON_YEAR",
      series,
      "prices: CURRENT",
      "prices: NOT_APPLICABLE",
      "unit: USD",
      "unit: PERCENT",
    ],
    [
      "ser-balance.vintage: is there when the edition is SINGLE, and then only",
      series,
      "edition: SINGLE",
      "edition: EACH_AS_PUBLISHED",
      "\nvintage: 2026-06-05",
      "\nvintage: 2026-06-05",
    ],
  ]);

  test("each has a figure", async () => {
    const [head] = small["series/ser-exports.yaml"]!.split("observations:");
    expect(await problemsOf({ ...small, "series/ser-exports.yaml": head! })).toEqual([
      "series/ser-exports.yaml:1 ser-exports.observations: are missing: a series has one at least",
    ]);
  });
});

describe("figures", () => {
  const figure = 'period: "2025"\n    value: -48.3\n    vintage: 2026-06-05';
  const percent = "unit: PERCENT\nscale: 0";
  const share = [
    "GOODS_BALANCE",
    "IMPORT_SHARE",
    "LEVEL",
    "SHARE",
    "CURRENT",
    "NOT_APPLICABLE",
    "unit: USD\nscale: 9",
    percent,
    "-61.17",
    "61",
  ];
  const span = (from: string, to: string) => `periodRange: { from: ${from}, to: ${to} }`;
  eachCase([
    [
      "obs-balance-2025.periodRange: ends before it begins",
      series,
      'period: "2025"',
      `period: "2025"\n    ${span("2025-02", "2025-01")}`,
    ],
    ["obs-balance-2025.vintage: is not the vintage of the series", series, figure, figure.replace("-05", "-07")],
    [
      "obs-balance-2025.vintage: lies before the period",
      series,
      "\nvintage: 2026-06-05\n",
      "\n",
      "SINGLE",
      "EACH_AS_PUBLISHED",
      figure,
      figure.replace("2026-06-05", "2024-12-31"),
    ],
    ["obs-balance-2025.period: does not fit the frequency of the series", series, 'period: "2025"', "period: 2025-01"],
    ["obs-balance-2025.value: is a share: it lies between 0 and 100", series, ...share, "-48.3", "-48.4"],
    [
      "obs-balance-2024.value: is not exports less imports of the same edition",
      series,
      "value: -61.17",
      "value: -61.42",
    ],
  ]);

  test("each of a series from the start of the year gives its span", async () => {
    const frequency = changed(small, series, "frequency: ANNUAL", "frequency: YEAR_TO_DATE");
    expect(await problemsOf(frequency)).toEqual([
      "series/ser-balance.yaml:24 obs-balance-2024.periodRange: is missing: a YEAR_TO_DATE figure has one",
      "series/ser-balance.yaml:33 obs-balance-2025.periodRange: is missing: a YEAR_TO_DATE figure has one",
    ]);
  });

  test("there is one for each period and vintage of a series", async () => {
    const again = figure.replace("2025", "2024").replace("-48.3", "-48.3\n    qualifier: AT_MOST");
    expect(await problemsOf(changed(small, series, figure, again))).toEqual([
      "series/ser-balance.yaml:34 obs-balance-2025.period: has the series, period and vintage of another figure: obs-balance-2024",
    ]);
  });

  test("a balance fits within the last digit printed, and need not where a figure is rounded", async () => {
    expect(await problemsOf(changed(small, series, "value: -61.17", "value: -61.3"))).toEqual([]);
    const rounded = "value: -60\n    qualifier: APPROXIMATE";
    expect(await problemsOf(changed(small, series, "value: -61.17", rounded))).toEqual([]);
  });
});

describe("conflicts", () => {
  const second = "  - value: -63.3 billion\n    note: a page that could not be identified\n";
  eachCase([
    ["cfl-balance.versions: must be two at least", conflict, second, "", "versions:", "versions:"],
    [
      "cfl-balance.versions: must have one chosen at most",
      conflict,
      "- value: -63.3 billion",
      "- value: -63.3 billion\n    chosen: true",
      "versions:",
      "versions:",
    ],
    [
      "cfl-balance.versions.1.note: is missing: a version without sources says where it comes from",
      conflict,
      "    note: a page that could not be identified\n",
      "",
      "- value: -63.3 billion",
      "- value: -63.3 billion",
    ],
    [
      "cfl-balance.versions.0.observation: is chosen though it is not the figure that the conflict is about",
      conflict,
      "observation: obs-balance-2024",
      "observation: obs-balance-2025",
    ],
  ]);

  test("there is one for each field of a record", async () => {
    const other = small[conflict]!.replace("cfl-balance", "cfl-again");
    expect(await problemsOf({ ...small, "conflicts/cfl-again.yaml": other })).toEqual([
      "conflicts/cfl-balance.yaml:3 cfl-balance.field: is that of another conflict about the record: cfl-again",
    ]);
  });
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
