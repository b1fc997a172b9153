import { Periods } from "../../periods";
import type { Grievance } from "../../records";
import type { Group } from "../grouped";
import { as, byCount, byKeys, byText, grouped, only, summary, tied } from "../grouped";
import type { Answer, Answers, Lookup } from "../lookup";
import { entityKind, ordered, sideOf, withAncestors } from "../lookup";

const sides = (lookup: Lookup) => (grievance: Grievance) =>
  grievance.against.map((actor) => sideOf(lookup, actor) ?? null);

/** The sectors of a complaint as they stand so far below the roots, or as they are where they stand above. */
const atLevel = (lookup: Lookup, level: number) => (grievance: Grievance) =>
  (grievance.sectors ?? []).map((sector) => {
    const fromRoot = withAncestors(lookup, sector).reverse();
    return fromRoot[Math.min(level, fromRoot.length - 1)]!;
  });

const complaintsBySideAndSector: Answer<{ level: number }> = (lookup, { level }) => {
  const { grievances } = lookup.records;
  const [side, sector] = [sides(lookup), atLevel(lookup, level)];
  const found = grouped(grievances, side, sector);
  const keys = (place: number) => [...new Set(found.map((group) => group.keys[place]!))];
  const cells = keys(0).flatMap((one) =>
    keys(1).map(
      (other): Group<Grievance> =>
        found.find((group) => group.keys[0] === one && group.keys[1] === other) ?? { keys: [one, other], items: [] },
    ),
  );
  const totals = (groups: Group<Grievance>[]) => ({
    groups: groups
      .sort(byCount(byText))
      .map(({ keys, items }) => ({ keys: keys.map((value) => ({ value })), count: items.length })),
  });
  return {
    matrix: {
      totalCount: grievances.length,
      groupCount: cells.length,
      groups: cells.sort(byKeys(byText, byText)).map(({ keys, items }) => ({
        keys: keys.map((value) => ({ value, label: value && lookup.title(value) })),
        count: items.length,
      })),
    },
    sides: totals(grouped(grievances, side)),
    sectors: totals(grouped(grievances, sector)),
  };
};

const STANCES = ["SUPPORTS", "OPPOSES", "CONDITIONAL", "SEEKS_CHANGE"];

const positionsByHolderAndAgendaItem: Answer = (lookup) => {
  const onAgenda = lookup.records.positions.filter(({ on }) => on.startsWith("agd-"));
  const periods = new Periods(lookup.records);
  const newest = onAgenda.filter((position) => periods.next(position) === undefined);
  const byHolder = grouped(
    onAgenda,
    ({ holder }) => [holder],
    ({ on }) => [on],
  ).sort(byCount(byText, byText));
  const subjects = [...new Set(newest.map(({ on }) => on))].sort();
  const byStance = subjects.flatMap((on) =>
    STANCES.map((stance) => ({
      keys: [{ value: on }, { value: stance }],
      count: newest.filter((position) => position.on === on && position.stance === stance).length,
    })),
  );
  return {
    byHolder: {
      totalCount: onAgenda.length,
      groupCount: byHolder.length,
      hasTies: tied(byHolder, 25),
      groups: byHolder.slice(0, 25).map(({ keys, items }) => ({
        keys: keys.map((id, i) => ({
          dimension: ["HOLDER", "ON"][i],
          label: lookup.title(id!),
          record: { id, entityKind: entityKind(id!) },
        })),
        count: items.length,
      })),
    },
    byStance: { groupCount: byStance.length, groups: byStance },
  };
};

const isDay = (date: string | undefined): date is string => date?.length === 10;

const daysOfDisputes: Answer = (lookup) => {
  const { disputes } = lookup.records;
  const days = ({ requestedOn, resolvedOn }: (typeof disputes)[number]) =>
    isDay(requestedOn) && isDay(resolvedOn)
      ? (new Date(resolvedOn).getTime() - new Date(requestedOn).getTime()) / (24 * 60 * 60 * 1000)
      : undefined;
  const kinds = as("STATE_TO_STATE", "RAPID_RESPONSE", "INVESTOR_STATE", "TRADE_REMEDY", "DOMESTIC_COURT");
  const forums = as(
    ...["USMCA_CHAPTER_31", "USMCA_ANNEX_31_A", "USMCA_ANNEX_31_B", "USMCA_CHAPTER_10", "USMCA_CHAPTER_24"],
    ...["USMCA_ANNEX_14_C", "NAFTA_CHAPTER_11", "NAFTA_CHAPTER_19", "ICSID", "WTO", "CPTPP", "US_COMMERCE"],
    ...["MX_ECONOMIA", "US_SUPREME_COURT", "US_CIT", "CA_FEDERAL_COURT_OF_APPEAL"],
  );
  const groups = grouped(
    disputes,
    ({ kind }) => [kind],
    ({ forum }) => [forum],
  ).sort(byCount(kinds, forums));
  return {
    disputeStatistics: {
      totalCount: disputes.length,
      summary: only(summary(disputes.map(days)), "n", "without", "median"),
      groups: groups.map(({ keys, items }) => ({
        keys: keys.map((value) => ({ value, label: value, record: null })),
        count: items.length,
        summary: summary(items.map(days)),
      })),
    },
  };
};

const SOURCE_TYPES = as(
  ...["OFFICIAL", "TREATY", "STATUTE", "COURT", "CRS", "STATISTICS"],
  ...["THINK_TANK", "ADVISORY", "INDUSTRY", "NEWS", "AGGREGATOR"],
);

const sourcesByTypeAndPublisher: Answer = (lookup) => {
  const { sources } = lookup.records;
  const cited = new Map<string, number>();
  for (const { citations = [] } of lookup.all()) {
    for (const { source } of citations) cited.set(source, (cited.get(source) ?? 0) + 1);
  }
  const groups = grouped(
    sources,
    ({ type }) => [type],
    ({ publisher }) => [publisher],
  ).sort(byCount(SOURCE_TYPES, byText));
  return {
    sourceStatistics: {
      totalCount: sources.length,
      groupCount: groups.length,
      hasTies: tied(groups, 20),
      groups: groups.slice(0, 20).map(({ keys, items }) => ({
        keys: keys.map((value) => ({ value })),
        count: items.length,
        summary: only(summary(items.map(({ id }) => cited.get(id) ?? 0)), "n", "without", "sum", "median", "max"),
      })),
    },
  };
};

const agendaItemsByStance: Answer = (lookup) => {
  const { agendaItems, positions, grievances } = lookup.records;
  const folded = (id: string) =>
    lookup
      .title(id)
      .normalize("NFD")
      .replace(/\p{Diacritic}/gu, "")
      .toLowerCase();
  return {
    agendaItems: {
      nodes: ordered(agendaItems, [({ id }) => folded(id)]).map(({ id }) => {
        const on = positions.filter((position) => position.on === id);
        const taking = (wanted: string) => ({ totalCount: on.filter(({ stance }) => stance === wanted).length });
        return {
          ...lookup.named(id),
          positionsOn: { totalCount: on.length },
          support: taking("SUPPORTS"),
          oppose: taking("OPPOSES"),
          conditional: taking("CONDITIONAL"),
          seekChange: taking("SEEKS_CHANGE"),
          grievances: { totalCount: grievances.filter((each) => each.agendaItems?.includes(id)).length },
        };
      }),
    },
  };
};

const LEGAL_BASES = as(
  ...["IEEPA", "SECTION_122", "SECTION_201", "SECTION_232", "SECTION_301", "SECTION_338"],
  "ANTIDUMPING_COUNTERVAILING",
);

const tariffRatesByLegalBasis: Answer<{ asOf: string }> = (lookup, { asOf }) => {
  const periods = new Periods(lookup.records);
  const rates = lookup.records.measures.flatMap((measure) =>
    (measure.rates ?? []).map((rate) => ({ measure, rate, holding: periods.holdingOfRate(rate, measure, asOf) })),
  );
  const charged = rates.filter(({ holding }) => ["SURELY", "POSSIBLY"].includes(holding));
  const groups = grouped(charged, ({ measure }) => [measure.legalBasis ?? null]).sort(byCount(LEGAL_BASES));
  return {
    rateStatistics: {
      totalCount: charged.length,
      undatedCount: rates.filter(({ holding }) => holding === "UNDATED").length,
      groups: groups.map(({ keys, items }) => {
        const { sum: _, ...shown } = summary(items.map(({ rate }) => rate.percent));
        return { keys: keys.map((value) => ({ value })), count: items.length, summary: shown };
      }),
    },
  };
};

const chaptersComplainedOf: Answer = (lookup) => {
  const { grievances, chapters, commitments } = lookup.records;
  const invoked = (grievance: Grievance) =>
    (grievance.commitments ?? []).map((id) => commitments.find((each) => each.id === id)!.chapter ?? null);
  const found = grouped(grievances, invoked);
  const untouched = chapters
    .filter(({ id }) => !found.some(({ keys }) => keys[0] === id))
    .map(({ id }): Group<Grievance> => ({ keys: [id], items: [] }));
  const groups = [...found, ...untouched].sort(byCount(byText));
  return {
    grievanceStatistics: {
      totalCount: grievances.length,
      groupCount: groups.length,
      groups: groups.map(({ keys, items }) => {
        const chapter = chapters.find(({ id }) => id === keys[0]);
        const record = chapter ? { ...lookup.named(chapter.id), number: chapter.number } : null;
        return { keys: [{ record }], count: items.length };
      }),
    },
  };
};

export const statistics: Answers = {
  "complaints-by-side-and-sector": complaintsBySideAndSector,
  "positions-by-holder-and-agenda-item": positionsByHolderAndAgendaItem,
  "days-of-disputes": daysOfDisputes,
  "sources-by-type-and-publisher": sourcesByTypeAndPublisher,
  "agenda-items-by-stance": agendaItemsByStance,
  "tariff-rates-by-legal-basis": tariffRatesByLegalBasis,
  "chapters-complained-of": chaptersComplainedOf,
};
