import { GraphQLBoolean } from "graphql";
import { Field, ObjectType } from "type-graphql";
import type { Change as Found } from "../../graph/changes";
import { DateScalar, PartialDateScalar } from "../../model/describe/scalars";
import { Entity } from "../../model/entity";
import { connectionTo } from "./connection";
import { enumOf } from "./enums";
import { RecordField } from "./record-field";

const ChangeKind = enumOf("ChangeKind", "What became of a record between two days.", {
  BEGAN: "It holds on the later day and did not on the earlier.",
  ENDED: "It held on the earlier day and does not on the later.",
});

@ObjectType({ description: "A record that holds on one of two days and not on the other.", simpleResolvers: true })
export class Change {
  recordId: string;
  @Field(() => ChangeKind as never, { description: "Whether it began or ended." })
  change: Found["change"];
  @Field(() => DateScalar, {
    description: "The first day on which it can have begun to hold, or on which it can hold no longer.",
  })
  day: string;
  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      "The date of the record that says so, as exact as the sources allow; `statusAsOf` where the status says that it is over and no date when.",
  })
  date: string | null;
  @Field(() => GraphQLBoolean, { description: "Whether every reading of its dates says so." })
  sure: boolean;
  @RecordField(Entity, "recordId", "The record.")
  record: Entity;
}

@ObjectType({ description: "A page of changes.", simpleResolvers: true })
export class ChangeConnection extends connectionTo(Change, "changes") {
  counts: object[];
}
