/** A date of the records as its first day. */
const firstDay = (date: string): string => `${date}${"-01-01".slice((date.split("-").length - 1) * 3)}`;

/**
 * The day at which what happened and what lies ahead part: the day asked for, or that up to which the records reach.
 * Never later than that: of what came after it they know nothing, whatever the day of the reader.
 */
export function horizonOf(coveredUntil: string, asOf: string | null): string {
  return asOf !== null && asOf < coveredUntil ? asOf : coveredUntil;
}

/** Whether a date lies wholly after a day. What may have been before it does not. */
export const isAhead = (date: string, horizon: string): boolean => firstDay(date) > horizon;

interface Dated {
  readonly date: string;
}

/** What came until a day, newest first, and what comes after it, soonest first. Takes a list with the newest first. */
export function splitAt<Each extends Dated>(
  newestFirst: readonly Each[],
  horizon: string,
): { readonly past: readonly Each[]; readonly ahead: readonly Each[] } {
  return {
    past: newestFirst.filter(({ date }) => !isAhead(date, horizon)),
    ahead: newestFirst.filter(({ date }) => isAhead(date, horizon)).reverse(),
  };
}

/** Where the review stands: the newest review that was held, else the newest step towards it; null: there is none. */
export function standingOf<Each extends { readonly kind: string }>(past: readonly Each[]): Each | null {
  return past.find(({ kind }) => kind === "REVIEW") ?? past[0] ?? null;
}

/** The day so many days before another. */
export function daysBefore(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - days);
  return moment.toISOString().slice(0, 10);
}
