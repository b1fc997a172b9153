import { constantCase } from "../fields";
import type { Graph } from "../graph";
import type { SearchField } from "../../model/describe";
import { checkedSize } from "../paging";
import { bestText } from "./fragment";
import { recordsWith } from "./matching";
import { checkedWords, wantedWords } from "./query";
import type { SearchIndex } from "./search-index";
import { searchIndex } from "./search-index";
import { compact } from "./words";

/** A record that what is being written may mean, by the name that says so. */
export interface Suggested {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
}

/** Where the words of a name are looked for; an id is found by its beginning only. */
const NAMED: readonly SearchField[] = ["TITLE", "ALIAS", "NUMBER"];

/**
 * The records that what is being written may mean: first those with a name that begins so, in the order of
 * `SearchIndex.names`; then those that have all its words in their names, the last by its beginning, the best first.
 * @param kinds by their names in EntityKind; null: all.
 * @throws BadInput TEXT_EMPTY, TEXT_TOO_LONG, TOO_MANY_WORDS, PAGE_SIZE
 */
export async function suggest(
  graph: Graph,
  prefix: string,
  kinds: readonly string[] | null,
  first: number,
): Promise<Suggested[]> {
  const text = checkedWords(prefix, "prefix");
  checkedSize("first", first);
  const index = await graph.remembered(searchIndex);
  const suggested = new Map<string, Suggested>();
  for (const [id, name] of namesFor(text, index)) {
    if (suggested.size === first) break;
    const kind = constantCase(index.documents.get(id)!.kind.name);
    if (!suggested.has(id) && (!kinds || kinds.includes(kind))) suggested.set(id, { id, text: name, kind });
  }
  return [...suggested.values()];
}

type IdAndName = readonly [id: string, name: string];

function* namesFor(text: string, index: SearchIndex): Generator<IdAndName> {
  const begin = compact(text);
  if (begin === "") return;
  for (const { id, text: name, compact: whole } of index.names) if (whole.startsWith(begin)) yield [id, name];
  yield* namesWithWords(text, index);
}

function* namesWithWords(text: string, { documents, ...index }: SearchIndex): Generator<IdAndName> {
  const wanted = wantedWords(text, index.vocabulary, true);
  const { found, all } = recordsWith(wanted, index, { fields: NAMED, open: true });
  if (!all) return;
  const inOrder = [...found].sort(
    ([one, { score }], [other, { score: otherScore }]) => otherScore - score || (one < other ? -1 : 1),
  );
  for (const [id, { matches }] of inOrder) {
    const names = documents.get(id)!.texts.filter(({ field }) => NAMED.includes(field));
    yield [id, bestText(names, new Set(matches.flatMap((match) => Object.keys(match)))).text];
  }
}
