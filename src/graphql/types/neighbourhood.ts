import { GraphQLBoolean, GraphQLInt } from "graphql";
import { Field, ObjectType } from "type-graphql";
import type { Model } from "../../model";
import { Entity } from "../../model/entity";
import { connectionTo } from "./connection";
import type { KindCount } from "./kind-count";
import { kindCountType } from "./kind-count";
import { Most, RecordField } from "./record-field";
import { walkTypes } from "./walk";

/** How many ties there are for each record of a neighbourhood, and between two records: more than the records have. */
const USUAL_TIES = { each: 5, two: 10 } as const;

/** What the answers of `neighbourhood` and `common` are made of, for the schema of a model. */
export function neighbourhoodTypes(model: Model) {
  const { Tie } = walkTypes(model);

  @ObjectType("Neighbour", { description: "A record of a neighbourhood.", simpleResolvers: true })
  class Neighbour {
    id: string;
    @RecordField(Entity, "id", "The record.")
    record: Entity;
    @Field(() => GraphQLInt, {
      description: "How many steps it is from the nearest record started from; 0 for these themselves.",
    })
    distance: number;
    @Field(() => GraphQLInt, {
      description:
        "How many more records are tied to it and left out of the answer, because they are further away or over `limit`; only those that the arguments allow are counted.",
    })
    hiddenCount: number;
  }

  @ObjectType("Neighbourhood", {
    description: "What stands around records: the records found, and the ties among them.",
    simpleResolvers: true,
  })
  class Neighbourhood {
    @Field(() => [Neighbour], {
      description: "The records, those started from included: each once, the nearest first, then by ids.",
    })
    nodes: Neighbour[];
    @Most(USUAL_TIES.each)
    @Field(() => [Tie], {
      description:
        "The ties among the records: each once, from the record that states it to the other; by the ids of both, then by type.",
    })
    ties: object[];
    @Field(() => [kindCountType(model)], {
      description: "How many records of each kind the answer has, those started from included; only kinds that it has.",
    })
    kindCounts: KindCount[];
    @Field(() => GraphQLBoolean, {
      description: "Whether `limit` left out records that are near enough; `hiddenCount` says where.",
    })
    isCut: boolean;
  }

  @ObjectType("CommonTie", { description: "A record that is tied to two others.", simpleResolvers: true })
  class CommonTie {
    id: string;
    @RecordField(Entity, "id", "The record.")
    record: Entity;
    @Most(USUAL_TIES.two)
    @Field(() => [Tie], { description: "Its ties with `a`, as they are walked from there." })
    fromA: object[];
    @Most(USUAL_TIES.two)
    @Field(() => [Tie], { description: "Its ties with `b`, as they are walked from there." })
    fromB: object[];
  }

  @ObjectType({ description: "A page of records that are tied to two others.", simpleResolvers: true })
  class CommonTieConnection extends connectionTo(CommonTie, "records tied to both") {}

  return { Neighbour, Neighbourhood, CommonTie, CommonTieConnection };
}
