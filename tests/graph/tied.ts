import { model } from "../../src/model";
import { datasetOf } from "./service";

const titled = (id: string, more: object = {}) => ({ id, title: { en: id }, ...more });
const measure = (name: string, more: object = {}) =>
  titled(`msr-${name}`, { kind: "LAW", status: "IN_FORCE", jurisdiction: "cty-far", ...more });
const cites = (locator: string) => ({ citations: [{ source: "src-paper", locator }] });

/**
 * A small world. Between the measures first and last there are two ways, over `held` and over `over`; the organizations
 * that enacted both, and the country, would be shorter ways.
 */
export const tied = datasetOf(model, {
  countries: [
    titled("cty-one", { iso2: "AA", iso3: "AAA", party: true }),
    titled("cty-two", { iso2: "BB", iso3: "BBB", party: true }),
    titled("cty-far", { iso2: "CC", iso3: "CCC", party: false }),
  ],
  organizations: [
    titled("org-busy", { kind: "GOVERNMENT_AGENCY", country: "cty-far" }),
    titled("org-unit", { kind: "GOVERNMENT_AGENCY", parent: "org-busy", retiredIds: ["org-unit-before", "org-split"] }),
    titled("org-alone", { kind: "COMPANY", retiredIds: ["org-split"] }),
  ],
  agreements: [
    titled("agr-main", { kind: "FREE_TRADE_AGREEMENT", parties: ["cty-one", "cty-two"], replaces: "agr-old" }),
    titled("agr-old", { kind: "FREE_TRADE_AGREEMENT", parties: ["cty-one"] }),
  ],
  chapters: [titled("ch-1", { number: 1, agreement: "agr-main" })],
  grievances: [
    titled("grv-both", { status: "OPEN", raisedBy: ["cty-one", "cty-two"], against: ["cty-two"], ...cites("page 1") }),
  ],
  measures: [
    measure("first", {
      enactedBy: ["org-busy"],
      amends: [{ measure: "msr-held", from: "2020-02", note: "in part" }],
      replaces: [{ measure: "msr-held" }],
      relieves: [{ measure: "msr-over" }],
      ...cites("page 2"),
    }),
    measure("held", { dates: { inForce: "2020-01-01" }, relieves: [{ measure: "msr-first", note: "for some" }] }),
    measure("over", { status: "REPEALED", dates: { inForce: "2015-01-01", ended: "2018-01-01" } }),
    measure("last", {
      enactedBy: ["org-busy"],
      dates: { inForce: "2024-01-01" },
      suspends: [{ measure: "msr-held" }, { measure: "msr-over" }],
    }),
  ],
  disputes: [
    titled("dsp-case", {
      kind: "STATE_TO_STATE",
      respondent: "cty-far",
      panellists: [
        { name: "A", role: "CHAIR", appointedBy: "cty-one" },
        { name: "B", role: "MEMBER", appointedBy: "cty-one" },
      ],
      ...cites("page 3"),
    }),
  ],
  series: [titled("ser-milk", { indicator: "GOODS_IMPORTS", reporter: "cty-far" })],
  observations: [{ id: "obs-a", series: "ser-milk", period: "2025", vintage: "2026-02", value: 1 }],
  conflicts: [
    {
      id: "cfl-name",
      about: "org-alone",
      field: "title",
      reason: "x",
      versions: [
        { value: "1", observation: "obs-a" },
        { value: "2", citations: [{ source: "src-paper", locator: "page 4" }] },
      ],
    },
  ],
  sources: [{ id: "src-paper", title: "Paper", language: "EN", publisher: "x", type: "NEWS", published: "2024" }],
});
