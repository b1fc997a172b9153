import type { Commitment, Country, Dispute, Event, Grievance, Measure } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { count, nodes, ordered, pick, typeOf } from "../lookup";

const date = ({ date }: Event) => date;
const cursor: unknown = expect.any(String);

/** The events of `review-events`, in order. */
export const reviewEventsInOrder = ({ records: { events } }: Lookup, agreement: string) =>
  ordered(
    events.filter(({ about }) => about.some((id) => id === agreement || id.startsWith("agd-"))),
    [date],
  );

const reviewEvents: Answer<{ agreement: string; first: number }> = (lookup, { agreement, first }) => {
  const meant = reviewEventsInOrder(lookup, agreement);
  return {
    events: {
      totalCount: meant.length,
      edges: meant.slice(0, first).map((event) => ({
        cursor,
        node: {
          ...lookup.named(event.id),
          ...pick(event, "kind", "date", "endDate"),
          actors: nodes(event.actors, (id) => ({ id })),
        },
      })),
      pageInfo: { hasNextPage: meant.length > first, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
    },
  };
};

/** The events of `latest-events`, in order. */
export const pastEvents = ({ records: { events } }: Lookup) =>
  ordered(
    events.filter(({ scheduled }) => scheduled !== true),
    [date],
  );

const latestEvents: Answer<{ last: number }> = (lookup, { last }) => {
  const meant = pastEvents(lookup);
  return {
    events: {
      edges: meant.slice(-last).map((event) => ({ cursor, node: { ...lookup.named(event.id), date: event.date } })),
      pageInfo: { hasNextPage: false, hasPreviousPage: meant.length > last, startCursor: cursor },
    },
  };
};

/** The first and the last day that a date stands for. */
function days(given: string): [string, string] {
  const [year, month, day] = given.split("-");
  if (day) return [given, given];
  // The day before the next month's first.
  const end = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).toISOString().slice(0, 10);
  return [`${year}-${month ?? "01"}-01`, end];
}

const eventsBetween: Answer<{ from: string; until: string; before: string }> = ({ records }, variables) => {
  const [[first], [, last], [before]] = [days(variables.from), days(variables.until), days(variables.before)];
  const all = records.events.map((event) => ({ ...event, days: days(event.date) }));
  const within = all.filter(({ days: [start, end] }) => start >= first && end <= last);
  const touching = all.filter(({ days: [start, end] }) => start <= last && end >= first);
  const onTheLastDay = all.filter(({ days: [start, end] }) => start <= last && end >= last);
  const dated = (list: Event[]) => ({ nodes: ordered(list, [date]).map((event) => pick(event, "id", "date")) });
  return {
    surely: dated(within),
    possibly: dated(touching.filter((event) => !within.includes(event))),
    rightBefore: count(all.filter(({ days: [start, end] }) => start >= before && end < first)),
    onTheLastDay: { nodes: ordered(onTheLastDay).map((event) => pick(event, "id", "date")) },
    ahead: {
      nodes: ordered(
        all.filter(({ days: [start] }) => start > last),
        [date],
      ).map((event) => pick(event, "id", "date", "scheduled")),
    },
  };
};

function subject(lookup: Lookup, id: string) {
  const iso2 = (country: string) => pick(lookup.get<Country>(country), "iso2");
  const of: Record<string, () => object> = {
    Dispute: () => {
      const { forum, status, respondent } = lookup.get<Dispute>(id);
      return { forum, disputeStatus: status, respondent: iso2(respondent) };
    },
    Measure: () => {
      const { legalBasis = null, status, jurisdiction } = lookup.get<Measure>(id);
      return { legalBasis, measureStatus: status, jurisdiction: iso2(jurisdiction) };
    },
    Commitment: () => pick(lookup.get<Commitment>(id), "article"),
    Grievance: () => ({ grievanceStatus: lookup.get<Grievance>(id).status }),
  };
  const __typename = typeOf(id);
  return { __typename, ...lookup.named(id), ...of[__typename]?.() };
}

const rulingsAndTheirSubjects: Answer = (lookup) => {
  const meant = lookup.records.events.filter(({ kind }) => ["RULING", "DISPUTE_STEP"].includes(kind));
  return {
    events: {
      nodes: ordered(meant, [({ kind }) => kind], [date, "DESC"]).map((event) => ({
        ...pick(event, "id", "kind", "date"),
        actors: nodes(event.actors, (id) => ({ __typename: typeOf(id), id })),
        about: nodes(event.about, (id) => subject(lookup, id)),
      })),
    },
  };
};

export const events: Answers = {
  "review-events": reviewEvents,
  "latest-events": latestEvents,
  "events-between": eventsBetween,
  "rulings-and-their-subjects": rulingsAndTheirSubjects,
};
