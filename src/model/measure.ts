import { Country } from "./country";
import type { Many, One, Span } from "./describe";
import {
  DATED,
  durationOf,
  Kind,
  listOf,
  Nested,
  partialDate,
  Property,
  Reference,
  Relationship,
  text,
  whole,
} from "./describe";
import { LegalBasis, MeasureKind, MeasureStatus } from "./measure-terms";
import { Entity } from "./entity";
import { Organization } from "./organization";
import { Rate } from "./rate";
import { Sector } from "./sector";

const OVER = ["SUPERSEDED", "EXPIRED", "REPEALED", "STRUCK_DOWN", "CONCLUDED"] as const;

export class MeasureDates {
  @Property(partialDate, "Announced; not yet in force by that.", {
    ...DATED,
    happening: "ANNOUNCED",
    implies: ["PROPOSED", "ANNOUNCED", "PENDING"],
  })
  announced: string | null;
  @Property(partialDate, "Published; not yet in force by that.", { ...DATED, happening: "PUBLISHED" })
  published: string | null;
  @Property(partialDate, "First day of effect; it may precede publication.", {
    ...DATED,
    happening: "ENTERED_INTO_FORCE",
    implies: "IN_FORCE",
  })
  inForce: string | null;
  @Property(partialDate, "For a practice without a text: since when a source reports it.", {
    ...DATED,
    happening: "OBSERVED",
    implies: "IN_FORCE",
  })
  observedFrom: string | null;
  @Property(partialDate, "The day a court or its author stopped its effect; it has not ended.", {
    ...DATED,
    happening: "SUSPENDED",
    implies: ["STAYED", "SUSPENDED"],
  })
  suspended: string | null;
  @Property(partialDate, "End of the term set in its text, whether or not a source reports that it came to pass.", {
    ...DATED,
    happening: "EXPIRES",
  })
  expires: string | null;
  @Property(partialDate, "The end that a source reports; the day itself no longer counts.", {
    ...DATED,
    happening: "ENDED",
    implies: OVER,
  })
  ended: string | null;
}

/** How one measure acts on another: the properties of the relationship. */
export class MeasureRelation {
  @Property(
    partialDate,
    "The day the effect on the other measure starts, where it is not the day of entry into force.",
    { optional: true },
  )
  from: string | null;
  @Property(text, "A limit of the effect, such as «in part».", { optional: true })
  note: string | null;
}

const span: Span = {
  begins: ["dates.inForce", "dates.observedFrom"],
  ends: ["dates.ended"],
  term: "dates.expires",
  over: OVER,
  unbegun: ["PROPOSED", "ANNOUNCED", "PENDING", "LAPSED"],
};

@Kind({
  prefix: "msr",
  plural: "measures",
  description: "A law, tariff, decision or practice that is complained of, or that answers one.",
  span,
})
export class Measure extends Entity {
  @Property(MeasureKind, "What form it has.", { order: true })
  kind: MeasureKind;
  @Property(LegalBasis, "The U.S. trade power it rests on; null where it is none of them.", {
    optional: true,
    order: true,
  })
  legalBasis: LegalBasis | null;
  @Property(MeasureStatus, "Where it stood on `statusAsOf`.", { order: true })
  status: MeasureStatus;
  @Property(partialDate, "The date of the newest source on its status.", { order: true })
  statusAsOf: string;
  @Nested(MeasureDates, "Its dates; what is not known is null.")
  dates: MeasureDates | null;
  @Property(
    whole,
    "Days from its entry into force (or since when it is observed) to its end; null unless both are known to the day.",
    {
      optional: true,
      order: true,
      derive: durationOf(span),
      quantity: true,
    },
  )
  durationDays: number | null;
  @Property(listOf(text), "The fields that rest on general knowledge and not on a page, such as `dates.inForce`.", {
    optional: true,
  })
  generalKnowledge: readonly string[];

  @Reference(() => Country, "IN_JURISDICTION", "The country whose measure it is.", {
    reads: ["is a measure of", "is the jurisdiction of"],
    inverse: "measures",
    inverseDescription: "The measures of the country.",
    required: true,
  })
  jurisdiction: One<Country>;
  @Relationship(() => Organization, "ENACTED_BY", "Who enacted it.", {
    reads: ["is enacted by", "enacted"],
    inverse: "measuresEnacted",
    inverseDescription: "The measures it enacted.",
  })
  enactedBy: Many<Organization>;
  @Relationship(() => Country, "AFFECTS", "The countries it is aimed at, or hits.", {
    reads: ["affects", "is affected by"],
    inverse: "affectedBy",
    inverseDescription: "The measures aimed at the country, or hitting it.",
  })
  affects: Many<Country>;
  @Relationship(() => Sector, "CONCERNS", "The sectors it concerns.", {
    reads: ["concerns", "is concerned by"],
    inverse: "measures",
    inverseDescription: "The measures that concern the sector.",
  })
  sectors: Many<Sector>;
  @Relationship(
    () => Rate,
    "HAS_RATE",
    "Its rates, one per scope and period; they need not be complete, and duties on one good can add up.",
    {
      reads: ["sets", "is set by"],
      inverse: "measure",
      inverseDescription: "The measure whose rate it is.",
      parts: true,
    },
  )
  rates: Many<Rate>;

  @Relationship(
    () => Measure,
    "REPLACES",
    "The measures it takes the place of, which end by it or were void already.",
    {
      reads: ["replaces", "is replaced by"],
      inverse: "replacedBy",
      inverseDescription: "The measures that take its place.",
      edge: MeasureRelation,
    },
  )
  replaces: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "AMENDS", "The measures it changes, which live on.", {
    reads: ["amends", "is amended by"],
    inverse: "amendedBy",
    inverseDescription: "The measures that change it.",
    edge: MeasureRelation,
  })
  amends: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "REPEALS", "The measures it ends, wholly or as the note says.", {
    reads: ["repeals", "is repealed by"],
    inverse: "repealedBy",
    inverseDescription: "The measures that end it.",
    edge: MeasureRelation,
  })
  repeals: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "SUSPENDS", "The measures whose effect it stops for the goods or users named.", {
    reads: ["suspends", "is suspended by"],
    inverse: "suspendedBy",
    inverseDescription: "The measures that stop its effect.",
    edge: MeasureRelation,
  })
  suspends: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "EXTENDS", "The measures whose term it prolongs.", {
    reads: ["extends", "is extended by"],
    inverse: "extendedBy",
    inverseDescription: "The measures that prolong its term.",
    edge: MeasureRelation,
  })
  extends: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "IMPLEMENTS", "The higher acts it carries out.", {
    reads: ["implements", "is implemented by"],
    inverse: "implementedBy",
    inverseDescription: "The measures that carry it out.",
    edge: MeasureRelation,
  })
  implements: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "RETALIATES_AGAINST", "The measures of another country that it answers.", {
    reads: ["retaliates against", "is retaliated against by"],
    inverse: "retaliatedAgainstBy",
    inverseDescription: "The measures of other countries that answer it.",
    edge: MeasureRelation,
  })
  retaliatesAgainst: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "RELIEVES", "The measures from whose duty it frees goods or users.", {
    reads: ["gives relief from", "is relieved by"],
    inverse: "relievedBy",
    inverseDescription: "The measures that free goods or users from its duty.",
    edge: MeasureRelation,
  })
  relieves: Many<Measure, MeasureRelation>;
}
