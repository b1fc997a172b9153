import { daysOf } from "./periods";
import type { AnyRecord, Event, Measure, Records } from "./records";

/** Something that happened to a record on a date, worked out from its file without the project's code. */
export interface Happened {
  readonly id: string;
  readonly happening: string;
  readonly date: string;
  readonly until: string | null;
}

/** What each date says, in the order of the steps. */
const STEPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agr: {
    "dates.signed": "SIGNED",
    "dates.amended": "AMENDED",
    "dates.inForce": "ENTERED_INTO_FORCE",
    "dates.ended": "ENDED",
    "dates.expires": "EXPIRES",
  },
  grv: { firstRaised: "RAISED", settledOn: "SETTLED" },
  msr: {
    "dates.announced": "ANNOUNCED",
    "dates.published": "PUBLISHED",
    "dates.inForce": "ENTERED_INTO_FORCE",
    "dates.observedFrom": "OBSERVED",
    "dates.suspended": "SUSPENDED",
    "dates.expires": "EXPIRES",
    "dates.ended": "ENDED",
  },
  pos: { date: "TOOK_POSITION" },
  dsp: {
    petitionedOn: "PETITIONED",
    requestedOn: "REQUESTED",
    remediationAgreedOn: "REMEDIATION_AGREED",
    panelRequestedOn: "PANEL_REQUESTED",
    panelComposedOn: "PANEL_COMPOSED",
    reportedOn: "REPORTED",
    reportPublicOn: "REPORT_PUBLISHED",
    resolvedOn: "ENDED",
  },
  evt: { date: "HAPPENED" },
};

export const everyRecord = ({ dataset: _, ...lists }: Records): AnyRecord[] => Object.values(lists).flat();

/** What happened to records, by the first day of its date, the wider date first, then by id, then by step. */
export function happenings(records: readonly AnyRecord[]): Happened[] {
  const entries = records.flatMap((record): Happened[] => {
    const until = (record as Event).endDate ?? null;
    const own = Object.entries(STEPS[record.id.split("-")[0]!] ?? {}).flatMap(([path, happening]) => {
      const date = path.split(".").reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], record);
      return typeof date === "string" ? [{ id: record.id, happening, date, until }] : [];
    });
    const { rates = [] } = record as Measure;
    const dated = (happening: string, dates: (string | undefined)[]) =>
      dates.flatMap((date) => (date ? [{ id: record.id, happening, date, until: null }] : []));
    const ofRates = [
      ...dated("RATE_BEGAN", rates.map(({ from }) => from)), // prettier-ignore
      ...dated("RATE_ENDED", rates.map(({ until }) => until)), // prettier-ignore
    ];
    // Several rates of a measure begin or end on one day together.
    return [...own, ...new Map(ofRates.map((rate) => [`${rate.happening} ${rate.date}`, rate])).values()];
  });
  return entries.sort((one, other) => {
    const [[first, last], [otherFirst, otherLast]] = [daysOf(one.date), daysOf(other.date)];
    if (first !== otherFirst) return first - otherFirst;
    if (last !== otherLast) return otherLast - last;
    // The steps of a record stand in their order already.
    return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
  });
}

/** Whether an entry can have a day between two dates, both included. */
export function lies({ date, until }: Happened, from: string | null, to: string | null): boolean {
  const [first, last] = [daysOf(date)[0], daysOf(until ?? date)[1]];
  return (!from || last >= daysOf(from)[0]) && (!to || first <= daysOf(to)[1]);
}

/** What a record refers to with the keys that tie it to others: not what it cites, and not the series of a figure. */
function refersTo(record: AnyRecord, known: ReadonlySet<string>): string[] {
  const untied = ["id", "citations", "retiredIds", "versions", "panellists", "observations", "note", "summary"];
  const isConflict = record.id.startsWith("cfl-");
  const found = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(found)
        : [];
  return Object.entries(record)
    .filter(([key]) => !untied.includes(key) && !(record.id.startsWith("obs-") && key === "series"))
    .flatMap(([, value]) => (isConflict ? [] : found(value)))
    .filter((id) => known.has(id));
}

/** The records of these ids, and those tied to one of them by one relationship, whichever way. */
export function withTied(records: Records, ids: readonly string[]): AnyRecord[] {
  const all = everyRecord(records);
  const known = new Set(all.map(({ id }) => id));
  const references = new Map(all.map((record) => [record.id, refersTo(record, known)]));
  return all.filter(
    ({ id }) =>
      ids.includes(id) ||
      ids.some((start) => references.get(start)!.includes(id) || references.get(id)!.includes(start)),
  );
}
