import type { Grievance, Measure, Observation, Series, Source } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import {
  count,
  edges,
  ids,
  includes,
  nodes,
  OFFICIAL,
  ordered,
  orNull,
  pick,
  plain,
  sideOf,
  typeOf,
  withAncestors,
} from "../lookup";

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

const sixComplaints: Answer<{ ids: string[]; article: string }> = (lookup, { article }) => {
  const { grievances } = lookup.records;
  // The article lists them; each complaint says at which place.
  const inOrder = ORDINALS.map((ordinal) => {
    const found = grievances.filter(({ citations }) =>
      citations!.some(
        ({ source, locator }) => source === article && locator.startsWith(`list of examples, ${ordinal}`),
      ),
    );
    if (found.length !== 1) throw new Error(`The article has ${found.length} complaints as its ${ordinal} example.`);
    return found[0]!;
  });
  return {
    nodes: inOrder.map((grievance) => {
      const evidence = (grievance.evidence ?? []).map((id) => lookup.get<Observation>(id));
      const places = grievance.citations!.filter(({ source }) => source === article);
      return {
        ...pick(grievance, "id", "status", "statusAsOf", "summary", "confidence"),
        title: grievance.title.en,
        raisedBy: nodes(grievance.raisedBy, (id) => lookup.named(id)),
        against: nodes(grievance.against, (id) => lookup.named(id)),
        evidence: {
          nodes: ordered(evidence, [({ period }) => period]).map((each) => ({
            ...pick(each, "id", "period", "value"),
            series: pick(lookup.get<Series>(each.series), "unit", "scale"),
          })),
        },
        inTheArticle: {
          edges: places.map(({ locator, source }) => ({
            locator,
            node: { title: lookup.title(source), published: lookup.get<Source>(source).published },
          })),
        },
        citations: count(grievance.citations),
      };
    }),
  };
};

const citationsOf = (lookup: Lookup, { citations }: Grievance) =>
  edges(
    citations,
    ({ source }) => source,
    ({ source, locator, supports }) => ({
      locator,
      supports: supports ?? [],
      node: { ...lookup.named(source), ...pick(lookup.get<Source>(source), "publisher", "published") },
    }),
  );

const complaintsWithSources: Answer<{ first?: number }> = (lookup, { first = 100 }) => {
  const { grievances } = lookup.records;
  return {
    grievances: {
      totalCount: grievances.length,
      nodes: ordered(grievances)
        .slice(0, first)
        .map((grievance) => ({
          ...lookup.named(grievance.id),
          raisedBy: nodes(grievance.raisedBy, (id) => lookup.named(id)),
          against: nodes(grievance.against, (id) => lookup.named(id)),
          sectors: nodes(grievance.sectors, (id) => lookup.named(id)),
          citations: citationsOf(lookup, grievance),
        })),
    },
  };
};

const complaintsMerged: Answer = (lookup) => ({
  complaints: {
    nodes: ordered(lookup.records.grievances)
      .slice(0, 100)
      .map((grievance) => {
        const cited = lookup.cited(grievance.citations);
        const official = cited.filter(({ type }) => OFFICIAL.includes(type));
        const press = cited.filter(({ type }) => type === "NEWS");
        const newest = ordered(press, [({ published }) => published, "DESC"]).slice(0, 1);
        const { raisedBy, sectors } = grievance;
        const agricultural = sectors?.filter((sector) => withAncestors(lookup, sector).includes("sec-agriculture"));
        return {
          id: grievance.id,
          raisedBy: nodes(raisedBy, (id) => actor(lookup, id)),
          complainants: count(raisedBy),
          sectors: { ...nodes(sectors, (id) => lookup.named(id)), ...count(sectors) },
          official: {
            ...count(official),
            ...edges(
              official,
              ({ id }) => id,
              ({ id, locator }) => ({ locator, node: { id } }),
            ),
          },
          press: { nodes: newest.map(({ id, published }) => ({ id, published })) },
          inAgriculture: count(agricultural),
        };
      }),
  },
});

function actor(lookup: Lookup, id: string) {
  const record = lookup.get(id) as unknown as Record<string, unknown>;
  return id.startsWith("cty-") ? { id, iso3: record["iso3"] } : { id, organizationKind: record["kind"] };
}

const complaintsAgainstSideInSector: Answer<{ country: string; sector: string }> = (lookup, { country, sector }) => {
  const meant = lookup.records.grievances.filter(
    ({ against, sectors = [] }) =>
      against.some((id) => sideOf(lookup, id) === country) &&
      sectors.some((id) => withAncestors(lookup, id).includes(sector)),
  );
  const inOrder = ordered(meant, [({ status }) => status], [({ firstRaised }) => firstRaised, "ASC", "FIRST"]);
  return {
    grievances: {
      totalCount: meant.length,
      nodes: inOrder.map((grievance) => ({
        ...lookup.named(grievance.id),
        ...pick(grievance, "status", "firstRaised"),
        against: nodes(grievance.against, (id) => ({ __typename: typeOf(id), id })),
        sectors: nodes(grievance.sectors, (id) => {
          const [, parent] = withAncestors(lookup, id);
          return { id, parent: parent ? { id: parent } : null };
        }),
        commitments: nodes(grievance.commitments, (id) => {
          const { article, chapter } = lookup.get<{ id: string; article?: string; chapter?: string }>(id);
          const number = chapter ? { number: Number(chapter.slice(3)) } : null;
          return { article: orNull(article), title: lookup.title(id), chapter: number };
        }),
      })),
    },
  };
};

const LAWS = ["STATUTE", "DECREE", "CONSTITUTIONAL_REFORM"];

const openComplaintsOverLaws: Answer<{ since: string; party: string }> = (lookup, { since, party }) => {
  const overLaw = (id: string) => {
    const { jurisdiction, legalBasis, kind } = lookup.get<Measure>(id);
    return jurisdiction === party && (legalBasis !== undefined || LAWS.includes(kind));
  };
  const meant = lookup.records.grievances.filter(
    ({ status, disputes = [], measures = [], confidence, firstRaised }) =>
      (status === "OPEN" || (status === "IN_CONSULTATION" && disputes.length === 0)) &&
      measures.some(overLaw) &&
      confidence !== "LOW" &&
      // Surely before: the years alone decide where the bound is a year.
      !(firstRaised !== undefined && firstRaised.slice(0, since.length) < since),
  );
  const title = ({ id }: Grievance) => plain(lookup.title(id));
  return {
    grievances: {
      nodes: ordered(meant, [({ firstRaised }) => firstRaised, "DESC"], [title]).map((grievance) => ({
        ...lookup.named(grievance.id),
        ...pick(grievance, "status", "firstRaised"),
        measures: nodes(grievance.measures, (id) => pick(lookup.get<Measure>(id), "id", "kind", "legalBasis")),
      })),
    },
  };
};

const complaintsSettled: Answer = (lookup) => {
  const { grievances, disputes, events } = lookup.records;
  const meant = grievances.filter(
    ({ status, settlement }) => ["RESOLVED", "PARTLY_RESOLVED"].includes(status) || settlement !== undefined,
  );
  return {
    grievances: {
      nodes: ordered(meant, [({ settledOn }) => settledOn, "DESC", "FIRST"]).map((grievance) => {
        const about = events.filter((event) => includes(event.about, grievance.id));
        return {
          ...lookup.named(grievance.id),
          ...pick(grievance, "status", "settledOn", "settlement"),
          disputes: nodes(grievance.disputes, (id) =>
            pick(
              disputes.find((dispute) => dispute.id === id)!,
              "id",
              "prevailing",
            ),
          ),
          events: {
            nodes: ordered(about, [({ date }) => date, "DESC"])
              .slice(0, 3)
              .map((event) => pick(event, "id", "date")),
          },
        };
      }),
    },
  };
};

const counts: Answer = ({ records: { grievances, disputes, observations } }) => ({
  grievances: count(grievances),
  open: count(grievances.filter(({ status }) => ["OPEN", "IN_CONSULTATION", "IN_DISPUTE"].includes(status))),
  againstMexico: count(grievances.filter(({ against }) => against.includes("cty-mx"))),
  disputes: count(ids(disputes.filter(({ kind }) => kind === "RAPID_RESPONSE"))),
  observations: count(observations),
});

export const complaints: Answers = {
  "six-complaints": sixComplaints,
  "complaints-with-sources": complaintsWithSources,
  "complaints-merged": complaintsMerged,
  "complaints-against-side-in-sector": complaintsAgainstSideInSector,
  "open-complaints-over-laws": openComplaintsOverLaws,
  "complaints-settled": complaintsSettled,
  counts,
};
