import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { Field, InputType } from "type-graphql";
import { filtersOf, alone } from "../../graph/fields";
import type { Destination, End, Nested } from "../../model";
import type { Operator, ValueType } from "../../model/describe";
import { namedClass, once } from "./classes";
import { Direction, Nulls, orderFieldEnum, scalarOf } from "./enums";

type InputClass = new () => object;

function input(name: string, description: string): InputClass {
  const made = namedClass(name);
  InputType(name, { description })(made);
  return made;
}

/** Adds a nullable field; a null means «not given». All classes must exist before TypeGraphQL builds: no thunks here. */
function give(to: InputClass, name: string, type: object, description: string): void {
  Field((() => type) as () => never, { nullable: true, description })(to.prototype as object, name);
}

const operandType = (operator: Operator, type: ValueType): object =>
  ({
    value: () => scalarOf(type),
    values: () => [scalarOf(type)],
    boolean: () => GraphQLBoolean,
    text: () => GraphQLString,
    ids: () => [GraphQLID],
  })[operator.operand]();

/** The input types of one schema, each made when it is first asked for. */
export interface InputTypes {
  /** The `where` of a destination. */
  readonly whereOf: (of: Destination) => InputClass;
  /** An entry of the `orderBy` of a destination. */
  readonly orderOf: (of: Destination) => InputClass;
}

export function inputTypes(): InputTypes {
  const comparison = once(
    (name: string, type: ValueType) =>
      input(name, `Compares ${type.enumeration?.name ?? type.description}: all that is given must hold.`),
    (made, _, type) => {
      for (const operator of type.operators)
        give(made, operator.name, operandType(operator, type), operator.description);
    },
  );
  const comparisonOf = (type: ValueType) => comparison(`${type.name}Comparison`, type);

  const count = once(
    (name: string, _: null) => input(name, "Compares a number of records: all that is given must hold."),
    (made) => {
      const signs = {
        eq: "Equals.",
        lt: "Is less than.",
        lte: "Is at most.",
        gt: "Is greater than.",
        gte: "Is at least.",
      };
      for (const [name, description] of Object.entries(signs)) give(made, name, GraphQLInt, description);
    },
  );

  const nestedWhere = once(
    (name: string, nested: Nested) => input(name, `Which records: by ${nested.description.toLowerCase()}`),
    (made, _, nested) => {
      for (const { name, type, description } of nested.properties) give(made, name, comparisonOf(type), description);
    },
  );

  const relationWhere = once(
    (name: string, to: Destination) => input(name, `Which records: by their relationships to ${to.name} records.`),
    (made, _, to) => {
      give(made, "some", whereOf(to), "One at least fulfils this; `{}` asks for any.");
      give(made, "none", whereOf(to), "None fulfils this; `{}` asks for none at all.");
      give(made, "every", whereOf(to), "All that there are fulfil this; so it holds where there are none.");
      give(made, "count", count("CountComparison", null), "How many there are.");
    },
  );

  const referenceWhere = once(
    (name: string, to: Destination) => input(name, `Which records: by the ${to.name} record they refer to.`),
    (made, _, to) => {
      give(made, "is", whereOf(to), "It is there and fulfils this.");
      give(made, "isNull", GraphQLBoolean, "true: there is none; false: there is one.");
    },
  );

  const endWhere = ({ many, to }: End) =>
    many ? relationWhere(`${to.name}RelationWhere`, to) : referenceWhere(`${to.name}ReferenceWhere`, to);

  const where = once(
    (name: string, of: Destination) =>
      input(name, `Which ${of.name} records: all that is given must hold; null or nothing means «not given».`),
    (made, _, of) => {
      const { properties, nested, ends, branches } = filtersOf(of);
      for (const { name, type, description } of properties) give(made, name, comparisonOf(type), description);
      for (const group of nested)
        give(made, group.name, nestedWhere(`${group.class.name}Where`, group), group.description);
      for (const end of ends) give(made, end.name, endWhere(end), end.description);
      for (const { name, kind } of branches)
        give(made, name, whereOf(alone(kind)), `Is a ${kind.name}, and fulfils this.`);
      give(made, "and", [made], "All of these hold.");
      give(made, "or", [made], "One of these holds at least; an empty list means «not given».");
      give(
        made,
        "not",
        made,
        "This does not hold. It is two-valued: what is unknown does not hold, so its negation does.",
      );
    },
  );

  function whereOf(of: Destination): InputClass {
    return where(`${of.name}Where`, of);
  }

  const order = once(
    (name: string, of: Destination) => input(name, `One key of an order of ${of.name} records; the id decides last.`),
    (made, _, of) => {
      const fields = orderFieldEnum(of);
      Field((() => fields) as () => never, { description: "What to order by." })(made.prototype as object, "field");
      Field((() => Direction) as () => never, { defaultValue: "ASC", description: "The direction." })(
        made.prototype as object,
        "direction",
      );
      Field((() => Nulls) as () => never, {
        defaultValue: "LAST",
        description: "Where records without a value stand.",
      })(made.prototype as object, "nulls");
    },
  );

  function orderOf(of: Destination): InputClass {
    return order(`${of.name}Order`, of);
  }

  return { whereOf, orderOf };
}
