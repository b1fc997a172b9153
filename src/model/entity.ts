import type { Many, Translated, ValueOf } from "./describe";
import { enumeration, identifier, listOf, named, Property, Relationship, text, translated, Language } from "./describe";
import type { Source } from "./source";

export const Confidence = enumeration("Confidence", "How far a record's sources carry it.", {
  HIGH: "At least one source of official grade (government, treaty, statute, court, CRS, statistics), nothing material inferred.",
  MEDIUM:
    "Press, law firms, think tanks, interest groups or several digests; or an official source where a figure was computed or a number or date is general knowledge.",
  LOW: "A single aggregator, an old edition or a bare trace.",
});
export type Confidence = ValueOf<typeof Confidence>;

/** The properties of a citation: a record cites a source. */
export class Citation {
  @Property(text, "The page, section, paragraph, table or dated headline of the source.")
  locator: string;
  @Property(
    listOf(text),
    "The fields of the record that the source states, exactly or rounded, such as `value` or `dates.inForce`; empty says nothing either way.",
    { optional: true },
  )
  supports: readonly string[];
}

/** What every record is: it has an id for good, a title, and says who says so. */
export abstract class Entity {
  @Property(identifier, "The record's id: its kind's prefix and words, in lower case; it never changes.", {
    search: "ID",
  })
  id: string;
  @Property(translated, "The record's title.", { order: true, search: "TITLE" })
  title: Translated;
  @Property(
    listOf(Language),
    "The languages in which the title is our own translation; in others it is official or local.",
    { optional: true },
  )
  translated: readonly Language[];
  @Property(listOf(text), "Other names, in any language.", { optional: true, search: "ALIAS" })
  aliases: readonly string[];
  @Property(text, "What the record is about, in plain English.", { optional: true, search: "SUMMARY" })
  summary: string | null;
  @Property(
    Confidence,
    "How far the sources carry the record; null on sources and conflicts, which have none of their own.",
    { optional: true, order: true },
  )
  confidence: Confidence | null;
  @Property(text, "A remark on limits, inference or other figures.", { optional: true })
  note: string | null;
  @Property(listOf(identifier), "Ids under which the record was known before.", {
    optional: true,
    search: "RETIRED_ID",
  })
  retiredIds: readonly string[];

  @Relationship(
    named<Source>("Source"),
    "CITES",
    "The sources that say so, each with the place in it; none on sources and conflicts.",
    {
      reads: ["cites", "is cited by"],
      walked: false,
      inverse: "citedBy",
      inverseDescription: "The records that cite the source.",
      edge: Citation,
    },
  )
  citations: Many<Source, Citation>;
}
