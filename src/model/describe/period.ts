import type { PartialDate } from "./dates";
import { dayAfter, firstDay, lastDay } from "./dates";
import { valueAt } from "./value-at";

/** From which of its dates a kind's records hold, and until when. A kind without a span always holds. */
export interface Span {
  /** The dates, as paths, of which the first that is known begins it; its day counts. */
  readonly begins: readonly string[];
  /** The dates of which the earliest that is known ends it; its day no longer counts. With `through`: see there. */
  readonly ends?: readonly string[];
  /**
   * For what goes on through its last day, which is the first date of `ends` that is known, else its begin: an event
   * ends with that day; a figure covers all days of its dates.
   */
  readonly through?: "LAST_DAY" | "ALL_DAYS";
  /** The end of a term that is set beforehand: once it is over, the record holds only possibly. */
  readonly term?: string;
  /** The statuses that say that it is over; where no end is dated, it ended by `statusAsOf`. */
  readonly over?: readonly string[];
  /** The statuses in which a date of `ends` ends nothing: it goes on. */
  readonly goesOn?: readonly string[];
  /** The statuses of what never began, where no begin is dated. */
  readonly unbegun?: readonly string[];
}

/**
 * The days on which a record holds, as the readings of its dates allow: possibly from the first to before the second,
 * surely from the third to before the fourth. A null `possiblyFrom`: its begin is not known. It holds surely on no day
 * where the last two are null, and on no day at all where `possiblyUntil` is NEVER.
 */
export interface Period {
  readonly possiblyFrom: string | null;
  readonly possiblyUntil: string;
  readonly surelyFrom: string | null;
  readonly surelyUntil: string | null;
}

/** The stored columns of a period. */
export const PERIOD = ["possiblyFrom", "possiblyUntil", "surelyFrom", "surelyUntil"] as const;

/** Later than every day, and earlier than every day. */
export const OPEN = "9999-12-31";
const NEVER = "";

/**
 * The period of a record.
 * @param coveredUntil the last day that the records reach: after it, what had not ended by then holds only possibly.
 */
export function periodOf(span: Span, record: Readonly<Record<string, unknown>>, coveredUntil: string): Period {
  const date = (path: string) => (valueAt(record, path) ?? null) as PartialDate | null;
  const status = String(record["status"]);
  const begin = span.begins.map(date).find(known) ?? null;
  if (begin === null && span.unbegun?.includes(status)) {
    return { possiblyFrom: null, possiblyUntil: NEVER, surelyFrom: null, surelyUntil: null };
  }
  if (span.through && begin !== null) return through(begin, (span.ends ?? []).map(date).find(known) ?? begin, span);
  const ends = span.goesOn?.includes(status) ? [] : (span.ends ?? []).map(date).filter(known);

  const isOver = ends.length === 0 && span.over?.includes(status) === true;
  const asOf = date("statusAsOf");
  const term = span.term === undefined || ends.length > 0 ? null : date(span.term);
  const possiblyUntil = least(isOver && asOf !== null ? [lastDay(asOf)] : ends.map(lastDay)) ?? OPEN;
  const limits = [...ends, term].filter(known).map(firstDay);
  const surelyUntil = isOver ? null : least([...limits, dayAfter(lastDay(coveredUntil))]);
  if (begin === null) return { possiblyFrom: null, possiblyUntil, surelyFrom: null, surelyUntil: null };
  return { possiblyFrom: firstDay(begin), possiblyUntil, ...surely(lastDay(begin), surelyUntil) };
}

function through(begin: PartialDate, end: PartialDate, span: Span): Period {
  const [from, until] = span.through === "ALL_DAYS" ? [firstDay(begin), lastDay(end)] : [lastDay(begin), firstDay(end)];
  return { possiblyFrom: firstDay(begin), possiblyUntil: dayAfter(lastDay(end)), ...surely(from, dayAfter(until)) };
}

/** What holds surely, if it does so on any day. */
function surely(from: string, until: string | null): Pick<Period, "surelyFrom" | "surelyUntil"> {
  const isSure = until !== null && from < until;
  return { surelyFrom: isSure ? from : null, surelyUntil: isSure ? until : null };
}

const known = (date: PartialDate | null): date is PartialDate => date !== null;

/** Whether a record holds on a day. */
export type Holding = "SURELY" | "POSSIBLY" | "NO" | "UNDATED";

/** Whether a record of that period holds on a day. */
export function holdingOn({ possiblyFrom, possiblyUntil, surelyFrom, surelyUntil }: Period, day: string): Holding {
  if (possiblyUntil <= day) return "NO";
  if (possiblyFrom === null) return "UNDATED";
  if (possiblyFrom > day) return "NO";
  return surelyFrom !== null && surelyFrom <= day && day < surelyUntil! ? "SURELY" : "POSSIBLY";
}

/** The date that begins a record, and the one that ends it; null where none is known. */
export function datesOf(
  span: Span,
  date: (path: string) => PartialDate | null,
): { begin: PartialDate | null; end: PartialDate | null } {
  const begin = span.begins.map(date).find(known) ?? null;
  const ends = (span.ends ?? []).map(date).filter(known);
  const earliest = [...ends].sort((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1));
  return { begin, end: (span.through ? (ends[0] ?? begin) : earliest[0]) ?? null };
}

/** The days from the day that begins a record to the day that ends it; null where one is not known to the day. */
export const durationOf =
  ({ begins, ends = [], goesOn = [] }: Span) =>
  (record: Readonly<Record<string, unknown>>): number | null => {
    if (goesOn.includes(String(record["status"]))) return null;
    const first = (paths: readonly string[]) =>
      paths.map((path) => valueAt(record, path)).find((date) => typeof date === "string");
    const [begin, end] = [first(begins), first(ends)];
    return isDay(begin) && isDay(end) ? (Date.parse(end) - Date.parse(begin)) / 86_400_000 : null;
  };

const isDay = (date: unknown): date is string => typeof date === "string" && date.length === 10;

const least = (days: readonly string[]): string | null => [...days].sort()[0] ?? null;
