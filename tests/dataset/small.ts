import type { Files } from "./folder";
import { smallMeasures } from "./small-measures";
import { smallSeries } from "./small-series";

/** A small made-up dataset in which every kind occurs and nothing is wrong. */
export const small: Files = {
  "dataset.yaml": `title: Made-up records
description: Records made up for tests.
coveredUntil: 2026-07-24
figuresUntil: 2026-07
collected: 2026-11
licence: CC-BY-4.0
licenceUrl: https://creativecommons.org/licenses/by/4.0/
attribution: nobody
`,
  "countries.yaml": `- id: cty-ca
  title: { en: Canada, es: Canadá, fr: Canada }
  iso2: CA
  iso3: CAN
  party: true
  citations: [{ source: src-law, locator: preamble }]
  confidence: HIGH
- id: cty-us
  title: { en: United States, es: Estados Unidos }
  iso2: US
  iso3: USA
  party: true
  citations: [{ source: src-law, locator: preamble }]
  confidence: HIGH
`,
  "organizations/org-dairy-union.yaml": `id: org-dairy-union
title:
  en: Dairy Union
kind: INDUSTRY_ASSOCIATION
country: cty-us
citations:
  - source: src-press
    locator: body
confidence: MEDIUM
`,
  "agreements/agr-pact.yaml": `id: agr-pact
title:
  en: The Pact
kind: FREE_TRADE_AGREEMENT
status: IN_FORCE
statusAsOf: 2026-07-01
dates:
  inForce: 2020-07-01
parties: [cty-ca, cty-us]
citations:
  - source: src-law
    locator: article 1
    supports: [dates.inForce]
confidence: HIGH
`,
  "chapters.yaml": `- id: ch-3
  title: { en: Agriculture }
  number: 3
  agreement: agr-pact
  citations: [{ source: src-law, locator: contents }]
  confidence: HIGH
`,
  "commitments/com-3-8.yaml": `id: com-3-8
title:
  en: Access for dairy
article: "3.8"
articleVerified: true
agreement: agr-pact
chapter: ch-3
bindsParties: [cty-ca]
sectors: [sec-dairy]
citations:
  - source: src-law
    locator: article 3.8
confidence: HIGH
`,
  "sectors.yaml": `- id: sec-food
  title: { en: Food }
  citations: [{ source: src-press, locator: body }]
  confidence: MEDIUM
- id: sec-dairy
  title: { en: Dairy, es: Lácteos }
  translated: [ES]
  hsChapters: ["04"]
  naics: ["3115"]
  parent: sec-food
  citations: [{ source: src-press, locator: body }]
  confidence: MEDIUM
`,
  "grievances/grv-dairy.yaml": `id: grv-dairy
title:
  en: Access to the dairy market
status: OPEN
statusAsOf: 2026-03-02
firstRaised: 2021-05
raisedBy: [cty-us, org-dairy-union]
against: [cty-ca]
sectors: [sec-dairy]
commitments: [com-3-8]
measures: [msr-quota]
agendaItems: [agd-dairy]
disputes: [dsp-dairy]
evidence: [obs-balance-2024]
citations:
  - source: src-press
    locator: third paragraph
    supports: [status, firstRaised]
confidence: MEDIUM
`,
  ...smallMeasures,
  "agenda-items/agd-dairy.yaml": `id: agd-dairy
title:
  en: Dairy
status: OPEN
statusAsOf: 2026-03-02
proposedBy: [org-dairy-union]
sectors: [sec-dairy]
citations:
  - source: src-press
    locator: body
confidence: MEDIUM
`,
  "positions/pos-union-dairy.yaml": `id: pos-union-dairy
holder: org-dairy-union
on: agd-dairy
stance: SUPPORTS
date: 2025-11
citations:
  - source: src-press
    locator: body
confidence: MEDIUM
`,
  "disputes/dsp-dairy.yaml": `id: dsp-dairy
title:
  en: Dairy quotas
kind: STATE_TO_STATE
forum: USMCA_CHAPTER_31
caseNumber: CDA-USA-2021-31-01
caseNumberVerified: true
status: RESOLVED
statusAsOf: 2023-11-24
outcome: The panel found for the respondent.
requestedOn: 2022-01-31
panelRequestedOn: 2023-01-31
reportedOn: 2023-11-10
resolvedOn: 2023-11-24
complainants: [cty-us]
respondent: cty-ca
commitments: [com-3-8]
measures: [msr-quota]
panellists:
  - name: A. Chair
    role: CHAIR
  - name: B. Member
    role: MEMBER
    appointedBy: cty-us
citations:
  - source: src-law
    locator: report
confidence: HIGH
`,
  "events/evt-pact-in-force.yaml": `id: evt-pact-in-force
title:
  en: The Pact enters into force
kind: ENTRY_INTO_FORCE
date: 2020-07-01
actors: [cty-ca, cty-us]
about: [agr-pact]
citations:
  - source: src-law
    locator: article 1
confidence: HIGH
`,
  ...smallSeries,
  "conflicts/cfl-balance.yaml": `id: cfl-balance
about: obs-balance-2024
field: value
cause: DIFFERENT_EDITION
versions:
  - value: -61.17 billion
    chosen: true
    observation: obs-balance-2024
    citations:
      - source: src-law
        locator: table 1
  - value: -63.3 billion
    note: a page that could not be identified
reason: The newer edition wins.
`,
  "sources/law-office.yaml": `- id: src-law
  title: The law
  publisher: Law Office
  published: 2020-07-01
  type: OFFICIAL
  language: EN
  url: https://example.org/law
  retrieved: 2026-11-20
`,
  "sources/prensa.yaml": `- id: src-press
  title: Las quejas de los lecheros
  publisher: Prensa
  published: 2026-03-02
  type: NEWS
  language: ES
  url: https://example.com/leche
  retrieved: 2026-11-21
  retiredIds: [src-prensa]
`,
};

/** Enough more records that a load takes several transactions. */
export const large: Files = {
  ...small,
  "sectors.yaml":
    small["sectors.yaml"]! +
    Array.from(
      { length: 600 },
      (_, i) => `- id: sec-made-${i}
  title: { en: Made up ${i} }
  parent: sec-food
  citations: [{ source: src-press, locator: body }]
  confidence: LOW
`,
    ).join(""),
};
