import type { Shared } from "../../address/shared";
import type { Kind } from "../../kinds/kinds";
import { entityWhere } from "./state";
import type { Where } from "./where";

/** The table of a kind among those of CSV; where plural and singular are one word, the list has a name of its own. */
const csvTable = ({ one, many }: Kind) => (many.startsWith("all") ? one : many);

/** Where the records of a table, all its pages, are had as a file. */
export function exportLink(
  format: "csv" | "jsonl" | "graphml",
  kind: Kind,
  where: Where | null | undefined,
  { asOf, certainty, includeUndated }: Pick<Shared, "asOf" | "certainty" | "includeUndated">,
): string {
  const query = new URLSearchParams({ kinds: kind.name });
  const narrowed = entityWhere(kind, where);
  if (narrowed) query.set("where", narrowed);
  if (asOf) {
    query.set("asOf", asOf);
    if (certainty === "SURE") query.set("certainty", certainty);
    if (includeUndated) query.set("includeUndated", "true");
  }
  return `/export/${format === "csv" ? `csv/${csvTable(kind)}` : format}?${query.toString()}`;
}
