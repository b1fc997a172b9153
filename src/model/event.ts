import { Actor } from "./actors";
import { AgendaItem } from "./agenda-item";
import { Agreement } from "./agreement";
import { Chapter } from "./chapter";
import { Commitment } from "./commitment";
import { Country } from "./country";
import type { Many, ValueOf } from "./describe";
import { enumeration, flag, Kind, oneOf, partialDate, Property, Relationship } from "./describe";
import { Dispute } from "./dispute";
import { Entity } from "./entity";
import { Grievance } from "./grievance";
import { Measure } from "./measure";
import { Organization } from "./organization";
import { Position } from "./position";

export const EventKind = enumeration("EventKind", "What kind of step an event is.", {
  NEGOTIATION: "A round or meeting of negotiators.",
  AGREEMENT: "An agreement reached or signed.",
  ENTRY_INTO_FORCE: "An entry into force.",
  LEGISLATION: "A step of lawmaking.",
  REVIEW: "A joint or annual review.",
  CONSULTATION: "A public comment period or hearing.",
  REPORT: "A report.",
  STATEMENT: "A statement.",
  TARIFF: "A step on a tariff.",
  TRADE_REMEDY: "A step on a trade remedy.",
  MEASURE: "A step on another measure.",
  INVESTIGATION: "A step of an investigation.",
  DISPUTE_STEP: "A step of a dispute.",
  RULING: "A ruling.",
  APPOINTMENT: "An appointment.",
  DEADLINE: "A deadline.",
});
export type EventKind = ValueOf<typeof EventKind>;

const EventSubject = oneOf(
  "EventSubject",
  "What an event can be about.",
  () =>
    [
      Agreement,
      Chapter,
      Commitment,
      AgendaItem,
      Position,
      Measure,
      Grievance,
      Dispute,
      Organization,
      Country,
      Event,
    ] as const,
);

@Kind({
  prefix: "evt",
  plural: "events",
  description: "What happened when: a dated step of the review and of what stands behind it.",
  span: { begins: ["date"], ends: ["endDate"], through: "LAST_DAY" },
})
export class Event extends Entity {
  @Property(EventKind, "What kind of step it is.", { order: true })
  kind: EventKind;
  @Property(partialDate, "When, or from when; as exact as the sources allow.", { order: true, happening: "HAPPENED" })
  date: string;
  @Property(partialDate, "The last day, for an event of several days.", { optional: true, order: true })
  endDate: string | null;
  @Property(flag, "True where it had not happened when it was recorded.", { optional: true })
  scheduled: boolean | null;

  @Relationship(Actor, "INVOLVES", "Who acted in it.", {
    reads: ["involves", "is involved in"],
    inverse: "eventsInvolving",
    inverseDescription: "The events in which it acted.",
  })
  actors: Many<Actor>;
  @Relationship(EventSubject, "ABOUT", "What it is about.", {
    reads: ["is about", "is the subject of"],
    inverse: "events",
    inverseDescription: "The events that are about it.",
    required: true,
  })
  about: Many<
    | Agreement
    | Chapter
    | Commitment
    | AgendaItem
    | Position
    | Measure
    | Grievance
    | Dispute
    | Organization
    | Country
    | Event
  >;
}
