import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { ArgsType, Field, InputType, ObjectType } from "type-graphql";
import { camelCase } from "../../graph/fields";
import { PAGE } from "../../graph/paging";
import { HUB_TIES, MOST_TIES } from "../../graph/walk/hubs";
import { routesOf } from "../../graph/walk/routes";
import type { WalkArguments, WalkFilter } from "../../graph/walk/rules";
import type { DescribedTie } from "../../graph/walk/values";
import type { Model } from "../../model";
import { Entity } from "../../model/entity";
import { entityKindEnum, enumOf, scalarOf } from "./enums";
import { RecordField } from "./record-field";

/** What the questions that walk from record to record have in common, for the schema of a model. */
export interface WalkTypes {
  readonly RelationshipType: object;
  /** The arguments `avoid`, `withoutHubs` and `maxTies`, and `through` as well. */
  readonly AvoidArgs: new () => Omit<WalkArguments, "through">;
  readonly WalkArgs: new () => WalkArguments;
  readonly Tie: new () => object;
  /** Ties as they are answered. */
  readonly tied: (ties: readonly DescribedTie[]) => object[];
}

const known = new WeakMap<Model, WalkTypes>();

export function walkTypes(model: Model): WalkTypes {
  const types = known.get(model) ?? makeWalkTypes(model);
  known.set(model, types);
  return types;
}

function makeWalkTypes(model: Model): WalkTypes {
  const RelationshipType = relationshipTypeEnum(model);
  return { RelationshipType, ...walkArguments(model, RelationshipType), ...tieTypes(model, RelationshipType) };
}

/** The relationships that can be walked, each with what it says and whether it is walked unless it is asked for. */
function relationshipTypeEnum(model: Model): object {
  const { types, usual, parts } = routesOf(model);
  const outs = new Set(model.kinds.flatMap(({ ends }) => ends.filter(({ direction }) => direction === "out")));
  const sentence = (type: string) =>
    [...outs]
      .filter(({ relationship }) => relationship.type === type)
      .map((end) => {
        const stating = parts.find(({ out }) => out === end)?.part ?? end;
        return `${stating.from.name} ${end.words} ${end.to.name}.`;
      })
      .join(" ");
  return enumOf(
    "RelationshipType",
    "The relationships between records, which are walked either way.",
    Object.fromEntries(
      types.map((type) => [
        type,
        `${sentence(type)}${usual.has(type) ? "" : " It is walked only where it is asked for by name."}`,
      ]),
    ),
  );
}

function walkArguments(model: Model, RelationshipType: object): Pick<WalkTypes, "AvoidArgs" | "WalkArgs"> {
  @InputType("WalkFilter", {
    description: `Parts of the graph, for a walk to keep to or to keep out of; each list has at most ${PAGE.max} values.`,
  })
  class WalkFilterInput implements WalkFilter {
    @Field(() => [entityKindEnum(model)] as never, { nullable: true, description: "Records of these kinds." })
    kinds?: string[] | null;
    @Field(() => [RelationshipType] as never, { nullable: true, description: "Relationships of these types." })
    relationships?: string[] | null;
    @Field(() => [GraphQLID], {
      nullable: true,
      description: "The records of these ids; a retired id stands for the records that it leads to.",
    })
    ids?: string[] | null;
  }

  @ArgsType()
  class AvoidArgs {
    @Field(() => WalkFilterInput, { nullable: true, description: "Walk through none of these." })
    avoid?: WalkFilterInput | null;
    @Field(() => GraphQLBoolean, {
      defaultValue: false,
      description: `Whether to leave out hubs, to which nearly everything is tied: the Agreement, its parties, and each record with more than \`maxTies\` ties (nothing: ${HUB_TIES}).`,
    })
    withoutHubs: boolean;
    @Field(() => GraphQLInt, {
      nullable: true,
      description: `Leave out records with more ties than this, 1 to ${MOST_TIES}, counting the relationships that are walked without being asked for. Nothing: see \`withoutHubs\`.`,
    })
    maxTies?: number | null;
  }

  @ArgsType()
  class WalkArgs extends AvoidArgs implements WalkArguments {
    @Field(() => WalkFilterInput, {
      nullable: true,
      description:
        "Walk through these only. A list that is not given narrows nothing; an empty one leaves nothing. Without `relationships`, all that are walked without being asked for.",
    })
    through?: WalkFilterInput | null;
  }
  return { AvoidArgs, WalkArgs };
}

function tieTypes(model: Model, RelationshipType: object): Pick<WalkTypes, "Tie" | "tied"> {
  @ObjectType({
    description: "A relationship between two records, as it is walked from one to the other.",
    simpleResolvers: true,
  })
  class Tie {
    fromId: string;
    toId: string;
    statedById: string;
    @RecordField(Entity, "fromId", "The record it is walked from.")
    from: Entity;
    @RecordField(Entity, "toId", "The record it is walked to.")
    to: Entity;
    @Field(() => RelationshipType as never, { description: "The relationship." })
    relationship: string;
    @Field(() => GraphQLString, {
      description:
        "The relationship in the direction in which it is walked, in English, to be read between the titles of both records: «is raised by» from a grievance, «raised» from a country.",
    })
    words: string;
    @RecordField(
      Entity,
      "statedById",
      "The record that states the relationship, one of the two: its citations are those of the relationship.",
    )
    statedBy: Entity;
  }
  const edges = new Map(
    model.relationships.flatMap(({ description: { edge }, properties }) => (edge ? [[edge, properties] as const] : [])),
  );
  for (const [edge, properties] of edges) {
    ObjectType(edge.name, {
      description: "What a relationship says beside whom it ties.",
      simpleResolvers: true,
    })(edge);
    for (const { name, type, description, optional } of properties) {
      const scalar = scalarOf(type);
      Field(() => (type.list ? [scalar] : scalar) as never, {
        description,
        nullable: !type.list && (optional ?? false),
      })(edge.prototype as object, name);
    }
    Field(() => edge, {
      nullable: true,
      description: "What the relationship says of itself; null for relationships of other types.",
    })(Tie.prototype, camelCase(edge.name));
  }
  const tied = (ties: readonly DescribedTie[]) =>
    ties.map(({ from, to, end, values }) =>
      Object.assign(new Tie(), {
        fromId: from,
        toId: to,
        statedById: end.direction === "out" ? from : to,
        relationship: end.relationship.type,
        words: end.words,
        ...(values && { [camelCase(values.constructor.name)]: values }),
      }),
    );
  return { Tie, tied };
}
