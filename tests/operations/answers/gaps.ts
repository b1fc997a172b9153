import type { AnyRecord, Conflict, Organization } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { includes, ordered, orNull } from "../lookup";

const GOVERNMENT = ["GOVERNMENT", "GOVERNMENT_AGENCY", "REGULATOR"];
const lastDay = (date: string) =>
  date.length === 10
    ? date
    : date.length === 4
      ? `${date}-12-31`
      : `${date}-${["31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"][Number(date.slice(5)) - 1]}`;

/** The statuses that say that a record is over, by the beginning of its id. */
const OVER: Record<string, string[]> = {
  grv: ["RESOLVED"],
  dsp: ["RESOLVED", "CLOSED"],
  msr: ["REPEALED", "EXPIRED", "SUPERSEDED", "STRUCK_DOWN", "CONCLUDED"],
  agr: ["REPLACED", "SUPERSEDED"],
  agd: [],
};

interface Found {
  record: string;
  missing?: string;
}

/** What each rule finds, worked out record by record. */
function findings(lookup: Lookup, staleBefore: string): Record<string, Found[]> {
  const { grievances, agendaItems, chapters, positions, countries, commitments, measures, disputes, agreements } =
    lookup.records;
  const found = (records: readonly { id: string }[]) => records.map(({ id }) => ({ record: id }));
  const speaksFor = (holder: string, country: string) =>
    holder === country ||
    (holder.startsWith("org-") &&
      lookup.get<Organization>(holder).country === country &&
      GOVERNMENT.includes(lookup.get<Organization>(holder).kind));
  const invoked = new Set(grievances.flatMap((grievance) => grievance.commitments ?? []));
  const withStatus = [...grievances, ...measures, ...disputes, ...agreements, ...agendaItems] as (AnyRecord & {
    status: string;
    statusAsOf: string;
  })[];
  return {
    GRIEVANCE_WITHOUT_COMMITMENT: found(grievances.filter(({ commitments: all = [] }) => all.length === 0)),
    GRIEVANCE_WITHOUT_MEASURE: found(grievances.filter(({ measures: all = [] }) => all.length === 0)),
    GRIEVANCE_WITH_ONE_SOURCE: found(grievances.filter(({ citations = [] }) => citations.length === 1)),
    AGENDA_ITEM_WITHOUT_PARTY: agendaItems.flatMap(({ id }) =>
      countries
        .filter(({ party }) => party)
        .filter((country) => !positions.some(({ on, holder }) => on === id && speaksFor(holder, country.id)))
        .map((country) => ({ record: id, missing: country.id })),
    ),
    CHAPTER_NOT_INVOKED: found(
      chapters.filter(({ id }) => !commitments.some((each) => each.chapter === id && invoked.has(each.id))),
    ),
    LOW_CONFIDENCE: found(lookup.all().filter(({ confidence }) => confidence === "LOW")),
    STALE_STATUS: found(
      withStatus.filter(
        ({ id, status, statusAsOf }) => lastDay(statusAsOf) < staleBefore && !includes(OVER[id.slice(0, 3)], status),
      ),
    ),
    BEGIN_UNKNOWN: found([
      ...grievances.filter(({ firstRaised }) => !firstRaised),
      ...disputes.filter(({ requestedOn }) => !requestedOn),
      ...agreements.filter(({ dates }) => !dates?.inForce),
      ...measures.filter(
        ({ dates, status }) =>
          !dates?.inForce && !dates?.observedFrom && !["PROPOSED", "ANNOUNCED", "PENDING", "LAPSED"].includes(status),
      ),
    ]),
  };
}

const gapsByRule: Answer<{ rules: null; staleAfterMonths: number }> = (lookup, { staleAfterMonths }) => {
  // The data reach to 24 July 2026.
  expect([lookup.records.dataset["coveredUntil"], staleAfterMonths]).toEqual(["2026-07-24", 12]);
  const all = Object.entries(findings(lookup, "2025-07-24"));
  const key = ({ record, missing = "" }: Found) => `${record} ${missing}`;
  const gaps = all.flatMap(([rule, found]) =>
    found
      .sort((one, other) => (key(one) < key(other) ? -1 : 1))
      .map(({ record, missing }) => ({
        rule,
        record: lookup.named(record),
        missing: missing === undefined ? null : { id: missing },
      })),
  );
  return {
    gaps: {
      totalCount: gaps.length,
      ruleCounts: all.map(([rule, found]) => ({ rule, count: found.length })),
      nodes: gaps.slice(0, 500),
    },
  };
};

/** The year of the date that is contested, else of the record's first date by its kind. */
function yearOf(lookup: Lookup, { about, field }: Conflict): number | undefined {
  const record = lookup.get<AnyRecord & Record<string, unknown>>(about);
  const dates = (record["dates"] ?? {}) as Record<string, string | undefined>;
  const own = field.startsWith("dates.") ? dates[field.slice(6)] : record[field];
  const isDate = typeof own === "string" && /^\d{4}(-\d\d){0,2}$/.test(own);
  const first =
    record["period"] ??
    record["date"] ??
    record["requestedOn"] ??
    record["firstRaised"] ??
    dates["inForce"] ??
    dates["observedFrom"] ??
    dates["announced"];
  const date = isDate ? own : (first as string | undefined);
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

const conflictsByKindAndYear: Answer<{ from: number; to: number }> = (lookup, { from, to }) => {
  const within = lookup.records.conflicts
    .map((conflict) => ({ ...conflict, year: yearOf(lookup, conflict) }))
    .filter(({ year }) => year !== undefined && year >= from && year <= to);
  const list = (conflicts: typeof within) => ({
    totalCount: conflicts.length,
    nodes: ordered(conflicts, [({ year }) => year, "DESC"])
      .slice(0, 100)
      .map(({ id, field, year, cause, about, versions }) => ({
        id,
        field,
        year,
        cause: orNull(cause),
        about: lookup.named(about),
        versions: { nodes: versions.map(({ value, chosen }) => ({ value, chosen: orNull(chosen) })) },
      })),
  });
  return {
    figures: list(within.filter(({ about }) => about.startsWith("obs-"))),
    eventDates: list(within.filter(({ about, field }) => about.startsWith("evt-") && field === "date")),
  };
};

export const gaps: Answers = { "gaps-by-rule": gapsByRule, "conflicts-by-kind-and-year": conflictsByKindAndYear };
