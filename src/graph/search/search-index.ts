import { setImmediate } from "node:timers/promises";
import MiniSearch from "minisearch";
import type { Kind } from "../../model";
import type { SearchField } from "../../model/describe";
import { SEARCH_FIELDS } from "../../model/describe";
import { BadInput } from "../bad-input";
import { countRecords } from "../counts";
import type { Make } from "../remembered";
import type { SearchDocument } from "./documents";
import { documentsStatement, hasOwnTitle } from "./documents";
import type { Exact } from "./names";
import { isId, namesIn } from "./names";
import { Vocabulary } from "./vocabulary";
import { asCompound, compoundsOf, termsOf, wholeOf } from "./words";

export const FIELDS = Object.keys(SEARCH_FIELDS) as SearchField[];

/** How much a word weighs by where it stands. */
const BOOST: Readonly<Record<SearchField, number>> = {
  TITLE: 4,
  ALIAS: 3,
  NUMBER: 4,
  ID: 2,
  RETIRED_ID: 2,
  SUMMARY: 1,
};

/** A name of a record: any text but a summary. */
interface Name {
  readonly id: string;
  readonly text: string;
  readonly compact: string;
  readonly rank: number;
}

/** All records by the words they are found by. The same records give the same index, whatever database holds them. */
export interface SearchIndex {
  readonly documents: ReadonlyMap<string, SearchDocument>;
  readonly terms: MiniSearch;
  readonly vocabulary: Vocabulary;
  /** By a name in one piece: the records that go by it. */
  readonly exact: ReadonlyMap<string, ReadonlyMap<string, Exact>>;
  /** In the order in which they are suggested: of records with own titles first, by field, short ones first. */
  readonly names: readonly Name[];
}

/**
 * More records are not searched. The index lies in the memory of each process, about 5 kB a record, and the time of a
 * search grows with it (docs/scale.md has the figures).
 */
export const MOST_SEARCHED = 200_000;

/** Records between two pauses, so that others are answered while an index is built. */
const AT_ONCE = 25;

/** @throws BadInput TOO_MANY_RECORDS where the graph is too large to be searched. */
export const searchIndex: Make<SearchIndex> = async (database, model) => {
  const counts = await countRecords(database, model);
  if ([...counts.values()].reduce((sum, count) => sum + count, 0) > MOST_SEARCHED) throw tooMany();
  const { text, read } = documentsStatement(model);
  const documents = (await database.read(text, {}, undefined, { name: "texts of all records" }))
    .map(read)
    .filter((document) => document !== null)
    .sort((one, other) => compare(one.id, other.id));
  const builder = new Builder();
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    for (const document of documents.slice(from, from + AT_ONCE)) builder.add(document);
    await setImmediate();
  }
  return builder.finish();
};

function tooMany(): BadInput {
  const advice = "ask for lists with a where, such as { title: { contains: … } }.";
  const text = `This graph has more than ${MOST_SEARCHED} records, which is the most that search takes in: ${advice}`;
  return new BadInput("TOO_MANY_RECORDS", "query", text);
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

class Builder {
  private readonly documents = new Map<string, SearchDocument>();
  private readonly known = new Set<string>();
  private readonly exact = new Map<string, Map<string, Exact>>();
  private readonly names: Name[] = [];
  private readonly terms = new MiniSearch<{ id: string } & Partial<Record<SearchField, string>>>({
    fields: FIELDS,
    tokenize: (words) => words.split(" "),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, weights: { prefix: 0.5, fuzzy: 0.25 } },
  });

  add(document: SearchDocument): void {
    const { id, kind, texts } = document;
    const found: Partial<Record<SearchField, string[]>> = {};
    for (const entry of texts) {
      const { field, text, called } = entry;
      const compounds = compoundsOf(text);
      const all = [compounds, ...called.map(compoundsOf)].flatMap(termsOf).map(({ term }) => term);
      (found[field] ??= []).push(...(isId(field) ? [asCompound(wholeOf(compounds))] : all));
      if (field === "SUMMARY") continue;
      this.names.push({ id, text, compact: wholeOf(compounds), rank: rankOf(kind, field) });
      for (const [name, rank] of namesIn(entry, compounds)) this.name(name, id, { field, rank });
    }
    for (const term of Object.values(found).flat()) this.known.add(term);
    const fields = Object.fromEntries(Object.entries(found).map(([field, terms]) => [field, terms.join(" ")]));
    this.terms.add({ id, ...fields });
    this.documents.set(id, document);
  }

  finish(): SearchIndex {
    const { documents, terms, exact, names } = this;
    names.sort(
      (one, other) => one.rank - other.rank || one.compact.length - other.compact.length || compare(one.id, other.id),
    );
    return { documents, terms, vocabulary: new Vocabulary(this.known), exact, names };
  }

  /** Of several names that are alike in one piece, a record goes by the best. */
  private name(name: string, id: string, exact: Exact): void {
    const records = this.exact.get(name) ?? new Map<string, Exact>();
    this.exact.set(name, records);
    if (exact.rank > (records.get(id)?.rank ?? 0)) records.set(id, exact);
  }
}

const rankOf = (kind: Kind, field: SearchField) => (hasOwnTitle(kind) ? 0 : FIELDS.length) + FIELDS.indexOf(field);
