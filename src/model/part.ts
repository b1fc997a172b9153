import { Property, text } from "./describe";

/** What every part of a record has. */
export abstract class RecordPart {
  @Property(
    text,
    "The part's id: that of its record, the name of its list and its place in it, such as `msr-x/rates/01`.",
  )
  id: string;
}
