import type { Files } from "./folder";

/** The series of the small dataset, with their figures. */
export const smallSeries: Files = {
  "series/ser-balance.yaml": series("ser-balance", "GOODS_BALANCE", [
    ["obs-balance-2024", "2024", "-61.17"],
    ["obs-balance-2025", "2025", "-48.3"],
  ]),
  "series/ser-exports.yaml": series("ser-exports", "GOODS_EXPORTS", [["obs-exports-2024", "2024", "350.5"]]),
  "series/ser-imports.yaml": series("ser-imports", "GOODS_IMPORTS", [["obs-imports-2024", "2024", "411.67"]]),
};

function series(id: string, indicator: string, figures: [id: string, period: string, value: string][]): string {
  const observations = figures.map(
    ([figure, period, value]) => `  - id: ${figure}
    period: "${period}"
    value: ${value}
    vintage: 2026-06-05
    citations:
      - source: src-law
        locator: table 1
        supports: [value]
    confidence: HIGH
`,
  );
  return `id: ${id}
title:
  en: "Of ${indicator.toLowerCase().replace("_", " ")}"
indicator: ${indicator}
transformation: LEVEL
reporter: cty-us
partner: cty-ca
partnerScope: ONE
frequency: ANNUAL
basis: CENSUS
valuation: FAS
adjustment: NOT_ADJUSTED
prices: CURRENT
unit: USD
scale: 9
edition: SINGLE
vintage: 2026-06-05
publisher: Census
citations:
  - source: src-law
    locator: table 1
confidence: HIGH
observations:
${observations.join("")}`;
}
