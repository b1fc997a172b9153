import { model } from "../../src/model";
import { datasetOf } from "./service";

const titled = (id: string, more: object) => ({ id, title: { en: id }, ...more });
const measure = (id: string, status: string, dates: object, more: object = {}) =>
  titled(`msr-${id}`, { kind: "TARIFF", status, statusAsOf: "2026-05-10", dates, jurisdiction: "cty-usa", ...more });
const grievance = (id: string, status: string, more: object) =>
  titled(`grv-${id}`, { status, statusAsOf: "2026-05", raisedBy: ["cty-mex"], against: ["cty-usa"], ...more });
const dispute = (id: string, status: string, more: object) =>
  titled(`dsp-${id}`, { status, statusAsOf: "2026-05-10", kind: "STATE_TO_STATE", respondent: "cty-usa", ...more });
const position = (id: string, date: string, stance: string, holder = "cty-mex", on = "msr-open") => ({
  id: `pos-${id}`,
  holder,
  on,
  stance,
  date,
});
const rate = (from?: string, until?: string) => ({ applies: "AD_VALOREM", scope: "all", percent: 10, from, until });

/** The last day that the made-up records reach. */
export const changingAbout = { coveredUntil: "2026-06-15" };

const made = datasetOf(model, {
  countries: [
    titled("cty-mex", { iso2: "MX", iso3: "MEX", party: true }),
    titled("cty-usa", { iso2: "US", iso3: "USA", party: true }),
  ],
  agreements: [
    titled("agr-open", { status: "IN_FORCE", statusAsOf: "2026-05-01", dates: { signed: "2025-01", inForce: "2025-02-01", expires: "2036-02-01" } }), // prettier-ignore
    titled("agr-gone", { status: "SUPERSEDED", statusAsOf: "2025-06", dates: { inForce: "2024" } }),
    titled("agr-undated", { status: "NOT_RECORDED", statusAsOf: "2025-06-01" }),
  ],
  measures: [
    measure("open", "IN_FORCE", { announced: "2025-12-01", inForce: "2026-01-10" }, { rates: [rate("2026-01-10", "2026-03-01"), rate("2026-03", "2026-08-01"), rate(), rate(undefined, "2026-02"), rate("2026-09-01")] }), // prettier-ignore
    measure("suspended", "SUSPENDED", { inForce: "2026-01-10", suspended: "2026-03" }, { rates: [rate("2026-01-10"), rate("2026-02-01", "2026-03-15")] }), // prettier-ignore
    measure("term", "IN_FORCE", { inForce: "2025", expires: "2026-04" }),
    measure("month", "REPEALED", { inForce: "2026-01", ended: "2026-01" }),
    measure("ended", "STRUCK_DOWN", { announced: "2025-11", inForce: "2025-12-01", ended: "2026-02-20" }),
    measure("over", "REPEALED", { inForce: "2026-01-10" }, { statusAsOf: "2026-03" }),
    measure("over-undated", "CONCLUDED", {}, { statusAsOf: "2026-03-05" }),
    measure("undated", "UNDER_REVIEW", { published: "2026-02-01" }),
    measure("practice", "UNDER_CHALLENGE", { observedFrom: "2026-02" }),
    measure("proposed", "PROPOSED", { announced: "2026-02-01" }),
    measure("lapsed", "LAPSED", { ended: "2026-04-01" }),
    measure("coming", "ANNOUNCED", { announced: "2026-05-01", inForce: "2026-07-01" }),
    measure("coming-as-in-force", "IN_FORCE", { announced: "2026-05-01", inForce: "2026-07-01" }),
    measure("early", "IN_FORCE", { announced: "2026-03-10", inForce: "2026-03-04" }, { statusAsOf: "2026-03-20" }),
    measure("planned-end", "IN_FORCE", { inForce: "2026-01-10", ended: "2026-09-01" }),
  ],
  grievances: [
    grievance("open", "OPEN", { firstRaised: "2026-02", statusAsOf: "2026-05-10", measures: ["msr-open"] }),
    grievance("settled", "RESOLVED", { firstRaised: "2026-02-02", settledOn: "2026-03" }),
    grievance("partly", "PARTLY_RESOLVED", { firstRaised: "2026-02-02", settledOn: "2026-03-03", statusAsOf: "2026-05-10" }), // prettier-ignore
    grievance("over", "RESOLVED", { firstRaised: "2025" }),
    grievance("undated", "OPEN", {}),
  ],
  disputes: [
    dispute("steps", "ON_APPEAL", { requestedOn: "2025-11-03", panelRequestedOn: "2026-01", reportedOn: "2026-04-20", reportPublicOn: "2026-04-24" }), // prettier-ignore
    dispute("settled", "RESOLVED", { requestedOn: "2026-01-05", remediationAgreedOn: "2026-02", resolvedOn: "2026-03-01" }), // prettier-ignore
    dispute("waiting", "REQUESTED", { petitionedOn: "2026-01-01", requestedOn: "2026-02-03" }),
    dispute("undated", "REMANDED", {}),
  ],
  positions: [
    position("a", "2025-12", "SUPPORTS"),
    position("b", "2026-02-01", "OPPOSES"),
    position("c", "2026-02-01", "CONDITIONAL"),
    position("d", "2026-03", "SUPPORTS"),
    position("e", "2026", "OPPOSES", "cty-usa"),
    position("f", "2026-04-05", "SUPPORTS", "cty-usa"),
  ],
  events: [
    titled("evt-day", { kind: "STATEMENT", date: "2026-03-04", about: ["msr-open"] }),
    titled("evt-days", { kind: "NEGOTIATION", date: "2026-03-04", endDate: "2026-03-06", about: ["grv-open"] }),
    titled("evt-month", { kind: "REPORT", date: "2026-03", about: ["dsp-steps"] }),
    titled("evt-ahead", { kind: "DEADLINE", date: "2026-07", scheduled: true, about: ["msr-coming"] }),
  ],
  agendaItems: [titled("agd-open", { status: "OPEN", statusAsOf: "2026-05-10", proposedBy: ["cty-usa"] })],
  series: [titled("ser-milk", { indicator: "GOODS_IMPORTS", reporter: "cty-usa" })],
  observations: [
    { id: "obs-year", series: "ser-milk", period: "2025", value: 1, vintage: "2026" },
    { id: "obs-month", series: "ser-milk", period: "2026-02", value: 1, vintage: "2026" },
    { id: "obs-fiscal", series: "ser-milk", period: "2025", periodRange: { from: "2024-10", to: "2025-09" }, value: 1, vintage: "2026" }, // prettier-ignore
  ],
});

/** Made-up records that begin and end in every way a date can say it. */
export const changing = { ...made, about: { ...made.about, ...changingAbout } };
