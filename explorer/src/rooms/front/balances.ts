import type { RecordLineFragment } from "../../api/fragments.operation";
import type { GoodsBalances } from "./goods-balances.operation";
import type { Operation } from "../../api/use-answer";

type Answered = typeof GoodsBalances extends Operation<infer Data, infer _> ? Data : never;
type SeriesAnswer = Answered["allSeries"]["nodes"][number];

/** A figure of a pair: what one series says of one period. */
export interface Figure {
  readonly id: string;
  readonly period: string;
  /** Exact to the digit. */
  readonly value: string;
  /** When it was published. */
  readonly vintage: string;
  readonly series: RecordLineFragment;
  readonly conflicts: readonly RecordLineFragment[];
}

/** The balance of one Party with another in one unit: every figure that any series gives. */
export interface Pair {
  readonly key: string;
  readonly reporter: RecordLineFragment;
  readonly partner: RecordLineFragment;
  readonly unit: string;
  readonly scale: number;
  readonly series: readonly RecordLineFragment[];
  /** By period, and of a period the newest edition first. */
  readonly figures: readonly Figure[];
}

/** Whether a figure was published by a day: surely, or as far as its date tells. */
function publishedBy(vintage: string, day: string | null, surely: boolean): boolean {
  if (day === null) return true;
  return (
    vintage <= day.slice(0, vintage.length) &&
    !(surely && vintage === day.slice(0, vintage.length) && vintage.length < 10)
  );
}

function figuresOf(series: SeriesAnswer, day: string | null, surely: boolean): Figure[] {
  return series.points.nodes
    .filter(({ vintage }) => publishedBy(vintage, day, surely))
    .map(({ period, value, vintage, observation }) => ({
      ...{ id: observation.id, period, value, vintage, series },
      conflicts: observation.conflicts.nodes,
    }));
}

/** The figures of each pair that were published by a day, the pair with the most figures first. */
export function pairsOf(all: readonly SeriesAnswer[], day: string | null, surely: boolean): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const series of all) {
    const { reporter, partner, unit, scale } = series;
    const figures = figuresOf(series, day, surely);
    if (!partner || figures.length === 0) continue;
    const key = [reporter.id, partner.id, unit, scale].join(" ");
    const before = pairs.get(key);
    pairs.set(key, {
      ...{ key, reporter, partner, unit, scale },
      series: [...(before?.series ?? []), series],
      figures: [...(before?.figures ?? []), ...figures],
    });
  }
  const order = (a: Figure, b: Figure) => a.period.localeCompare(b.period) || b.vintage.localeCompare(a.vintage);
  return [...pairs.values()]
    .map((pair) => ({ ...pair, figures: pair.figures.toSorted(order) }))
    .sort((a, b) => b.figures.length - a.figures.length);
}

/** The figures of each period, in the order of the periods. */
export function byPeriod(figures: readonly Figure[]): readonly (readonly [string, readonly Figure[]])[] {
  const periods = new Map<string, Figure[]>();
  for (const figure of figures) periods.set(figure.period, [...(periods.get(figure.period) ?? []), figure]);
  return [...periods];
}

/** Whether the figures of one period differ. */
export const differ = (figures: readonly Figure[]): boolean =>
  new Set(figures.map(({ value }) => Number(value))).size > 1;

/** The conflicts on figures of a pair, each once. */
export function conflictsOf({ figures }: Pair): readonly RecordLineFragment[] {
  return [...new Map(figures.flatMap(({ conflicts }) => conflicts).map((each) => [each.id, each])).values()];
}

/** The figures of each series parted where a year is missing: no line is drawn over years of which nothing is known. */
export function runsOf(figures: readonly Figure[]): readonly (Figure & { readonly run: string })[] {
  const runs = new Map<string, { year: number; run: number }>();
  return figures.map((figure) => {
    const { id } = figure.series;
    const year = Number(figure.period.slice(0, 4));
    const before = runs.get(id);
    const run = before && year - before.year <= 1 ? before.run : (before?.run ?? 0) + 1;
    runs.set(id, { year, run });
    return { ...figure, run: `${id} ${run}` };
  });
}
