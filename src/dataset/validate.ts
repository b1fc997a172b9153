import { evidence } from "./checks/evidence";
import { period } from "./checks/period";
import { circles, references, retiredIds } from "./checks/references";
import type { Check } from "./checks/report";
import { shape } from "./checks/shape";
import type { Dataset, Problem } from "./dataset";
import { rules } from "./rules";

/** What follows from the model. */
const checks: readonly Check[] = [shape, references, circles, retiredIds, evidence, period];

/**
 * All that is wrong with a dataset that was read, ordered by file and line. The rules that go beyond the model are
 * asked only once the rest is right: they rest on it.
 */
export function validate(dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  for (const record of dataset.records.values()) {
    const report = (field: string, message: string) =>
      void problems.push({ file: record.file, line: record.lineOf(field), id: record.id, field, message });
    for (const check of checks) check(record, report, dataset);
  }
  if (problems.length === 0) problems.push(...rules.flatMap((rule) => rule(dataset)));
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
