import type { ValueOf } from "./describe";
import { enumeration } from "./describe";

export const Coverage = enumeration("Coverage", "What an indicator covers.", {
  GOODS: "Goods.",
  SERVICES: "Services.",
  GOODS_AND_SERVICES: "Goods and services.",
  DIRECT_INVESTMENT: "Direct investment.",
  OTHER: "Something else.",
});
export type Coverage = ValueOf<typeof Coverage>;

export const Flow = enumeration("Flow", "The direction of what is measured [FLOW].", {
  EXPORT: "Exports.",
  IMPORT: "Imports.",
  BALANCE: "Exports less imports, seen from the reporter.",
  TWO_WAY: "Exports and imports together.",
  INWARD: "Into the reporter.",
  OUTWARD: "Out of the reporter.",
  NONE: "No direction.",
});
export type Flow = ValueOf<typeof Flow>;

const INDICATORS = {
  CALCULATED_DUTIES: ["GOODS", "IMPORT", "Duties calculated on imports."],
  CALCULATED_DUTY_RATE: ["GOODS", "IMPORT", "Calculated duties as a share of imports."],
  FDI_CUMULATIVE: ["DIRECT_INVESTMENT", "INWARD", "Direct investment, added up over years."],
  FDI_INFLOW: ["DIRECT_INVESTMENT", "INWARD", "Direct investment flowing in."],
  FDI_PARTNER_SHARE: ["DIRECT_INVESTMENT", "INWARD", "A partner's share of direct investment."],
  FDI_STOCK_INWARD: ["DIRECT_INVESTMENT", "INWARD", "Stock of direct investment in the reporter."],
  FDI_STOCK_OUTWARD: ["DIRECT_INVESTMENT", "OUTWARD", "Stock of the reporter's direct investment abroad."],
  GOODS_BALANCE: ["GOODS", "BALANCE", "Balance of trade in goods; a deficit is negative."],
  GOODS_BALANCE_CHANGE: [
    "GOODS",
    "BALANCE",
    "Change of the partner's surplus in goods on the year before, in percent.",
  ],
  GOODS_BALANCE_TRAILING_12M: ["GOODS", "BALANCE", "Balance of trade in goods over the last twelve months."],
  GOODS_EXPORTS: ["GOODS", "EXPORT", "Exports of goods."],
  GOODS_IMPORTS: ["GOODS", "IMPORT", "Imports of goods."],
  GOODS_IMPORT_VOLUME: ["GOODS", "IMPORT", "Imports of goods, by volume."],
  GOODS_SERVICES_BALANCE: ["GOODS_AND_SERVICES", "BALANCE", "Balance of trade in goods and services."],
  GOODS_TRADE: ["GOODS", "TWO_WAY", "Exports and imports of goods together."],
  IMPORT_SHARE: ["GOODS", "IMPORT", "A share of imports."],
  OPEN_DEMANDS: ["OTHER", "NONE", "Number of demands on the table."],
  PUBLIC_COMMENTS: ["OTHER", "NONE", "Number of public comments."],
  SERVICES_BALANCE: ["SERVICES", "BALANCE", "Balance of trade in services."],
  SERVICES_EXPORTS: ["SERVICES", "EXPORT", "Exports of services."],
  SERVICES_IMPORTS: ["SERVICES", "IMPORT", "Imports of services."],
  TARIFF_LINES_COVERED: ["OTHER", "NONE", "Number of tariff lines covered by a measure."],
  TRQ_FILL_RATE: ["GOODS", "IMPORT", "Use of a tariff-rate quota, in percent."],
  USMCA_CLAIM_SHARE: ["GOODS", "IMPORT", "Share of imports for which preference under the Agreement is claimed."],
  USMCA_CLAIM_VALUE: ["GOODS", "IMPORT", "Imports for which preference under the Agreement is claimed."],
} as const satisfies Record<string, readonly [Coverage, Flow, string]>;

export const Indicator = enumeration(
  "Indicator",
  "What a series measures; it fixes coverage and flow.",
  Object.fromEntries(Object.entries(INDICATORS).map(([name, [, , description]]) => [name, description])) as Record<
    keyof typeof INDICATORS,
    string
  >,
);
export type Indicator = ValueOf<typeof Indicator>;

/** What an indicator covers and in which direction; nulls for what is no indicator. */
export function covered(indicator: unknown): { coverage: Coverage | null; flow: Flow | null } {
  const [coverage, flow] = INDICATORS[indicator as Indicator] ?? [null, null];
  return { coverage, flow };
}

export const Transformation = enumeration(
  "Transformation",
  "How figures are made of what was measured [TRANSFORMATION].",
  {
    LEVEL: "As measured.",
    TRAILING_12M: "Sum of the last twelve months.",
    CHANGE_ON_YEAR: "Change on the year before, in percent.",
    SHARE: "A share, in percent.",
    CUMULATIVE: "Added up since a start.",
    STOCK: "A stock at a moment.",
  },
);
export type Transformation = ValueOf<typeof Transformation>;

export const PartnerScope = enumeration("PartnerScope", "Who the partner of a series is [COUNTERPART_AREA].", {
  ONE: "The country given as partner.",
  WORLD: "The world.",
  USMCA_PARTNERS: "Both other Parties together.",
  NOT_APPLICABLE: "There is no partner.",
});
export type PartnerScope = ValueOf<typeof PartnerScope>;

export const Frequency = enumeration("Frequency", "How often a series has a figure [FREQ].", {
  ANNUAL: "A calendar year.",
  SEMIANNUAL: "Half a year.",
  QUARTERLY: "A quarter.",
  MONTHLY: "A month.",
  FISCAL_YEAR: "A fiscal year, named by the year in which it ends.",
  YEAR_TO_DATE: "From the start of the year; each figure gives its span.",
  ONCE: "Single or irregular points.",
});
export type Frequency = ValueOf<typeof Frequency>;

export const FREQUENCY_CODES: Readonly<Record<Frequency, string>> = {
  ANNUAL: "A",
  SEMIANNUAL: "S",
  QUARTERLY: "Q",
  MONTHLY: "M",
  FISCAL_YEAR: "F",
  YEAR_TO_DATE: "Y",
  ONCE: "O",
};

export const Basis = enumeration("Basis", "On which basis figures are compiled.", {
  CENSUS: "Trade statistics on a Census basis.",
  BALANCE_OF_PAYMENTS: "Balance of payments.",
  CUSTOMS_ENTRIES: "Entry data: claims of preference, duties.",
  DIRECT_INVESTMENT_POSITION: "Position of direct investment.",
  INVESTMENT_REGISTRY: "A registry of investments.",
  ESTIMATE: "An estimate.",
  ADMINISTRATIVE: "Records of an administration.",
  STATED: "Someone's word.",
  NOT_STATED: "The source does not say.",
});
export type Basis = ValueOf<typeof Basis>;

export const Valuation = enumeration("Valuation", "How goods are valued.", {
  FAS: "Free alongside ship.",
  FOB: "Free on board.",
  CIF: "Cost, insurance and freight.",
  CUSTOMS: "Customs value.",
  FAS_LESS_CUSTOMS: "Exports free alongside ship less imports at customs value.",
  HISTORICAL_COST: "Historical cost.",
  NOT_STATED: "The source does not say.",
  NOT_APPLICABLE: "There is nothing to value.",
});
export type Valuation = ValueOf<typeof Valuation>;

export const Adjustment = enumeration("Adjustment", "Seasonal adjustment of figures [ADJUSTMENT].", {
  NOT_ADJUSTED: "Not adjusted.",
  SEASONALLY_ADJUSTED: "Adjusted for the season.",
  NOT_STATED: "The source does not say.",
  NOT_APPLICABLE: "There is nothing to adjust.",
});
export type Adjustment = ValueOf<typeof Adjustment>;

export const Prices = enumeration("Prices", "The prices in which figures are given.", {
  CURRENT: "Current prices.",
  CONSTANT: "Constant prices.",
  NOT_STATED: "The source does not say.",
  NOT_APPLICABLE: "No money is counted.",
});
export type Prices = ValueOf<typeof Prices>;

export const Unit = enumeration("Unit", "The unit of figures [UNIT_MEASURE].", {
  USD: "U.S. dollars.",
  CAD: "Canadian dollars.",
  PERCENT: "Percent.",
  COUNT: "A number of things.",
  NET_TON: "Net tons (2,000 pounds).",
  BARREL_PER_DAY: "Barrels a day.",
});
export type Unit = ValueOf<typeof Unit>;

export const Edition = enumeration("Edition", "Whether the figures of a series come from one edition.", {
  SINGLE: "One edition, dated by the series' vintage.",
  EACH_AS_PUBLISHED: "Each as its own print gave it.",
});
export type Edition = ValueOf<typeof Edition>;
