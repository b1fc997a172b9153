import type { GraphQLScalarType } from "graphql";
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { DateScalar, PartialDateScalar } from "./scalars";
import { isPartialDate, lastDay } from "./dates";
import { fold } from "./fold";
import * as operators from "./operators";
import type { Operator } from "./operators";

/**
 * What a property's value is: its GraphQL type, how a curated value is checked, what is stored for it and how `where`
 * and `orderBy` use that. A stored column is the property's stored name with a suffix.
 */
export interface ValueType<Value = unknown> {
  /** Begins the names of GraphQL types made for it, such as `TextComparison`. */
  readonly name: string;
  readonly description: string;
  readonly graphql: GraphQLScalarType | EnumerationObject;
  readonly list: boolean;
  /** Says what is wrong with a curated value, or null where nothing is. */
  problem(value: unknown): string | null;
  /** The stored columns, by suffix; the value itself stands under "". */
  store(value: Value): Record<string, unknown>;
  /** How a value is read back, where it is not the column without suffix: from which columns, and how. */
  readonly stored?: {
    readonly suffixes: readonly string[];
    read(columns: readonly unknown[]): Value;
    /** Cypher for one text of `column`: the first of these languages that there is, else its own. */
    inLanguages(column: string, languages: readonly string[]): string;
  };
  readonly operators: readonly Operator[];
  /** The suffix of the column that orders, and the least value there is in it; null: it does not order. */
  readonly order: { readonly suffix: string; readonly lowest: string } | null;
  /** The closed set, where it is one. */
  readonly enumeration?: Enumeration;
  /** Carries the TypeScript type of a value; never there at run time. */
  readonly value?: Value;
}

export type EnumerationObject = Readonly<Record<string, string>>;

export interface Enumeration {
  readonly name: string;
  readonly description: string;
  readonly values: EnumerationObject;
  readonly descriptions: Readonly<Record<string, string>>;
}

/** The TypeScript type of a value type's values. */
export type ValueOf<Type> = Type extends ValueType<infer Value> ? Value : never;

const itself = (value: unknown) => ({ "": value });

export const identifier: ValueType<string> = {
  name: "Id",
  description: "an id",
  graphql: GraphQLID,
  list: false,
  problem: (value) =>
    typeof value === "string" && /^[a-z]+(-[a-z0-9]+)+$/.test(value)
      ? null
      : "must be an id of lower-case words and hyphens",
  store: itself,
  operators: [operators.equal, operators.oneOf],
  order: { suffix: "", lowest: "''" },
};

export const text: ValueType<string> = {
  name: "Text",
  description: "a text",
  graphql: GraphQLString,
  list: false,
  problem: (value) =>
    typeof value === "string" && value !== "" && value === value.trim()
      ? null
      : "must be a text without spaces around it",
  store: (value) => ({ "": value, Folded: fold(value) }),
  operators: [operators.equal, operators.oneOf, operators.contains, operators.startsWith, operators.isNull],
  order: { suffix: "Folded", lowest: "''" },
};

export const partialDate: ValueType<string> = {
  name: "PartialDate",
  description: "a date as exact as the sources allow",
  graphql: PartialDateScalar,
  list: false,
  problem: (value) => (isPartialDate(value) ? null : 'must be a date: "2026", "2026-07" or "2026-07-24", in quotes'),
  store: (value) => ({ "": value, Last: lastDay(value) }),
  operators: [
    operators.equal,
    operators.oneOf,
    operators.dateBefore,
    operators.dateUntil,
    operators.dateAfter,
    operators.dateFrom,
    operators.dateOverlaps,
    operators.isNull,
  ],
  order: { suffix: "", lowest: "''" },
};

/** A single day, for what is worked out at load. */
export const day: ValueType<string> = {
  name: "Date",
  description: "a day",
  graphql: DateScalar,
  list: false,
  problem: () => null,
  store: itself,
  operators: [],
  order: null,
};

export const whole: ValueType<number> = {
  name: "Whole",
  description: "a whole number",
  graphql: GraphQLInt,
  list: false,
  problem: (value) => (Number.isInteger(value) ? null : "must be a whole number"),
  store: itself,
  operators: [...operators.comparisons, operators.isNull],
  order: { suffix: "", lowest: "-2147483648" },
};

export const decimal: ValueType<number> = {
  name: "Decimal",
  description: "a number as printed, of at most 15 digits",
  graphql: GraphQLFloat,
  list: false,
  problem: (value) =>
    typeof value === "number" && Number.isFinite(value) && String(value).replace(/\D/g, "").length <= 15
      ? null
      : "must be a number of at most 15 digits",
  store: itself,
  operators: [...operators.comparisons, operators.isNull],
  order: { suffix: "", lowest: "-1e308" },
};

export const flag: ValueType<boolean> = {
  name: "Flag",
  description: "true or false",
  graphql: GraphQLBoolean,
  list: false,
  problem: (value) => (typeof value === "boolean" ? null : "must be true or false"),
  // The embedded database cannot say which of two Booleans is greater.
  store: (value) => ({ "": value, Sort: Number(value) }),
  operators: [operators.equal, operators.isNull],
  order: { suffix: "Sort", lowest: "0" },
};

/** A closed set: its values with what each means, said once. */
export function enumeration<const Values extends Record<string, string>>(
  name: string,
  description: string,
  descriptions: Values,
): ValueType<keyof Values & string> {
  const values = Object.fromEntries(Object.keys(descriptions).map((value) => [value, value]));
  return {
    name,
    description,
    graphql: values,
    list: false,
    problem: (value) =>
      typeof value === "string" && value in values ? null : `must be one of ${Object.keys(values).join(", ")}`,
    store: itself,
    operators: [operators.equal, operators.oneOf, operators.isNull],
    order: { suffix: "", lowest: "''" },
    enumeration: { name, description, values, descriptions },
  };
}

/** Several values of one type, in the order given; none is an empty list. */
export function listOf<Value>(item: ValueType<Value>): ValueType<readonly Value[]> {
  const folds = item === (text as ValueType);
  return {
    name: `${item.name}List`,
    description: `a list, each ${item.description}`,
    graphql: item.graphql,
    list: true,
    problem: (value) => {
      if (!Array.isArray(value)) return "must be a list";
      if (new Set(value).size !== value.length) return "has a repeated entry";
      return value.map((entry) => item.problem(entry)).find((problem) => problem !== null) ?? null;
    },
    store: (values) => ({ "": values, ...(folds && { Folded: values.map((value) => fold(String(value))) }) }),
    operators: folds
      ? [operators.anyContains, operators.anyStartsWith, operators.isEmpty]
      : [operators.has, operators.hasAny, operators.isEmpty],
    order: null,
    enumeration: item.enumeration,
  };
}

/**
 * The ids of all that a record belongs to: itself and what is above it (a sector's ancestors, an organization's
 * country). Worked out at load, there for `where` only.
 */
export const membership: ValueType<readonly string[]> = {
  name: "Membership",
  description: "ids, to which a record belongs or not",
  graphql: GraphQLID,
  list: true,
  problem: () => null,
  store: itself,
  operators: [operators.belongsTo],
  order: null,
};
