import { GraphQLInt } from "graphql";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Stance as StanceName } from "../../model/position";
import { Position, Stance } from "../../model/position";
import { Entity } from "../../model/entity";
import { scalarOf } from "./enums";
import { Most, RecordField } from "./record-field";

/** How many subjects, holders and positions of one holder on one subject an answer can have. */
export const MOST = { subjects: 200, holders: 20, positions: 50 } as const;

export const HolderReadingEnum = { SELF: "SELF", GOVERNMENT: "GOVERNMENT", SIDE: "SIDE" } as const;
registerEnumType(HolderReadingEnum, {
  name: "HolderReading",
  description: "Whose positions count as those of a holder.",
  valuesConfig: {
    SELF: { description: "Its own only: each holder speaks for itself." },
    GOVERNMENT: { description: "Those of a country, and of its agencies and regulators." },
    SIDE: { description: "Those of a country, and of every organization based in it." },
  },
});

@ObjectType({ description: "What one of the holders compared says of a subject.", simpleResolvers: true })
export class ComparedStance {
  holderId: string;
  positionIds: readonly string[];
  @RecordField(Entity, "holderId", "The holder, a country or an organization, as it was asked for.")
  holder: Entity;
  @Field(() => scalarOf(Stance) as never, {
    nullable: true,
    description: "The stance of all who speak for it; null where none of them took one, or where they differ.",
  })
  stance: StanceName | null;
  @Most(MOST.positions)
  @RecordField(Position, "positionIds", "Their newest positions, each with its date and sources.", { list: true })
  positions: Position[];
}

@ObjectType({ description: "A subject, and what each of the holders compared says of it.", simpleResolvers: true })
export class ComparedSubject {
  subjectId: string;
  @RecordField(Entity, "subjectId", "What the positions are on.")
  subject: Entity;
  @Most(MOST.holders)
  @Field(() => [ComparedStance], { description: "One per holder, in the order asked." })
  stances: ComparedStance[];
  @Most(MOST.holders)
  @RecordField(Entity, "supportIds", "The holders that support it.", { list: true })
  support: Entity[];
  @Most(MOST.holders)
  @RecordField(Entity, "opposeIds", "The holders that oppose it.", { list: true })
  oppose: Entity[];
  @Most(MOST.holders)
  @RecordField(Entity, "conditionIds", "The holders that set conditions.", { list: true })
  condition: Entity[];
  @Most(MOST.holders)
  @RecordField(Entity, "seekChangeIds", "The holders that seek a change.", { list: true })
  seekChange: Entity[];

  get supportIds(): string[] {
    return this.holdersWith("SUPPORTS");
  }
  get opposeIds(): string[] {
    return this.holdersWith("OPPOSES");
  }
  get conditionIds(): string[] {
    return this.holdersWith("CONDITIONAL");
  }
  get seekChangeIds(): string[] {
    return this.holdersWith("SEEKS_CHANGE");
  }

  private holdersWith(wanted: StanceName): string[] {
    return this.stances.filter(({ stance }) => stance === wanted).map(({ holderId }) => holderId);
  }
}

@ObjectType({ description: "Holders side by side.", simpleResolvers: true })
export class Comparison {
  @Field(() => [ComparedSubject], {
    description: "The subjects on which one of the holders took a position at least, by their ids.",
  })
  subjects: ComparedSubject[];
  @Field(() => GraphQLInt, { description: "How many such subjects there are, shown or not." })
  totalCount: number;
}

@ObjectType({ description: "Two holders who spoke of the same subjects.", simpleResolvers: true })
export class Alignment {
  oneId: string;
  otherId: string;
  sharedIds: readonly string[];
  opposedIds: readonly string[];
  @RecordField(Entity, "oneId", "The one, whose id comes first.")
  one: Entity;
  @RecordField(Entity, "otherId", "The other.")
  other: Entity;
  @Field(() => GraphQLInt, { description: "On how many subjects both take the same stance." })
  sharedCount: number;
  @Field(() => GraphQLInt, { description: "How many subjects one of them supports and the other opposes." })
  opposedCount: number;
  @Most(MOST.positions)
  @RecordField(Entity, "sharedIds", "The subjects on which both take the same stance, by their ids.", { list: true })
  shared: Entity[];
  @Most(MOST.positions)
  @RecordField(Entity, "opposedIds", "The subjects that one of them supports and the other opposes, by their ids.", {
    list: true,
  })
  opposed: Entity[];
}

@ObjectType({ description: "Who sides with whom.", simpleResolvers: true })
export class Alignments {
  @Field(() => [Alignment], {
    description: "The pairs: those with the most shared stances first, then the fewest opposed, then by ids.",
  })
  pairs: Alignment[];
  @Field(() => GraphQLInt, { description: "How many pairs there are, shown or not." })
  totalCount: number;
}
