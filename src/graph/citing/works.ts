import type { Source } from "../../model/source";

/** What is cited, in whatever style. */
export interface Work {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  /** True where the title is a description, not the printed one. */
  readonly isDescriptive: boolean;
  /** Who published it; null where that is said by what it is part of. */
  readonly publisher: string | null;
  /** When it was published or written: a partial date. */
  readonly date: string;
  readonly isDateApproximate: boolean;
  readonly url: string | null;
  /** The address of the original where a copy was read. */
  readonly originalUrl: string | null;
  /** When it was read; null where that does not matter: a revision does not change. */
  readonly accessed: string | null;
  /** The language it is in, as a lower-case code. */
  readonly language: string;
  /** For our own records and answers: the collection that they are part of. */
  readonly collection: Collection | null;
  /** For answers: what was asked. */
  readonly asked: Asked | null;
}

/** The collection of the records, in one revision. */
export interface Collection {
  readonly title: string;
  readonly attribution: string;
  readonly licenceUrl: string;
  readonly revision: { readonly number: number; readonly digest: string; readonly at: string };
}

/** A question: its text, and its variables as JSON (null: none). */
export interface Asked {
  readonly name: string | null;
  readonly text: string;
  readonly variables: string | null;
}

export type CslType =
  "article-newspaper" | "dataset" | "entry" | "legal_case" | "legislation" | "report" | "treaty" | "webpage";

const TYPES: Readonly<Record<Source["type"], CslType>> = {
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

/** The properties of a source that its citation is made of. */
export const SOURCE_PROPERTIES = [
  "title",
  "titleApprox",
  "publisher",
  "published",
  "publishedApprox",
  "url",
  "primaryUrl",
  "type",
  "language",
  "retrieved",
] as const satisfies readonly (keyof Source)[];

export function sourceWork(source: Pick<Source, "id" | (typeof SOURCE_PROPERTIES)[number]>): Work {
  return {
    id: source.id,
    type: TYPES[source.type],
    title: Object.values(source.title)[0]!,
    isDescriptive: source.titleApprox === true,
    publisher: source.publisher,
    date: source.published,
    isDateApproximate: source.publishedApprox === true,
    url: source.url,
    originalUrl: source.primaryUrl,
    accessed: source.retrieved,
    language: source.language.toLowerCase(),
    collection: null,
    asked: null,
  };
}

/** A record of the collection, by its title in some language; or an answer, where it says what was asked. */
export function ownWork(
  { id, title, language, asked = null }: { id: string; title: string; language: string; asked?: Asked | null },
  collection: Collection,
): Work {
  return {
    id,
    type: asked ? "dataset" : "entry",
    title,
    isDescriptive: false,
    publisher: null,
    date: collection.revision.at.slice(0, 10),
    isDateApproximate: false,
    url: null,
    originalUrl: null,
    accessed: null,
    language,
    collection,
    asked,
  };
}
