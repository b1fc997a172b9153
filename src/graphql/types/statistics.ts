import { GraphQLBoolean, GraphQLFloat, GraphQLInt, GraphQLString } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { PAGE } from "../../graph/paging";
import type { Summary } from "../../graph/statistics/figures";
import { Entity } from "../../model/entity";
import { Most, RecordField } from "./record-field";

/** The most that a question can ask for, and what an answer shows of a list. */
export const MOST = { dimensions: 2, level: 20, least: PAGE.max, shared: 25 } as const;

@ObjectType("FigureSummary", { description: "What the numbers of some records come to.", simpleResolvers: true })
export class FigureSummary implements Summary {
  @Field(() => GraphQLInt, { description: "How many of the records have the number." })
  n: number;
  @Field(() => GraphQLInt, {
    description: "How many have none: a duration, say, that is not known to the day, or has not ended.",
  })
  without: number;
  @Field(() => GraphQLFloat, { nullable: true, description: "The least; null where there is none." })
  min: number | null;
  @Field(() => GraphQLFloat, {
    nullable: true,
    description: "The middle one, or the mean of the two middle ones; null where there is none.",
  })
  median: number | null;
  @Field(() => GraphQLFloat, { nullable: true, description: "The arithmetic mean; null where there is none." })
  mean: number | null;
  @Field(() => GraphQLFloat, { nullable: true, description: "The greatest; null where there is none." })
  max: number | null;
  @Field(() => GraphQLFloat, { description: "Their sum, in decimal arithmetic; 0 where there is none." })
  sum: number;
}

@ObjectType("GroupKey", { description: "What the records of a group have in common.", simpleResolvers: true })
export class GroupKey {
  recordId: string | null;
  @Field(() => GraphQLString, { description: "The dimension, as it was asked for." })
  dimension: string;
  @Field(() => GraphQLString, {
    nullable: true,
    description:
      "The value: of an enum, `true` or `false`, a year, a number, a text, or the id of a record; null for the records that have none.",
  })
  value: string | null;
  @Field(() => GraphQLString, {
    nullable: true,
    description: "The title of the record, else the value; null for the records that have none.",
  })
  label: string | null;
  @RecordField(Entity, "recordId", "The record, where the dimension leads to records; null where it does not.", {
    nullable: true,
  })
  record: Entity | null;
}

@ObjectType("StatisticsGroup", { description: "The records with the same keys.", simpleResolvers: true })
export class StatisticsGroup {
  @Most(MOST.dimensions)
  @Field(() => [GroupKey], { description: "Its keys: one for each dimension, in the order asked." })
  keys: GroupKey[];
  @Field(() => GraphQLInt, {
    description: "How many records, each once. One that has several keys is in several groups: counts need not add up.",
  })
  count: number;
  @Field(() => FigureSummary, { nullable: true, description: "What `of` comes to; null without it." })
  summary: FigureSummary | null;
}

@ObjectType("Statistics", { description: "Records counted by one or two dimensions.", simpleResolvers: true })
export class Statistics {
  @Field(() => [StatisticsGroup], { description: "The groups, in the order asked." })
  groups: StatisticsGroup[];
  @Field(() => GraphQLInt, { description: "How many groups there are, shown or not." })
  groupCount: number;
  @Field(() => GraphQLBoolean, {
    description:
      "Whether the first group left out has as many records as the last one shown; with the order COUNT only.",
  })
  hasTies: boolean;
  @Field(() => GraphQLInt, { description: "How many records were counted, each once, whatever groups are shown." })
  totalCount: number;
  @Field(() => FigureSummary, {
    nullable: true,
    description: "What `of` comes to over all records counted; null without it.",
  })
  summary: FigureSummary | null;
  @Field(() => GraphQLInt, {
    nullable: true,
    description:
      "How many records `asOf` leaves out because their begin is not known and their end had not surely come; null without `asOf`.",
  })
  undatedCount: number | null;
}

@ObjectType("RecordPair", { description: "Two records that share others.", simpleResolvers: true })
export class RecordPair {
  oneId: string;
  otherId: string;
  sharedIds: readonly string[];
  @RecordField(Entity, "oneId", "The one, whose id comes first.")
  one: Entity;
  @RecordField(Entity, "otherId", "The other.")
  other: Entity;
  @Field(() => GraphQLInt, { description: "How many records they share." })
  sharedCount: number;
  @Field(() => GraphQLInt, {
    description:
      "To how many such records the one is tied, shared or not. The Jaccard index is sharedCount / (oneCount + otherCount - sharedCount).",
  })
  oneCount: number;
  @Field(() => GraphQLInt, { description: "To how many such records the other is tied, shared or not." })
  otherCount: number;
  @Most(MOST.shared)
  @RecordField(Entity, "shownIds", `The records they share, by their ids, at most ${MOST.shared}.`, { list: true })
  shared: Entity[];

  get shownIds(): readonly string[] {
    return this.sharedIds.slice(0, MOST.shared);
  }
}

@ObjectType("RecordPairs", { description: "Which records share how many others.", simpleResolvers: true })
export class RecordPairs {
  @Field(() => [RecordPair], {
    description: "The pairs, each once: those that share most first, then by their ids.",
  })
  pairs: RecordPair[];
  @Field(() => GraphQLInt, { description: "How many pairs there are, shown or not." })
  totalCount: number;
  @Field(() => GraphQLBoolean, {
    description: "Whether the first pair left out shares as many records as the last one shown.",
  })
  hasTies: boolean;
}
