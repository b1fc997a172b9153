import { GraphQLInt } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { LONGEST } from "../../graph/walk/paths";
import type { Path as FoundPath } from "../../graph/walk/paths";
import type { DescribedTie } from "../../graph/walk/values";
import type { Model } from "../../model";
import { Entity } from "../../model/entity";
import type { PageOf } from "./connection";
import { connectionTo } from "./connection";
import { Most, RecordField } from "./record-field";
import { walkTypes } from "./walk";

/** How many relationships can tie two records, for the cost of what is selected of them. */
const MOST_PARALLEL = 3;

/** The types of paths, for the schema of a model. */
export interface PathTypes {
  readonly PathConnection: new () => { shortest: number | null; fill(page: PageOf<object>): object };
  /** A path as it is answered; its ties, hop by hop, with what they say. */
  readonly answered: (path: FoundPath, hops: readonly (readonly DescribedTie[])[]) => object;
}

export function pathTypes(model: Model): PathTypes {
  const { Tie, tied } = walkTypes(model);

  @ObjectType({ description: "A step of a path, from one record to the next.", simpleResolvers: true })
  class Hop {
    fromId: string;
    toId: string;
    @RecordField(Entity, "fromId", "The record it leads from.")
    from: Entity;
    @RecordField(Entity, "toId", "The record it leads to.")
    to: Entity;
    @Most(MOST_PARALLEL)
    @Field(() => [Tie], {
      description: "The relationships between the two, one at least, by type; each as it is walked here.",
    })
    ties: object[];
  }

  @ObjectType({ description: "A way from one record to another that passes none twice.", simpleResolvers: true })
  class Path {
    ids: readonly string[];
    @Field(() => GraphQLInt, { description: "How many steps it has; 0 from a record to itself." })
    length: number;
    @Most(LONGEST.path + 1)
    @RecordField(Entity, "ids", "The records along it, both ends included.", { list: true })
    records: Entity[];
    @Most(LONGEST.path)
    @Field(() => [Hop], { description: "Its steps, in order." })
    hops: Hop[];
  }

  @ObjectType({ description: "A page of paths.", simpleResolvers: true })
  class PathConnection extends connectionTo(Path, "paths") {
    @Field(() => GraphQLInt, {
      nullable: true,
      description: "The length of the shortest paths; null where there is none within the length asked for.",
    })
    shortest: number | null;
  }

  const answered: PathTypes["answered"] = ({ ids }, hops) =>
    Object.assign(new Path(), {
      ids,
      length: ids.length - 1,
      hops: hops.map((ties, i) => Object.assign(new Hop(), { fromId: ids[i], toId: ids[i + 1], ties: tied(ties) })),
    });
  return { PathConnection, answered };
}
