import { changed, problemsOf } from "../folder";
import { small } from "../small";
import { eachCase } from "./cases";

const measure = "measures/msr-quota.yaml";
const oldMeasure = "measures/msr-old-quota.yaml";

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
