import { Country } from "./country";
import type { Many, One, Span, ValueOf } from "./describe";
import {
  durationOf,
  enumeration,
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
import { Entity } from "./entity";
import { Organization } from "./organization";
import { Rate } from "./rate";
import { Sector } from "./sector";

export const MeasureKind = enumeration("MeasureKind", "What form a measure has.", {
  STATUTE: "A law.",
  CONSTITUTIONAL_REFORM: "A change of the constitution.",
  DECREE: "A decree, order or proclamation of the executive.",
  REGULATION: "A regulation.",
  REGULATORY_DECISION: "An act of a regulator.",
  STANDARD: "A technical standard.",
  POLICY: "A policy.",
  PRACTICE: "Conduct without a text.",
  BILL: "A bill.",
  TARIFF: "A tariff.",
  SURTAX: "A retaliatory or added duty.",
  SAFEGUARD: "A safeguard.",
  TRADE_REMEDY: "An anti-dumping or countervailing duty.",
  IMPORT_RESTRICTION: "A ban or limit on imports.",
  REMISSION: "A relief from duty.",
  INVESTIGATION: "An investigation.",
  PROVINCIAL_MEASURE: "An act of a state or province.",
  ARRANGEMENT: "An accord or memorandum.",
});
export type MeasureKind = ValueOf<typeof MeasureKind>;

export const LegalBasis = enumeration("LegalBasis", "The power in U.S. trade law on which a measure rests.", {
  IEEPA: "International Emergency Economic Powers Act.",
  SECTION_122: "Trade Act of 1974, section 122: balance of payments.",
  SECTION_201: "Trade Act of 1974, section 201: safeguards.",
  SECTION_232: "Trade Expansion Act of 1962, section 232: national security.",
  SECTION_301: "Trade Act of 1974, section 301: unfair acts of other countries.",
  SECTION_338: "Tariff Act of 1930, section 338: discrimination.",
  ANTIDUMPING_COUNTERVAILING: "Tariff Act of 1930, title VII: anti-dumping and countervailing duties.",
});
export type LegalBasis = ValueOf<typeof LegalBasis>;

export const MeasureStatus = enumeration("MeasureStatus", "Where a measure stands.", {
  PROPOSED: "A draft or formal proposal.",
  ANNOUNCED: "Decided, start not confirmed.",
  PENDING: "Its procedure is running.",
  IN_FORCE: "In force.",
  MODIFIED: "In force in a later form.",
  UNDER_CHALLENGE: "In force, before a court or panel.",
  UNDER_REVIEW: "In force, being reopened.",
  STAYED: "Stopped by a court for the time being.",
  SUSPENDED: "Stopped by its author for the time being.",
  PARTLY_LIFTED: "Lifted in part.",
  FOUND_INCONSISTENT: "Found inconsistent by a panel whose finding is not carried out.",
  SUPERSEDED: "Another took its place.",
  EXPIRED: "Its term ran out.",
  LAPSED: "A bill or deadline died.",
  REPEALED: "Repealed.",
  STRUCK_DOWN: "Struck down by a court.",
  CONCLUDED: "Its procedure is over.",
});
export type MeasureStatus = ValueOf<typeof MeasureStatus>;

export class MeasureDates {
  @Property(partialDate, "Announced; not yet in force by that.", { optional: true, order: true })
  announced: string | null;
  @Property(partialDate, "Published; not yet in force by that.", { optional: true, order: true })
  published: string | null;
  @Property(partialDate, "First day of effect; it may precede publication.", { optional: true, order: true })
  inForce: string | null;
  @Property(partialDate, "For a practice without a text: since when a source reports it.", {
    optional: true,
    order: true,
  })
  observedFrom: string | null;
  @Property(partialDate, "The day a court or its author stopped its effect; it has not ended.", {
    optional: true,
    order: true,
  })
  suspended: string | null;
  @Property(partialDate, "End of the term set in its text, whether or not a source reports that it came to pass.", {
    optional: true,
    order: true,
  })
  expires: string | null;
  @Property(partialDate, "The end that a source reports; the day itself no longer counts.", {
    optional: true,
    order: true,
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
  over: ["SUPERSEDED", "EXPIRED", "REPEALED", "STRUCK_DOWN", "CONCLUDED"],
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
    },
  )
  durationDays: number | null;
  @Property(listOf(text), "The fields that rest on general knowledge and not on a page, such as `dates.inForce`.", {
    optional: true,
  })
  generalKnowledge: readonly string[];

  @Reference(() => Country, "IN_JURISDICTION", "The country whose measure it is.", {
    inverse: "measures",
    inverseDescription: "The measures of the country.",
    required: true,
  })
  jurisdiction: One<Country>;
  @Relationship(() => Organization, "ENACTED_BY", "Who enacted it.", {
    inverse: "measuresEnacted",
    inverseDescription: "The measures it enacted.",
  })
  enactedBy: Many<Organization>;
  @Relationship(() => Country, "AFFECTS", "The countries it is aimed at, or hits.", {
    inverse: "affectedBy",
    inverseDescription: "The measures aimed at the country, or hitting it.",
  })
  affects: Many<Country>;
  @Relationship(() => Sector, "CONCERNS", "The sectors it concerns.", {
    inverse: "measures",
    inverseDescription: "The measures that concern the sector.",
  })
  sectors: Many<Sector>;
  @Relationship(
    () => Rate,
    "HAS_RATE",
    "Its rates, one per scope and period; they need not be complete, and duties on one good can add up.",
    {
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
      inverse: "replacedBy",
      inverseDescription: "The measures that take its place.",
      edge: MeasureRelation,
    },
  )
  replaces: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "AMENDS", "The measures it changes, which live on.", {
    inverse: "amendedBy",
    inverseDescription: "The measures that change it.",
    edge: MeasureRelation,
  })
  amends: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "REPEALS", "The measures it ends, wholly or as the note says.", {
    inverse: "repealedBy",
    inverseDescription: "The measures that end it.",
    edge: MeasureRelation,
  })
  repeals: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "SUSPENDS", "The measures whose effect it stops for the goods or users named.", {
    inverse: "suspendedBy",
    inverseDescription: "The measures that stop its effect.",
    edge: MeasureRelation,
  })
  suspends: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "EXTENDS", "The measures whose term it prolongs.", {
    inverse: "extendedBy",
    inverseDescription: "The measures that prolong its term.",
    edge: MeasureRelation,
  })
  extends: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "IMPLEMENTS", "The higher acts it carries out.", {
    inverse: "implementedBy",
    inverseDescription: "The measures that carry it out.",
    edge: MeasureRelation,
  })
  implements: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "RETALIATES_AGAINST", "The measures of another country that it answers.", {
    inverse: "retaliatedAgainstBy",
    inverseDescription: "The measures of other countries that answer it.",
    edge: MeasureRelation,
  })
  retaliatesAgainst: Many<Measure, MeasureRelation>;
  @Relationship(() => Measure, "RELIEVES", "The measures from whose duty it frees goods or users.", {
    inverse: "relievedBy",
    inverseDescription: "The measures that free goods or users from its duty.",
    edge: MeasureRelation,
  })
  relieves: Many<Measure, MeasureRelation>;
}
