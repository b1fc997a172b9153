import { Actor } from "./actors";
import { AgendaItem } from "./agenda-item";
import { Commitment } from "./commitment";
import type { Many, One, Span, ValueOf } from "./describe";
import {
  DATED,
  durationOf,
  enumeration,
  Kind,
  partialDate,
  Property,
  Reference,
  Relationship,
  text,
  whole,
} from "./describe";
import { Dispute } from "./dispute";
import { Entity } from "./entity";
import { Measure } from "./measure";
import { Observation } from "./observation";
import { Sector } from "./sector";

export const GrievanceStatus = enumeration("GrievanceStatus", "Where a grievance stands.", {
  OPEN: "Raised, nothing agreed.",
  IN_CONSULTATION: "The governments are in consultations on it.",
  IN_DISPUTE: "Before a panel, tribunal or court.",
  PARTLY_RESOLVED: "Settled in part; it goes on.",
  RESOLVED: "Settled.",
});
export type GrievanceStatus = ValueOf<typeof GrievanceStatus>;

const span: Span = { begins: ["firstRaised"], ends: ["settledOn"], over: ["RESOLVED"], goesOn: ["PARTLY_RESOLVED"] };

@Kind({
  prefix: "grv",
  plural: "grievances",
  description: "A complaint of one side against another.",
  span,
})
export class Grievance extends Entity {
  @Property(GrievanceStatus, "Where it stood on `statusAsOf`.", { order: true })
  status: GrievanceStatus;
  @Property(partialDate, "The date of the newest source on its status.", { order: true })
  statusAsOf: string;
  @Property(partialDate, "The earliest date on which it, or a part of it, was raised.", {
    ...DATED,
    happening: "RAISED",
  })
  firstRaised: string | null;
  @Property(partialDate, "When it, or its main part where it is settled in part, was settled.", {
    ...DATED,
    happening: "SETTLED",
    implies: ["PARTLY_RESOLVED", "RESOLVED"],
  })
  settledOn: string | null;
  @Property(
    whole,
    "Days from when it was first raised to when it was settled; null unless both are known to the day, and for what is settled in part.",
    {
      optional: true,
      order: true,
      derive: durationOf(span),
      quantity: true,
    },
  )
  durationDays: number | null;
  @Property(text, "How it was settled.", { optional: true, search: "SUMMARY" })
  settlement: string | null;

  @Relationship(Actor, "RAISED_BY", "Who complains.", {
    reads: ["is raised by", "raised"],
    inverse: "grievancesRaised",
    inverseDescription: "The grievances it raised.",
    required: true,
  })
  raisedBy: Many<Actor>;
  @Relationship(Actor, "AGAINST", "Against whom.", {
    reads: ["is raised against", "is complained of in"],
    inverse: "grievancesAgainst",
    inverseDescription: "The grievances raised against it.",
    required: true,
  })
  against: Many<Actor>;
  @Reference(() => Grievance, "PART_OF", "The wider grievance it is a part of.", {
    tree: true,
    reads: ["is part of", "includes"],
    inverse: "parts",
    inverseDescription: "The narrower grievances that are parts of it.",
  })
  partOf: One<Grievance>;
  @Relationship(() => Sector, "CONCERNS", "The sectors it concerns.", {
    reads: ["concerns", "is concerned by"],
    inverse: "grievances",
    inverseDescription: "The grievances that concern the sector.",
  })
  sectors: Many<Sector>;
  @Relationship(() => Commitment, "INVOKES", "The commitments it invokes.", {
    reads: ["invokes", "is invoked in"],
    inverse: "grievances",
    inverseDescription: "The grievances that invoke the commitment.",
  })
  commitments: Many<Commitment>;
  @Relationship(() => Measure, "TARGETS", "The measures complained of, and those that answer the complaint.", {
    reads: ["is about", "is at issue in"],
    inverse: "grievances",
    inverseDescription: "The grievances that complain of the measure, or that it answers.",
  })
  measures: Many<Measure>;
  @Relationship(() => AgendaItem, "ON_AGENDA", "The matters of the review in which it is taken up.", {
    reads: ["is taken up in", "takes up"],
    inverse: "grievances",
    inverseDescription: "The grievances behind the matter.",
  })
  agendaItems: Many<AgendaItem>;
  @Relationship(() => Dispute, "PURSUED_IN", "The disputes in which it is pursued.", {
    reads: ["is pursued in", "pursues"],
    inverse: "grievances",
    inverseDescription: "The grievances pursued in the dispute.",
  })
  disputes: Many<Dispute>;
  @Relationship(
    () => Observation,
    "EVIDENCED_BY",
    "Figures on the subject of the complaint, whichever side they favour.",
    {
      reads: ["is evidenced by", "bears on"],
      inverse: "evidenceFor",
      inverseDescription: "The grievances on whose subject the figure bears.",
    },
  )
  evidence: Many<Observation>;
}
