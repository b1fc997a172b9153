import { daysOf, Periods } from "../../periods";
import type { Dispute, Grievance, Measure, Position } from "../../records";
import { statusOn } from "../../statuses";
import type { Answer, Answers } from "../lookup";
import { entityKind, nodes, ordered, orNull, pick } from "../lookup";

const NESTED = 25;
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
const held = (periods: Periods, day: string, ...has: string[]) =>
  (record: { id: string }) => has.includes(periods.holding(record, day)); // prettier-ignore

const inForceOnADay: Answer<{ country: string; day: string }> = (lookup, { country, day }) => {
  const { records } = lookup;
  const periods = new Periods(records);
  const measures = [...records.measures].sort(byId).filter(({ jurisdiction }) => jurisdiction === country);
  const tariffs = measures.filter(({ kind }) => ["TARIFF", "SURTAX"].includes(kind));
  const surely = tariffs.filter(held(periods, day, "SURELY"));
  const possibly = measures.filter(held(periods, day, "SURELY", "POSSIBLY")).length;
  const undated = measures.filter(held(periods, day, "UNDATED")).length;
  const rates = (measure: Measure) => {
    const all = (measure.rates ?? []).map((rate) => ({ rate, holding: periods.holdingOfRate(rate, measure, day) }));
    const then = all.filter(({ holding }) => holding === "SURELY" || holding === "POSSIBLY");
    return {
      totalCount: then.length,
      undatedCount: all.filter(({ holding }) => holding === "UNDATED").length,
      nodes: then.slice(0, NESTED).map(({ rate }) => pick(rate, "percent", "scope", "from", "until")),
    };
  };
  return {
    surely: {
      totalCount: surely.length,
      nodes: surely.map((measure) => ({
        ...lookup.named(measure.id),
        dates: pick(measure.dates!, "inForce", "ended"),
        rates: rates(measure),
      })),
    },
    possibly: { totalCount: possibly, undatedCount: undated },
    withUndated: { totalCount: possibly + undated },
  };
};

const CHANGING = ["measures", "grievances", "disputes", "agreements"] as const;

const whatChangedInAMonth: Answer<{ from: string; to: string }> = (lookup, { from, to }) => {
  const periods = new Periods(lookup.records);
  const all = CHANGING.flatMap((plural) => lookup.records[plural] as (Measure | Grievance | Dispute)[]);
  const began = all
    .filter((record) => periods.holding(record, from) === "NO")
    .filter(held(periods, to, "SURELY", "POSSIBLY"));
  const ended = all
    .filter((record) => periods.holding(record, to) === "NO")
    .filter(held(periods, from, "SURELY", "POSSIBLY"));
  const dates = (record: Measure & Grievance & Dispute, change: string) =>
    change === "BEGAN"
      ? (record.dates?.inForce ?? record.dates?.observedFrom ?? record.firstRaised ?? record.requestedOn)
      : (record.dates?.ended ?? record.settledOn ?? record.resolvedOn ?? record.statusAsOf);
  const shown = (change: string) => (record: object & { id: string }) => {
    const date = dates(record as never, change)!;
    const [first, last] =
      date.length === 4
        ? [`${date}-01-01`, `${date}-12-31`]
        : date.length === 7
          ? [`${date}-01`, `${date}-28`]
          : [date, date];
    const sure = periods.holding(record, change === "BEGAN" ? to : from) === "SURELY";
    return { change, day: change === "BEGAN" ? first : last, date, sure, record: lookup.named(record.id) };
  };
  const found = [...began.map(shown("BEGAN")), ...ended.map(shown("ENDED"))].sort((one, other) =>
    one.day + one.record.id < other.day + other.record.id ? -1 : 1,
  );
  const of = (records: readonly { id: string }[], kind: string) =>
    records.filter(({ id }) => entityKind(id) === kind).length;
  const kinds = ["AGREEMENT", "GRIEVANCE", "MEASURE", "DISPUTE"];
  return {
    changes: {
      totalCount: found.length,
      counts: kinds
        .map((kind) => ({ kind, began: of(began, kind), ended: of(ended, kind) }))
        .filter((count) => count.began + count.ended > 0),
      nodes: found,
    },
    surely: { totalCount: found.filter(({ sure }) => sure).length },
  };
};

const stanceOnASubject: Answer<{ on: string; day: string; holders: string[]; earlier: string }> = (
  lookup,
  { on, day, holders, earlier },
) => {
  const periods = new Periods(lookup.records);
  const positions = ordered(
    lookup.records.positions.filter((position) => position.on === on),
    [({ holder }) => holder],
  );
  const among = ({ holder }: Position) => holders.includes(holder);
  const on_ = (when: string) => positions.filter(held(periods, when, "SURELY", "POSSIBLY"));
  return {
    stance: on_(day).map((position) => ({
      sure: periods.holding(position, day) === "SURELY",
      holder: lookup.named(position.holder),
      position: {
        ...pick(position, "id", "stance", "date"),
        citations: nodes(
          position.citations?.map(({ source }) => source),
          (id) => ({ id }),
        ),
      },
    })),
    earlier: on_(earlier)
      .filter(among)
      .map((position) => ({ holder: { id: position.holder }, position: pick(position, "stance", "date") })),
    newest: positions
      .filter(among)
      .filter((position) => periods.next(position) === undefined)
      .map((position) => ({ sure: null, position: pick(position, "stance", "date") })),
  };
};

const holdsAndStatusOnADay: Answer<{ ids: string[]; day: string }> = (lookup, { ids, day }) => {
  const periods = new Periods(lookup.records);
  return {
    nodes: ids.map((id) => {
      const record = lookup.get<Measure>(id);
      const of = { holdsOn: periods.holding(record, day), id, entityKind: entityKind(id) };
      if (!("status" in record)) return of;
      const { status, statusAsOf } = record;
      const name = entityKind(id).toLowerCase();
      const then = statusOn(record, day, lookup.records.dataset["coveredUntil"]!);
      return { ...of, statusAsOf, [`${name}Status`]: status, [`${name}StatusOn`]: then };
    }),
  };
};

const longestCases: Answer<{ first: number; days: number; day: string }> = ({ records }, { first, days, day }) => {
  const long = <Kind extends { id: string }>(
    list: readonly Kind[],
    from: (r: Kind) => string | undefined,
    to: (r: Kind) => string | undefined,
  ) => {
    const measured = list.flatMap((record) => {
      const [begin, end] = [from(record), to(record)];
      return begin?.length === 10 && end?.length === 10
        ? [{ ...record, durationDays: daysOf(end)[0] - daysOf(begin)[0] }]
        : [];
    });
    return ordered(measured, [({ durationDays }) => durationDays, "DESC"]);
  };
  const disputes = long(
    records.disputes,
    ({ requestedOn }) => requestedOn,
    ({ resolvedOn }) => resolvedOn,
  ).filter(({ durationDays }) => durationDays >= days);
  const measures = long(
    records.measures,
    ({ dates }) => dates?.inForce ?? dates?.observedFrom,
    ({ dates }) => dates?.ended,
  );
  const settled = records.grievances.filter(({ status }) => status !== "PARTLY_RESOLVED");
  const grievances = long(
    settled,
    ({ firstRaised }) => firstRaised,
    ({ settledOn }) => settledOn,
  );
  const short = ({ id, durationDays }: { id: string; durationDays: number }) => ({ id, durationDays });
  const events = [...records.events].sort(byId).filter(held(new Periods(records), day, "SURELY", "POSSIBLY"));
  return {
    disputes: {
      totalCount: disputes.length,
      nodes: disputes
        .slice(0, first)
        .map((dispute) => pick(dispute, "id", "requestedOn", "resolvedOn", "durationDays")),
    },
    measures: { nodes: measures.slice(0, first).map(short) },
    grievances: { nodes: grievances.map(short) },
    events: { nodes: events.map(({ id, date, endDate }) => ({ id, date, endDate: orNull(endDate) })) },
  };
};

export const time: Answers = {
  "in-force-on-a-day": inForceOnADay,
  "what-changed-in-a-month": whatChangedInAMonth,
  "stance-on-a-subject": stanceOnASubject,
  "holds-and-status-on-a-day": holdsAndStatusOnADay,
  "longest-cases": longestCases,
};
