import { GraphQLInt } from "graphql";
import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { Model } from "../../model";
import type { Context } from "../context";
import { DatasetType } from "../types/dataset";
import { entityKindEnum } from "../types/enums";

/** What the records of a model are, as a whole. */
export function datasetResolver(model: Model): new () => object {
  @ObjectType("KindCount", { description: "How many records there are of a kind.", simpleResolvers: true })
  class KindCountType {
    @Field(() => entityKindEnum(model) as never, { description: "The kind." })
    kind: string;
    @Field(() => GraphQLInt, { description: "How many records." })
    count: number;
  }
  Field(() => [KindCountType], { description: "How many records there are of each kind." })(
    DatasetType.prototype,
    "counts",
  );

  @Resolver()
  class DatasetResolver {
    @Query(() => DatasetType, { description: "What the records are, as a whole." })
    dataset(@Ctx() context: Context): Promise<DatasetType> {
      return context.dataset();
    }
  }
  return DatasetResolver;
}
