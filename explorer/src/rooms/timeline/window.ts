import type { Span } from "./days";
import { dateOfDay, firstDay, lastDay, lengthOf } from "./days";

/** What an address says of a window; null: from the first on, or up to the last. */
export interface Dates {
  readonly from: string | null;
  readonly to: string | null;
}

/** How closely a span is looked at: dates are written, and lines are drawn, by years, months or days. */
export type Unit = "year" | "month" | "day";

const DIGITS: Readonly<Record<Unit, number>> = { year: 4, month: 7, day: 10 };
const SHORTEST = 7;

export const unitOf = (length: number): Unit => (length > 3 * 366 ? "year" : length > 92 ? "month" : "day");

/** Whole years around spans; null where there are none. */
export function domainOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  const first = spans.reduce((least, span) => Math.min(least, span.first), Infinity);
  const last = spans.reduce((most, span) => Math.max(most, span.last), -Infinity);
  return { first: firstDay(dateOfDay(first).slice(0, 4)), last: lastDay(dateOfDay(last).slice(0, 4)) };
}

/** So many of the spans, at either end, may lie outside what an overview shows. */
const STRAY = 0.01;

/** Whole years around nearly all spans: a few that lie far off would leave no room for the others. */
export function coreOf(spans: readonly Span[]): Span | null {
  const strays = Math.floor(spans.length * STRAY);
  const kept = [...spans].sort((a, b) => a.first - b.first).slice(strays, spans.length - strays);
  return domainOf(kept);
}

/** What an overview spans: the core, or the whole domain where a date that is chosen lies outside it. */
export function frameOf({ from, to }: Dates, core: Span, domain: Span): Span {
  const isInside = (from === null || firstDay(from) >= core.first) && (to === null || lastDay(to) <= core.last);
  const isAfter = from !== null && firstDay(from) > core.last;
  const isBefore = to !== null && lastDay(to) < core.first;
  return isInside && !isAfter && !isBefore ? core : domain;
}

/** The days from one date to the other. */
export const windowOf = ({ from, to }: Dates, domain: Span): Span => {
  const first = from === null ? domain.first : firstDay(from);
  return { first, last: Math.max(first, to === null ? domain.last : lastDay(to)) };
};

/** Whether something has a day in a window. */
export const isWithin = (span: Span, { from, to }: Dates): boolean =>
  (from === null || span.last >= firstDay(from)) && (to === null || span.first <= lastDay(to));

/** A window as dates: no finer than its length calls for, and none where it reaches as far as the domain. */
export function datesOf({ first, last }: Span, domain: Span): Dates {
  const digits = DIGITS[unitOf(last - first + 1)];
  const from = dateOfDay(Math.round(first)).slice(0, digits);
  const to = dateOfDay(Math.round(last)).slice(0, digits);
  return {
    from: firstDay(from) <= domain.first ? null : from,
    to: lastDay(to) >= domain.last ? null : to,
  };
}

const clip = ({ first, last }: Span, domain: Span): Span => ({
  first: Math.max(first, domain.first),
  last: Math.min(last, domain.last),
});

/** A window closer up (a factor under 1) or from farther away, around a day that stays where it is. */
export function zoomed(window: Span, factor: number, around: number, domain: Span): Dates {
  const length = Math.max(SHORTEST, Math.round(lengthOf(window) * factor));
  const share = (around - window.first) / lengthOf(window);
  const first = Math.round(around - share * length);
  return datesOf(clip({ first, last: first + length - 1 }, domain), domain);
}

/** A window of the same length, earlier or later by a share of it; it stops at the ends of the domain. */
export function moved(window: Span, share: number, domain: Span): Dates {
  const by = Math.round(lengthOf(window) * share);
  const within = Math.min(Math.max(by, domain.first - window.first), domain.last - window.last);
  return datesOf({ first: window.first + within, last: window.last + within }, domain);
}

/** The first day of the next unit, or of the one before. */
export function stepped(day: number, unit: Unit, by: 1 | -1): number {
  const date = new Date(firstDay(dateOfDay(day).slice(0, DIGITS[unit])) * 86_400_000);
  const [year, month, at] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const next =
    unit === "year"
      ? Date.UTC(year + by, 0, 1)
      : unit === "month"
        ? Date.UTC(year, month + by, 1)
        : Date.UTC(year, month, at + by);
  return next / 86_400_000;
}
