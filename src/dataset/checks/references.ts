import type { CuratedRecord, Dataset } from "../dataset";
import type { Fields, Link } from "../curated";
import { linksOf, partsOf } from "../curated";
import type { Check, Report } from "./report";

/** Every id that a record names leads to another record, of a kind that may stand there, and is named once. */
export const references: Check = (record, report, dataset) => {
  checkLinks(record, linksOf(record.kind, record.value), "", report, dataset);
  for (const { kind, value, field } of partsOf(record.kind, record.value)) {
    checkLinks(record, linksOf(kind, value), `${field}.`, report, dataset);
  }
};

function checkLinks(record: CuratedRecord, links: readonly Link[], at: string, report: Report, dataset: Dataset): void {
  const seen = new Set<string>();
  for (const { end, to, field } of links) {
    const target = dataset.records.get(to);
    const allowed = end.to.kinds;
    if (!target) report(at + field, `names ${to}, which does not exist`);
    else if (!allowed.includes(target.kind)) {
      report(
        at + field,
        `names ${to}, a ${target.kind.name}: it must be one of ${allowed.map(({ name }) => name).join(", ")}`,
      );
    } else if (target === record) report(at + field, "names the record itself");
    if (seen.has(`${end.name} ${to}`)) report(at + field, `names ${to} a second time`);
    seen.add(`${end.name} ${to}`);
  }
}

/** No record lies above itself (`parent`, `partOf`, …). */
export const circles: Check = ({ id, kind, value }, report, dataset) => {
  for (const { name, many, to, direction } of kind.ends) {
    if (many || direction === "in" || !to.kinds.includes(kind)) continue;
    const passed = new Set<unknown>();
    let above: unknown = value[name];
    while (typeof above === "string" && above !== id && !passed.has(above)) {
      passed.add(above);
      above = (dataset.records.get(above)?.value as Fields | undefined)?.[name];
    }
    if (above === id && passed.size > 0)
      report(name, `leads back to the record itself, by way of ${[...passed].join(", ")}`);
  }
};

/** A retired id leads to its records: it cannot be that of a record as well. */
export const retiredIds: Check = ({ value }, report, dataset) => {
  const retired = Array.isArray(value["retiredIds"]) ? (value["retiredIds"] as unknown[]) : [];
  retired.forEach((id, i) => {
    const live = dataset.records.get(String(id));
    if (live) report(`retiredIds.${i}`, `names ${live.id}, which is a record (${live.file}:${live.line})`);
  });
};
