import type { Wording } from "./wording";
import type { Collection, Work } from "./works";

/** As many signs of a digest as tell revisions apart. */
const DIGEST = 12;

/** A title that is a description stands in brackets, as is usual for supplied titles. */
export const shownTitle = ({ title, isDescriptive }: Work) => (isDescriptive ? `[${title}]` : title);

/** A work as a sentence. */
export function plain(work: Work, wording: Wording): string {
  const { collection, asked, publisher, url, originalUrl, accessed } = work;
  const title = wording.quoted(shownTitle(work));
  if (collection) {
    const named = asked ? title : `${title} (${work.id})`;
    const [place, ...more] = [partOf(collection, wording), ...questionOf(work, wording)];
    return [`${named}, ${wording.within} ${place}.`, ...more].join(" ");
  }
  const place = [publisher, title, dateOf(work, wording), url].filter(Boolean).join(", ");
  const read = accessed && ` (${wording.accessed(wording.date(accessed))})`;
  const original = originalUrl && `, ${wording.copyOf(originalUrl)}`;
  return [place, read, original, "."].join("");
}

/** What a structured citation has no field for: the collection, what was asked, of which address it is a copy. */
export function note(work: Work, wording: Wording): string | null {
  const { collection, originalUrl } = work;
  const parts = [
    collection && `${partOf(collection, wording)}.`,
    ...questionOf(work, wording),
    originalUrl && wording.copyOf(originalUrl),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : null;
}

export function dateOf({ date, isDateApproximate }: Work, wording: Wording): string {
  return isDateApproximate ? wording.circa(wording.date(date)) : wording.date(date);
}

function partOf({ attribution, licenceUrl, revision: { number, digest, at } }: Collection, wording: Wording): string {
  const revision = wording.revision(number, digest.slice(0, DIGEST), wording.date(at.slice(0, 10)));
  return `${attribution}, ${licenceUrl}, ${revision}`;
}

function questionOf({ asked }: Work, wording: Wording): string[] {
  if (!asked) return [];
  const variables = asked.variables === null ? [] : [`${wording.variables}: ${asked.variables}`];
  return [`${wording.question}: ${asked.text}`, ...variables];
}
