import { GraphQLInt, GraphQLString } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { PartialDateScalar } from "../../model/describe/scalars";
import type { KindCount } from "./kind-count";

@ObjectType("Revision", {
  description: "One state of the records; between two of them nothing changes.",
  simpleResolvers: true,
})
export class RevisionType {
  @Field(() => GraphQLInt, { description: "Its number, from 1 upward." })
  number: number;
  @Field(() => GraphQLString, { description: "When it was written, in ISO 8601." })
  at: string;
  @Field(() => GraphQLString, { description: "The digest of all its records: the same records have the same." })
  digest: string;
}

@ObjectType("Dataset", {
  description: "What the records are, as a whole: what they cover and until when, and on which terms.",
  simpleResolvers: true,
})
export class DatasetType {
  @Field(() => GraphQLString, { description: "Its title." })
  title: string;
  @Field(() => GraphQLString, { description: "What it holds." })
  description: string;
  @Field(() => PartialDateScalar, {
    description: "The last day that events, measures and positions cover; it says nothing of later days.",
  })
  coveredUntil: string;
  @Field(() => PartialDateScalar, { description: "The last month that trade figures cover." })
  figuresUntil: string;
  @Field(() => PartialDateScalar, { description: "When the records were collected." })
  collected: string;
  @Field(() => GraphQLString, { description: "The licence of the records (SPDX)." })
  licence: string;
  @Field(() => GraphQLString, { description: "Where the licence's text is." })
  licenceUrl: string;
  @Field(() => GraphQLString, { description: "How to credit the records." })
  attribution: string;
  @Field(() => RevisionType, { description: "The state of the records that is served now." })
  revision: RevisionType;
  counts: KindCount[];
}
