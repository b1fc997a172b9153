import type { Agreement, Commitment, Country, Sector } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { count, ids, includes, nodes, ordered, orNull, pick, plain } from "../lookup";

const invoking = ({ records: { grievances } }: Lookup, id: string) =>
  grievances.filter(({ commitments }) => includes(commitments, id));
const turningOn = ({ records: { disputes } }: Lookup, id: string) =>
  disputes.filter(({ commitments }) => includes(commitments, id));

const commitmentsInvokedMost: Answer<{ least: number }> = (lookup, { least }) => {
  const meant = lookup.records.commitments.filter(({ id }) => invoking(lookup, id).length >= least);
  return {
    commitments: {
      totalCount: meant.length,
      nodes: ordered(meant).map((commitment) => ({
        ...lookup.named(commitment.id),
        article: orNull(commitment.article),
        grievances: count(invoking(lookup, commitment.id)),
        disputes: count(turningOn(lookup, commitment.id)),
        bindsParties: nodes(commitment.bindsParties, (id) => pick(lookup.get<Country>(id), "iso2")),
      })),
    },
  };
};

const commitmentsNobodyInvokes: Answer = (lookup) => {
  const { commitments, positions } = lookup.records;
  const meant = commitments.filter(
    ({ id }) =>
      invoking(lookup, id).length + turningOn(lookup, id).length === 0 && !positions.some(({ on }) => on === id),
  );
  const article = ({ article }: Commitment) => (article === undefined ? undefined : plain(article));
  return {
    commitments: {
      totalCount: meant.length,
      nodes: ordered(meant, [article, "ASC", "FIRST"])
        .slice(0, 100)
        .map((commitment) => ({
          ...pick(commitment, "id", "article", "articleVerified"),
          agreement: { id: commitment.agreement },
        })),
    },
  };
};

const chaptersWithCounts: Answer = (lookup) => {
  const { chapters, commitments } = lookup.records;
  const under = (id: string) => commitments.filter(({ chapter }) => chapter === id);
  const invoked = (id: string) => under(id).filter((commitment) => invoking(lookup, commitment.id).length > 0);
  return {
    chapters: {
      nodes: ordered(chapters, [({ number }) => number]).map(({ id, number }) => ({
        number,
        title: lookup.title(id),
        commitments: count(under(id)),
        invoked: count(invoked(id)),
      })),
    },
    untouched: count(chapters.filter(({ id }) => invoked(id).length === 0)),
  };
};

const agreementAndItsRelatives: Answer<{ agreement: string }> = (lookup, { agreement: id }) => {
  const { agreements, chapters, commitments, conflicts, events } = lookup.records;
  const agreement = lookup.get<Agreement>(id);
  const relatives = agreements.filter(({ relatedTo }) => relatedTo === id);
  const reviews = events.filter(({ about, kind }) => about.includes(id) && ["REVIEW", "DEADLINE"].includes(kind));
  const about = (record: string) => conflicts.filter((conflict) => conflict.about === record);
  return {
    agreement: {
      ...lookup.named(id),
      ...pick(agreement, "kind", "status", "extension", "termYears", "chapterCount"),
      dates: pick(agreement.dates!, "signed", "amended", "inForce", "ended", "expires"),
      parties: nodes(agreement.parties, (country) => {
        const { iso3, title } = lookup.get<Country>(country);
        return { iso3, title: title.fr };
      }),
      replaces: {
        id: agreement.replaces,
        replacedBy: nodes(ids(agreements.filter(({ replaces }) => replaces === agreement.replaces)), (each) => ({
          id: each,
        })),
      },
      accompaniedBy: {
        nodes: ordered(relatives, [({ kind }) => kind], [({ dates }) => dates?.signed]).map((relative) => ({
          ...pick(relative, "id", "kind"),
          dates: relative.dates ? { signed: orNull(relative.dates.signed) } : null,
          commitments: count(commitments.filter((commitment) => commitment.agreement === relative.id)),
        })),
      },
      chapters: count(chapters.filter((chapter) => chapter.agreement === id)),
      conflicts: count(about(id)),
      reviews: {
        nodes: ordered(reviews, [({ date }) => date]).map((event) => ({
          date: event.date,
          title: event.title.en,
          conflicts: { nodes: ordered(about(event.id)).map(({ field }) => ({ field })) },
        })),
      },
    },
  };
};

const sectorTree: Answer = (lookup) => {
  const { sectors, grievances } = lookup.records;
  const branch = ({ id, hsChapters = [] }: Sector) => ({
    ...lookup.named(id),
    hsChapters,
    grievances: count(grievances.filter((grievance) => includes(grievance.sectors, id))),
  });
  const below = (parent: string | undefined) => ordered(sectors.filter((sector) => sector.parent === parent));
  return {
    sectors: {
      nodes: below(undefined).map((root) => ({
        ...branch(root),
        subsectors: {
          nodes: below(root.id).map((sector) => ({
            ...branch(sector),
            subsectors: { nodes: below(sector.id).map(branch) },
          })),
        },
      })),
    },
  };
};

const GOVERNMENT = ["GOVERNMENT", "GOVERNMENT_AGENCY", "REGULATOR"];

/** The complaints against a country in the order of `country-at-a-glance`. */
export const complaintsAgainst = ({ records: { grievances } }: Lookup, country: string) =>
  ordered(
    grievances.filter(({ against }) => against.includes(country)),
    [({ status }) => status, "DESC"],
  );

const countryAtAGlance: Answer<{ country: string }> = (lookup, { country: id }) => {
  const { grievances, measures, organizations, disputes, events } = lookup.records;
  const against = complaintsAgainst(lookup, id);
  const based = organizations.filter(({ country }) => country === id);
  const agencies = based.filter(({ kind }) => ["GOVERNMENT_AGENCY", "REGULATOR"].includes(kind));
  const government = [id, ...ids(based.filter(({ kind }) => GOVERNMENT.includes(kind)))];
  const defended = disputes.filter(({ respondent, kind }) => respondent === id && kind === "STATE_TO_STATE");
  const cursor: unknown = expect.any(String);
  return {
    country: {
      title: lookup.title(id),
      ...pick(lookup.get<Country>(id), "iso3", "party"),
      grievancesRaised: count(grievances.filter(({ raisedBy }) => raisedBy.includes(id))),
      grievancesAgainst: {
        ...count(against),
        edges: against.slice(0, 25).map((grievance) => ({
          cursor,
          node: { ...pick(grievance, "id", "status"), raisedBy: nodes(grievance.raisedBy, (actor) => ({ id: actor })) },
        })),
        pageInfo: { hasNextPage: against.length > 25, hasPreviousPage: false, endCursor: cursor },
      },
      measures: count(measures.filter(({ jurisdiction }) => jurisdiction === id)),
      affectedBy: count(measures.filter(({ affects }) => includes(affects, id))),
      agencies: {
        nodes: ordered(agencies, [({ title }) => plain(title.en!)])
          .slice(0, 25)
          .map(({ title }) => ({ title: title.en })),
      },
      disputesDefended: count(defended),
    },
    byItsGovernment: count(events.filter(({ actors = [] }) => actors.some((actor) => government.includes(actor)))),
  };
};

export const agreement: Answers = {
  "country-at-a-glance": countryAtAGlance,
  "commitments-invoked-most": commitmentsInvokedMost,
  "commitments-nobody-invokes": commitmentsNobodyInvokes,
  "chapters-with-counts": chaptersWithCounts,
  "agreement-and-its-relatives": agreementAndItsRelatives,
  "sector-tree": sectorTree,
};
