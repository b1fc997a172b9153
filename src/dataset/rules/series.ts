import { Series } from "../../model/series";
import type { Indicator, Transformation } from "../../model/series-terms";
import { each } from "./rule";

/** How the figures of an indicator can be made; of those not named here, as measured. */
const TRANSFORMATIONS: Partial<Record<Indicator, readonly Transformation[]>> = {
  GOODS_BALANCE_CHANGE: ["CHANGE_ON_YEAR"],
  GOODS_BALANCE_TRAILING_12M: ["TRAILING_12M"],
  GOODS_IMPORT_VOLUME: ["LEVEL", "TRAILING_12M"],
  IMPORT_SHARE: ["SHARE"],
  FDI_STOCK_OUTWARD: ["STOCK"],
  FDI_STOCK_INWARD: ["STOCK"],
  FDI_CUMULATIVE: ["CUMULATIVE"],
  FDI_PARTNER_SHARE: ["SHARE"],
  USMCA_CLAIM_SHARE: ["SHARE"],
  CALCULATED_DUTY_RATE: ["SHARE"],
  TRQ_FILL_RATE: ["SHARE"],
};

export const seriesRules = [
  each(
    Series,
    "does not fit the indicator",
    ({ indicator, transformation }) =>
      !(TRANSFORMATIONS[indicator!] ?? ["LEVEL"]).includes(transformation!) && "transformation",
  ),
  each(
    Series,
    "is there when partnerScope is ONE, and then only",
    ({ partner, partnerScope }) => (partnerScope === "ONE") !== !!partner && "partner",
  ),
  each(Series, "is the reporter", ({ partner, reporter }) => partner === reporter && "partner"),
  each(Series, "must be a power of ten from 0 to 12", ({ scale }) => (scale! < 0 || scale! > 12) && "scale"),
  each(
    Series,
    "must be NOT_APPLICABLE unless the unit is money, and then only",
    ({ unit, prices }) => ["USD", "CAD"].includes(unit!) === (prices === "NOT_APPLICABLE") && "prices",
  ),
  each(
    Series,
    "is PERCENT: the scale must be 0 and the transformation SHARE or CHANGE_ON_YEAR",
    ({ unit, scale, transformation }) =>
      unit === "PERCENT" && (scale !== 0 || !["SHARE", "CHANGE_ON_YEAR"].includes(transformation!)) && "unit",
  ),
  each(
    Series,
    "is there when the edition is SINGLE, and then only",
    ({ edition, vintage }) => (edition === "SINGLE") !== !!vintage && "vintage",
  ),
  each(
    Series,
    "are missing: a series has one at least",
    (_, __, { value }) => !(value["observations"] as unknown[] | undefined)?.length && "observations",
  ),
];
