import { Dispute } from "../../model/dispute";
import { surelyBefore } from "../checks/period";
import type { Written } from "./rule";
import { each } from "./rule";

/** The steps of a case, in the orders in which they can come. */
const COURSES = [
  ["petitionedOn", "requestedOn", "panelRequestedOn", "panelComposedOn", "reportedOn", "reportPublicOn"],
  ["requestedOn", "remediationAgreedOn", "resolvedOn"],
] as const satisfies (keyof Written<Dispute>)[][];

/** What only cases of the rapid response mechanism have. */
const RAPID_RESPONSE = [
  "company",
  "facility",
  "petitioners",
  "petitionersOther",
  "petitionedOn",
  "selfInitiated",
  "remediationAgreedOn",
] as const satisfies (keyof Written<Dispute>)[];

const isThere = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

export const disputeRules = [
  each(
    Dispute,
    "goes with caseNumber: both are there, or none",
    ({ caseNumber, caseNumberVerified }) => isThere(caseNumber) !== isThere(caseNumberVerified) && "caseNumberVerified",
  ),
  each(Dispute, "lies before an earlier step", (dispute) =>
    COURSES.flatMap((course) => {
      const known = course.filter((step) => isThere(dispute[step]));
      return known.filter((step, i) => i > 0 && surelyBefore(dispute[step], dispute[known[i - 1]!]));
    }),
  ),
  each(Dispute, "names a party of the dispute", ({ thirdParties = [], respondent, complainants = [] }) =>
    thirdParties.flatMap((id, i) => (id === respondent || complainants.includes(id) ? [`thirdParties.${i}`] : [])),
  ),
  each(
    Dispute,
    "must have one CHAIR",
    ({ panellists = [] }) =>
      panellists.length > 0 && panellists.filter(({ role }) => role === "CHAIR").length !== 1 && "panellists",
  ),
  each(Dispute, "names a panellist a second time", ({ panellists = [] }) =>
    panellists.flatMap(({ name }, i) =>
      panellists.findIndex((other) => other.name === name) < i ? [`panellists.${i}.name`] : [],
    ),
  ),
  each(
    Dispute,
    "is missing: a rapid response case has one",
    (dispute) =>
      dispute.kind === "RAPID_RESPONSE" &&
      (["company", "facility"] as const).filter((field) => !isThere(dispute[field])),
  ),
  each(
    Dispute,
    "is for rapid response cases only",
    (dispute) => dispute.kind !== "RAPID_RESPONSE" && RAPID_RESPONSE.filter((field) => isThere(dispute[field])),
  ),
  each(
    Dispute,
    "is not for a case that has petitioners",
    ({ selfInitiated, petitioners, petitionersOther }) =>
      selfInitiated && (isThere(petitioners) || isThere(petitionersOther)) && "selfInitiated",
  ),
  each(
    Dispute,
    "is REMEDIATION_AGREED without remediationAgreedOn",
    ({ status, remediationAgreedOn }) => status === "REMEDIATION_AGREED" && !remediationAgreedOn && "status",
  ),
];
