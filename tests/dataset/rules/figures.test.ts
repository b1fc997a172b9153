import { changed, problemsOf } from "../folder";
import { small } from "../small";
import { eachCase } from "./cases";

const series = "series/ser-balance.yaml";
const conflict = "conflicts/cfl-balance.yaml";

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
      "obs-balance-2025.periodRange.to: lies before periodRange.from",
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
