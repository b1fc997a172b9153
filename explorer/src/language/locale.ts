/** Dates and numbers as the reader's language writes them. */
export interface Formats {
  /** A date as precise as it is known: `2026`, `2026-07` or `2026-07-01`. */
  readonly date: (date: string) => string;
  /** The same with the month cut short, where room is scarce. */
  readonly shortDate: (date: string) => string;
  readonly number: (value: number) => string;
  /** An exact decimal, every digit of it kept. */
  readonly decimal: (value: string) => string;
  /** A part of a whole, from 0 to 1. */
  readonly percent: (share: number) => string;
}

/** A date of the records as a moment; its month and day are the first ones where they are not known. */
export const momentOf = (date: string): Date =>
  new Date(`${date}${"-01-01".slice((date.split("-").length - 1) * 3)}T00:00:00Z`);

/** Writes dates as precise as they are known: of a year, a month or a day. */
function datesIn(locale: string, month: "long" | "short"): (date: string) => string {
  const options: readonly Intl.DateTimeFormatOptions[] = [{}, { month }, { month, day: "numeric" }];
  const formats = options.map((more) => new Intl.DateTimeFormat(locale, { year: "numeric", ...more, timeZone: "UTC" }));
  // French counts the first of a month as an ordinal; the formats do not.
  const first = locale.startsWith("fr") ? "1er" : "1";
  return (date) =>
    formats[date.split("-").length - 1]
      ?.formatToParts(momentOf(date))
      .map(({ type, value }) => (type === "day" && value === "1" ? first : value))
      .join("") ?? date;
}

export function formatsIn(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return {
    date: datesIn(locale, "long"),
    shortDate: datesIn(locale, "short"),
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
