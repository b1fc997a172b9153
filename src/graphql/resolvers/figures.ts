import { GraphQLID, GraphQLInt } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { BadInput } from "../../graph/bad-input";
import { changeOf, figuresBetween, latest } from "../../graph/figures/change";
import { percentage, rescaled, written } from "../../graph/figures/decimals";
import { balanced, shared } from "../../graph/figures/pairs";
import type { Figure, SeriesFigures } from "../../graph/figures/series-figures";
import { figuresFrom, figuresOf } from "../../graph/figures/series-figures";
import type { Graph } from "../../graph/graph";
import { checkedSize, PAGE } from "../../graph/paging";
import { PartialDateScalar } from "../../model/describe/scalars";
import { Series } from "../../model/series";
import type { Context } from "../context";
import { Direction } from "../types/enums";
import {
  BalancePoint,
  SeriesBalance,
  SeriesChange,
  SeriesPoint,
  SeriesPoints,
  SeriesShare,
  SharePoint,
} from "../types/figures";

const MOST_DECIMALS = 20;

const ROUND = {
  nullable: true,
  description: `How many decimals results have, 0 to ${MOST_DECIMALS}, halves rounded away from zero. Nothing: as exact as \`Decimal\` says.`,
};

@ArgsType()
class SpanArguments {
  @Field(() => PartialDateScalar, { nullable: true, description: "Only spans that begin then or later." })
  from?: string | null;
  @Field(() => PartialDateScalar, { nullable: true, description: "Only spans that end then or before." })
  to?: string | null;
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "Only figures of the edition of that very date: one line.",
  })
  vintage?: string | null;
  @Field(() => Direction as never, { defaultValue: "ASC", description: "From the earliest, or from the latest." })
  order: "ASC" | "DESC";
}

const first = (defaultValue: number) => ({ defaultValue, description: `How many, 1 to ${PAGE.max}.` });

/** What is asked of series beside their records: their figures in order, and what follows from these. */
@Resolver(() => Series)
export class FiguresResolver {
  @FieldResolver(() => SeriesPoints, { description: "Its figures in the order of their spans." })
  async points(
    @Root() { id }: Series,
    @Args(() => SpanArguments) given: SpanArguments,
    @Arg("first", () => GraphQLInt, first(PAGE.nested)) size: number,
    @Ctx() { graph }: Context,
  ): Promise<SeriesPoints> {
    const series = within(await known(graph, id), given);
    const { figures } = series;
    return Object.assign(new SeriesPoints(), {
      nodes: cut(figures, given, size).map(pointOf(series)),
      totalCount: figures.length,
      vintageCount: new Set(figures.map(({ vintage }) => vintage)).size,
      unit: series.terms.unit,
      scale: series.scale,
    });
  }

  @FieldResolver(() => SeriesPoint, {
    nullable: true,
    description:
      "The figure whose span ends last; of several that of the widest span, then of the newest vintage. Null: it has none.",
  })
  async latest(@Root() { id }: Series, @Ctx() { graph }: Context): Promise<SeriesPoint | null> {
    const series = await known(graph, id);
    const figure = latest(series);
    return figure && pointOf(series)(figure);
  }

  @FieldResolver(() => SeriesChange, {
    description:
      "The change between two periods. A date names figures by their period, or by the last month of their span; of several that can be set against each other those of one edition come first, then the latest.",
  })
  async change(
    @Root() { id }: Series,
    @Arg("from", () => PartialDateScalar, { description: "The period changed from." }) from: string,
    @Arg("to", () => PartialDateScalar, { description: "The period changed to, not before `from`." }) to: string,
    @Arg("round", () => GraphQLInt, ROUND) round: number | null | undefined,
    @Ctx() { graph }: Context,
  ): Promise<SeriesChange> {
    const series = await known(graph, id);
    const change = changeOf(series, from, to, checkedDecimals(round));
    return Object.assign(new SeriesChange(), {
      ...change,
      from: change.from && pointOf(series)(change.from),
      to: change.to && pointOf(series)(change.to),
      unit: series.terms.unit,
      scale: series.scale,
      approximate: isApproximate(change.from, change.to),
    });
  }

  @Query(() => SeriesBalance, {
    description:
      "Exports less imports for each span and edition that both series have. They must be of the same reporter, partner, coverage, sector and product, in one unit and on one basis; scales are brought together.",
  })
  async balance(
    @Arg("exports", () => GraphQLID, { description: "A series of exports." }) exports: string,
    @Arg("imports", () => GraphQLID, { description: "A series of imports of the same edition." }) imports: string,
    @Args(() => SpanArguments) given: SpanArguments,
    @Arg("first", () => GraphQLInt, first(PAGE.root)) size: number,
    @Arg("round", () => GraphQLInt, ROUND) round: number | null | undefined,
    @Ctx() { graph }: Context,
  ): Promise<SeriesBalance> {
    const decimals = checkedDecimals(round);
    const [one, other] = (await figuresFrom(graph, { exports, imports })) as [SeriesFigures, SeriesFigures];
    const found = balanced({ argument: "exports", series: within(one, given) }, { argument: "imports", series: other });
    return Object.assign(new SeriesBalance(), {
      exportsId: one.id,
      importsId: other.id,
      unit: one.terms.unit,
      scale: one.scale,
      totalCount: found.pairs.length,
      leftOutCount: found.leftOutCount,
      nodes: cut(found.pairs, given, size).map((pair) =>
        Object.assign(new BalancePoint(), {
          ...spanOf(pair.one),
          value: written(pair.one.value.minus(rescaled(pair.other.value, other.scale, one.scale)), decimals),
          exports: pointOf(one)(pair.one),
          imports: pointOf(other)(pair.other),
          approximate: isApproximate(pair.one, pair.other),
        }),
      ),
    });
  }

  @Query(() => SeriesShare, {
    description:
      "One series in percent of another, for each span and edition that both have. They must be of the same reporter and flow (or the whole of both directions), in one unit and on one basis; what part is taken of what, the two series say.",
  })
  async share(
    @Arg("of", () => GraphQLID, { description: "The series that is the part." }) part: string,
    @Arg("in", () => GraphQLID, { description: "The series that is the whole, of the same edition." }) whole: string,
    @Args(() => SpanArguments) given: SpanArguments,
    @Arg("first", () => GraphQLInt, first(PAGE.root)) size: number,
    @Arg("round", () => GraphQLInt, ROUND) round: number | null | undefined,
    @Ctx() { graph }: Context,
  ): Promise<SeriesShare> {
    const decimals = checkedDecimals(round);
    const [one, other] = (await figuresFrom(graph, { of: part, in: whole })) as [SeriesFigures, SeriesFigures];
    const found = shared({ argument: "of", series: within(one, given) }, { argument: "in", series: other });
    return Object.assign(new SeriesShare(), {
      ofId: one.id,
      inId: other.id,
      totalCount: found.pairs.length,
      leftOutCount: found.leftOutCount,
      nodes: cut(found.pairs, given, size).map((pair) =>
        Object.assign(new SharePoint(), {
          ...spanOf(pair.one),
          percent: percentage(pair.one.value, rescaled(pair.other.value, other.scale, one.scale), decimals),
          of: pointOf(one)(pair.one),
          in: pointOf(other)(pair.other),
          approximate: isApproximate(pair.one, pair.other),
        }),
      ),
    });
  }
}

/** The figures of a record that is there. */
async function known(graph: Graph, id: string): Promise<SeriesFigures> {
  return (await figuresOf(graph, id))!;
}

function checkedDecimals(round: number | null | undefined): number | null {
  if (round === null || round === undefined) return null;
  if (round >= 0 && round <= MOST_DECIMALS) return round;
  throw new BadInput("OUT_OF_RANGE", "round", `round is ${round}: 0 to ${MOST_DECIMALS} decimals are allowed.`);
}

const spanOf = ({ from, to, vintage }: Figure) => ({ from, to, vintage });

const isApproximate = (...figures: (Figure | null)[]) => figures.some((figure) => (figure?.qualifier ?? null) !== null);

const pointOf =
  ({ scale, terms: { unit } }: SeriesFigures) =>
  ({ id, value, ...figure }: Figure): SeriesPoint =>
    Object.assign(new SeriesPoint(), {
      ...figure,
      observationId: id,
      value: written(value, null),
      unit: unit!,
      scale,
    });

/** A series with those figures only whose spans are asked for. */
const within = (series: SeriesFigures, { from, to, vintage }: SpanArguments): SeriesFigures => ({
  ...series,
  figures: figuresBetween(series, { from: from ?? null, to: to ?? null, vintage: vintage ?? null }),
});

/** What is shown of a list. */
function cut<Item>(items: readonly Item[], { order }: SpanArguments, size: number): Item[] {
  checkedSize("first", size);
  return (order === "DESC" ? [...items].reverse() : [...items]).slice(0, size);
}
