import { GraphQLBoolean, GraphQLInt } from "graphql";
import { Arg, Query, Resolver } from "type-graphql";
import { alone, camelCase } from "../../graph/fields";
import { PAGE } from "../../graph/paging";
import { dimensionsOf } from "../../graph/statistics/dimensions";
import { figuresOf } from "../../graph/statistics/figures";
import { tiesOf } from "../../graph/statistics/pairs";
import type { Kind, Model } from "../../model";
import { namedClass } from "./classes";
import { enumOf } from "./enums";
import type { InputTypes } from "./inputs";
import { MOST, RecordPairs, Statistics } from "./statistics";
import { TimeArguments } from "./time";

const GroupOrder = enumOf("GroupOrder", "The order of groups.", {
  COUNT: "By the number of their records, most first; then by their keys.",
  KEY: "By their keys: values as their enum lists them, years and numbers by size, texts and ids by their letters; those without a key last.",
});

const ZeroGroups = enumOf("ZeroGroups", "Which groups without records are shown.", {
  NONE: "None.",
  FOUND: "With two dimensions: every combination of the keys that are found, so that a matrix has no holes.",
  ALL: "Of every dimension all that there could be: all values of an enum, all records that it can lead to, every year from the first to the last found, all texts that there are; and every combination of them.",
});

/** The fields of Query that count the records of a kind, and those that pair what they tie together. */
export const statisticsField = ({ name }: Kind) => `${camelCase(name)}Statistics`;
export const pairsField = ({ name }: Kind) => `${camelCase(name)}Pairs`;

/** A resolver class with the statistics of every kind and part, and the pairs that its records tie together. */
export function statisticsQueries(model: Model, { whereOf }: Pick<InputTypes, "whereOf">): object {
  const queries = namedClass("StatisticsQueries");
  Resolver()(queries);
  const to = queries.prototype as Record<string, () => void>;
  const query = (name: string, type: object, description: string) => {
    to[name] = () => {};
    Query((() => type) as () => never, { description })(to, name, { value: to[name] });
    return (argument: string, type: object, description: string, more: object = { nullable: true }) =>
      Arg(argument, (() => type) as () => never, { description, ...more })(to, name, 0);
  };
  const names = (list: readonly { name: string; description: string }[]) =>
    Object.fromEntries(list.map(({ name, description }) => [name, description]));

  for (const kind of model.kinds) {
    const { name } = kind;
    const dimensions = dimensionsOf(kind, model.entity);
    const figures = figuresOf(kind);
    const field = statisticsField(kind);
    const give = query(
      field,
      Statistics,
      `How many ${name} records there are by one or two dimensions, and what a number of theirs comes to. ${kind.description}`,
    );
    const Dimension = enumOf(`${name}Dimension`, `What ${name} records can be grouped by.`, names(dimensions));
    give("by", [Dimension], `The dimensions, one or ${MOST.dimensions}.`, { nullable: false });
    if (figures.length > 0) {
      const Figure = enumOf(`${name}Figure`, `A number of each ${name} record.`, names(figures));
      give("of", Figure, "A number of each record to sum up for every group. Nothing: records are only counted.");
    }
    give("where", whereOf(alone(kind)), "Which records; nothing: all.");
    TimeArguments(to, field);
    if (dimensions.some(({ key }) => key.rolledUp)) {
      const levels = `How far below the roots to count what is rolled up: 0 the roots, 1 what is right below them, to ${MOST.level}. What lies above counts as itself.`;
      give("level", GraphQLInt, levels, { defaultValue: 0 });
    }
    give("orderBy", GroupOrder, "In which order.", { defaultValue: "COUNT" });
    give("first", GraphQLInt, `How many groups, 1 to ${PAGE.max}.`, { defaultValue: PAGE.root });
    give("withNull", GraphQLBoolean, "Whether records without a key are a group.", { defaultValue: true });
    give("zeros", ZeroGroups, "Which groups without records are shown as well.", { defaultValue: "NONE" });
  }
  for (const kind of model.entity.kinds) {
    const { name } = kind;
    const ties = tiesOf(kind).map((tie) => ({ name: tie.name, description: tie.end.description }));
    const give = query(
      pairsField(kind),
      RecordPairs,
      `Which records are found together in ${name} records: pairs, by the number of ${name} records that both are tied to.`,
    );
    const Tie = enumOf(`${name}Tie`, `What ${name} records are tied to in number.`, names(ties));
    give("of", Tie, "What the pairs are of.", { nullable: false });
    give("where", whereOf(alone(kind)), `Only what these ${name} records tie together; nothing: all.`);
    TimeArguments(to, pairsField(kind));
    give("least", GraphQLInt, `How many records a pair shares at least, 1 to ${MOST.least}.`, { defaultValue: 2 });
    give("first", GraphQLInt, `How many pairs, 1 to ${PAGE.max}.`, { defaultValue: 50 });
  }
  return queries;
}
