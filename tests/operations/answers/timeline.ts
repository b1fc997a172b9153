import { everyRecord, happenings, lies, withTied } from "../../happenings";
import { daysOf, Periods } from "../../periods";
import type { Answer, Answers, Lookup } from "../lookup";
import { entityKind } from "../lookup";

const cursor: unknown = expect.any(String);

const precision = (date: string) => ({ 4: "YEAR", 7: "MONTH", 10: "DAY" })[date.length];
const ahead = ({ records }: Lookup, date: string) => daysOf(date)[0] > daysOf(records.dataset["coveredUntil"]!)[1];

const timelineOfAComplaint: Answer<{ complaint: string; first: number }> = (lookup, { complaint, first }) => {
  const entries = happenings(withTied(lookup.records, [complaint]));
  return {
    timeline: {
      totalCount: entries.length,
      edges: entries.slice(0, first).map(({ id, date, until, happening }) => ({
        cursor,
        node: {
          ...{ date, precision: precision(date), until, kind: entityKind(id), happening },
          ahead: ahead(lookup, date),
          record: lookup.named(id),
        },
      })),
      pageInfo: { hasNextPage: entries.length > first, endCursor: cursor },
    },
    itself: { nodes: happenings([lookup.get(complaint)]).map(({ date, happening }) => ({ date, happening })) },
  };
};

const timelineLatest: Answer<{ until: string; last: number; after: string }> = (lookup, { until, last, after }) => {
  const all = happenings(everyRecord(lookup.records));
  const past = all.filter((entry) => lies(entry, null, until));
  return {
    timeline: {
      totalCount: past.length,
      edges: past.slice(-last).map(({ id, date, happening }) => ({
        cursor,
        node: { date, kind: entityKind(id), happening, record: lookup.named(id) },
      })),
      pageInfo: { hasPreviousPage: past.length > last, startCursor: cursor },
    },
    ahead: {
      nodes: all
        .filter((entry) => lies(entry, after, null))
        .slice(0, 50)
        .map(({ id, date, happening }) => ({
          ...{ date, precision: precision(date), happening, ahead: ahead(lookup, date), record: { id } },
        })),
    },
  };
};

const timelineOfATradePower: Answer<{ power: string; from: string; to: string; day: string }> = (
  { records },
  { power, from, to, day },
) => {
  const meant = records.measures
    .filter(({ legalBasis }) => legalBasis === power)
    .filter((measure) => new Periods(records).holding(measure, day) === "SURELY");
  const entries = happenings(meant).filter((entry) => lies(entry, from, to));
  return {
    timeline: {
      totalCount: entries.length,
      nodes: entries.slice(0, 100).map(({ id, date, happening }) => ({ date, happening, record: { id } })),
    },
  };
};

export const timeline: Answers = {
  "timeline-of-a-complaint": timelineOfAComplaint,
  "timeline-latest": timelineLatest,
  "timeline-of-a-trade-power": timelineOfATradePower,
};
