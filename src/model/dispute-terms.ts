import type { ValueOf } from "./describe";
import { enumeration } from "./describe";

export const DisputeKind = enumeration("DisputeKind", "Between whom and how a case is heard.", {
  STATE_TO_STATE: "Between governments.",
  RAPID_RESPONSE: "Of the rapid response labor mechanism, on one facility.",
  INVESTOR_STATE: "Between an investor and a government.",
  TRADE_REMEDY: "A duty case, or the review of one.",
  DOMESTIC_COURT: "Before a court of a country.",
});
export type DisputeKind = ValueOf<typeof DisputeKind>;

export const Forum = enumeration("Forum", "Where a case is heard.", {
  USMCA_CHAPTER_31: "USMCA chapter 31: dispute settlement between the Parties.",
  USMCA_ANNEX_31_A: "USMCA annex 31-A: rapid response, United States and Mexico.",
  USMCA_ANNEX_31_B: "USMCA annex 31-B: rapid response, Canada and Mexico.",
  USMCA_CHAPTER_10: "USMCA chapter 10: binational panels on trade remedies.",
  USMCA_CHAPTER_24: "USMCA chapter 24: environment.",
  USMCA_ANNEX_14_C: "USMCA annex 14-C: legacy investment claims.",
  NAFTA_CHAPTER_11: "NAFTA chapter 11: investment.",
  NAFTA_CHAPTER_19: "NAFTA chapter 19: binational panels on trade remedies.",
  ICSID: "International Centre for Settlement of Investment Disputes.",
  WTO: "World Trade Organization.",
  CPTPP: "Comprehensive and Progressive Agreement for Trans-Pacific Partnership.",
  US_COMMERCE: "U.S. Department of Commerce.",
  MX_ECONOMIA: "Mexico's Secretariat of Economy.",
  US_SUPREME_COURT: "Supreme Court of the United States.",
  US_CIT: "U.S. Court of International Trade.",
  CA_FEDERAL_COURT_OF_APPEAL: "Federal Court of Appeal of Canada.",
});
export type Forum = ValueOf<typeof Forum>;

export const DisputeStatus = enumeration(
  "DisputeStatus",
  "The last step of a case that was found; it does not say that the case is still open.",
  {
    REQUESTED: "Requested.",
    IN_CONSULTATION: "In consultations.",
    ADMITTED: "The respondent opened its review; no outcome was found.",
    REMEDIATION_AGREED: "A course of remediation was agreed; no end was found.",
    PANEL_REQUESTED: "A panel was asked for; no determination was found.",
    PENDING: "Pending.",
    DECIDED: "Decided.",
    REMANDED: "Sent back.",
    ON_APPEAL: "On appeal.",
    RESOLVED: "Remedied or settled.",
    CLOSED: "Ended without remedy, or moot.",
    ORDER_IN_FORCE: "A duty order is in force.",
    OUTCOME_UNKNOWN: "No outcome was found.",
  },
);
export type DisputeStatus = ValueOf<typeof DisputeStatus>;

export const Prevailing = enumeration("Prevailing", "Whose view prevailed.", {
  COMPLAINANT: "The complainant's.",
  RESPONDENT: "The respondent's.",
});
export type Prevailing = ValueOf<typeof Prevailing>;

export const Compliance = enumeration("Compliance", "What became of a finding.", {
  MONITORED: "Its carrying out is watched.",
  NOT_COMPLIED: "It is not carried out.",
  CONTESTED: "Whether it is carried out is contested.",
  SETTLED: "The parties settled.",
});
export type Compliance = ValueOf<typeof Compliance>;

export const PanellistRole = enumeration("PanellistRole", "A panellist's part in a panel.", {
  CHAIR: "Chairs the panel.",
  MEMBER: "Sits on the panel.",
});
export type PanellistRole = ValueOf<typeof PanellistRole>;
