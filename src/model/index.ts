import { AgendaItem } from "./agenda-item";
import { Agreement } from "./agreement";
import { Chapter } from "./chapter";
import { Commitment } from "./commitment";
import { Conflict, ConflictVersion } from "./conflict";
import { Country } from "./country";
import { makeModel } from "./describe";
import { Dispute, Panellist } from "./dispute";
import { Entity } from "./entity";
import { Event } from "./event";
import { Grievance } from "./grievance";
import { Measure } from "./measure";
import { Observation } from "./observation";
import { Organization } from "./organization";
import { Position } from "./position";
import { Rate } from "./rate";
import { Sector } from "./sector";
import { Series } from "./series";
import { Source } from "./source";

/** The kinds of record, then the parts of records: all that the graph holds. */
export const kinds = [
  Country,
  Organization,
  Agreement,
  Chapter,
  Commitment,
  Sector,
  Grievance,
  Measure,
  AgendaItem,
  Position,
  Dispute,
  Event,
  Series,
  Observation,
  Conflict,
  Source,
  Rate,
  Panellist,
  ConflictVersion,
] as const;

export const model = makeModel(Entity, kinds);
export type { Destination, End, Kind, Nested, Property, Relationship } from "./describe/kind";
export type { Model } from "./describe/model";
