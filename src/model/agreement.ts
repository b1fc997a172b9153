import { Country } from "./country";
import type { Many, One, ValueOf } from "./describe";
import { DATED, enumeration, Kind, Nested, partialDate, Property, Reference, Relationship, whole } from "./describe";
import { Entity } from "./entity";

export const AgreementKind = enumeration("AgreementKind", "What form an agreement has.", {
  FREE_TRADE_AGREEMENT: "A free trade agreement.",
  PROTOCOL: "A protocol to, or between, agreements.",
  SIDE_LETTER: "An exchange of letters beside an agreement.",
  JOINT_STATEMENT: "A joint statement of governments.",
});
export type AgreementKind = ValueOf<typeof AgreementKind>;

export const AgreementStatus = enumeration("AgreementStatus", "Where an agreement stands.", {
  IN_FORCE: "In force.",
  REPLACED: "Replaced by another.",
  SUPERSEDED: "Withdrawn in practice.",
  NOT_RECORDED: "No source that was read states it.",
});
export type AgreementStatus = ValueOf<typeof AgreementStatus>;

export const Extension = enumeration("Extension", "Whether the Parties confirmed another term (Article 34.7).", {
  EXTENDED: "They did.",
  NOT_EXTENDED: "They did not.",
});
export type Extension = ValueOf<typeof Extension>;

const OVER = ["REPLACED", "SUPERSEDED"] as const;

export class AgreementDates {
  @Property(partialDate, "Signed.", { ...DATED, happening: "SIGNED" })
  signed: string | null;
  @Property(partialDate, "Last amended.", { ...DATED, happening: "AMENDED" })
  amended: string | null;
  @Property(partialDate, "Entered into force.", { ...DATED, happening: "ENTERED_INTO_FORCE", implies: "IN_FORCE" })
  inForce: string | null;
  @Property(partialDate, "Ended.", { ...DATED, happening: "ENDED", implies: OVER })
  ended: string | null;
  @Property(partialDate, "End of the term now running.", { ...DATED, happening: "EXPIRES" })
  expires: string | null;
}

@Kind({
  prefix: "agr",
  plural: "agreements",
  description:
    "The Agreement (USMCA, T-MEC, CUSMA/ACEUM), its predecessor, protocols, side letters and joint statements.",
  span: { begins: ["dates.inForce"], ends: ["dates.ended"], term: "dates.expires", over: OVER },
})
export class Agreement extends Entity {
  @Property(AgreementKind, "What form it has.", { order: true })
  kind: AgreementKind;
  @Property(AgreementStatus, "Where it stood on `statusAsOf`.", { order: true })
  status: AgreementStatus;
  @Property(partialDate, "The date of the newest source on its status.", { order: true })
  statusAsOf: string;
  @Nested(AgreementDates, "Its dates; what is not known is null.")
  dates: AgreementDates | null;
  @Property(Extension, "Outcome of the joint review on another term; null where there is no such review.", {
    optional: true,
  })
  extension: Extension | null;
  @Property(whole, "Length of its term, in years.", { optional: true, order: true, quantity: true })
  termYears: number | null;
  @Property(whole, "Number of its chapters.", { optional: true, order: true, quantity: true })
  chapterCount: number | null;

  @Relationship(() => Country, "HAS_PARTY", "Its parties.", {
    reads: ["has the party", "is a party to"],
    inverse: "agreements",
    inverseDescription: "The agreements to which the country is a party.",
  })
  parties: Many<Country>;
  @Reference(() => Agreement, "REPLACES", "The agreement it took the place of.", {
    reads: ["replaces", "is replaced by"],
    inverse: "replacedBy",
    inverseDescription: "The agreements that took its place.",
  })
  replaces: One<Agreement>;
  @Reference(() => Agreement, "RELATES_TO", "The agreement it belongs to or accompanies.", {
    reads: ["accompanies", "is accompanied by"],
    inverse: "accompaniedBy",
    inverseDescription: "The protocols, letters and statements that belong to it.",
  })
  relatedTo: One<Agreement>;
}
