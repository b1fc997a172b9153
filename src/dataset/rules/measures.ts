import { Measure } from "../../model/measure";
import type { Rate } from "../../model/rate";
import { surelyBefore } from "../checks/period";
import { valueAt } from "../../model/describe";
import type { Written } from "./rule";
import { each, find } from "./rule";

/** The fields of a measure's rates for which something is wrong. */
const rates =
  (field: string, wrong: (rate: Written<Rate>, measure: Written<Measure>) => boolean) => (measure: Written<Measure>) =>
    (measure.rates ?? []).flatMap((rate, i) => (wrong(rate, measure) ? [`rates.${i}.${field}`] : []));

const isThere = (value: unknown) => value !== undefined && value !== null;

const rateRules = [
  each(
    Measure,
    "is what a SPECIFIC rate has in place of percent, with currency and per",
    rates("amount", (rate) => {
      const { applies, amount, currency, per, percent } = rate;
      const money = [amount, currency, per];
      return applies === "SPECIFIC" ? !money.every(isThere) || isThere(percent) : money.some(isThere);
    }),
  ),
  each(
    Measure,
    "is missing: only SPECIFIC rates have none",
    rates("percent", ({ applies, percent }) => applies !== "SPECIFIC" && !isThere(percent)),
  ),
  each(
    Measure,
    "must be a code of ISO 4217",
    rates("currency", ({ currency }) => isThere(currency) && !/^[A-Z]{3}$/.test(currency)),
  ),
  each(
    Measure,
    "must be more than percent",
    rates("percentMax", ({ percent, percentMax }) => isThere(percentMax) && !(percentMax > percent!)),
  ),
  each(
    Measure,
    "must lie after from",
    rates("until", ({ from, until }) => !!from && !!until && !surelyBefore(from, until)),
  ),
  each(
    Measure,
    "is missing: the measure has an end",
    rates("until", ({ until }, { dates }) => !until && !!(dates?.ended ?? dates?.expires)),
  ),
];

/** The measures that one takes the place of, directly and through others, without end where there is a circle. */
function replaced(measure: Written<Measure>, of: (id: string) => Written<Measure> | undefined): Set<string> {
  const found = new Set<string>();
  const visit = (each: Written<Measure> | undefined) => {
    for (const { measure: id } of each?.replaces ?? []) {
      if (found.has(id as string)) continue;
      found.add(id as string);
      visit(of(id as string));
    }
  };
  visit(measure);
  return found;
}

export const measureRules = [
  ...rateRules,
  each(
    Measure,
    "leads back to the measure itself",
    (measure, dataset) => replaced(measure, (id) => find(dataset, Measure, id)).has(measure.id) && "replaces",
  ),
  each(Measure, "names a measure of the same country", ({ jurisdiction, retaliatesAgainst = [] }, dataset) =>
    retaliatesAgainst.flatMap(({ measure }, i) =>
      find(dataset, Measure, measure as string)?.jurisdiction === jurisdiction
        ? [`retaliatesAgainst.${i}.measure`]
        : [],
    ),
  ),
  each(Measure, "names a field that the record does not have", (measure) =>
    (measure.generalKnowledge ?? []).flatMap((field, i) =>
      isThere(valueAt(measure, field)) ? [] : [`generalKnowledge.${i}`],
    ),
  ),
  each(Measure, "names a field that a citation supports", ({ generalKnowledge = [], citations = [] }) =>
    generalKnowledge.flatMap((field, i) =>
      citations.some(({ supports }) => supports?.includes(field)) ? [`generalKnowledge.${i}`] : [],
    ),
  ),
  each(
    Measure,
    "is HIGH though a field is general knowledge",
    ({ generalKnowledge = [], confidence }) => confidence === "HIGH" && generalKnowledge.length > 0 && "confidence",
  ),
];
