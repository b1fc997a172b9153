/** A date as exact as the sources allow: `2026`, `2026-07` or `2026-07-24`. It stands for all its days. */
export type PartialDate = string;

const PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export function isPartialDate(value: unknown): value is PartialDate {
  return typeof value === "string" && PATTERN.test(value) && lastDay(value).startsWith(value);
}

/** The first day a partial date stands for. */
export function firstDay(date: PartialDate): string {
  return date + "-01-01".slice(date.length - 4);
}

/** The last day a partial date stands for; a day that no calendar has (30 February) gives another day. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  const [year, month, day] = date.split("-").map(Number) as [number, number, number?];
  const last = day === undefined ? new Date(Date.UTC(year, month, 0)) : new Date(Date.UTC(year, month - 1, day));
  return last.toISOString().slice(0, 10);
}

/** The day that follows a day. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
