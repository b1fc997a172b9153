import { eachCase } from "./cases";

const dispute = "disputes/dsp-dairy.yaml";

describe("disputes", () => {
  const facility = "facility:\n  name: Plant\n  state: Puebla\n";
  eachCase([
    [
      "dsp-dairy.caseNumberVerified: goes with caseNumber: both are there, or none",
      dispute,
      "caseNumberVerified: true\n",
      "",
      "id: dsp-dairy",
      "id: dsp-dairy",
    ],
    [
      "dsp-dairy.panelRequestedOn: lies before an earlier step",
      dispute,
      "panelRequestedOn: 2023-01-31",
      "panelRequestedOn: 2021-12",
    ],
    [
      "dsp-dairy.thirdParties.0: names a party of the dispute",
      dispute,
      "respondent: cty-ca",
      "respondent: cty-ca\nthirdParties: [cty-us]",
    ],
    ["dsp-dairy.panellists: must have one CHAIR", dispute, "role: CHAIR", "role: MEMBER", "panellists:", "panellists:"],
    ["dsp-dairy.panellists: must have one CHAIR", dispute, "role: MEMBER", "role: CHAIR", "panellists:", "panellists:"],
    ["dsp-dairy.panellists.1.name: names a panellist a second time", dispute, "name: B. Member", 'name: "A. Chair"'],
    [
      "dsp-dairy.company: is for rapid response cases only",
      dispute,
      "respondent: cty-ca",
      "respondent: cty-ca\ncompany: org-dairy-union",
    ],
    [
      "dsp-dairy.petitionedOn: is for rapid response cases only",
      dispute,
      "respondent: cty-ca",
      "respondent: cty-ca\npetitionedOn: 2021-05",
    ],
    [
      "dsp-dairy.company: is missing: a rapid response case has one",
      dispute,
      "kind: STATE_TO_STATE\n",
      `kind: RAPID_RESPONSE\n${facility}`,
      "id: dsp-dairy",
      "id: dsp-dairy",
    ],
    [
      "dsp-dairy.selfInitiated: is not for a case that has petitioners",
      dispute,
      "kind: STATE_TO_STATE\n",
      `kind: RAPID_RESPONSE\n${facility}company: org-dairy-union\npetitionersOther: [workers]\nselfInitiated: true\n`,
    ],
    [
      "dsp-dairy.status: is REMEDIATION_AGREED without remediationAgreedOn",
      dispute,
      "status: RESOLVED",
      "status: REMEDIATION_AGREED",
    ],
  ]);
});
