import type { Files } from "./folder";

/** The measures of the small dataset. */
export const smallMeasures: Files = {
  "measures/msr-quota.yaml": `id: msr-quota
title:
  en: Dairy quota
kind: REGULATION
status: IN_FORCE
statusAsOf: 2026-03-02
dates:
  published: 2022-04-01
  inForce: 2022-05-16
generalKnowledge: [dates.published]
jurisdiction: cty-ca
affects: [cty-us]
sectors: [sec-dairy]
rates:
  - percent: 0
    applies: AD_VALOREM
    scope: cheese within the quota
    from: 2022-05-16
    quota:
      volume: 4167
      unit: t
      side: WITHIN
  - amount: 2.5
    currency: CAD
    per: kg
    applies: SPECIFIC
    scope: cheese beyond the quota
    from: 2022-05-16
replaces:
  - measure: msr-old-quota
    from: 2022-05-16
    note: in part
citations:
  - source: src-law
    locator: section 2
    supports: [dates.inForce]
confidence: MEDIUM
`,
  "measures/msr-old-quota.yaml": `id: msr-old-quota
title:
  en: Old dairy quota
kind: REGULATION
status: SUPERSEDED
statusAsOf: "2022"
dates:
  inForce: 2020-07
  ended: 2022-05-16
jurisdiction: cty-ca
citations:
  - source: src-law
    locator: section 1
confidence: HIGH
`,
  "measures/msr-answer.yaml": `id: msr-answer
title:
  en: Duty in answer
kind: SURTAX
status: PROPOSED
statusAsOf: 2026-03-02
jurisdiction: cty-us
retaliatesAgainst:
  - measure: msr-quota
citations:
  - source: src-press
    locator: body
confidence: LOW
`,
};
