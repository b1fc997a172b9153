import type { SearchField } from "../../model/describe";
import type { SearchText } from "./documents";
import type { Compound } from "./words";
import { compact, hasDigit, wholeOf } from "./words";

/** What is added to the score of a record that is named so exactly; by words alone it stays below the least. */
const EXACT = { TITLE: 4, ALIAS: 3, NUMBER: 2, ID: 2, RETIRED_ID: 2, SUMMARY: 0 } as const;
/** The same for a number that is written somewhere in a title or another name. */
const WRITTEN = 1;

/** That a record goes by a name. */
export interface Exact {
  readonly field: SearchField;
  readonly rank: number;
}

/** An id is one name, so that its words do not count twice. */
export const isId = (field: SearchField) => field === "ID" || field === "RETIRED_ID";

/** «… Agreement (USMCA)»: what stands before parentheses is a name as well, and so is an acronym in them. */
const IN_PARENTHESES = /^(.+?) \(([^()]+)\)$/;
const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}-]+$/u;

/** What a text, but a summary, names its record by, each in one piece (see `compact`) and with its rank. */
export function namesIn(
  { field, text, called }: SearchText,
  compounds: readonly Compound[],
): (readonly [name: string, rank: number])[] {
  const rank = EXACT[field];
  const numbers = isId(field) ? [] : compounds.map((words) => wholeOf([words])).filter(isNumber);
  const [, before, inside] = IN_PARENTHESES.exec(text) ?? [];
  return [
    [wholeOf(compounds), rank],
    ...called.map((word) => [compact(`${word} ${text}`), rank] as const),
    ...(before ? [[compact(before), Math.min(rank, EXACT.ALIAS)] as const] : []),
    ...(inside && ACRONYM.test(inside) ? [[compact(inside), Math.min(rank, EXACT.ALIAS)] as const] : []),
    ...numbers.map((number) => [number, field === "NUMBER" ? rank : WRITTEN] as const),
  ];
}

/** A number that tells one thing from others: with a letter or a sign in it, or long. */
const isNumber = (name: string) => hasDigit(name) && (/\D/.test(name) || name.length > 4);
