import type { Conflict, ConflictVersion, Event, Grievance, Observation, Series, Source } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { edges, ids, includes, nodes, OFFICIAL, ordered, orNull, pick, typeOf, entityKind, count } from "../lookup";

const keyOf = ({ frequency, basis, valuation, adjustment }: Series) =>
  [
    { ANNUAL: "A", MONTHLY: "M" }[frequency],
    "US.MX.GOODS_BALANCE._T._T.LEVEL",
    basis,
    valuation,
    { NOT_ADJUSTED: "N", NOT_STATED: "_U", NOT_APPLICABLE: "_Z" }[adjustment],
    "V.USD",
  ].join(".");

const goodsBalance: Answer<{ reporter: string; partner: string }> = (lookup, { reporter, partner }) => {
  const meant = lookup.records.series.filter(
    (series) => series.indicator === "GOODS_BALANCE" && series.reporter === reporter && series.partner === partner,
  );
  return {
    allSeries: {
      nodes: ordered(meant, [({ frequency }) => frequency], [({ vintage }) => vintage, "DESC", "FIRST"]).map(
        (series) => ({
          ...lookup.named(series.id),
          key: keyOf(series),
          coverage: "GOODS",
          flow: "BALANCE",
          ...pick(series, "frequency", "basis", "edition", "vintage", "publisher", "unit", "scale"),
          compiledBy: series.compiledBy ? { id: series.compiledBy } : null,
          decimals: Math.max(...series.observations.map(({ value }) => String(value).split(".")[1]?.length ?? 0)),
          observations: {
            nodes: ordered(series.observations, [({ period }) => period])
              .slice(0, 100)
              .map((each) => pick(each, "id", "period", "value", "vintage", "qualifier", "computed")),
          },
        }),
      ),
    },
  };
};

const versionId = ({ id }: Conflict, index: number) => `${id}/versions/0${index + 1}`;

const version = (lookup: Lookup, { citations, observation, ...given }: ConflictVersion) => ({
  ...pick({ value: given.value, chosen: given.chosen, note: given.note }, "value", "chosen", "note"),
  observation: observation ? pick(lookup.get<Observation>(observation), "id", "value", "vintage") : null,
  citations: edges(
    citations,
    ({ source }) => source,
    ({ source, locator }) => ({ locator, node: pick(lookup.get<Source>(source), "publisher") }),
  ),
});

const contestedFigures: Answer = (lookup) => {
  const { observations, conflicts } = lookup.records;
  const about = (id: string) => ordered(conflicts.filter((conflict) => conflict.about === id));
  const meant = observations.filter(({ id }) => about(id).length > 0);
  return {
    observations: {
      nodes: ordered(meant, [({ value }) => value, "DESC"]).map((observation) => ({
        ...lookup.named(observation.id),
        value: observation.value,
        periodRange: orNull(observation.periodRange),
        series: pick(lookup.get<Series>(observation.series), "id", "unit", "scale"),
        conflicts: {
          nodes: about(observation.id).map((conflict) => ({
            ...pick(conflict, "field", "cause", "resolution", "reason"),
            versions: { nodes: conflict.versions.map((each) => version(lookup, each)) },
          })),
        },
      })),
    },
  };
};

const conflictsOnMeasures: Answer<{ causes: string[] }> = (lookup, { causes }) => {
  const meant = lookup.records.conflicts.filter(
    ({ cause, about }) => causes.includes(String(cause)) && about.startsWith("msr-"),
  );
  return {
    conflicts: {
      totalCount: meant.length,
      nodes: ordered(meant, [({ cause }) => cause]).map((conflict) => ({
        ...lookup.named(conflict.id),
        ...pick(conflict, "field", "cause"),
        about: {
          __typename: typeOf(conflict.about),
          entityKind: entityKind(conflict.about),
          ...lookup.named(conflict.about),
        },
        versions: {
          nodes: conflict.versions.map(({ value, chosen, citations }, i) => ({
            id: versionId(conflict, i),
            value,
            chosen: orNull(chosen),
            citations: edges(
              citations,
              ({ source }) => source,
              ({ source, locator, supports }) => ({
                locator,
                supports: supports ?? [],
                node: pick(lookup.get<Source>(source), "id", "type"),
              }),
            ),
          })),
        },
      })),
    },
  };
};

const undecidedConflicts: Answer = (lookup) => {
  const { conflicts } = lookup.records;
  const about: Record<string, (id: string) => object> = {
    Grievance: (id) => pick(lookup.get<Grievance>(id), "id", "status"),
    Observation: (id) => pick(lookup.get<Observation>(id), "id", "value"),
    Event: (id) => pick(lookup.get<Event>(id), "id", "date"),
  };
  const uncited = ({ citations = [] }: ConflictVersion) => citations.length === 0;
  const withoutAPage = conflicts.filter(({ versions }) => versions.some(uncited));
  return {
    undecided: {
      nodes: ordered(conflicts.filter(({ versions }) => !versions.some(({ chosen }) => chosen))).map((conflict) => ({
        ...pick(conflict, "id", "resolution"),
        about: about[typeOf(conflict.about)]?.(conflict.about) ?? {},
      })),
    },
    withoutAPage: {
      ...count(withoutAPage),
      nodes: ordered(withoutAPage).map(({ id, versions }) => ({
        id,
        versions: {
          nodes: versions.filter(uncited).map(({ value, note, observation }) => ({
            value,
            note: orNull(note),
            observation: observation ? { id: observation } : null,
          })),
        },
      })),
    },
  };
};

const figuresAsEvidence: Answer = (lookup) => {
  const { observations, grievances } = lookup.records;
  const evidenceFor = (id: string) => ids(grievances.filter(({ evidence }) => includes(evidence, id)));
  const meant = observations.filter(
    ({ id, citations }) =>
      evidenceFor(id).length > 0 &&
      citations!.every(({ source }) => OFFICIAL.includes(lookup.get<Source>(source).type)),
  );
  return {
    observations: {
      nodes: ordered(meant, [({ period }) => period, "DESC"], [({ value }) => value]).map((observation) => {
        const { sector, ...series } = lookup.get<Series>(observation.series);
        return {
          ...pick(observation, "id", "period", "value", "computed", "vintage"),
          series: { ...pick(series, "indicator", "unit"), sector: sector ? { id: sector } : null },
          evidenceFor: nodes(evidenceFor(observation.id), (id) => {
            const { partOf } = lookup.get<Grievance>(id);
            return { id, partOf: partOf ? { id: partOf } : null };
          }),
        };
      }),
    },
  };
};

export const figures: Answers = {
  "goods-balance": goodsBalance,
  "contested-figures": contestedFigures,
  "conflicts-on-measures": conflictsOnMeasures,
  "undecided-conflicts": undecidedConflicts,
  "figures-as-evidence": figuresAsEvidence,
};
