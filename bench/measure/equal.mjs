import { isDeepStrictEqual } from "node:util";
import { arms } from "../arms/index.mjs";

/** Arms answer a question differently: nothing is measured then. */
export class DifferentAnswers extends Error {
  name = "DifferentAnswers";
}

/**
 * Checks an arm's answer against the first arm's, which is kept in `answers`.
 * @throws DifferentAnswers, and Error where it has errors.
 */
export function equalTo(answers, key, name, question, text) {
  const { data, errors } = JSON.parse(text);
  const arm = arms[key];
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
  const answer = arm.answer(question)(data);
  const known = (answers[name] ??= { answer, by: arm.name });
  const isEqual = arm.differs?.(question) ? hasSameForm : isDeepStrictEqual;
  if (isEqual(answer, known.answer)) return;
  const shown = [known.answer, answer].map((each) => JSON.stringify(each).slice(0, 1500)).join("\n");
  throw new DifferentAnswers(`${arm.name} answers «${question.name}» unlike ${known.by}:\n${shown}`);
}

/** Whether answers have the same fields and as many entries, whatever they say. */
function hasSameForm(one, other) {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return true;
  const keys = Object.keys(one);
  return isDeepStrictEqual(keys, Object.keys(other)) && keys.every((key) => hasSameForm(one[key], other[key]));
}
