import type { Derive, One, Translated, ValueOf } from "./describe";
import { decimal, enumeration, flag, Kind, Nested, partialDate, Property, Reference } from "./describe";
import { Entity } from "./entity";
import { Series } from "./series";

export const Qualifier = enumeration("Qualifier", "How exact a printed figure is.", {
  APPROXIMATE: "Rounded by its printer.",
  AT_LEAST: "The printed figure or more.",
  AT_MOST: "The printed figure or less.",
});
export type Qualifier = ValueOf<typeof Qualifier>;

export class PeriodRange {
  @Property(partialDate, "The first month or year, included.", { order: true })
  from: string;
  @Property(partialDate, "The last month or year, included.", { order: true })
  to: string;
}

/** «U.S. goods balance with Mexico, 2025», in the languages of the series' title. */
const title: Derive<Translated> = ({ series, period }, other) =>
  Object.fromEntries(
    Object.entries((other(String(series))?.["title"] ?? {}) as Translated).map(([language, text]) => [
      language,
      `${text}, ${period}`,
    ]),
  );

@Kind({
  prefix: "obs",
  plural: "observations",
  description: "One figure of a series: a period and its value.",
  span: { begins: ["periodRange.from", "period"], ends: ["periodRange.to", "period"], through: "ALL_DAYS" },
  title,
})
export class Observation extends Entity {
  @Property(partialDate, "The year or month; for a longer span its last year.", { order: true })
  period: string;
  @Nested(PeriodRange, "The span where the period is not a calendar year or month; else null.")
  periodRange: PeriodRange | null;
  @Property(
    decimal,
    "The figure as printed, in the unit and scale of its series (USD with scale 9: billion U.S. dollars).",
    { order: true },
  )
  value: number;
  @Property(partialDate, "The date of the edition that gives the figure.", { order: true })
  vintage: string;
  @Property(flag, "True where the date of the edition was inferred.", { optional: true })
  vintageApprox: boolean | null;
  @Property(Qualifier, "How exact the figure is; null: as exact as printed.", { optional: true })
  qualifier: Qualifier | null;
  @Property(flag, "True where the figure was worked out here from figures named in the sources.", { optional: true })
  computed: boolean | null;

  @Reference(() => Series, "OBSERVATION_OF", "The series it belongs to.", {
    reads: ["is a figure of", "includes"],
    walked: false,
    inverse: "observations",
    inverseDescription: "The figures of the series.",
    required: true,
    inside: true,
  })
  series: One<Series>;
}
