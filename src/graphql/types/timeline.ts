import { GraphQLBoolean } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { PartialDateScalar } from "../../model/describe/scalars";
import { Entity } from "../../model/entity";
import { connectionTo } from "./connection";
import { enumOf } from "./enums";
import { RecordField } from "./record-field";

const PRECISIONS = { 4: "YEAR", 7: "MONTH", 10: "DAY" } as const;

const DatePrecision = enumOf("DatePrecision", "How exact a date is.", {
  DAY: "A day.",
  MONTH: "A month: some day of it.",
  YEAR: "A year: some day of it.",
});

@ObjectType({ description: "Something that happened to a record on a date.", simpleResolvers: true })
export class TimelineEntry {
  recordId: string;
  kind: string;
  happening: string;
  @Field(() => PartialDateScalar, { description: "When, or from when; as exact as the sources allow." })
  date: string;
  @Field(() => DatePrecision as never, { description: "How exact the date is." })
  get precision(): string {
    return PRECISIONS[this.date.length as keyof typeof PRECISIONS];
  }
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The last day, where it went on for several; else null.",
  })
  until: string | null;
  @Field(() => GraphQLBoolean, {
    description:
      "Whether it lies after the last day that the records reach (`dataset.coveredUntil`): it was to happen, and was not seen to.",
  })
  ahead: boolean;
  @RecordField(Entity, "recordId", "The record to which it happened; for a rate, its measure.")
  record: Entity;
}

@ObjectType({ description: "A page of a timeline.", simpleResolvers: true })
export class TimelineEntryConnection extends connectionTo(TimelineEntry, "entries") {}
