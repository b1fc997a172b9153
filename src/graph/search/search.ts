import { BadInput } from "../bad-input";
import type { Place } from "../cursor";
import { decodeCursor } from "../cursor";
import type { Graph } from "../graph";
import { checkedSize } from "../paging";
import { hasOwnTitle } from "./documents";
import { Hit } from "./hit";
import { recordsWith } from "./matching";
import { checkedWords, wantedWords } from "./query";
import type { SearchIndex } from "./search-index";
import { searchIndex } from "./search-index";
import { compact } from "./words";

/** What is searched, coerced. */
export interface SearchArguments {
  readonly query: string;
  /** By their names in EntityKind; null: all. */
  readonly kinds: readonly string[] | null;
  readonly first: number;
  readonly after: string | null;
}

/** A page of what words find. */
export interface SearchPage {
  /** The hits, one more than the page has where there are more. */
  readonly read: readonly { readonly node: Hit; readonly place: Place }[];
  readonly size: number;
  readonly signature: string;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  /** How many hits there are of each kind, whichever kinds are asked for; the most first. */
  readonly kindCounts: readonly { readonly kind: string; readonly count: number }[];
  /** Whether the hits have all the words; where no record has, they have the most of them. */
  readonly allWords: boolean;
}

/**
 * The records that words find: those named so exactly first (by title, by another name, by number or id), then by how
 * well the words match, then by id.
 * @throws BadInput TEXT_EMPTY, TEXT_TOO_LONG, TOO_MANY_WORDS, PAGE_SIZE, BAD_CURSOR, CURSOR_OF_ANOTHER_LIST
 */
export async function search(graph: Graph, { query, kinds, first, after }: SearchArguments): Promise<SearchPage> {
  const text = checkedWords(query, "query");
  const size = checkedSize("first", first);
  const signature = JSON.stringify(["search", text, kinds && [...new Set(kinds)].sort()]);
  const place = after === null ? null : placeOf(decodeCursor(after, signature, 2, "after"));
  const { hits: all, allWords } = hitsFor(text, await graph.remembered(searchIndex));
  const hits = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all;
  const from = place ? hits.findIndex((hit) => compareHits(hit, place) > 0) : 0;
  return {
    read: (from < 0 ? [] : hits.slice(from, from + size + 1)).map((node) => ({ node, place: [node.score, node.id] })),
    size,
    signature,
    hasPreviousPage: place !== null,
    totalCount: hits.length,
    kindCounts: countKinds(all),
    allWords,
  };
}

type Ranked = Pick<Hit, "score" | "id">;

const compareHits = (one: Ranked, other: Ranked) =>
  other.score - one.score || (one.id < other.id ? -1 : Number(one.id > other.id));

function placeOf([score, id]: Place): Ranked {
  if (typeof score === "number" && typeof id === "string") return { score, id };
  throw new BadInput("BAD_CURSOR", "after", "after is no cursor: give one that this list gave.");
}

function hitsFor(text: string, index: SearchIndex): { hits: Hit[]; allWords: boolean } {
  const { found, all } = recordsWith(wantedWords(text, index.vocabulary), index);
  const exact = index.exact.get(compact(text));
  // A name may be of words that say nothing by themselves; what is named so is what was looked for.
  const ids = new Set([...(exact?.keys() ?? []), ...(all || !exact ? found.keys() : [])]);
  const hits = [...ids].map((id) => {
    const { score, matches } = found.get(id) ?? { score: 0, matches: [] };
    const document = index.documents.get(id)!;
    const named = exact?.get(id) ?? null;
    // What others are about weighs more than what is about them.
    const weight = hasOwnTitle(document.kind) ? 1 : 0.6;
    return new Hit(document, scoreOf(score * weight, named?.rank ?? 0), named, matches);
  });
  return { hits: hits.sort(compareHits), allWords: all || exact !== undefined };
}

/** The rank of an exact name is the whole part; what the words add up to goes into the part below one. */
const scoreOf = (words: number, rank: number) => Math.round((rank + words / (words + 20)) * 1e6) / 1e6;

function countKinds(hits: readonly Hit[]) {
  const counts = new Map<string, number>();
  for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1));
}
