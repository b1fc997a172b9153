import { toJSON } from "@orcid/bibtex-parse-js";
import type { Source } from "./records";

/** A source as its file gives it. */
export type Read = Source & Partial<Record<"titleApprox" | "primaryUrl", string>> & { retrieved: string };

const MONTHS = {
  en: "January February March April May June July August September October November December".split(" "),
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
};
export type Code = keyof typeof MONTHS;

/** A partial date in words. */
export function inWords(date: string, code: Code): string {
  const [year, month, day] = date.split("-");
  const name = month && MONTHS[code][Number(month) - 1];
  const of = code === "es" ? " de " : " ";
  const first = code === "fr" && day === "01" ? "1er" : day && String(Number(day));
  return [first, name, year].filter(Boolean).join(of);
}

const CIRCA = { en: "c. ", es: "ca. ", fr: "vers " };
const ACCESSED = { en: "accessed ", es: "consultado el ", fr: "consulté le " };
const COPY = { en: "copy of ", es: "copia de ", fr: "copie de " };
const QUOTES = { en: "“”", es: "«»", fr: ["« ", " »"] };

const shown = ({ title, titleApprox }: Read) => (titleApprox ? `[${title}]` : title);
const dated = ({ published, publishedApprox }: Read, code: Code) =>
  (publishedApprox ? CIRCA[code] : "") + inWords(published, code);

export function plain(source: Read, code: Code): string {
  const [open, close] = QUOTES[code];
  const { publisher, url, retrieved, primaryUrl } = source;
  const place = [publisher, `${open}${shown(source)}${close}`, dated(source, code), ...(url ? [url] : [])].join(", ");
  const copy = primaryUrl ? `, ${COPY[code]}${primaryUrl}` : "";
  return `${place} (${ACCESSED[code]}${inWords(retrieved, code)})${copy}.`;
}

/** The types and the fields of CSL-JSON that may stand here, from the specification of CSL 1.0.2. */
const CSL_TYPES: Record<string, string> = {
  OFFICIAL: "webpage",
  TREATY: "treaty",
  STATUTE: "legislation",
  COURT: "legal_case",
  CRS: "report",
  STATISTICS: "dataset",
  THINK_TANK: "report",
  ADVISORY: "webpage",
  INDUSTRY: "webpage",
  NEWS: "article-newspaper",
  AGGREGATOR: "webpage",
};

const parts = (date: string) => [date.split("-").map(Number)];

export const csl = (source: Read) => ({
  id: source.id,
  type: CSL_TYPES[source.type],
  title: shown(source),
  [({ NEWS: "container-title", COURT: "authority" } as Record<string, string>)[source.type] ?? "publisher"]:
    source.publisher,
  issued: { "date-parts": parts(source.published), ...(source.publishedApprox && { circa: true }) },
  accessed: { "date-parts": parts(source.retrieved) },
  ...(source.url && { URL: source.url }),
  language: source.language.toLowerCase(),
  ...(source.primaryUrl && { note: COPY.en + source.primaryUrl }),
});

const WORDS: Record<string, string> = {
  textless: "<",
  textgreater: ">",
  textbackslash: "\\",
  textasciitilde: "~",
  textasciicircum: "^",
  textbraceleft: "\uE001",
  textbraceright: "\uE002",
};

/** What TeX shows of a text. */
const shownByTex = (text: string) =>
  text
    .replace(/\\([a-z]+)\{\}|\\([&%$#_])/g, (_, word: string, sign: string) => sign ?? WORDS[word])
    .replace(/[{}]/g, "")
    .replace(/\uE001/g, "{")
    .replace(/\uE002/g, "}");

const ENTRIES: Record<string, string> = { report: "techreport", "article-newspaper": "article" };
const MONTH = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** What an entry of BibTeX says, as TeX shows it. */
export function bibtex(text: string): object {
  const [entry, ...others] = toJSON(text);
  expect(others).toEqual([]);
  const { url, ...tags } = entry!.entryTags;
  const shownTags = Object.entries(tags).map(([name, value]) => [name, shownByTex(value)]);
  return {
    key: entry!.citationKey,
    type: entry!.entryType,
    ...(Object.fromEntries(shownTags) as object),
    ...(url && { url }),
  };
}

export function asBibtex(source: Read): object {
  const type = CSL_TYPES[source.type]!;
  const [year, month, day] = source.published.split("-");
  return {
    key: source.id,
    type: ENTRIES[type] ?? "misc",
    title: shown(source),
    ...(type === "article-newspaper" && { journal: source.publisher }),
    [type === "report" ? "institution" : "publisher"]: source.publisher,
    year,
    ...(month && { month: day ? `${MONTH[Number(month) - 1]} ${Number(day)}` : String(Number(month)) }),
    note: [
      ...(source.publishedApprox ? [dated(source, "en")] : []),
      ACCESSED.en + inWords(source.retrieved, "en"),
      ...(source.primaryUrl ? [COPY.en + source.primaryUrl] : []),
    ].join("; "),
    ...(source.url && { url: source.url }),
  };
}
