import { firstDay, lastDay } from "./dates";
import { fold, foldPart } from "./fold";

/** One way to compare a property's value with an operand given in a `where`. */
export interface Operator {
  readonly name: string;
  readonly description: string;
  /** What is given: one value of the property's own type, several, a Boolean, a text or ids. */
  readonly operand: "value" | "values" | "boolean" | "text" | "ids";
  /**
   * The predicate in Cypher, for `column` as the stored column without suffix. A value goes in by `parameter`, which
   * gives the parameter's name; it never becomes text.
   */
  predicate(column: string, operand: never, parameter: (value: unknown) => string): string;
}

type Parameter = (value: unknown) => string;

/** Strips what a first day adds to a wider date, so that `2026` and `2026-01-01` compare alike as strings. */
const trimmed = (date: string) => firstDay(date).replace(/(-01)+$/, "");

const compare = (name: string, sign: string, description: string): Operator => ({
  name,
  description,
  operand: "value",
  predicate: (column: string, operand: unknown, parameter: Parameter) => `${column} ${sign} ${parameter(operand)}`,
});

export const equal = compare("eq", "=", "Equals exactly.");

export const oneOf: Operator = {
  name: "in",
  description: "Equals one of these; an empty list matches nothing.",
  operand: "values",
  predicate: (column, operand, parameter) => `${column} IN ${parameter(operand)}`,
};

export const comparisons: readonly Operator[] = [
  equal,
  oneOf,
  compare("lt", "<", "Is less than."),
  compare("lte", "<=", "Is at most."),
  compare("gt", ">", "Is greater than."),
  compare("gte", ">=", "Is at least."),
];

export const isNull: Operator = {
  name: "isNull",
  description: "true: has no value; false: has one.",
  operand: "boolean",
  predicate: (column, operand: boolean) => `${column} IS ${operand ? "" : "NOT "}NULL`,
};

export const contains: Operator = {
  name: "contains",
  description: "Contains this text, without regard to case and accents.",
  operand: "text",
  predicate: (column, operand: string, parameter) => `${column}Folded CONTAINS ${parameter(foldPart(operand))}`,
};

export const startsWith: Operator = {
  name: "startsWith",
  description: "Starts with this text, without regard to case and accents.",
  operand: "text",
  predicate: (column, operand: string, parameter) => `${column}Folded STARTS WITH ${parameter(foldPart(operand))}`,
};

const any = (column: string, test: string) => `any(entry IN ${column} WHERE entry ${test})`;

export const anyEquals: Operator = {
  name: "eq",
  description: "Equals in some language, without regard to case and accents.",
  operand: "text",
  predicate: (column, operand: string, parameter) => any(`${column}Folded`, `= ${parameter(fold(operand))}`),
};

export const anyContains: Operator = {
  name: "contains",
  description: "Some entry contains this text, without regard to case and accents.",
  operand: "text",
  predicate: (column, operand: string, parameter) => any(`${column}Folded`, `CONTAINS ${parameter(foldPart(operand))}`),
};

export const anyStartsWith: Operator = {
  name: "startsWith",
  description: "Some entry starts with this text, without regard to case and accents.",
  operand: "text",
  predicate: (column, operand: string, parameter) =>
    any(`${column}Folded`, `STARTS WITH ${parameter(foldPart(operand))}`),
};

export const has: Operator = {
  name: "has",
  description: "Has this entry.",
  operand: "value",
  predicate: (column, operand, parameter) => `${parameter(operand)} IN ${column}`,
};

export const hasAny: Operator = {
  name: "hasAny",
  description: "Has one of these entries at least; an empty list matches nothing.",
  operand: "values",
  predicate: (column, operand, parameter) => any(column, `IN ${parameter(operand)}`),
};

export const isEmpty: Operator = {
  name: "isEmpty",
  description: "true: has no entry; false: has one at least.",
  operand: "boolean",
  predicate: (column, operand: boolean) => `${column} IS ${operand ? "" : "NOT "}NULL`,
};

export const belongsTo: Operator = {
  name: "in",
  description: "Belongs to one of these ids: is it, or is below it. An empty list matches nothing.",
  operand: "ids",
  predicate: (column, operand, parameter) => any(column, `IN ${parameter(operand)}`),
};

export const dateBefore: Operator = {
  name: "lt",
  description: "Lies surely before: its last day precedes the first day given.",
  operand: "value",
  predicate: (column, operand: string, parameter) => `${column}Last < ${parameter(firstDay(operand))}`,
};

export const dateUntil: Operator = {
  name: "lte",
  description: "Ends by the last day given.",
  operand: "value",
  predicate: (column, operand: string, parameter) => `${column}Last <= ${parameter(lastDay(operand))}`,
};

export const dateAfter: Operator = {
  name: "gt",
  description: "Lies surely after: its first day follows the last day given.",
  operand: "value",
  predicate: (column, operand: string, parameter) => `${column} > ${parameter(lastDay(operand))}`,
};

export const dateFrom: Operator = {
  name: "gte",
  description: "Begins on the first day given, or later.",
  operand: "value",
  predicate: (column, operand: string, parameter) => `${column} >= ${parameter(trimmed(operand))}`,
};

export const dateOverlaps: Operator = {
  name: "overlaps",
  description: "Has a day in common with the date given: possibly the same time.",
  operand: "value",
  predicate: (column, operand: string, parameter) =>
    `(${column} <= ${parameter(lastDay(operand))} AND ${column}Last >= ${parameter(firstDay(operand))})`,
};
