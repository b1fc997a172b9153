import { around, inCommon } from "../../graph/around";
import { Walker } from "../../graph/walking";
import type { Organization, Sector } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { count, entityKind, includes, ordered } from "../lookup";

/** What stands above a record, the nearest first. */
function above(lookup: Lookup, id: string): string[] {
  const { parent } = lookup.get<Sector | Organization>(id);
  return parent === undefined ? [] : [parent, ...above(lookup, parent)];
}

const sectorSubtree: Answer<{ sector: string; depth: number }> = (lookup, { sector, depth }) => {
  const { sectors, grievances, measures } = lookup.records;
  const below = sectors
    .map(({ id }) => ({ id, depth: above(lookup, id).indexOf(sector) + 1 }))
    .filter((found) => found.depth > 0 && found.depth <= depth);
  return {
    sector: {
      ...lookup.named(sector),
      ancestors: above(lookup, sector).map((id) => lookup.named(id)),
      descendants: {
        totalCount: below.length,
        nodes: ordered(below, [(found) => found.depth])
          .slice(0, 100)
          .map(({ id, depth }) => ({
            depth,
            record: {
              ...lookup.named(id),
              grievances: count(grievances.filter((grievance) => includes(grievance.sectors, id))),
              measures: count(measures.filter((measure) => includes(measure.sectors, id))),
            },
          })),
      },
    },
  };
};

const organizationsWithAncestors: Answer = (lookup) => {
  const parts = ordered(lookup.records.organizations.filter(({ parent }) => parent));
  const withCountry = (id: string) => {
    const { country } = lookup.get<Organization>(id);
    return { ...lookup.named(id), country: country === undefined ? null : { title: lookup.title(country) } };
  };
  return {
    organizations: {
      totalCount: parts.length,
      nodes: parts.map(({ id }) => ({ ...lookup.named(id), ancestors: above(lookup, id).map(withCountry) })),
    },
  };
};

/** The order of the kinds in `EntityKind`. */
const KINDS = [
  "COUNTRY",
  "ORGANIZATION",
  "AGREEMENT",
  "CHAPTER",
  "COMMITMENT",
  "SECTOR",
  "GRIEVANCE",
  "MEASURE",
  "AGENDA_ITEM",
  "POSITION",
  "DISPUTE",
  "EVENT",
  "SERIES",
  "OBSERVATION",
];

const named = (lookup: Lookup, id: string) => ({ ...lookup.named(id), entityKind: entityKind(id) });

const neighbourhoodOfAComplaint: Answer<{ complaint: string; day: string; limit: number }> = (
  lookup,
  { complaint, day, limit },
) => {
  const asked = { ids: [complaint], depth: 2, limit, asOf: day, withoutHubs: true };
  const { nodes, ties, counts, isCut } = around(new Walker(lookup.records), asked);
  const cited = (id: string) =>
    lookup
      .cited(lookup.get(id).citations)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, 2)
      .map(({ id, publisher, locator }) => ({ locator, node: { id, publisher } }));
  return {
    neighbourhood: {
      isCut,
      kindCounts: KINDS.flatMap((kind) => (counts[kind] ? [{ kind, count: counts[kind] }] : [])),
      nodes: nodes.map(({ record, ...node }) => ({ ...node, record: named(lookup, record.id) })),
      ties: ties.map((tie) => ({
        ...tie,
        statedBy: { ...tie.statedBy, citations: { edges: cited(tie.statedBy.id) } },
      })),
    },
  };
};

const commonTiesOfTwoComplaints: Answer<{ one: string; other: string }> = (lookup, { one, other }) => {
  const found = inCommon(new Walker(lookup.records), { a: one, b: other });
  const words = ({ relationship, words }: (typeof found)[number]["fromA"][number]) => ({ relationship, words });
  return {
    common: {
      totalCount: found.length,
      nodes: found.slice(0, 50).map(({ record, fromA, fromB }) => ({
        record: named(lookup, record.id),
        fromA: fromA.map(words),
        fromB: fromB.map(words),
      })),
    },
  };
};

export const neighbourhood: Answers = {
  "neighbourhood-of-a-complaint": neighbourhoodOfAComplaint,
  "common-ties-of-two-complaints": commonTiesOfTwoComplaints,
  "sector-subtree": sectorSubtree,
  "organizations-with-ancestors": organizationsWithAncestors,
};
