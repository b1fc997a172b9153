import type { GraphQLEnumType } from "graphql";
import { getNamedType } from "graphql";
import { createSchema } from "../../src/graphql/schema";
import { model } from "../../src/model";

const schema = createSchema();
const CITED = "CITATIONS CITATIONS_PUBLISHER CITATIONS_TYPE CITATIONS_LANGUAGE";
const COMMON = `TRANSLATED CONFIDENCE ${CITED}`;
const sided = (...names: string[]) => names.map((name) => `${name} ${name}_SIDE ${name}_GOVERNMENT`).join(" ");
const actors = (name: string) => `${sided(name)} ${name}_ENTITY_KIND`;
const organizations = (...names: string[]) =>
  names.map((name) => `${sided(name)} ${name}_KIND ${name}_COUNTRY ${name}_PARENT`).join(" ");
const sectors = (name = "SECTORS") => `${name} ${name}_HS_CHAPTERS ${name}_WITHIN ${name}_PARENT`;
const measures = (...names: string[]) =>
  names.map((name) => `${name} ${name}_KIND ${name}_LEGAL_BASIS ${name}_STATUS ${name}_JURISDICTION`).join(" ");
const agreements = (...names: string[]) =>
  names
    .map((name) => `${name} ${name}_KIND ${name}_STATUS ${name}_EXTENSION ${name}_REPLACES ${name}_RELATED_TO`)
    .join(" ");
const COMMITMENTS = "COMMITMENTS COMMITMENTS_AGREEMENT COMMITMENTS_CHAPTER";
const disputes = (name: string) =>
  `${name} ${name}_KIND ${name}_FORUM ${name}_STATUS ${name}_PREVAILING ${name}_COMPLIANCE ${name}_FACILITY_CITY ` +
  `${name}_FACILITY_STATE ${name}_RESPONDENT ${name}_COMPANY`;

/** What records of each kind, and of each kind of part, can be grouped by. */
const DIMENSIONS: Readonly<Record<string, string>> = {
  Country: `${COMMON} PARTY SIDE GOVERNMENT`,
  Organization: `${COMMON} KIND SIDE GOVERNMENT ${sided("COUNTRY")} ${organizations("PARENT")}`,
  Agreement:
    `${COMMON} KIND STATUS EXTENSION STATUS_AS_OF_YEAR DATES_SIGNED_YEAR DATES_AMENDED_YEAR DATES_IN_FORCE_YEAR ` +
    `DATES_ENDED_YEAR DATES_EXPIRES_YEAR ${sided("PARTIES")} ${agreements("REPLACES", "RELATED_TO")}`,
  Chapter: `${COMMON} ${agreements("AGREEMENT")}`,
  Commitment: `${COMMON} ARTICLE_VERIFIED ${agreements("AGREEMENT")} CHAPTER CHAPTER_AGREEMENT ${sided("BINDS_PARTIES")} ${sectors()}`,
  Sector: `${COMMON} HS_CHAPTERS WITHIN ${sectors("PARENT")}`,
  Grievance:
    `${COMMON} STATUS STATUS_AS_OF_YEAR FIRST_RAISED_YEAR SETTLED_ON_YEAR ${actors("RAISED_BY")} ${actors("AGAINST")} ` +
    `PART_OF PART_OF_STATUS PART_OF_PART_OF ${sectors()} ${COMMITMENTS} ${measures("MEASURES")} ` +
    `AGENDA_ITEMS AGENDA_ITEMS_STATUS ${disputes("DISPUTES")} EVIDENCE EVIDENCE_QUALIFIER EVIDENCE_SERIES`,
  Measure:
    `${COMMON} KIND LEGAL_BASIS STATUS STATUS_AS_OF_YEAR DATES_ANNOUNCED_YEAR DATES_PUBLISHED_YEAR DATES_IN_FORCE_YEAR ` +
    `DATES_OBSERVED_FROM_YEAR DATES_SUSPENDED_YEAR DATES_EXPIRES_YEAR DATES_ENDED_YEAR ` +
    `${sided("JURISDICTION", "AFFECTS")} ${organizations("ENACTED_BY")} ${sectors()} RATES_APPLIES RATES_CURRENCY RATES_PER ` +
    `RATES_QUOTA_UNIT RATES_QUOTA_SIDE ` +
    measures("REPLACES", "AMENDS", "REPEALS", "SUSPENDS", "EXTENDS", "IMPLEMENTS", "RETALIATES_AGAINST", "RELIEVES"),
  AgendaItem: `${COMMON} STATUS STATUS_AS_OF_YEAR ${actors("PROPOSED_BY")} ${sectors()}`,
  Position: `${COMMON} STANCE DATE_YEAR UNTIL_YEAR ${actors("HOLDER")} ON ON_ENTITY_KIND`,
  Dispute:
    `${COMMON} KIND FORUM CASE_NUMBER_VERIFIED STATUS STATUS_AS_OF_YEAR PREVAILING COMPLIANCE PETITIONED_ON_YEAR ` +
    `REQUESTED_ON_YEAR REMEDIATION_AGREED_ON_YEAR PANEL_REQUESTED_ON_YEAR PANEL_COMPOSED_ON_YEAR REPORTED_ON_YEAR ` +
    `REPORT_PUBLIC_ON_YEAR RESOLVED_ON_YEAR SELF_INITIATED FACILITY_CITY FACILITY_STATE ${actors("COMPLAINANTS")} ` +
    `${sided("RESPONDENT", "THIRD_PARTIES")} ${organizations("PETITIONERS", "COMPANY")} ${COMMITMENTS} ` +
    `${measures("MEASURES")} ${sectors()} PANELLISTS_ROLE PANELLISTS_APPOINTED_BY`,
  Event: `${COMMON} KIND DATE_YEAR END_DATE_YEAR SCHEDULED ${actors("ACTORS")} ABOUT ABOUT_ENTITY_KIND`,
  Series:
    `${COMMON} KEY INDICATOR COVERAGE FLOW TRANSFORMATION PARTNER_SCOPE FREQUENCY BASIS VALUATION ADJUSTMENT PRICES ` +
    `UNIT EDITION VINTAGE_YEAR VINTAGE_APPROX PUBLISHER ${sided("REPORTER", "PARTNER")} ${sectors("SECTOR")} ` +
    organizations("COMPILED_BY"),
  Observation:
    `${COMMON} PERIOD_YEAR VINTAGE_YEAR VINTAGE_APPROX QUALIFIER COMPUTED PERIOD_RANGE_FROM_YEAR PERIOD_RANGE_TO_YEAR ` +
    `SERIES SERIES_KEY SERIES_INDICATOR SERIES_COVERAGE SERIES_FLOW SERIES_TRANSFORMATION SERIES_PARTNER_SCOPE ` +
    `SERIES_FREQUENCY SERIES_BASIS SERIES_VALUATION SERIES_ADJUSTMENT SERIES_PRICES SERIES_UNIT SERIES_EDITION ` +
    `SERIES_PUBLISHER SERIES_REPORTER SERIES_PARTNER SERIES_SECTOR SERIES_COMPILED_BY`,
  Conflict: `${COMMON} FIELD CAUSE YEAR ABOUT ABOUT_ENTITY_KIND VERSIONS_OBSERVATION`,
  Source: `${COMMON} PUBLISHER PUBLISHED_YEAR PUBLISHED_APPROX TITLE_APPROX TYPE LANGUAGE RETRIEVED_YEAR`,
  Rate: `CURRENCY PER APPLIES FROM_YEAR UNTIL_YEAR SCHEDULED QUOTA_UNIT QUOTA_SIDE ${measures("MEASURE")}`,
  Panellist: `ROLE ${disputes("DISPUTE")} ${sided("APPOINTED_BY")}`,
  ConflictVersion:
    `CHOSEN CONFLICT CONFLICT_FIELD CONFLICT_CAUSE CONFLICT_YEAR CONFLICT_ABOUT ${CITED} ` +
    `OBSERVATION OBSERVATION_QUALIFIER OBSERVATION_SERIES`,
};

/** The numbers that can be summed up beside the number of records that a relationship leads to. */
const QUANTITIES: Readonly<Record<string, string>> = {
  Agreement: "TERM_YEARS CHAPTER_COUNT",
  Grievance: "DURATION_DAYS",
  Measure: "DURATION_DAYS",
  Dispute: "DURATION_DAYS",
  Rate: "PERCENT",
};

const words = (text: string) => text.split(" ").filter(Boolean).sort();
const field = (name: string) => schema.getQueryType()!.getFields()[name[0]!.toLowerCase() + name.slice(1)];
const valuesOf = (name: string, argument: string) => {
  const type = field(name)?.args.find((each) => each.name === argument)?.type;
  const values = type ? (getNamedType(type) as GraphQLEnumType).getValues() : [];
  return values.map((value) => value.name).sort();
};
const constant = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();

describe.each(model.kinds.map((kind) => [kind.name, kind] as const))("the statistics of %s", (name, kind) => {
  const many = kind.ends.filter((end) => end.many);

  test("have the dimensions of the table", () => {
    expect(valuesOf(`${name}Statistics`, "by")).toEqual(words(DIMENSIONS[name]!));
  });

  test("sum up the quantities of the table, and the numbers of what relationships lead to", () => {
    const counts = many.map((end) => `${constant(end.name)}_COUNT`);
    expect(valuesOf(`${name}Statistics`, "of")).toEqual([...words(QUANTITIES[name] ?? ""), ...counts].sort());
  });

  test("have a level exactly where something is rolled up", () => {
    const hasLevel = field(`${name}Statistics`)!.args.some((each) => each.name === "level");
    expect(hasLevel).toBe(words(DIMENSIONS[name]!).some((dimension) => dimension.endsWith("WITHIN")));
  });

  test("pair whatever records, not parts, several of which belong to one", () => {
    const parts = ["rates", "panellists", "versions", "panellistsAppointed", "conflictVersions"];
    const ties = many.map((end) => end.name).filter((each) => !parts.includes(each));
    expect(valuesOf(`${name}Pairs`, "of")).toEqual(kind.options ? ties.map(constant).sort() : []);
  });
});

test("no figures that would mix units or bases can be summed up", () => {
  expect(valuesOf("ObservationStatistics", "of")).not.toContain("VALUE");
  expect(valuesOf("RateStatistics", "of")).not.toContain("AMOUNT");
  expect(valuesOf("SeriesStatistics", "of")).not.toContain("SCALE");
  expect(valuesOf("ChapterStatistics", "of")).not.toContain("NUMBER");
});
