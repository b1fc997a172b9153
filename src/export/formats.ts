import { BadInput } from "../graph/bad-input";
import type { Model } from "../model";
import type { Write } from "./content";
import { tables } from "./csv";
import { graphMl } from "./graphml";
import { jsonLines } from "./json-lines";
import { jsonLd } from "./rdf/json-ld";
import { turtle } from "./rdf/turtle";

/** One file of an export. */
export interface ExportFile {
  readonly contentType: string;
  /** The end of its name: `.jsonl`, `-measures.csv`. */
  readonly suffix: string;
  readonly write: Write;
}

/** The formats that are one file, by what its name ends with. */
const SINGLE: Readonly<Record<string, Omit<ExportFile, "suffix">>> = {
  jsonl: { contentType: "application/jsonl; charset=utf-8", write: jsonLines },
  graphml: { contentType: "application/graphml+xml; charset=utf-8", write: graphMl },
  jsonld: { contentType: "application/ld+json", write: jsonLd },
  ttl: { contentType: "text/turtle; charset=utf-8", write: turtle },
};

/** All formats; CSV has a file for each of its tables. */
export const FORMATS: readonly string[] = [...Object.keys(SINGLE), "csv"];

/** The file of a format, or of a table of CSV. @throws BadInput UNKNOWN_FORMAT, UNKNOWN_TABLE */
export function fileOf(model: Model, format: string, table?: string): ExportFile {
  const quoted = (text: string) => JSON.stringify(text.slice(0, 40));
  if (table === undefined && Object.hasOwn(SINGLE, format)) return { ...SINGLE[format]!, suffix: `.${format}` };
  if (table === undefined || format !== "csv") {
    const problem = `format is ${quoted(format)}: there are ${FORMATS.join(", ")}.`;
    throw new BadInput("UNKNOWN_FORMAT", "format", problem);
  }
  const all = tables(model);
  const write = all.get(table);
  if (write) return { contentType: "text/csv; charset=utf-8; header=present", suffix: `-${table}.csv`, write };
  throw new BadInput("UNKNOWN_TABLE", "table", `table is ${quoted(table)}: there are ${[...all.keys()].join(", ")}.`);
}
