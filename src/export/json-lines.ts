import { constantCase } from "../graph/fields";
import type { Content } from "./content";

/**
 * JSON Lines: a line about the dataset, then a line per record, as its file would have it. The lines of all records are
 * loaded as they are (see read-json-lines.ts).
 */
export async function* jsonLines({ about, digest, records, selection, pages }: Content): AsyncGenerator<string> {
  // Counted where the whole is written, so that a file that was cut off is noticed.
  yield line({ dataset: about, digest, ...(selection.asked ? { selection: selection.asked } : { records }) });
  for await (const { kind, records } of pages("all")) {
    const entityKind = constantCase(kind.name);
    yield records.map((record) => line({ entityKind, ...record })).join("");
  }
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
