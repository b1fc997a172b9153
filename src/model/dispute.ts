import { Actor } from "./actors";
import { Commitment } from "./commitment";
import { Country } from "./country";
import type { Many, One, Span } from "./describe";
import {
  DATED,
  durationOf,
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
import { Compliance, DisputeKind, DisputeStatus, Forum, PanellistRole, Prevailing } from "./dispute-terms";
import { Entity } from "./entity";
import { Measure } from "./measure";
import { Organization } from "./organization";
import { Sector } from "./sector";
import { RecordPart } from "./part";

@Part({ description: "One panellist of a case." })
export class Panellist extends RecordPart {
  @Property(text, "The panellist's name.")
  name: string;
  @Property(PanellistRole, "The part in the panel.")
  role: PanellistRole;

  @Reference(() => Country, "APPOINTED_BY", "The party that named the panellist, where it is known.", {
    reads: ["has a panellist named by", "named a panellist of"],
    walked: false,
    inverse: "panellistsAppointed",
    inverseDescription: "The panellists that the country named.",
  })
  appointedBy: One<Country>;
}

export class Facility {
  @Property(text, "Its name.", { search: "SUMMARY" })
  name: string;
  @Property(text, "The city; null where no source gives it.", { optional: true, search: "SUMMARY", group: true })
  city: string | null;
  @Property(text, "The state or province.", { order: true, search: "SUMMARY", group: true })
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
  @Property(text, "The docket or case number.", { optional: true, order: true, search: "NUMBER" })
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
  @Property(text, "What came of it, in plain words.", { search: "SUMMARY" })
  outcome: string;
  @Property(partialDate, "Petition filed with the government (rapid response).", { ...DATED, happening: "PETITIONED" })
  petitionedOn: string | null;
  @Property(partialDate, "Request for consultations, review or arbitration.", {
    ...DATED,
    happening: "REQUESTED",
    implies: "REQUESTED",
  })
  requestedOn: string | null;
  @Property(partialDate, "The governments agreed on a course of remediation (rapid response).", {
    ...DATED,
    happening: "REMEDIATION_AGREED",
    implies: "REMEDIATION_AGREED",
  })
  remediationAgreedOn: string | null;
  @Property(partialDate, "A panel was asked for.", {
    ...DATED,
    happening: "PANEL_REQUESTED",
    implies: "PANEL_REQUESTED",
  })
  panelRequestedOn: string | null;
  @Property(partialDate, "The panel was complete.", { ...DATED, happening: "PANEL_COMPOSED" })
  panelComposedOn: string | null;
  @Property(partialDate, "Final report given to the parties.", { ...DATED, happening: "REPORTED", implies: "DECIDED" })
  reportedOn: string | null;
  @Property(partialDate, "Final report made public.", { ...DATED, happening: "REPORT_PUBLISHED", implies: "DECIDED" })
  reportPublicOn: string | null;
  @Property(partialDate, "End of the case; for panels the day the report became public, as a rule.", {
    ...DATED,
    happening: "ENDED",
    implies: ["DECIDED", "RESOLVED", "CLOSED"],
  })
  resolvedOn: string | null;
  @Property(whole, "Days from the request to the end of the case; null unless both are known to the day.", {
    optional: true,
    order: true,
    derive: durationOf(span),
    quantity: true,
  })
  durationDays: number | null;
  @Property(listOf(text), "Petitioners without a record of their own, in words.", { optional: true, search: "SUMMARY" })
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
      reads: ["is brought by", "brought"],
      inverse: "disputesBrought",
      inverseDescription: "The cases it brought.",
    },
  )
  complainants: Many<Actor>;
  @Reference(() => Country, "BROUGHT_AGAINST", "The respondent.", {
    reads: ["is brought against", "is the respondent in"],
    inverse: "disputesDefended",
    inverseDescription: "The cases brought against the country.",
    required: true,
  })
  respondent: One<Country>;
  @Relationship(() => Country, "JOINED_BY", "Third parties.", {
    reads: ["is joined by", "joined"],
    inverse: "disputesJoined",
    inverseDescription: "The cases it joined as a third party.",
  })
  thirdParties: Many<Country>;
  @Relationship(() => Organization, "PETITIONED_BY", "Who petitioned for it (rapid response).", {
    reads: ["is petitioned for by", "petitioned for"],
    inverse: "disputesPetitioned",
    inverseDescription: "The cases it petitioned for.",
  })
  petitioners: Many<Organization>;
  @Reference(() => Organization, "OVER_COMPANY", "The company whose facility it is about (rapid response).", {
    reads: ["is over a facility of", "has a facility at issue in"],
    inverse: "disputesOver",
    inverseDescription: "The rapid response cases over the company's facilities.",
  })
  company: One<Organization>;
  @Relationship(() => Commitment, "INVOKES", "The commitments it turns on.", {
    reads: ["invokes", "is invoked in"],
    inverse: "disputes",
    inverseDescription: "The cases that turn on the commitment.",
  })
  commitments: Many<Commitment>;
  @Relationship(
    () => Measure,
    "TARGETS",
    "The measures it is over, and in some cases the act that settles it or carries the finding out.",
    {
      reads: ["is about", "is at issue in"],
      inverse: "disputes",
      inverseDescription: "The cases over the measure, or settled or carried out by it.",
    },
  )
  measures: Many<Measure>;
  @Relationship(() => Sector, "CONCERNS", "The sectors it concerns.", {
    reads: ["concerns", "is concerned by"],
    inverse: "disputes",
    inverseDescription: "The cases that concern the sector.",
  })
  sectors: Many<Sector>;
  @Relationship(() => Panellist, "HAS_PANELLIST", "The panellists, where they are known.", {
    reads: ["has the panellist", "is a panellist in"],
    inverse: "dispute",
    inverseDescription: "The case whose panel it is.",
    parts: true,
  })
  panellists: Many<Panellist>;
}
