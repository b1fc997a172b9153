import { conflictRules } from "./conflicts";
import { disputeRules } from "./disputes";
import { flagRules } from "./flags";
import { measureRules } from "./measures";
import { observationRules } from "./observations";
import { recordRules } from "./records";
import type { Rule } from "./rule";
import { seriesRules } from "./series";
import { sourceRules } from "./sources";
import { textRules } from "./texts";

/** All rules that do not follow from the model. */
export const rules: readonly Rule[] = [
  ...textRules,
  ...flagRules,
  ...sourceRules,
  ...recordRules,
  ...measureRules,
  ...disputeRules,
  ...seriesRules,
  ...observationRules,
  ...conflictRules,
];
