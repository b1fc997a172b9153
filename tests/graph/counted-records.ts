import { model } from "../../src/model";
import { datasetOf } from "./service";

const titled = (id: string, en: string, more: object = {}) => ({ id, title: { en }, ...more });
const country = (code: string, en: string) => titled(`cty-${code}`, en, { iso2: code, iso3: code, party: true });
const dispute = (id: string, more: object) =>
  titled(`dsp-${id}`, id, { kind: "RAPID_RESPONSE", forum: "WTO", status: "PENDING", respondent: "cty-mx", ...more });
const lasting = (requestedOn: string, resolvedOn: string) => ({ requestedOn, resolvedOn });
const rate = (percent: number | undefined, scope: string) => ({ percent, applies: "AD_VALOREM", scope });

/** Made so that every case stands in it once, and can be counted by hand. */
export const countedRecords = datasetOf(model, {
  countries: [country("us", "United States"), country("mx", "Mexico"), country("ca", "Canada")],
  organizations: [
    titled("org-farm", "Farmers", { kind: "INDUSTRY_ASSOCIATION", country: "cty-us" }),
    titled("org-ustr", "Trade Representative", { kind: "GOVERNMENT_AGENCY", country: "cty-us" }),
    titled("org-world", "World Body", { kind: "INTERNATIONAL_BODY" }),
  ],
  agreements: [titled("agr-new", "The Agreement", { kind: "FREE_TRADE_AGREEMENT", status: "IN_FORCE" })],
  chapters: [
    titled("ch-2", "Market Access", { number: 2, agreement: "agr-new" }),
    titled("ch-3", "Agriculture", { number: 3, agreement: "agr-new" }),
    titled("ch-4", "Rules of Origin", { number: 4, agreement: "agr-new" }),
  ],
  commitments: [
    titled("com-a", "A", { agreement: "agr-new", chapter: "ch-2", articleVerified: true }),
    titled("com-b", "B", { agreement: "agr-new", chapter: "ch-2", articleVerified: true }),
    titled("com-c", "C", { agreement: "agr-new", chapter: "ch-3", articleVerified: false }),
    titled("com-letter", "A Letter", { agreement: "agr-new", articleVerified: false }),
  ],
  sectors: [
    titled("sec-farm", "Farming"),
    titled("sec-dairy", "Dairy", { parent: "sec-farm" }),
    titled("sec-cheese", "Cheese", { parent: "sec-dairy" }),
    titled("sec-meat", "Meat", { parent: "sec-farm" }),
    titled("sec-cars", "Cars"),
  ],
  grievances: [
    titled("grv-1", "One", {
      status: "OPEN",
      firstRaised: "2020",
      raisedBy: ["cty-us", "org-farm", "org-ustr"],
      against: ["cty-ca"],
      sectors: ["sec-cheese", "sec-dairy", "sec-meat"],
      commitments: ["com-a", "com-b", "com-letter"],
    }),
    titled("grv-2", "Two", {
      status: "RESOLVED",
      firstRaised: "2022-03-01",
      settledOn: "2022-03-11",
      raisedBy: ["org-world"],
      against: ["cty-ca", "cty-mx"],
      sectors: ["sec-cars"],
      commitments: ["com-a", "com-b"],
    }),
    titled("grv-3", "Three", {
      status: "OPEN",
      firstRaised: "2022",
      raisedBy: ["cty-mx"],
      against: ["cty-us"],
      commitments: ["com-a", "com-c"],
    }),
    titled("grv-4", "Four", {
      status: "IN_DISPUTE",
      raisedBy: ["cty-us"],
      against: ["cty-mx"],
      commitments: ["com-letter"],
    }),
  ],
  measures: [
    titled("msr-1", "First", {
      kind: "TARIFF",
      status: "IN_FORCE",
      jurisdiction: "cty-us",
      legalBasis: "IEEPA",
      rates: [rate(0.1, "a"), rate(0.2, "b"), rate(25, "c")],
    }),
    titled("msr-2", "Second", {
      kind: "TARIFF",
      status: "IN_FORCE",
      jurisdiction: "cty-us",
      rates: [rate(10, "a"), rate(undefined, "b")],
    }),
  ],
  disputes: [
    dispute("a", lasting("2024-01-01", "2024-01-11")),
    dispute("b", lasting("2024-01-01", "2024-01-31")),
    dispute("c", lasting("2024-01-01", "2024-04-10")),
    dispute("d", lasting("2024-01", "2024-04-10")),
    dispute("e", { requestedOn: "2024-01-01" }),
    dispute("f", { kind: "STATE_TO_STATE", ...lasting("2023-12-31", "2024-12-31") }),
    dispute("g", { kind: "STATE_TO_STATE", ...lasting("2024-02-28", "2024-03-01") }),
  ],
  sources: ["SEGOB", "Reuters", "SEGOB"].map((publisher, i) => ({
    id: `src-${i}`,
    title: `Source ${i}`,
    publisher,
    language: "EN",
    published: `202${i}`,
    retrieved: "2026",
    type: publisher === "SEGOB" ? "OFFICIAL" : "NEWS",
  })),
});
