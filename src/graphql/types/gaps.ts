import { GraphQLInt } from "graphql";
import { Field, ObjectType } from "type-graphql";
import type { GapRule } from "../../graph/gaps";
import { RULES } from "../../graph/gaps";
import { Entity } from "../../model/entity";
import { connectionTo } from "./connection";
import { enumOf } from "./enums";
import { Most, RecordField } from "./record-field";

export const GapRuleEnum = enumOf(
  "GapRule",
  "A rule that finds what is missing.",
  Object.fromEntries(Object.entries(RULES).map(([name, { description }]) => [name, description])),
);

@ObjectType({ description: "Something missing, for a curator to work off.", simpleResolvers: true })
export class Gap {
  recordId: string;
  missingId: string | null;
  @Field(() => GapRuleEnum as never, { description: "The rule that found it." })
  rule: GapRule;
  @RecordField(Entity, "recordId", "The record in which something is missing.")
  record: Entity;
  @RecordField(Entity, "missingId", "What is missing, where that is a record; null with most rules.", {
    nullable: true,
  })
  missing: Entity | null;
}

@ObjectType({ description: "How many gaps a rule finds.", simpleResolvers: true })
export class GapRuleCount {
  @Field(() => GapRuleEnum as never, { description: "The rule." })
  rule: GapRule;
  @Field(() => GraphQLInt, { description: "How many gaps it finds." })
  count: number;
}

@ObjectType({ description: "A page of gaps.", simpleResolvers: true })
export class GapConnection extends connectionTo(Gap, "gaps") {
  @Most(Object.keys(RULES).length)
  @Field(() => [GapRuleCount], { description: "How many gaps each of the rules asked finds." })
  ruleCounts: GapRuleCount[];
}
