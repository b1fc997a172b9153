import type { AgendaItem, Commitment, Country, Grievance, Measure, Organization, Position } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { count, includes, nodes, ordered, orNull, pick, sideOf, titleHas, typeOf } from "../lookup";

const agendaOverview: Answer = (lookup) => {
  const { agendaItems, grievances, positions } = lookup.records;
  return {
    agendaItems: {
      nodes: ordered(agendaItems, [({ statusAsOf }) => statusAsOf, "DESC"]).map((item) => {
        const behind = grievances.filter((grievance) => includes(grievance.agendaItems, item.id));
        const holders = (stance: string) => {
          const taken = positions.filter((position) => position.on === item.id && position.stance === stance);
          return {
            ...count(taken),
            nodes: ordered(taken).map(({ holder, date }) => ({ holder: { id: holder }, date })),
          };
        };
        return {
          ...lookup.named(item.id),
          ...pick(item, "status", "statusAsOf"),
          grievances: count(behind),
          openGrievances: count(behind.filter(({ status }) => status === "OPEN")),
          supporting: holders("SUPPORTS"),
          opposing: holders("OPPOSES"),
          conditional: holders("CONDITIONAL"),
          seekingChange: holders("SEEKS_CHANGE"),
        };
      }),
    },
  };
};

const iso3 = (lookup: Lookup, id: string | undefined) => (id ? pick(lookup.get<Country>(id), "iso3") : null);

const whoProposed: Answer<{ words: string }> = (lookup, { words }) => ({
  agendaItems: {
    nodes: ordered(lookup.records.agendaItems.filter((item) => titleHas(item, words))).map((item) => ({
      ...lookup.named(item.id),
      proposedBy: nodes(item.proposedBy, (id) => {
        const __typename = typeOf(id);
        if (__typename === "Country") return { __typename, id, ...iso3(lookup, id) };
        const { kind, country } = lookup.get<Organization>(id);
        return { __typename, ...lookup.named(id), kind, country: iso3(lookup, country) };
      }),
    })),
  },
});

/** What is asked of a position's subject, by its kind. */
function subject(lookup: Lookup, id: string) {
  const of: Record<string, () => object> = {
    AgendaItem: () => ({ agendaStatus: lookup.get<AgendaItem>(id).status }),
    Grievance: () => ({ grievanceStatus: lookup.get<Grievance>(id).status }),
    Measure: () => {
      const { status, dates } = lookup.get<Measure>(id);
      return { measureStatus: status, dates: dates ? { inForce: orNull(dates.inForce) } : null };
    },
    Commitment: () => pick(lookup.get<Commitment>(id), "article"),
  };
  const __typename = typeOf(id);
  return { __typename, id, ...of[__typename]?.() };
}

const positionsOfAHolder: Answer<{ holder: string; first: number }> = (lookup, { holder, first }) => {
  const taken = lookup.records.positions.filter((position) => position.holder === holder);
  return {
    organization: {
      title: lookup.title(holder),
      positions: {
        totalCount: taken.length,
        nodes: ordered(taken, [({ date }) => date, "DESC"])
          .slice(0, first)
          .map((position) => ({
            ...lookup.named(position.id),
            ...pick(position, "stance", "date"),
            on: subject(lookup, position.on),
          })),
        pageInfo: { hasNextPage: taken.length > first, hasPreviousPage: false },
      },
    },
  };
};

const GOVERNMENT = ["GOVERNMENT", "GOVERNMENT_AGENCY", "REGULATOR"];

const positionsOfASide: Answer<{ country: string; other: string }> = (lookup, { country, other }) => {
  const { positions } = lookup.records;
  const ofSide = positions.filter(({ holder }) => sideOf(lookup, holder) === country);
  const ofGovernment = ({ holder }: Position) =>
    holder === country || GOVERNMENT.includes(lookup.get<Organization>(holder).kind);
  const complaintOfTheOther = ({ on }: Position) =>
    on.startsWith("grv-") && lookup.get<Grievance>(on).raisedBy.some((id) => sideOf(lookup, id) === other);
  return {
    itself: count(positions.filter(({ holder }) => holder === country)),
    government: count(ofSide.filter(ofGovernment)),
    side: count(ofSide),
    onComplaintsOfTheOther: {
      nodes: ordered(ofSide.filter(complaintOfTheOther), [({ date }) => date]).map((position) => ({
        ...pick(position, "id", "stance", "date"),
        holder: { __typename: typeOf(position.holder), title: lookup.title(position.holder) },
        on: { id: position.on },
      })),
    },
  };
};

export const agenda: Answers = {
  "agenda-overview": agendaOverview,
  "who-proposed": whoProposed,
  "positions-of-a-holder": positionsOfAHolder,
  "positions-of-a-side": positionsOfASide,
};
