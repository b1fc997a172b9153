import { shownTitle } from "./plain";
import type { Work } from "./works";

/** A date of the Citation Style Language: year, and month and day where they are known. */
export interface CslDate {
  readonly "date-parts": readonly [readonly number[]];
  readonly circa?: true;
}

/** A work in the data model of the Citation Style Language (CSL-JSON). */
export interface CslItem {
  readonly id: string;
  readonly type: Work["type"];
  readonly title: string;
  readonly publisher?: string;
  readonly authority?: string;
  readonly "container-title"?: string;
  readonly version?: string;
  readonly issued: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: string;
  readonly note?: string;
}

/** What a work's publisher is called where it is not the publisher: a newspaper holds articles, a court decides. */
const PUBLISHERS: Partial<Record<Work["type"], "container-title" | "authority">> = {
  "article-newspaper": "container-title",
  legal_case: "authority",
};

/** @param note what the model has no field for; null: nothing. */
export function cslItem(work: Work, note: string | null): CslItem {
  const { id, type, publisher, date, isDateApproximate, accessed, url, language, collection } = work;
  return {
    id,
    type,
    title: shownTitle(work),
    ...(publisher !== null && { [PUBLISHERS[type] ?? "publisher"]: publisher }),
    ...(collection && { "container-title": collection.title, version: String(collection.revision.number) }),
    issued: { ...cslDate(date), ...(isDateApproximate && { circa: true }) },
    ...(accessed !== null && { accessed: cslDate(accessed) }),
    ...(url !== null && { URL: url }),
    language,
    ...(note !== null && { note }),
  };
}

const cslDate = (date: string): CslDate => ({ "date-parts": [date.split("-").map(Number)] });
