import type { Chapter, Commitment, Country, Dispute, Grievance, Measure, Organization, Position } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { count, ids, includes, nodes, ordered, orNull, pick, plain } from "../lookup";

const statement = (lookup: Lookup, position: Position) => ({
  ...pick(position, "stance", "date", "summary"),
  holder: lookup.named(position.holder),
});

const positionsOn = (lookup: Lookup, id: string) => ({
  nodes: ordered(
    lookup.records.positions.filter(({ on }) => on === id),
    [({ date }) => date],
  ).map((position) => statement(lookup, position)),
});

const dairyDisputeFile: Answer<{ complaint: string }> = (lookup, { complaint }) => {
  const grievance = lookup.get<Grievance>(complaint);
  const { grievances, disputes } = lookup.records;
  const parts = grievances.filter(({ partOf }) => partOf === complaint);
  const targets = (grievance.measures ?? []).map((id) => lookup.get<Measure>(id));
  const cases = (grievance.disputes ?? []).map((id) => lookup.get<Dispute>(id));
  const over = (id: string) => disputes.filter(({ measures }) => includes(measures, id));
  return {
    grievance: {
      ...lookup.named(complaint),
      status: grievance.status,
      partOf: grievance.partOf ? { id: grievance.partOf } : null,
      parts: { nodes: ordered(parts).map(({ id, title, status }) => ({ id, title: title.en, status })) },
      commitments: nodes(grievance.commitments, (id) => {
        const { article, articleVerified, chapter } = lookup.get<Commitment>(id);
        return { ...lookup.named(id), article: orNull(article), articleVerified, chapter: chapterOf(lookup, chapter) };
      }),
      measures: {
        nodes: ordered(targets, [({ dates }) => dates?.inForce]).map((measure) => ({
          ...lookup.named(measure.id),
          status: measure.status,
          dates: measure.dates ? pick(measure.dates, "inForce", "ended") : null,
          jurisdiction: pick(lookup.get<Country>(measure.jurisdiction), "iso2"),
          disputes: {
            nodes: ordered(over(measure.id), [({ requestedOn }) => requestedOn]).map(({ id }) => ({ id })),
          },
        })),
      },
      disputes: {
        nodes: ordered(cases, [({ requestedOn }) => requestedOn]).map((dispute) => ({
          ...pick(dispute, "id", "forum", "caseNumber", "status", "prevailing", "compliance", "outcome"),
          ...pick(dispute, "requestedOn", "resolvedOn"),
          positionsOn: positionsOn(lookup, dispute.id),
        })),
      },
      positionsOn: positionsOn(lookup, complaint),
    },
  };
};

function chapterOf(lookup: Lookup, chapter: string | undefined) {
  return chapter ? { number: lookup.get<Chapter>(chapter).number, title: lookup.title(chapter) } : null;
}

const isRapidResponse = ({ kind }: Dispute) => kind === "RAPID_RESPONSE";

const rapidResponseInAState: Answer<{ state: string }> = (lookup, { state }) => {
  const meant = lookup.records.disputes.filter(
    (dispute) => isRapidResponse(dispute) && plain(dispute.facility!.state).includes(plain(state)),
  );
  return {
    disputes: {
      totalCount: meant.length,
      nodes: ordered(meant, [({ requestedOn }) => requestedOn, "DESC"]).map((dispute) => ({
        ...lookup.named(dispute.id),
        facility: pick(dispute.facility!, "name", "city", "state"),
        company: dispute.company ? { id: dispute.company } : null,
        petitioners: nodes(dispute.petitioners, (id) => ({
          ...lookup.named(id),
          kind: lookup.get<Organization>(id).kind,
        })),
        petitionersOther: dispute.petitionersOther ?? [],
        ...pick(dispute, "selfInitiated", "petitionedOn", "requestedOn", "remediationAgreedOn", "resolvedOn"),
        ...pick(dispute, "status", "outcome"),
      })),
    },
  };
};

const rapidResponseWithoutAnEnd: Answer = (lookup) => {
  const meant = lookup.records.disputes.filter((dispute) => isRapidResponse(dispute) && !dispute.resolvedOn);
  const state = ({ facility }: Dispute) => plain(facility!.state);
  const iso2 = (id: string) => lookup.get<Country>(id).iso2;
  return {
    disputes: {
      nodes: ordered(meant, [state], [({ requestedOn }) => requestedOn, "DESC", "FIRST"]).map((dispute) => ({
        ...pick(dispute, "id", "status", "statusAsOf", "requestedOn", "panelRequestedOn"),
        respondent: { iso2: iso2(dispute.respondent) },
        complainants: nodes(dispute.complainants, (id) => (id.startsWith("cty-") ? { iso2: iso2(id) } : { id })),
        facility: { state: dispute.facility!.state },
      })),
    },
  };
};

const panelsAndPanellists: Answer = (lookup) => {
  const meant = lookup.records.disputes.filter(({ panellists = [] }) => panellists.length > 0);
  const titled = (id: string) => ({ title: lookup.title(id) });
  return {
    disputes: {
      nodes: ordered(meant, [({ panelComposedOn }) => panelComposedOn, "DESC"]).map((dispute) => ({
        ...pick(dispute, "id", "caseNumber", "caseNumberVerified", "panelComposedOn", "prevailing"),
        complainants: nodes(dispute.complainants, titled),
        respondent: titled(dispute.respondent),
        thirdParties: nodes(dispute.thirdParties, titled),
        panellists: {
          nodes: dispute.panellists!.map(({ name, role, appointedBy }, i) => ({
            id: `${dispute.id}/panellists/0${i + 1}`,
            name,
            role,
            appointedBy: appointedBy ? pick(lookup.get<Country>(appointedBy), "iso2") : null,
          })),
        },
      })),
    },
  };
};

const panellistsByParty: Answer = (lookup) => {
  const { countries, disputes } = lookup.records;
  return {
    countries: {
      nodes: ordered(
        countries.filter(({ party }) => party),
        [({ iso3 }) => iso3],
      ).map(({ id, iso3 }) => {
        const named = ordered(disputes).flatMap((dispute) =>
          (dispute.panellists ?? [])
            .filter(({ appointedBy, role }) => appointedBy === id && role === "MEMBER")
            .map(({ name }) => ({
              name,
              dispute: { id: dispute.id, respondent: pick(lookup.get<Country>(dispute.respondent), "iso3") },
            })),
        );
        return { iso3, panellistsAppointed: { ...count(named), nodes: named } };
      }),
    },
  };
};

const casesBetweenGovernments: Answer = (lookup) => {
  const { disputes, grievances } = lookup.records;
  const meant = disputes.filter(({ forum }) => forum === "USMCA_CHAPTER_31");
  const inOrder = ordered(meant, [({ resolvedOn }) => resolvedOn, "DESC", "FIRST"], [({ requestedOn }) => requestedOn]);
  return {
    disputes: {
      nodes: inOrder.map((dispute) => ({
        ...lookup.named(dispute.id),
        ...pick(dispute, "status", "requestedOn", "resolvedOn"),
        commitments: nodes(dispute.commitments, (id) => {
          const { article, chapter } = lookup.get<Commitment>(id);
          return {
            article: orNull(article),
            chapter: chapter ? { number: lookup.get<Chapter>(chapter).number } : null,
          };
        }),
        grievances: nodes(ids(grievances.filter((each) => includes(each.disputes, dispute.id))), (id) =>
          pick(lookup.get<Grievance>(id), "id", "status"),
        ),
      })),
    },
  };
};

export const disputes: Answers = {
  "dairy-dispute-file": dairyDisputeFile,
  "rapid-response-in-a-state": rapidResponseInAState,
  "rapid-response-without-an-end": rapidResponseWithoutAnEnd,
  "panels-and-panellists": panelsAndPanellists,
  "panellists-by-party": panellistsByParty,
  "cases-between-governments": casesBetweenGovernments,
};
