import { Ctx, Field, Query, Resolver } from "type-graphql";
import type { Model } from "../../model";
import type { Context } from "../context";
import { DatasetType } from "../types/dataset";
import { kindCountType } from "../types/kind-count";

/** What the records of a model are, as a whole. */
export function datasetResolver(model: Model): new () => object {
  const KindCount = kindCountType(model);
  Field(() => [KindCount], { description: "How many records there are of each kind." })(
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
