import { firstDay, isPartialDate, lastDay, valueAt } from "../../model/describe";
import type { Check } from "./report";

/** Whether one date lies before another however both are read; what is no date lies nowhere. */
export function surelyBefore(one: unknown, other: unknown): boolean {
  return isPartialDate(one) && isPartialDate(other) && lastDay(one) < firstDay(other);
}

/** No record ends before it begins. */
export const period: Check = ({ kind, value }, report) => {
  const { begins = [], ends = [] } = kind.span ?? {};
  for (const end of ends) {
    const begin = begins.find((each) => surelyBefore(valueAt(value, end), valueAt(value, each)));
    if (begin) report(end, `lies before ${begin}`);
  }
};
