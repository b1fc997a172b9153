import type { Kind } from "../../kinds/kinds";

/** The address of an export, on the day that the pages show. */
export function exportAddress(path: string, asOf: string | null): string {
  return `/export/${path}${asOf ? `?asOf=${asOf}` : ""}`;
}

/** The name of the CSV table of a kind. */
export const csvTable = ({ many }: Kind): string =>
  many.replace(/^all([A-Z])/, (_, first: string) => first.toLowerCase());

/** The other CSV tables: lists of parts, all relationships, and what the records are as a whole. */
export const OTHER_TABLES = ["measures.rates", "disputes.panellists", "conflicts.versions", "relationships", "dataset"];
