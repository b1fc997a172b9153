import type { Agreement, AnyRecord, Event, Measure, Observation, Position, Rate, Records } from "./records";

/** Whether a record holds on a day, worked out from its file without the project's code. */
export type Holding = "SURELY" | "POSSIBLY" | "NO" | "UNDATED";

const DAY = 86_400_000;
type Days = readonly [first: number, last: number];

/** The days of the dates that were asked for: oracles ask for the same ones hundreds of thousands of times. */
const known = new Map<string, Days>();

/** The first and the last day of a partial date, as numbers of days. */
export function daysOf(date: string): Days {
  const days = known.get(date) ?? workedOut(date);
  known.set(date, days);
  return days;
}

function workedOut(date: string): Days {
  const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
  if (day !== undefined) return [Date.UTC(year, month! - 1, day) / DAY, Date.UTC(year, month! - 1, day) / DAY];
  if (month !== undefined) return [Date.UTC(year, month - 1, 1) / DAY, Date.UTC(year, month, 1) / DAY - 1];
  return [Date.UTC(year, 0, 1) / DAY, Date.UTC(year + 1, 0, 1) / DAY - 1];
}

export const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

/** What the dates of a record say: a date is a range of days, of which any may be meant. */
interface Dated {
  readonly begin?: string;
  readonly ends?: readonly (string | undefined)[];
  /** Over without a dated end: it ended at some time up to this date. */
  readonly overBy?: string;
  /** From this date on it is in doubt, where no end is known. */
  readonly term?: string;
  readonly neverBegan?: boolean;
}

/** Says, in plain TypeScript, which records hold on a day. */
export class Periods {
  private readonly covered: number;

  constructor(private readonly records: Pick<Records, "positions"> & { dataset: Record<string, string> }) {
    this.covered = daysOf(records.dataset["coveredUntil"]!)[1];
  }

  /** Whether a record of that id holds on a day, such as `2026-07-24`. */
  holding(record: AnyRecord, day: string): Holding {
    const fields = record as unknown as Partial<Record<string, string>>;
    const status = String(fields["status"]);
    const by = (over: string[]) => (over.includes(status) ? fields["statusAsOf"] : undefined);
    switch (record.id.split("-")[0]) {
      case "msr": {
        const { dates = {} } = record as Measure;
        const begin = dates.inForce ?? dates.observedFrom;
        const overBy = by(["SUPERSEDED", "EXPIRED", "REPEALED", "STRUCK_DOWN", "CONCLUDED"]);
        const neverBegan = !begin && ["PROPOSED", "ANNOUNCED", "PENDING", "LAPSED"].includes(status);
        return this.on(day, { begin, ends: [dates.ended], overBy, term: dates.expires, neverBegan });
      }
      case "agr": {
        const { inForce, ended, expires } = (record as Agreement).dates ?? {};
        return this.on(day, { begin: inForce, ends: [ended], overBy: by(["REPLACED", "SUPERSEDED"]), term: expires });
      }
      case "dsp":
        return this.on(day, {
          begin: fields["requestedOn"],
          ends: [fields["resolvedOn"]],
          overBy: by(["RESOLVED", "CLOSED"]),
        });
      case "grv": {
        const ends = status === "PARTLY_RESOLVED" ? [] : [fields["settledOn"]];
        return this.on(day, { begin: fields["firstRaised"], ends, overBy: by(["RESOLVED"]) });
      }
      case "pos":
        return this.on(day, { begin: fields["date"], ends: [this.next(record as Position)] });
      case "evt": {
        // It covers every day from one of its first date to one of its last date.
        const { date, endDate } = record as Event;
        const [first, last] = [daysOf(date), daysOf(endDate ?? date)];
        const wanted = daysOf(day)[0];
        if (endDate === undefined && first[0] !== first[1]) {
          return wanted >= first[0] && wanted <= first[1] ? "POSSIBLY" : "NO";
        }
        if (wanted < first[0] || wanted > last[1]) return "NO";
        return wanted >= first[1] && wanted <= last[0] ? "SURELY" : "POSSIBLY";
      }
      case "obs": {
        const { period, periodRange: { from, to } = { from: period, to: period } } = record as Observation;
        const wanted = daysOf(day)[0];
        return wanted >= daysOf(from)[0] && wanted <= daysOf(to)[1] ? "SURELY" : "NO";
      }
      default:
        return "SURELY";
    }
  }

  /** Whether a rate of a measure holds on a day: from the day on which its measure was suspended it does not. */
  holdingOfRate(rate: Rate, measure: Measure, day: string): Holding {
    return this.on(day, { begin: rate.from, ends: [rate.until, measure.dates?.suspended] });
  }

  /** The date of the holder's next position on the same subject. */
  next({ holder, on, date }: Position): string | undefined {
    const later = this.records.positions.filter(
      (other) => other.holder === holder && other.on === on && earlier(date, other.date),
    );
    return later.map((other) => other.date).sort((one, other) => (earlier(one, other) ? -1 : 1))[0];
  }

  private on(day: string, { begin, ends = [], overBy, term, neverBegan }: Dated): Holding {
    if (neverBegan) return "NO";
    const wanted = daysOf(day)[0];
    const known = ends.filter((end) => end !== undefined).map(daysOf);
    // The earliest of several ends: it lies at the latest on the earliest last day, at the earliest on the earliest first.
    const end: Days = [Math.min(...known.map(([first]) => first)), Math.min(...known.map(([, last]) => last))];
    const [endsFirst, endsLast] =
      known.length > 0 ? end : overBy ? [-Infinity, daysOf(overBy)[1]] : [Infinity, Infinity];
    if (begin === undefined) return wanted < endsLast ? "UNDATED" : "NO";
    const [beginsFirst, beginsLast] = daysOf(begin);
    const readings = [beginsFirst, beginsLast].flatMap((from) =>
      [endsFirst, endsLast].map((until) => from <= wanted && wanted < until),
    );
    if (!readings.includes(true)) return "NO";
    const doubtful = wanted > this.covered || (known.length === 0 && term !== undefined && wanted >= daysOf(term)[0]);
    return readings.includes(false) || doubtful ? "POSSIBLY" : "SURELY";
  }
}

/** By the first day, then the wider date first. */
function earlier(one: string, other: string): boolean {
  const [[oneFirst, oneLast], [otherFirst, otherLast]] = [daysOf(one), daysOf(other)];
  return oneFirst < otherFirst || (oneFirst === otherFirst && oneLast > otherLast);
}

/** The days on which something can change by a record's dates: those days and their neighbours. */
export function boundaries(record: object, covered: string): string[] {
  const dates = (value: unknown): string[] =>
    typeof value === "string"
      ? /^\d{4}(-\d\d){0,2}$/.test(value) && value > "1990"
        ? [value]
        : []
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(dates)
        : [];
  const edges = [...dates(record), covered].flatMap((date) =>
    daysOf(date).flatMap((edge) => [edge - 1, edge, edge + 1]),
  );
  return edges.map(dayOf);
}
