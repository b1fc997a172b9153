import { Actor } from "./actors";
import type { Many, ValueOf } from "./describe";
import { enumeration, Kind, partialDate, Property, Relationship } from "./describe";
import { Entity } from "./entity";
import { Sector } from "./sector";

export const AgendaStatus = enumeration("AgendaStatus", "Where a matter on the table stands.", {
  OPEN: "Under discussion, or waiting for it.",
  AGREED: "Agreed.",
  NOT_AGREED: "Decided on without agreement.",
  DROPPED: "Taken off the table.",
});
export type AgendaStatus = ValueOf<typeof AgendaStatus>;

@Kind({
  prefix: "agd",
  plural: "agendaItems",
  description: "A matter on the table of the Joint Review (Article 34.7).",
})
export class AgendaItem extends Entity {
  @Property(AgendaStatus, "Where it stood on `statusAsOf`.", { order: true })
  status: AgendaStatus;
  @Property(partialDate, "The date of the newest source on its status.", { order: true })
  statusAsOf: string;

  @Relationship(Actor, "PROPOSED_BY", "Who put it on the table.", {
    reads: ["is proposed by", "proposed"],
    inverse: "agendaItemsProposed",
    inverseDescription: "The matters it put on the table of the review.",
    required: true,
  })
  proposedBy: Many<Actor>;
  @Relationship(() => Sector, "CONCERNS", "The sectors it concerns.", {
    reads: ["concerns", "is concerned by"],
    inverse: "agendaItems",
    inverseDescription: "The matters of the review that concern the sector.",
  })
  sectors: Many<Sector>;
}
