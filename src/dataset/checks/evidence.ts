import type { Fields } from "../curated";
import { valueAt } from "../../model/describe";
import { isFields, partsOf } from "../curated";
import type { Check, Report } from "./report";

const isThere = (value: unknown) => value !== undefined && value !== null;

/** Every record says who says so and how far that carries; a kind without sources of its own says neither. */
export const evidence: Check = ({ kind, value }, report) => {
  const { citations, confidence } = value;
  const cited = Array.isArray(citations) && citations.length > 0;
  if (kind.options!.uncited) {
    if (cited) report("citations", `is not for a ${kind.name}: it has no sources of its own`);
    if (isThere(confidence)) report("confidence", `is not for a ${kind.name}: it has none of its own`);
  } else {
    if (!cited) report("citations", "is missing: every record cites a source");
    if (!isThere(confidence)) report("confidence", "is missing");
  }
  checkSupports(value, "", report);
  for (const part of partsOf(kind, value)) checkSupports(part.value, `${part.field}.`, report);
};

/** What a citation supports is a field of the same record or part, and has a value. */
function checkSupports(value: Fields, at: string, report: Report): void {
  const citations = Array.isArray(value["citations"]) ? (value["citations"] as unknown[]) : [];
  citations.forEach((citation, i) => {
    const supports = isFields(citation) && Array.isArray(citation["supports"]) ? citation["supports"] : [];
    supports.forEach((field: unknown, j) => {
      if (isThere(valueAt(value, String(field)))) return;
      report(`${at}citations.${i}.supports.${j}`, `names ${String(field)}, which the record does not have`);
    });
  });
}
