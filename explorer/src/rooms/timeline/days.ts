/** Days are counted from 1 January 1970, so that they can be measured on a line. */

const DAY = 86_400_000;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The first day that a date, of a year, a month or a day, stands for. */
export const firstDay = (date: string): number =>
  Date.parse(`${date}${"-01-01".slice((date.split("-").length - 1) * 3)}T00:00:00Z`) / DAY;

/** The last day that a date stands for. */
export function lastDay(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  if (day !== undefined) return firstDay(date);
  return Date.UTC(year!, month ?? 12, 0) / DAY;
}

/** A day as YYYY-MM-DD. */
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Whether a text is a date of a year, a month or a day that there is. */
export const isDate = (text: string): boolean =>
  DATE.test(text) && (text.length < 10 || dateOfDay(firstDay(text)) === text);

/** Days in a row, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const lengthOf = ({ first, last }: Span): number => last - first + 1;

/** The days on which something dated can have happened, or went on. */
export const spanOf = ({ date, until }: { readonly date: string; readonly until: string | null }): Span => ({
  first: firstDay(date),
  last: Math.max(lastDay(date), until === null ? -Infinity : lastDay(until)),
});
