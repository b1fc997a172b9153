import { firstDay, lastDay } from "../../model/describe/dates";
import { BadInput } from "../bad-input";
import { percentage, written } from "./decimals";
import type { Figure, SeriesFigures } from "./series-figures";
import { newestFirst, spanOf } from "./series-figures";

/** Two figures of a series that are set against each other; either is null where there is none. */
interface Ends {
  readonly from: Figure | null;
  readonly to: Figure | null;
  /** Why they are not: one is missing, or what there is covers spans of different lengths; null where they are. */
  readonly reason: "NO_FIGURE" | "DIFFERENT_SPANS" | null;
}

export interface Change {
  readonly from: Figure | null;
  readonly to: Figure | null;
  /** The difference, in the unit and scale of the series; null where there is a reason other than a base of zero. */
  readonly absolute: string | null;
  /** In percent of the size of the figure changed from. */
  readonly percent: string | null;
  readonly reason: "NO_FIGURE" | "DIFFERENT_SPANS" | "ZERO_BASE" | null;
  /** Whether both are of one edition; null where one is missing. */
  readonly sameVintage: boolean | null;
}

/** The change of a series between the figures that two dates name. @throws BadInput BAD_RANGE */
export function changeOf(series: SeriesFigures, begin: string, end: string, decimals: number | null): Change {
  const { from, to, reason } = endsOf(series, begin, end);
  const ends = { from, to, sameVintage: from && to && from.vintage === to.vintage };
  if (!from || !to || reason) return { ...ends, absolute: null, percent: null, reason };
  const difference = to.value.minus(from.value);
  const percent = percentage(difference, from.value.abs(), decimals);
  return {
    ...ends,
    absolute: written(difference, decimals),
    percent,
    reason: percent === null ? "ZERO_BASE" : null,
  };
}

/** @throws BadInput BAD_RANGE where the end surely lies before the begin. */
function checkedRange(from: string | null, to: string | null): void {
  if (from === null || to === null || lastDay(to) >= firstDay(from)) return;
  throw new BadInput("BAD_RANGE", "to", `to is ${to}: it lies before from, ${from}.`);
}

/** The figures whose spans lie between two dates, both included, of one vintage; null narrows nothing. */
export function figuresBetween(
  { figures }: SeriesFigures,
  { from, to, vintage }: Readonly<Record<"from" | "to" | "vintage", string | null>>,
): Figure[] {
  checkedRange(from, to);
  return figures.filter((figure) => {
    const [begin, end] = spanOf(figure);
    return (
      (from === null || begin >= firstDay(from)) &&
      (to === null || end <= lastDay(to)) &&
      (vintage === null || figure.vintage === vintage)
    );
  });
}

/** The figure whose span ends last: of several the one of the widest span, then the newest vintage. */
export function latest({ figures }: SeriesFigures): Figure | null {
  return [...figures].sort(newestFirst)[0] ?? null;
}

/**
 * The figures that two dates name: by their period, or by the last month of their span. Spans of different lengths are
 * not set against each other. Of several pairs the one of one vintage comes first, then the latest.
 */
function endsOf({ figures }: SeriesFigures, from: string, to: string): Ends {
  checkedRange(from, to);
  const named = (date: string) =>
    figures.filter((figure) => figure.period === date || figure.to === date).sort(newestFirst);
  const [begins, ends] = [named(from), named(to)];
  const pairs = ends.flatMap((end) => begins.map((begin) => ({ from: begin, to: end, reason: null })));
  const equal = pairs.filter((pair) => lengthOf(pair.from) === lengthOf(pair.to));
  const chosen = equal.find((pair) => pair.from.vintage === pair.to.vintage) ?? equal[0];
  if (chosen) return chosen;
  const reason = pairs.length > 0 ? "DIFFERENT_SPANS" : "NO_FIGURE";
  return { from: begins[0] ?? null, to: ends[0] ?? null, reason };
}

/** How long a figure's span is: in months where it is made of whole ones, else in days. */
function lengthOf(figure: Figure): string {
  const [begin, end] = spanOf(figure);
  const isWhole = begin.endsWith("-01") && lastDay(end.slice(0, 7)) === end;
  const [first, last] = [new Date(begin), new Date(end)];
  const months = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  return isWhole ? `${months(last) - months(first) + 1} months` : `${(last.getTime() - first.getTime()) / 864e5} days`;
}
