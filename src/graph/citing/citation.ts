import type { Language } from "../../model/describe";
import { bibtex } from "./bibtex";
import { cslItem } from "./csl";
import { note, plain } from "./plain";
import { wordingIn } from "./wording";
import type { Work } from "./works";

export type CitationStyle = "PLAIN" | "BIBTEX" | "CSL_JSON";

/** How a work is cited, ready to paste. @param languages of the wording, the preferred first. */
export function citationOf(work: Work, style: CitationStyle, languages: readonly Language[]): string {
  const wording = wordingIn(languages);
  if (style === "PLAIN") return plain(work, wording);
  if (style === "CSL_JSON") return JSON.stringify([cslItem(work, note(work, wording))], null, 2);
  return bibtex(work, wording);
}
