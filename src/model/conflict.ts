import type { Derive, Many, One, Translated, ValueOf } from "./describe";
import { enumeration, flag, isPartialDate, Kind, Part, Property, Reference, Relationship } from "./describe";
import { text, valueAt, whole } from "./describe";
import { Citation, Entity } from "./entity";
import { Observation } from "./observation";
import { Source } from "./source";
import { RecordPart } from "./part";

export const ConflictCause = enumeration("ConflictCause", "Why sources differ.", {
  DIFFERENT_TIME: "They speak of different days.",
  DIFFERENT_STEP: "They speak of different steps: announced, signed, in force.",
  DIFFERENT_MEASURE: "They do not count the same thing.",
  DIFFERENT_EDITION: "They use different editions of a statistic.",
  ROUNDING: "They round differently.",
  ERROR: "One of them errs.",
  INTERPRETATION: "They read the same facts differently.",
  INCOMPLETE_ACCOUNT: "One of them leaves something out.",
});
export type ConflictCause = ValueOf<typeof ConflictCause>;

@Part({ description: "One version of a claim on which sources differ." })
export class ConflictVersion extends RecordPart {
  @Property(text, "What this version says.")
  value: string;
  @Property(flag, "True for the version that the record shows; null for the others.", { optional: true })
  chosen: boolean | null;
  @Property(text, "A remark; a version without sources says here where it comes from.", { optional: true })
  note: string | null;

  @Relationship(() => Source, "CITES", "The sources that say so.", {
    reads: ["has a version that cites", "is cited for a version of"],
    walked: false,
    inverse: "conflictVersions",
    inverseDescription: "The versions of contested claims that rest on the source.",
    edge: Citation,
  })
  citations: Many<Source, Citation>;
  @Reference(() => Observation, "STATED_IN", "The figure that holds this version.", {
    reads: ["has a version stated in", "states a version of"],
    walked: false,
    inverse: "conflictVersions",
    inverseDescription: "The versions of contested claims that the figure holds.",
  })
  observation: One<Observation>;
}

/** «Rules of origin: status», in the languages of the record's title. */
const title: Derive<Translated> = ({ about, field }, other) => {
  const record = other(String(about));
  const text = record?.["title"];
  return typeof text === "object"
    ? Object.fromEntries(
        Object.entries(text as Translated).map(([language, words]) => [language, `${words}: ${field}`]),
      )
    : { en: `${about}: ${field}` };
};

/** Where the dates of records stand, the first that a record has being the one that places it in time. */
const DATES = [
  "period",
  "date",
  "requestedOn",
  "firstRaised",
  "dates.inForce",
  "dates.observedFrom",
  "dates.announced",
];

const year: Derive<number | null> = ({ about, field }, other) => {
  const record = other(String(about));
  const date = [String(field), ...DATES].map((path) => valueAt(record, path)).find(isPartialDate);
  return date === undefined ? null : Number(date.slice(0, 4));
};

@Kind({
  prefix: "cfl",
  plural: "conflicts",
  description: "A claim on which sources differ: the versions stand side by side.",
  uncited: true,
  title,
})
export class Conflict extends Entity {
  @Property(text, "The field of the record, such as `dates.inForce`, or the matter in words.", {
    order: true,
    group: true,
  })
  field: string;
  @Property(ConflictCause, "Why the sources differ.", { optional: true, order: true })
  cause: ConflictCause | null;
  @Property(
    whole,
    "The year of what is contested: of the field where that is a date, else of the figure's period or the first date of the record; null where it has none.",
    { optional: true, order: true, group: true, derive: year },
  )
  year: number | null;
  @Property(text, "How the record says it.", { optional: true, search: "SUMMARY" })
  resolution: string | null;
  @Property(text, "Why the record shows what it shows.", { search: "SUMMARY" })
  reason: string;

  @Reference(() => Entity, "CONTESTS", "The record it is about.", {
    reads: ["contests", "is contested in"],
    walked: false,
    inverse: "conflicts",
    inverseDescription: "The claims of the record on which sources differ.",
    required: true,
  })
  about: One<Entity>;
  @Relationship(() => ConflictVersion, "HAS_VERSION", "What the sources say, side by side.", {
    reads: ["has the version", "is a version in"],
    inverse: "conflict",
    inverseDescription: "The conflict it is a version in.",
    parts: true,
    required: true,
  })
  versions: Many<ConflictVersion>;
}
