/** What the operations of a kind are asked for, chosen so that the answers tell something. */
export interface Example {
  /** A record with much around it. */
  readonly id: string;
  /** Narrows its table and its statistics to some records. */
  readonly where: Readonly<Record<string, unknown>>;
  /** A field of `orderBy` that some records of the kind have in common, or lack. */
  readonly orderBy: readonly [field: string, direction: "ASC" | "DESC"];
  /** One dimension of its statistics, or two. */
  readonly by: readonly string[];
}

/** By the type of the kind. A new kind needs a line here. */
export const examples: Readonly<Record<string, Example>> = {
  Country: {
    id: "cty-mx",
    where: { party: { eq: true } },
    orderBy: ["ISO3", "DESC"],
    by: ["PARTY"],
  },
  Organization: {
    id: "org-ustr",
    where: { country: { is: { id: { in: ["cty-us", "cty-mx"] } } } },
    orderBy: ["KIND", "DESC"],
    by: ["KIND", "COUNTRY"],
  },
  Agreement: {
    id: "agr-usmca",
    where: { dates: { signed: { isNull: false } } },
    orderBy: ["DATES_IN_FORCE", "DESC"],
    by: ["STATUS"],
  },
  Chapter: {
    id: "ch-31",
    where: { number: { gte: 10 } },
    orderBy: ["TITLE", "ASC"],
    by: ["AGREEMENT_STATUS"],
  },
  Commitment: {
    id: "com-2-4",
    where: { articleVerified: { eq: true } },
    orderBy: ["TITLE", "DESC"],
    by: ["CHAPTER", "BINDS_PARTIES"],
  },
  Sector: {
    id: "sec-automotive",
    where: { hsChapters: { isEmpty: false } },
    orderBy: ["TITLE", "ASC"],
    by: ["HS_CHAPTERS"],
  },
  Grievance: {
    id: "grv-mx-ieepa",
    where: { against: { some: { id: { in: ["cty-mx", "cty-us"] } } } },
    orderBy: ["FIRST_RAISED", "DESC"],
    by: ["SECTORS_WITHIN", "STATUS"],
  },
  Measure: {
    id: "msr-ca-china-surtax-2024",
    where: { jurisdiction: { is: { id: { in: ["cty-us", "cty-ca"] } } } },
    orderBy: ["DATES_IN_FORCE", "ASC"],
    by: ["KIND", "DATES_IN_FORCE_YEAR"],
  },
  AgendaItem: {
    id: "agd-dairy",
    where: { proposedBy: { some: { id: { eq: "cty-us" } } } },
    orderBy: ["STATUS", "DESC"],
    by: ["PROPOSED_BY_SIDE", "STATUS"],
  },
  Position: {
    id: "pos-ustr-dairy",
    where: { stance: { in: ["SUPPORTS", "SEEKS_CHANGE"] } },
    orderBy: ["DATE", "DESC"],
    by: ["HOLDER", "STANCE"],
  },
  Dispute: {
    id: "dsp-apmc-v-us",
    where: { requestedOn: { gte: "2021" } },
    orderBy: ["RESOLVED_ON", "DESC"],
    by: ["KIND", "RESPONDENT"],
  },
  Event: {
    id: "evt-2026-03-02-trade-policy-agenda",
    where: { date: { gte: "2025" } },
    orderBy: ["KIND", "ASC"],
    by: ["DATE_YEAR", "ABOUT_ENTITY_KIND"],
  },
  Series: {
    id: "ser-seed-us-mx-goods-balance",
    where: { frequency: { eq: "ANNUAL" } },
    orderBy: ["VINTAGE", "DESC"],
    by: ["PUBLISHER", "REPORTER"],
  },
  Observation: {
    id: "obs-seed-balance-us-mx-2025",
    where: { period: { gte: "2024" }, qualifier: { isNull: true } },
    orderBy: ["VALUE", "DESC"],
    by: ["PERIOD_YEAR", "SERIES_REPORTER"],
  },
  Conflict: {
    id: "cfl-obs-seed-balance-us-mx-2025-value",
    where: { cause: { in: ["ERROR", "INTERPRETATION"] } },
    orderBy: ["CAUSE", "ASC"],
    by: ["CAUSE", "ABOUT_ENTITY_KIND"],
  },
  Source: {
    id: "src-seed-2026-03-02",
    where: { publisher: { contains: "Reuters" } },
    orderBy: ["PUBLISHED", "DESC"],
    by: ["TYPE", "LANGUAGE"],
  },
};
