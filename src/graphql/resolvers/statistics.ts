import type { GraphQLFieldResolver } from "graphql";
import { BadInput, inRange } from "../../graph/bad-input";
import { checkedSize } from "../../graph/paging";
import type { Where } from "../../graph/predicate";
import type { Shape } from "../../graph/shape";
import { dimensionsOf } from "../../graph/statistics/dimensions";
import { figuresOf } from "../../graph/statistics/figures";
import { pairs, tiesOf } from "../../graph/statistics/pairs";
import type { Asked, Group } from "../../graph/statistics/statistics";
import { statistics } from "../../graph/statistics/statistics";
import type { TimeArguments } from "../../graph/time";
import { asOf } from "../../graph/time";
import type { Kind, Model } from "../../model";
import type { Context } from "../context";
import { namesUnder } from "../selection";
import {
  FigureSummary,
  GroupKey,
  MOST,
  RecordPair,
  RecordPairs,
  Statistics,
  StatisticsGroup,
} from "../types/statistics";

type Resolver<Source, Arguments> = GraphQLFieldResolver<Source, Context, Arguments>;

interface StatisticsArguments extends TimeArguments, Pick<Asked, "orderBy" | "first" | "withNull" | "zeros"> {
  readonly by: readonly string[];
  readonly of?: string | null;
  readonly where?: Where | null;
  readonly level?: number;
}

/** Counts the records of a kind. */
export function statisticsOf(kind: Kind, model: Model): Resolver<unknown, StatisticsArguments> {
  const dimensions = new Map(dimensionsOf(kind, model.entity).map((dimension) => [dimension.name, dimension]));
  const figures = new Map(figuresOf(kind).map((figure) => [figure.name, figure]));

  return async (_, given, { graph }, info) => {
    const { by: names, of, where, level = 0, orderBy, first, withNull, zeros, ...time } = given;
    checkedSize("first", first);
    if (names.length < 1 || names.length > MOST.dimensions) {
      const text = `by lists ${names.length} dimensions: 1 or ${MOST.dimensions} are allowed.`;
      throw new BadInput("LIST_TOO_LONG", "by", text);
    }
    inRange("level", level, 0, MOST.level);
    const by = names.map((name) => dimensions.get(name)!);
    const figure = figures.get(of ?? "") ?? null;
    const selected = namesUnder(info);
    const beside = {
      total: selected.has("totalCount") || selected.has("summary"),
      undated: selected.has("undatedCount"),
    };
    const counted = { kind, where: where ?? null, time: asOf(time), by, figure, level, beside };
    const { groups, summary, ...counts } = await statistics(graph.read, {
      ...counted,
      orderBy,
      first,
      withNull,
      zeros,
    });

    const keyOf = (value: string | null, i: number) => {
      const { name, key } = by[i]!;
      const recordId = key.kind === "RECORD" ? value : null;
      return Object.assign(new GroupKey(), { dimension: name, value, recordId });
    };
    return Object.assign(new Statistics(), counts, {
      summary: summaryOf(summary),
      groups: groups.map(({ keys, count, summary }) =>
        Object.assign(new StatisticsGroup(), { keys: keys.map(keyOf), count, summary: summaryOf(summary) }),
      ),
    });
  };
}

const summaryOf = (summary: Group["summary"]) => summary && Object.assign(new FigureSummary(), summary);

/** The title of a key's record, read together with those of all others; else its value. */
export function labelIn({ entity }: Model): Resolver<GroupKey, object> {
  const title = entity.kinds[0]!.properties.filter(({ name }) => name === "title");
  const shape: Shape = { of: entity, properties: [], texts: title, asks: [] };
  return async ({ recordId, value }, _, { graph }) =>
    recordId === null ? value : ((await graph.record(recordId, shape, {}))?.texts?.["title"] ?? value);
}

interface PairsArguments extends TimeArguments {
  readonly of: string;
  readonly where?: Where | null;
  readonly least: number;
  readonly first: number;
}

/** Pairs what the records of a kind tie together. */
export function pairsOf(kind: Kind): Resolver<unknown, PairsArguments> {
  const ties = new Map(tiesOf(kind).map(({ name, end }) => [name, end]));

  return async (_, { of, where, least, first, ...time }, { graph }) => {
    checkedSize("first", first);
    inRange("least", least, 1, MOST.least);
    const asked = { kind, end: ties.get(of)!, where: where ?? null, time: asOf(time), least, first };
    const { pairs: found, ...counts } = await pairs(graph.read, asked);
    return Object.assign(new RecordPairs(), counts, {
      pairs: found.map((pair) => Object.assign(new RecordPair(), pair, { sharedCount: pair.sharedIds.length })),
    });
  };
}
