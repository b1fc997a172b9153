import type { ValueOf } from "./describe";
import { enumeration } from "./describe";

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
