import { Actor } from "./actors";
import { Commitment } from "./commitment";
import { Country } from "./country";
import type { Many, One, Span, ValueOf } from "./describe";
import {
  durationOf,
  enumeration,
  flag,
  Kind,
  listOf,
  Nested,
  Part,
  partialDate,
  Property,
  Reference,
  Relationship,
  text,
  whole,
} from "./describe";
import { Entity } from "./entity";
import { Measure } from "./measure";
import { Organization } from "./organization";
import { Sector } from "./sector";
import { RecordPart } from "./part";

export const DisputeKind = enumeration("DisputeKind", "Between whom and how a case is heard.", {
  STATE_TO_STATE: "Between governments.",
  RAPID_RESPONSE: "Of the rapid response labor mechanism, on one facility.",
  INVESTOR_STATE: "Between an investor and a government.",
  TRADE_REMEDY: "A duty case, or the review of one.",
  DOMESTIC_COURT: "Before a court of a country.",
});
export type DisputeKind = ValueOf<typeof DisputeKind>;

export const Forum = enumeration("Forum", "Where a case is heard.", {
  USMCA_CHAPTER_31: "USMCA chapter 31: dispute settlement between the Parties.",
  USMCA_ANNEX_31_A: "USMCA annex 31-A: rapid response, United States and Mexico.",
  USMCA_ANNEX_31_B: "USMCA annex 31-B: rapid response, Canada and Mexico.",
  USMCA_CHAPTER_10: "USMCA chapter 10: binational panels on trade remedies.",
  USMCA_CHAPTER_24: "USMCA chapter 24: environment.",
  USMCA_ANNEX_14_C: "USMCA annex 14-C: legacy investment claims.",
  NAFTA_CHAPTER_11: "NAFTA chapter 11: investment.",
  NAFTA_CHAPTER_19: "NAFTA chapter 19: binational panels on trade remedies.",
  ICSID: "International Centre for Settlement of Investment Disputes.",
  WTO: "World Trade Organization.",
  CPTPP: "Comprehensive and Progressive Agreement for Trans-Pacific Partnership.",
  US_COMMERCE: "U.S. Department of Commerce.",
  MX_ECONOMIA: "Mexico's Secretariat of Economy.",
  US_SUPREME_COURT: "Supreme Court of the United States.",
  US_CIT: "U.S. Court of International Trade.",
  CA_FEDERAL_COURT_OF_APPEAL: "Federal Court of Appeal of Canada.",
});
export type Forum = ValueOf<typeof Forum>;

export const DisputeStatus = enumeration(
  "DisputeStatus",
  "The last step of a case that was found; it does not say that the case is still open.",
  {
    REQUESTED: "Requested.",
    IN_CONSULTATION: "In consultations.",
    ADMITTED: "The respondent opened its review; no outcome was found.",
    REMEDIATION_AGREED: "A course of remediation was agreed; no end was found.",
    PANEL_REQUESTED: "A panel was asked for; no determination was found.",
    PENDING: "Pending.",
    DECIDED: "Decided.",
    REMANDED: "Sent back.",
    ON_APPEAL: "On appeal.",
    RESOLVED: "Remedied or settled.",
    CLOSED: "Ended without remedy, or moot.",
    ORDER_IN_FORCE: "A duty order is in force.",
    OUTCOME_UNKNOWN: "No outcome was found.",
  },
);
export type DisputeStatus = ValueOf<typeof DisputeStatus>;

export const Prevailing = enumeration("Prevailing", "Whose view prevailed.", {
  COMPLAINANT: "The complainant's.",
  RESPONDENT: "The respondent's.",
});
export type Prevailing = ValueOf<typeof Prevailing>;

export const Compliance = enumeration("Compliance", "What became of a finding.", {
  MONITORED: "Its carrying out is watched.",
  NOT_COMPLIED: "It is not carried out.",
  CONTESTED: "Whether it is carried out is contested.",
  SETTLED: "The parties settled.",
});
export type Compliance = ValueOf<typeof Compliance>;

export const PanellistRole = enumeration("PanellistRole", "A panellist's part in a panel.", {
  CHAIR: "Chairs the panel.",
  MEMBER: "Sits on the panel.",
});
export type PanellistRole = ValueOf<typeof PanellistRole>;

@Part({ description: "One panellist of a case." })
export class Panellist extends RecordPart {
  @Property(text, "The panellist's name.")
  name: string;
  @Property(PanellistRole, "The part in the panel.")
  role: PanellistRole;

  @Reference(() => Country, "APPOINTED_BY", "The party that named the panellist, where it is known.", {
    inverse: "panellistsAppointed",
    inverseDescription: "The panellists that the country named.",
  })
  appointedBy: One<Country>;
}

export class Facility {
  @Property(text, "Its name.")
  name: string;
  @Property(text, "The city; null where no source gives it.", { optional: true })
  city: string | null;
  @Property(text, "The state or province.", { order: true })
  state: string;
}

const span: Span = { begins: ["requestedOn"], ends: ["resolvedOn"], over: ["RESOLVED", "CLOSED"] };

@Kind({
  prefix: "dsp",
  plural: "disputes",
  description: "A case: panel, rapid response, investor claim, trade remedy or court case.",
  span,
})
export class Dispute extends Entity {
  @Property(DisputeKind, "Between whom and how it is heard.", { order: true })
  kind: DisputeKind;
  @Property(Forum, "Where it is heard.", { order: true })
  forum: Forum;
  @Property(text, "The docket or case number.", { optional: true, order: true })
  caseNumber: string | null;
  @Property(flag, "False: a number commonly cited that no page read prints; null: no number.", { optional: true })
  caseNumberVerified: boolean | null;
  @Property(DisputeStatus, "The last step that was found, on `statusAsOf`.", { order: true })
  status: DisputeStatus;
  @Property(partialDate, "The date of the newest source on its status.", { order: true })
  statusAsOf: string;
  @Property(Prevailing, "Whose view prevailed; null: undecided, or not on the merits.", { optional: true, order: true })
  prevailing: Prevailing | null;
  @Property(Compliance, "What became of the finding.", { optional: true, order: true })
  compliance: Compliance | null;
  @Property(text, "What came of it, in plain words.")
  outcome: string;
  @Property(partialDate, "Petition filed with the government (rapid response).", { optional: true, order: true })
  petitionedOn: string | null;
  @Property(partialDate, "Request for consultations, review or arbitration.", { optional: true, order: true })
  requestedOn: string | null;
  @Property(partialDate, "The governments agreed on a course of remediation (rapid response).", {
    optional: true,
    order: true,
  })
  remediationAgreedOn: string | null;
  @Property(partialDate, "A panel was asked for.", { optional: true, order: true })
  panelRequestedOn: string | null;
  @Property(partialDate, "The panel was complete.", { optional: true, order: true })
  panelComposedOn: string | null;
  @Property(partialDate, "Final report given to the parties.", { optional: true, order: true })
  reportedOn: string | null;
  @Property(partialDate, "Final report made public.", { optional: true, order: true })
  reportPublicOn: string | null;
  @Property(partialDate, "End of the case; for panels the day the report became public, as a rule.", {
    optional: true,
    order: true,
  })
  resolvedOn: string | null;
  @Property(whole, "Days from the request to the end of the case; null unless both are known to the day.", {
    optional: true,
    order: true,
    derive: durationOf(span),
  })
  durationDays: number | null;
  @Property(listOf(text), "Petitioners without a record of their own, in words.", { optional: true })
  petitionersOther: readonly string[];
  @Property(flag, "True where a rapid response case was opened without a petition.", { optional: true })
  selfInitiated: boolean | null;
  @Nested(Facility, "The facility of a rapid response case; null for other cases.")
  facility: Facility | null;

  @Relationship(
    Actor,
    "BROUGHT_BY",
    "The complainants; none for private plaintiffs without a record and for yearly duty reviews.",
    {
      inverse: "disputesBrought",
      inverseDescription: "The cases it brought.",
    },
  )
  complainants: Many<Actor>;
  @Reference(() => Country, "BROUGHT_AGAINST", "The respondent.", {
    inverse: "disputesDefended",
    inverseDescription: "The cases brought against the country.",
    required: true,
  })
  respondent: One<Country>;
  @Relationship(() => Country, "JOINED_BY", "Third parties.", {
    inverse: "disputesJoined",
    inverseDescription: "The cases it joined as a third party.",
  })
  thirdParties: Many<Country>;
  @Relationship(() => Organization, "PETITIONED_BY", "Who petitioned for it (rapid response).", {
    inverse: "disputesPetitioned",
    inverseDescription: "The cases it petitioned for.",
  })
  petitioners: Many<Organization>;
  @Reference(() => Organization, "OVER_COMPANY", "The company whose facility it is about (rapid response).", {
    inverse: "disputesOver",
    inverseDescription: "The rapid response cases over the company's facilities.",
  })
  company: One<Organization>;
  @Relationship(() => Commitment, "INVOKES", "The commitments it turns on.", {
    inverse: "disputes",
    inverseDescription: "The cases that turn on the commitment.",
  })
  commitments: Many<Commitment>;
  @Relationship(
    () => Measure,
    "TARGETS",
    "The measures it is over, and in some cases the act that settles it or carries the finding out.",
    {
      inverse: "disputes",
      inverseDescription: "The cases over the measure, or settled or carried out by it.",
    },
  )
  measures: Many<Measure>;
  @Relationship(() => Sector, "CONCERNS", "The sectors it concerns.", {
    inverse: "disputes",
    inverseDescription: "The cases that concern the sector.",
  })
  sectors: Many<Sector>;
  @Relationship(() => Panellist, "HAS_PANELLIST", "The panellists, where they are known.", {
    inverse: "dispute",
    inverseDescription: "The case whose panel it is.",
    parts: true,
  })
  panellists: Many<Panellist>;
}
