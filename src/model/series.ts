import { Country } from "./country";
import type { Curated, Derive, One } from "./describe";
import { flag, Kind, partialDate, Property, Reference, text, whole } from "./describe";
import { Entity } from "./entity";
import { Organization } from "./organization";
import { Sector } from "./sector";
import * as terms from "./series-terms";

const code = (words: unknown) =>
  String(words)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^_|_$/g, "");

/** FREQ.REF_AREA.COUNTERPART.INDICATOR.SECTOR.PRODUCT.TRANSFORMATION.BASIS.VALUATION.ADJUSTMENT.PRICES.UNIT */
const key: Derive<string> = (series, other) => {
  const iso2 = (country: unknown) => other(String(country))?.["iso2"];
  const scope = { WORLD: "W1", USMCA_PARTNERS: "USMCA", NOT_APPLICABLE: "_Z" }[String(series["partnerScope"])];
  const missing: Record<string, string> = { NOT_APPLICABLE: "_Z", NOT_STATED: "_U" };
  const {
    frequency,
    reporter,
    partner,
    indicator,
    sector,
    product,
    transformation,
    basis,
    valuation,
    adjustment,
    prices,
    unit,
  } = series;
  return [
    terms.FREQUENCY_CODES[frequency as terms.Frequency],
    iso2(reporter),
    scope ?? iso2(partner),
    indicator,
    sector ? code(String(sector).slice(4)) : "_T",
    product ? code(product) : "_T",
    transformation,
    basis,
    valuation,
    missing[String(adjustment)] ?? String(adjustment)[0],
    missing[String(prices)] ?? (prices === "CURRENT" ? "V" : "L"),
    unit,
  ].join(".");
};

const decimals: Derive<number> = ({ observations }) =>
  Math.max(0, ...((observations ?? []) as Curated[]).map(({ value }) => (String(value).split(".")[1] ?? "").length));

@Kind({
  prefix: "ser",
  plural: "series",
  description: "One row of a statistic, in one edition or as each print gave it; the terms are those of SDMX.",
})
export class Series extends Entity {
  @Property(
    text,
    "Series with one key measure one thing and differ in edition or publisher only. `_T` total, `_Z` not applicable, `_U` not stated, `W1` world.",
    {
      order: true,
      group: true,
      derive: key,
    },
  )
  key: string;
  @Property(terms.Indicator, "What is measured.", { order: true })
  indicator: terms.Indicator;
  @Property(terms.Coverage, "What the indicator covers.", {
    order: true,
    derive: ({ indicator }) => terms.covered(indicator).coverage,
  })
  coverage: terms.Coverage;
  @Property(
    terms.Flow,
    "The direction [FLOW]; a balance is exports less imports, seen from the reporter: a deficit is negative.",
    {
      order: true,
      derive: ({ indicator }) => terms.covered(indicator).flow,
    },
  )
  flow: terms.Flow;
  @Property(terms.Transformation, "How the figures are made of what was measured [TRANSFORMATION].", { order: true })
  transformation: terms.Transformation;
  @Property(terms.PartnerScope, "Who the partner is [COUNTERPART_AREA].", { order: true })
  partnerScope: terms.PartnerScope;
  @Property(text, "Goods narrower than the sector, in words.", { optional: true, search: "SUMMARY" })
  product: string | null;
  @Property(terms.Frequency, "How often there is a figure [FREQ].", { order: true })
  frequency: terms.Frequency;
  @Property(terms.Basis, "On which basis it is compiled.", { order: true })
  basis: terms.Basis;
  @Property(terms.Valuation, "How goods are valued.", { order: true })
  valuation: terms.Valuation;
  @Property(terms.Adjustment, "Seasonal adjustment [ADJUSTMENT].", { order: true })
  adjustment: terms.Adjustment;
  @Property(terms.Prices, "Current or constant prices.", { order: true })
  prices: terms.Prices;
  @Property(terms.Unit, "The unit of the figures [UNIT_MEASURE].", { order: true })
  unit: terms.Unit;
  @Property(whole, "Power of ten of the figures [UNIT_MULT]: USD with scale 9 is billion U.S. dollars.", {
    order: true,
  })
  scale: number;
  @Property(whole, "The most decimals that a figure is printed with [DECIMALS].", { derive: decimals })
  decimals: number;
  @Property(terms.Edition, "One edition, or as each print gave it.", { order: true })
  edition: terms.Edition;
  @Property(partialDate, "The date of the edition; null where each figure has its own.", {
    optional: true,
    order: true,
  })
  vintage: string | null;
  @Property(flag, "True where the date of the edition was inferred.", { optional: true })
  vintageApprox: boolean | null;
  @Property(text, "Who printed it.", { order: true, search: "SUMMARY", group: true })
  publisher: string;

  @Reference(() => Country, "REPORTED_FOR", "The country whose statistics these are [REF_AREA].", {
    reads: ["is reported for", "is the reporter of"],
    inverse: "seriesReported",
    inverseDescription: "The series of the country's statistics.",
    required: true,
  })
  reporter: One<Country>;
  @Reference(
    () => Country,
    "WITH_PARTNER",
    "The partner country [COUNTERPART_AREA]; null where the scope is not one country.",
    {
      reads: ["has the partner", "is the partner in"],
      inverse: "seriesAsPartner",
      inverseDescription: "The series of other countries' statistics with the country as partner.",
    },
  )
  partner: One<Country>;
  @Reference(() => Sector, "MEASURES_SECTOR", "The sector; null: all goods.", {
    reads: ["measures", "is measured by"],
    inverse: "series",
    inverseDescription: "The series on the sector.",
  })
  sector: One<Sector>;
  @Reference(() => Organization, "COMPILED_BY", "Who compiled it; null where it has no record.", {
    reads: ["is compiled by", "compiled"],
    inverse: "seriesCompiled",
    inverseDescription: "The series it compiled.",
  })
  compiledBy: One<Organization>;
}
