import { GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { Arg, createUnionType, Field, InterfaceType, ObjectType } from "type-graphql";
import { PAGE } from "../../graph/paging";
import type { Destination, End, Kind, Model, Property } from "../../model";
import { Entity } from "../../model/entity";
import { giveCitation } from "./citing";
import { namedClass, once } from "./classes";
import { entityKindEnum, scalarOf } from "./enums";
import type { InputTypes } from "./inputs";
import { inputTypes } from "./inputs";
import { LanguageArgument, LocalizedText, Node, PageInfo } from "./shared";
import { giveDays, HoldsOn, TimeArguments } from "./time";

type OutputClass = abstract new () => object;

const simple = { simpleResolvers: true } as const;

/** Adds a field to a class. All classes must exist before TypeGraphQL builds: the type is no thunk. */
function give(to: OutputClass, name: string, type: object, description: string, nullable = false): void {
  Field((() => type) as () => never, { nullable, description })(to.prototype as object, name);
}

function giveProperty(to: OutputClass, { name, type, description, optional }: Property): void {
  const scalar = scalarOf(type);
  if (type.list) give(to, name, [scalar], description);
  else give(to, name, scalar, description, optional);
}

/** The output types of one schema. */
export interface OutputTypes extends Pick<InputTypes, "whereOf"> {
  /** The connection of a list: named after what it leads to and, where the relationship has properties, after these. */
  readonly connectionOf: (to: Destination, relationship?: End["relationship"]) => OutputClass;
  /** Adds the arguments of a list to a field of a class. */
  readonly giveListArguments: (to: object, field: string, of: Destination, defaultSize: number) => void;
}

/** Describes all output types of a model to TypeGraphQL: the interface of all records, the kinds and the parts. */
export function outputTypes(model: Model): OutputTypes {
  const { whereOf, orderOf } = inputTypes();

  const union = once((name: string, { kinds, description }: { kinds: readonly Kind[]; description: string }) =>
    createUnionType({ name, description, types: () => kinds.map((kind) => kind.class) as never }),
  );

  /** The output type of a destination: a kind's own class, the interface Entity, or a union. */
  function typeOf(to: Destination): object {
    if (to.name === Entity.name) return Entity;
    const described = model.unions.find(({ name }) => name === to.name);
    return described ? union(to.name, described) : to.kinds[0]!.class;
  }

  const edge = once(
    (name: string, { to }: { to: Destination; properties: readonly Property[] }) => {
      const made = namedClass(name);
      ObjectType(name, { description: `A ${to.name} record in a list, with what ties it to that list.`, ...simple })(
        made,
      );
      return made;
    },
    (made, _, { to, properties }) => {
      give(
        made,
        "cursor",
        GraphQLString,
        "Its place in the list, for `after` and `before`; it holds for this list and order only.",
      );
      give(made, "node", typeOf(to), "The record.");
      for (const property of properties) giveProperty(made, property);
    },
  );

  const connection = once(
    (name: string, { to }: { to: Destination; edgeName: string; properties: readonly Property[] }) => {
      const made = namedClass(name);
      ObjectType(name, { description: `A page of ${to.name} records.`, ...simple })(made);
      return made;
    },
    (made, _, { to, edgeName, properties }) => {
      give(
        made,
        "edges",
        [edge(edgeName, { to, properties })],
        "The records of the page, each with its cursor and what ties it to the list.",
      );
      give(made, "nodes", [typeOf(to)], "The records of the page by themselves.");
      give(made, "pageInfo", PageInfo, "Where the page stands in the list.");
      give(made, "totalCount", GraphQLInt, "How many records the whole list has; counted only when it is asked for.");
      give(
        made,
        "undatedCount",
        GraphQLInt,
        "How many records `asOf` leaves out because their begin is not known and their end had not surely come (they are in the list with `includeUndated`); null without `asOf`.",
        true,
      );
    },
  );

  function connectionOf(to: Destination, relationship?: End["relationship"]): OutputClass {
    const properties = relationship?.properties ?? [];
    const base = to.name + (properties.length > 0 ? relationship!.description.edge!.name : "");
    return connection(`${base}Connection`, { to, edgeName: `${base}Edge`, properties });
  }

  function giveListArguments(to: object, field: string, of: Destination, defaultSize: number): void {
    const give = (name: string, type: object, description: string) =>
      Arg(name, (() => type) as () => never, { nullable: true, description })(to, field, 0);
    give("where", whereOf(of), "Which records; nothing: all.");
    give("orderBy", [orderOf(of)], "In which order, key after key; nothing: by id.");
    give(
      "first",
      GraphQLInt,
      `How many records from the start, or after \`after\`: 1 to ${PAGE.max}; nothing: ${defaultSize}.`,
    );
    give("after", GraphQLString, "A cursor of this list: what comes after it.");
    give("last", GraphQLInt, `How many records from the end, or before \`before\`: 1 to ${PAGE.max}.`);
    give("before", GraphQLString, "A cursor of this list: what comes before it.");
    TimeArguments(to, field);
  }

  function giveEnd(to: OutputClass, end: End): void {
    if (end.many) {
      give(to, end.name, connectionOf(end.to, end.relationship), end.description);
      giveListArguments(to.prototype as object, end.name, end.to, PAGE.nested);
    } else {
      // A part always has its record, a record always what it must refer to.
      const required = end.direction === "in" || end.relationship.description.required;
      give(to, end.name, typeOf(end.to), end.description, !required);
    }
  }

  function giveEntityFields(to: OutputClass): void {
    give(to, "entityKind", entityKindEnum(model), "What kind of record it is.");
    give(
      to,
      "title",
      GraphQLString,
      "Its title in the language asked for, else in English; `localizedTitle` says which it is.",
    );
    give(to, "localizedTitle", LocalizedText, "Its title, marked with its language and where it comes from.");
    for (const field of ["title", "localizedTitle"]) LanguageArgument(to.prototype as object, field);
    HoldsOn(to.prototype as object);
    giveCitation(to);
  }

  function giveProperties(to: OutputClass, kind: Pick<Kind, "properties" | "nested">): void {
    for (const property of kind.properties) {
      if (property.path.length > 1 || property.filterOnly || property.hidden || property.name === "title") continue;
      if (property.name === "id") give(to, "id", GraphQLID, property.description);
      else giveProperty(to, property);
    }
    for (const group of kind.nested) give(to, group.name, nested(group.class.name, group), group.description, true);
  }

  const nested = once((name: string, group: Kind["nested"][number]) => {
    ObjectType(name, { description: group.description, ...simple })(group.class);
    for (const property of group.properties) giveProperty(group.class, { ...property });
    return group.class;
  });

  function describeOutputs(): void {
    InterfaceType(Entity.name, {
      description: "A record: it has an id for good, a title, and says who says so.",
      implements: Node,
    })(Entity as never);
    const [anyKind] = model.entity.kinds as [Kind];
    const common = anyKind.properties.filter((property) =>
      model.entity.kinds.every((kind) =>
        kind.properties.some(({ type, name }) => type === property.type && name === property.name),
      ),
    );
    giveEntityFields(Entity);
    giveProperties(Entity, { properties: common, nested: [] });
    for (const end of anyKind.ends.filter((each) => each.from === model.entity)) giveEnd(Entity, end);

    for (const kind of model.kinds) {
      const { options, description } = kind;
      ObjectType(kind.name, { description, implements: options ? [Entity, Node] : [Node], ...simple } as never)(
        kind.class as never,
      );
      if (options) giveEntityFields(kind.class);
      giveProperties(kind.class, kind);
      giveDays(kind.class.prototype as object, kind);
      for (const end of kind.ends) giveEnd(kind.class, end);
    }
  }

  describeOutputs();
  return { connectionOf, giveListArguments, whereOf };
}
