import { useIntl } from "react-intl";

/** Dates and numbers as the reader's language writes them. */
export interface Formats {
  /** A date as precise as it is known: `2026`, `2026-07` or `2026-07-01`. */
  readonly date: (date: string) => string;
  readonly number: (value: number) => string;
  /** An exact decimal, every digit of it kept. */
  readonly decimal: (value: string) => string;
  /** A part of a whole, from 0 to 1. */
  readonly percent: (share: number) => string;
}

const PRECISION: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

/** A date of the records as a moment; its month and day are the first ones where they are not known. */
export const momentOf = (date: string): Date =>
  new Date(`${date}${"-01-01".slice((date.split("-").length - 1) * 3)}T00:00:00Z`);

export function formatsIn(locale: string): Formats {
  const parts = PRECISION.map((options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return {
    date: (date) => parts[date.split("-").length - 1]?.format(momentOf(date)) ?? date,
    number: (value) => numbers.format(value),
    decimal: (value) => {
      const digits = value.split(".")[1]?.length ?? 0;
      // A string keeps digits that a number would round away.
      const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      return exact.format(value as unknown as number);
    },
    percent: (share) => percents.format(share),
  };
}

const made = new Map<string, Formats>();

export function useFormats(): Formats {
  const { locale } = useIntl();
  const found = made.get(locale) ?? formatsIn(locale);
  made.set(locale, found);
  return found;
}
