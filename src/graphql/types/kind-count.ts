import { GraphQLInt } from "graphql";
import { Field, ObjectType } from "type-graphql";
import type { Model } from "../../model";
import { entityKindEnum } from "./enums";

/** How many records there are of a kind, named as in `EntityKind`. */
export interface KindCount {
  kind: string;
  count: number;
}

const types = new WeakMap<Model, new () => KindCount>();

/** The type of a count of the records of a kind of a model. */
export function kindCountType(model: Model): new () => KindCount {
  const known = types.get(model);
  if (known) return known;
  @ObjectType("KindCount", { description: "How many records there are of a kind.", simpleResolvers: true })
  class KindCountType implements KindCount {
    @Field(() => entityKindEnum(model) as never, { description: "The kind." })
    kind: string;
    @Field(() => GraphQLInt, { description: "How many records." })
    count: number;
  }
  types.set(model, KindCountType);
  return KindCountType;
}
