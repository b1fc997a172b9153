import { GraphQLBoolean } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { Entity } from "../../model/entity";
import { Position } from "../../model/position";
import { RecordField } from "./record-field";

@ObjectType({ description: "A holder's newest position on a subject.", simpleResolvers: true })
export class HolderStance {
  holderId: string;
  positionId: string;
  @RecordField(Entity, "holderId", "Who holds it: a country or an organization, which speaks for itself alone.")
  holder: Entity;
  @RecordField(Position, "positionId", "The position, with its stance, date and sources.")
  position: Position;
  @Field(() => GraphQLBoolean, {
    nullable: true,
    description:
      "Whether it surely was the holder's newest on that day; false where its date, or that of the next one, is too wide to tell; null without `asOf`.",
  })
  sure: boolean | null;
}
