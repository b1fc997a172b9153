import type { SearchField } from "../../model/describe";
import type { Wanted } from "./query";
import { swapped, typosIn } from "./query";
import type { SearchIndex } from "./search-index";
import { hasDigit, isCompound } from "./words";

/** Where one of the words looked for was found in a record: the terms found, each with its fields. */
export type Match = Readonly<Record<string, readonly SearchField[]>>;

/** A record that has some of the words looked for. */
export interface Found {
  readonly score: number;
  readonly matches: readonly Match[];
}

type Words = Pick<SearchIndex, "terms" | "vocabulary">;

interface How {
  readonly fields?: readonly SearchField[];
  /** Whether the last word is still being written: its beginning is enough, however short. */
  readonly open?: boolean;
}

/** A word is found by its beginning, from three letters on; a number as a whole, or by whole parts of it. */
const isBeginning = (term: string) => term.length >= 3 && !hasDigit(term);

/**
 * The records that have all the words; where no record has, those that have the most of them.
 * A word may be wrong in a letter or two, see typosIn.
 */
export function recordsWith(
  wanted: readonly Wanted[],
  index: Words,
  how: How = {},
): { found: ReadonlyMap<string, Found>; all: boolean } {
  const found = new Map<string, { score: number; matches: Match[] }>();
  wanted.forEach((word, i) => {
    const open = how.open && i === wanted.length - 1;
    for (const [id, { score, match }] of recordsWithWord(word, index, { ...how, open })) {
      const record = found.get(id) ?? { score: 0, matches: [] };
      found.set(id, record);
      record.score += score;
      record.matches.push(match);
    }
  });
  const most = Math.max(0, ...[...found.values()].map(({ matches }) => matches.length));
  return {
    found: new Map([...found].filter(([, { matches }]) => matches.length === most)),
    all: most === wanted.length,
  };
}

/** The records with a word in one of the ways it is written; in several ways, by the best of them. */
function recordsWithWord(ways: Wanted, { terms, vocabulary }: Words, { fields, open = false }: How) {
  const found = new Map<string, { score: number; match: Match }>();
  for (const way of ways) {
    const queries = way.map((term) => ({ combineWith: "OR" as const, queries: [term, ...swapped(term, vocabulary)] }));
    const options = {
      ...(fields && { fields: [...fields] }),
      prefix: (term: string) => open || (isBeginning(term) && !(isCompound(term) && vocabulary.has(term))),
      fuzzy: (term: string) => typosIn(term, vocabulary),
    };
    for (const { id, score, match } of terms.search({ combineWith: "AND", queries }, options)) {
      const known = found.get(id as string);
      found.set(id as string, {
        score: Math.max(score, known?.score ?? 0),
        match: { ...known?.match, ...(match as Match) },
      });
    }
  }
  return found;
}
