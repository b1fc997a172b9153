import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { cslItem } from "./csl";
import { dateOf, note } from "./plain";
import type { Wording } from "./wording";
import type { Work } from "./works";

// Escaping by the library loses the letters that it has no command for: we escape what TeX reads as a command, and
// letters with accents stay as they are, in UTF-8.
Object.assign(plugins.config.get("@bibtex").format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

const escaped = (text: string) => text.replace(/[\\{}~^<>&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);

/** A work as an entry of BibTeX. What it has no field for stands in the note, such as when the page was read. */
export function bibtex(work: Work, wording: Wording): string {
  const { accessed, publisher, isDateApproximate } = work;
  const known = [
    isDateApproximate && dateOf(work, wording),
    accessed && wording.accessed(wording.date(accessed)),
    note(work, wording),
  ];
  const { id, type, title, issued, URL: url, "container-title": container } = cslItem(work, null);
  const texts = { title, publisher, "container-title": container, note: known.filter(Boolean).join("; ") };
  const item = Object.entries(texts).flatMap(([name, text]) => (text ? [[name, escaped(text)] as const] : []));
  // An address is no text: its signs stay, but braces must pair.
  const address = url && { URL: url.replaceAll("{", "%7B").replaceAll("}", "%7D") };
  return new Cite([{ id, type, issued, ...Object.fromEntries(item), ...address }]).format("bibtex").trim();
}
