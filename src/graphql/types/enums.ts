import { registerEnumType } from "type-graphql";
import type { Enumeration, ValueType } from "../../model/describe";
import { constantCase, filtersOf } from "../../graph/fields";
import type { Destination, Model } from "../../model";
import { once } from "./classes";

/** An enum with a description of each of its values. */
export function enumOf(name: string, description: string, descriptions: Readonly<Record<string, string>>): object {
  const values = Object.fromEntries(Object.keys(descriptions).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(descriptions).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

const enumeration = once((name: string, { description, descriptions }: Enumeration) =>
  enumOf(name, description, descriptions),
);

/** The GraphQL type of a value: a scalar, or an enum with its descriptions. */
export function scalarOf(type: ValueType): object {
  return type.enumeration ? enumeration(type.enumeration.name, type.enumeration) : type.graphql;
}

export const Direction = enumOf("OrderDirection", "The direction of an order.", {
  ASC: "From the least to the greatest; dates from the earliest.",
  DESC: "From the greatest to the least; dates from the latest.",
});

export const Nulls = enumOf("NullOrder", "Where records without a value stand in an order.", {
  FIRST: "Before all others.",
  LAST: "After all others.",
});

const entityKinds = new WeakMap<Model, object>();

/** The kinds of record of a model. */
export function entityKindEnum(model: Model): object {
  const known = entityKinds.get(model);
  if (known) return known;
  const descriptions = model.entity.kinds.map(({ name, description }) => [constantCase(name), description] as const);
  const made = enumOf("EntityKind", "The kinds of record.", Object.fromEntries(descriptions));
  entityKinds.set(model, made);
  return made;
}

/** The properties by which a destination's lists can be ordered. */
export function orderFieldEnum(of: Destination): object {
  return enumOf(`${of.name}OrderField`, `What a list of ${of.name} records can be ordered by.`, {
    ID: "The id.",
    ...Object.fromEntries(filtersOf(of).orders.map(({ name, property }) => [name, property.description])),
  });
}
