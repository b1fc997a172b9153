import type { PartialDate } from "./dates";
import { firstDay, lastDay } from "./dates";
import { valueAt } from "./value-at";

/** From which of its dates a kind's records hold, and until when. A kind without a span always holds. */
export interface Span {
  /** The dates, as paths, of which the first that is known begins it; its day counts. */
  readonly begins: readonly string[];
  /** The dates of which the earliest that is known ends it; its day no longer counts, unless `through`. */
  readonly ends?: readonly string[];
  /** How the last day counts, where it does: an event ends with it; a figure covers all days of its dates. */
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
const OPEN = "9999-12-31";
const NEVER = "";

/**
 * The period of a record.
 * @param coveredUntil the last day that the records reach: after it, what is open holds only possibly.
 */
export function periodOf(span: Span, record: Readonly<Record<string, unknown>>, coveredUntil: string): Period {
  const date = (path: string) => (valueAt(record, path) ?? null) as PartialDate | null;
  const status = String(record["status"]);
  const begin = span.begins.map(date).find(known) ?? null;
  if (begin === null && span.unbegun?.includes(status)) {
    return { possiblyFrom: null, possiblyUntil: NEVER, surelyFrom: null, surelyUntil: null };
  }
  if (span.through && begin !== null)
    return through(begin, least((span.ends ?? []).map(date).filter(known)) ?? begin, span);
  const ends = span.goesOn?.includes(status) ? [] : (span.ends ?? []).map(date).filter(known);

  let possiblyUntil = least(ends.map(lastDay)) ?? OPEN;
  let surelyUntil = least(ends.map(firstDay));
  if (ends.length === 0) {
    const term = span.term === undefined ? null : date(span.term);
    surelyUntil = least([dayAfter(coveredUntil), ...(term === null ? [] : [firstDay(term)])]);
    if (span.over?.includes(status)) {
      possiblyUntil = lastDay(String(date("statusAsOf")));
      surelyUntil = null;
    }
  }
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

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
