/** What the review is about: the Agreement, its Parties, and the article that the records began with. */
export const AGREEMENT = "agr-usmca";
export const PARTIES = ["cty-us", "cty-mx", "cty-ca"] as const;
export const ARTICLE = "src-seed-2026-03-02";

/** The matter on which the review turns: whether the Agreement is extended. */
export const EXTENSION = "agd-extension";

/** The six complaints with which the article sums up the case of the United States, in its order. */
export const SIX_COMPLAINTS = [
  "grv-trade-deficits",
  "grv-mx-energy-mining-preferences",
  "grv-mx-labor-enforcement",
  "grv-ca-dairy-access",
  "grv-ca-digital-measures",
  "grv-mx-investment-climate",
] as const;
