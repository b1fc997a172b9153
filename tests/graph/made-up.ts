import { model } from "../../src/model";
import { datasetOf } from "./service";

const titled = (id: string, en: string, more: object = {}) => ({ id, title: { en }, ...more });
const observation = (id: string, value: number, more: object = {}) => ({
  id,
  series: "ser-milk",
  period: "2025",
  vintage: "2026-02",
  value,
  ...more,
});

/** A few made-up records, small enough to see at a glance which of them a `where` holds for. */
export const madeUp = datasetOf(model, {
  countries: [
    titled("cty-can", "Canada", { iso2: "CA", iso3: "CAN", party: true }),
    { id: "cty-mex", title: { en: "Mexico", es: "México", fr: "Mexique" }, iso2: "MX", iso3: "MEX", party: true },
    titled("cty-usa", "United States", { iso2: "US", iso3: "USA", party: true, aliases: ["America", "EE. UU."] }),
    titled("cty-chn", "China", { iso2: "CN", iso3: "CHN", party: false }),
  ],
  organizations: [
    titled("org-dairy", "Dairy Farmers", { kind: "INDUSTRY_ASSOCIATION", country: "cty-usa" }),
    titled("org-ustr", "Trade Representative", { kind: "GOVERNMENT_AGENCY", country: "cty-usa" }),
    titled("org-ustr-labor", "Labor Office", { kind: "GOVERNMENT_AGENCY", country: "cty-usa", parent: "org-ustr" }),
    titled("org-world", "World Body", { kind: "INTERNATIONAL_ORGANIZATION" }),
  ],
  agreements: [
    titled("agr-new", "The Agreement", {
      kind: "FREE_TRADE_AGREEMENT",
      termYears: 16,
      dates: { signed: "2018-11-30", inForce: "2020-07-01" },
      parties: ["cty-can", "cty-mex", "cty-usa"],
      replaces: "agr-old",
    }),
    titled("agr-old", "Its Predecessor", {
      kind: "FREE_TRADE_AGREEMENT",
      termYears: 26,
      dates: { inForce: "1994-01-01", ended: "2020-07-01" },
    }),
    titled("agr-letter", "A Letter", { kind: "SIDE_LETTER", relatedTo: "agr-new" }),
  ],
  sectors: [
    titled("sec-farm", "Farming", { hsChapters: ["01", "04"] }),
    titled("sec-dairy", "Dairy", { parent: "sec-farm", hsChapters: ["04"] }),
    titled("sec-cheese", "Cheese", { parent: "sec-dairy", aliases: ["Queso añejo", "Fromage"] }),
    titled("sec-cars", "Cars", { naics: ["3361"] }),
  ],
  grievances: [
    titled("grv-cheese", "Cheese quotas", {
      status: "IN_DISPUTE",
      firstRaised: "2026",
      raisedBy: ["cty-usa", "org-dairy"],
      against: ["cty-can"],
      sectors: ["sec-cheese"],
      summary: "Crème  fraîche and “QUESO AÑEJO”: l’accès – limited.",
      retiredIds: ["grv-cheese-before", "grv-milk-before"],
    }),
    titled("grv-milk", "Milk classes", {
      status: "OPEN",
      firstRaised: "2026-07",
      raisedBy: ["org-ustr"],
      against: ["cty-can", "cty-mex"],
      sectors: ["sec-dairy", "sec-farm"],
      retiredIds: ["grv-milk-before"],
      confidence: "HIGH",
    }),
    titled("grv-cars", "Car origin", {
      title: { en: "Car origin", es: "Origen de autos", fr: "Origine des voitures" },
      status: "OPEN",
      firstRaised: "2026-07-24",
      settledOn: "2026-12-31",
      raisedBy: ["cty-mex"],
      against: ["cty-usa", "cty-can"],
      sectors: ["sec-cars"],
      confidence: "LOW",
      translated: ["ES", "FR"],
    }),
    titled("grv-parts", "Part origin", {
      status: "RESOLVED",
      raisedBy: ["cty-mex"],
      against: ["cty-usa"],
      partOf: "grv-cars",
    }),
  ],
  disputes: [
    titled("dsp-plant", "The Plant", {
      kind: "RAPID_RESPONSE",
      respondent: "cty-mex",
      complainants: ["cty-usa"],
      selfInitiated: true,
      facility: { name: "Planta Uno", state: "Querétaro" },
      panellists: [
        { name: "Ana", role: "CHAIR", appointedBy: "cty-mex" },
        { name: "Bob", role: "MEMBER" },
      ],
    }),
    titled("dsp-mine", "The Mine", {
      kind: "RAPID_RESPONSE",
      respondent: "cty-mex",
      selfInitiated: false,
      facility: { name: "Mina Dos", city: "Cananea", state: "Sonora" },
    }),
    titled("dsp-panel", "The Panel", { kind: "STATE_TO_STATE", respondent: "cty-can" }),
  ],
  positions: [
    { id: "pos-can-cheese", holder: "cty-can", on: "grv-cheese", stance: "OPPOSES", date: "2026-03" },
    { id: "pos-dairy-agr", holder: "org-dairy", on: "agr-new", stance: "SUPPORTS", date: "2025-12-31" },
  ],
  sources: [
    { id: "src-diario", title: "Diario Oficial", language: "ES", publisher: "SEGOB", type: "OFFICIAL" },
    { id: "src-blatt", title: "Amtsblatt", language: "DE", publisher: "BMWK", type: "OFFICIAL" },
  ],
  series: [titled("ser-milk", "Milk imports", { indicator: "GOODS_IMPORTS", reporter: "cty-usa" })],
  observations: [observation("obs-a", -1.5), observation("obs-b", 0), observation("obs-c", 2.25)],
});
