import type { ValueOf } from "./describe";
import { decimal, enumeration, flag, Nested, Part, partialDate, Property, text } from "./describe";
import { RecordPart } from "./part";

export const RateBase = enumeration("RateBase", "What a rate is taken of.", {
  AD_VALOREM: "Percent of the customs value.",
  CONTENT_VALUE: "Percent of the stated part of the value only.",
  SPECIFIC: "An amount of money per unit.",
  PRICE: "Percent of the sale price.",
  REVENUE: "Percent of yearly revenue.",
  AMOUNT: "Percent of the sum sent.",
});
export type RateBase = ValueOf<typeof RateBase>;

export const QuotaSide = enumeration("QuotaSide", "On which side of a tariff-rate quota a rate holds.", {
  ABOVE: "On imports beyond the volume.",
  WITHIN: "On imports within the volume.",
});
export type QuotaSide = ValueOf<typeof QuotaSide>;

export class Quota {
  @Property(decimal, "The volume, in `unit`.")
  volume: number;
  @Property(text, "The unit of the volume.", { group: true })
  unit: string;
  @Property(QuotaSide, "On which side of the volume the rate holds.")
  side: QuotaSide;
}

@Part({
  description:
    "One rate of a measure, for a scope and a period. It holds on a day when `from` <= day < `until`, and not from the day on which its measure was suspended.",
  span: { begins: ["from"], ends: ["until", "measure.dates.suspended"] },
})
export class Rate extends RecordPart {
  @Property(decimal, "Percent, the lower end where `percentMax` is given; null for specific duties.", {
    optional: true,
    order: true,
    quantity: true,
  })
  percent: number | null;
  @Property(decimal, "Percent, the upper end of a range.", { optional: true })
  percentMax: number | null;
  @Property(decimal, "Money per unit, for specific duties.", { optional: true })
  amount: number | null;
  @Property(text, "The currency of `amount`, in ISO 4217.", { optional: true, group: true })
  currency: string | null;
  @Property(text, "The unit that `amount` is charged for.", { optional: true, group: true })
  per: string | null;
  @Property(RateBase, "What it is taken of.")
  applies: RateBase;
  @Property(text, "Goods and origin, in plain words.")
  scope: string;
  @Property(partialDate, "The first day; null: not known.", { optional: true, order: true, happening: "RATE_BEGAN" })
  from: string | null;
  @Property(partialDate, "The first day on which it no longer applies; null: open.", {
    optional: true,
    order: true,
    happening: "RATE_ENDED",
  })
  until: string | null;
  @Property(flag, "True where the start lies after the last source and was not seen to happen.", { optional: true })
  scheduled: boolean | null;
  @Nested(Quota, "The tariff-rate quota it depends on; null: none.")
  quota: Quota | null;
}
