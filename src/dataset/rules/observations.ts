import { Observation } from "../../model/observation";
import { Series } from "../../model/series";
import type { Frequency, Indicator } from "../../model/series-terms";
import { surelyBefore } from "../checks/period";
import type { Dataset } from "../dataset";
import type { Rule, Written } from "./rule";
import { all, each, find, unique } from "./rule";

/** What a period looks like where it is a calendar one. */
const PERIODS: Partial<Record<Frequency, RegExp>> = {
  ANNUAL: /^\d{4}$/,
  FISCAL_YEAR: /^\d{4}$/,
  MONTHLY: /^\d{4}-\d\d$/,
};

/** A rule for a figure and the series it belongs to. */
const figure = (message: string, broken: (figure: Written<Observation>, series: Written<Series>) => string | false) =>
  each(Observation, message, (observation, dataset) => broken(observation, find(dataset, Series, observation.series)!));

const decimals = (value: number) => (String(value).split(".")[1] ?? "").length;

/** Balances that stand beside exports and imports of one publisher and edition are their difference. */
const balances: Rule = (dataset) => {
  const cells = new Map(all(dataset, Observation).map((observation) => [cell(dataset, observation), observation]));
  return figure("is not exports less imports of the same edition", (balance, { indicator }) => {
    const [exports, imports] = (["GOODS_EXPORTS", "GOODS_IMPORTS"] as const).map((other) =>
      cells.get(cell(dataset, balance, other)),
    );
    if (indicator !== "GOODS_BALANCE" || !exports || !imports) return false;
    const figures = [balance, exports, imports];
    if (figures.some(({ qualifier }) => qualifier) || balance.note?.includes("different releases")) return false;
    const printed = Math.min(3, ...figures.map(({ value }) => decimals(value!)));
    return Math.abs(exports.value! - imports.value! - balance.value!) > 1.5 * 10 ** -printed && "value";
  })(dataset);
};

/** What figures of one table have in common, but for the indicator. */
function cell(dataset: Dataset, { series: id, period, vintage }: Written<Observation>, indicator?: Indicator): string {
  const series = find(dataset, Series, id)!;
  const { reporter, partner, partnerScope, sector, product, basis, frequency, publisher } = series;
  return JSON.stringify([
    indicator ?? series.indicator,
    reporter,
    partner,
    partnerScope,
    sector,
    product,
    basis,
    frequency,
    publisher,
    period,
    vintage,
  ]);
}

export const observationRules = [
  figure(
    "is not the vintage of the series",
    ({ vintage }, series) => !!series.vintage && vintage !== series.vintage && "vintage",
  ),
  each(Observation, "lies before the period", ({ vintage, period }) => surelyBefore(vintage, period) && "vintage"),
  figure(
    "is missing: a YEAR_TO_DATE figure has one",
    ({ periodRange }, { frequency }) => frequency === "YEAR_TO_DATE" && !periodRange && "periodRange",
  ),
  figure("does not fit the frequency of the series", ({ period, periodRange }, { frequency }) => {
    const form = PERIODS[frequency!];
    return !!form && !periodRange && !form.test(period!) && "period";
  }),
  figure(
    "is a share: it lies between 0 and 100",
    ({ value }, { unit, transformation }) =>
      unit === "PERCENT" && transformation === "SHARE" && (value! < 0 || value! > 100) && "value",
  ),
  unique(
    Observation,
    "has the series, period and vintage of another figure",
    "period",
    ({ series, period, periodRange, vintage }) =>
      JSON.stringify([series, period, periodRange?.from, periodRange?.to, vintage]),
  ),
  balances,
];
