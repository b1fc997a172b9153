import type { AnyRecord, Commitment, Dispute, Position } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { entityKind, plain } from "../lookup";

const titlesOf = ({ title }: AnyRecord): string[] => (typeof title === "string" ? [title] : Object.values(title ?? {}));

/** The words of a text, without case and accents. */
const wordsOf = (text: string) => plain(text).match(/[a-z0-9]+/g) ?? [];

/** Those whose titles make up the title of a record without its own. */
const namesakes = (lookup: Lookup, id: string) => {
  const { holder, on, about, series } = lookup.get<Position & Record<"about" | "series", unknown>>(id);
  return [holder, on, about, series].filter((other) => typeof other === "string");
};

const titleWords = (lookup: Lookup, id: string): string[] => [
  ...namesakes(lookup, id).flatMap((other) => titleWords(lookup, other)),
  ...titlesOf(lookup.get(id)).flatMap(wordsOf),
];

/** All that a record can be found by, in words; verbs and dates of titles apart. */
function words(lookup: Lookup, id: string): string[] {
  const record = lookup.get<AnyRecord & Record<string, unknown>>(id);
  const { aliases, summary, outcome, settlement, reason, resolution, product, publisher } = record;
  const { name, city, state } = (record["facility"] ?? {}) as Record<string, unknown>;
  const texts = [aliases, record["petitionersOther"], summary, outcome, settlement, reason, resolution, product];
  const own = [...texts, publisher, name, city, state, record["field"]]
    .flat()
    .filter((text) => typeof text === "string");
  return [...new Set([...titleWords(lookup, id), ...own.flatMap(wordsOf)])];
}

/** How many letters must be put in, taken out or changed to make one word of another. */
function distance(one: string, other: string): number {
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + Number(one[i - 1] !== other[j - 1]));
    }
    row = next;
  }
  return row[other.length]!;
}

/** A word finds what begins with it, and what is at most one letter from it, or two where it is long. */
function finds(word: string) {
  const most = word.length < 8 ? 1 : 2;
  const known = new Map<string, boolean>();
  return (other: string) => {
    const isNear = () => Math.abs(word.length - other.length) <= most && distance(word, other) <= most;
    if (!known.has(other)) known.set(other, other.startsWith(word) || isNear());
    return known.get(other)!;
  };
}

/** What a query of words of five letters and more gives, which is the title of one record. */
function foundByTitle(lookup: Lookup, wordsById: ReadonlyMap<string, readonly string[]>, query: string) {
  const asked = wordsOf(query);
  const tests = asked.map(finds);
  const found = lookup.all().filter(({ id }) => tests.every((test) => wordsById.get(id)!.some(test)));
  const counts = new Map<string, number>();
  for (const { id } of found) counts.set(entityKind(id), (counts.get(entityKind(id)) ?? 0) + 1);
  const isNamed = (title: string) => wordsOf(title).join(" ") === asked.join(" ");
  const [named, ...others] = lookup.all().filter((record) => titlesOf(record).some(isNamed));
  if (!named || others.length > 0) throw new Error(`${query} is not the title of one record`);
  const title = titlesOf(named).find(isNamed)!;
  return {
    totalCount: found.length,
    allWords: true,
    kindCounts: [...counts]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    nodes: [
      {
        field: "TITLE",
        fragment: title.split(/(\s+)/).map((text, i) => ({ text, marked: i % 2 === 0 })),
        record: { id: named.id, entityKind: entityKind(named.id), title: lookup.title(named.id) },
      },
    ],
  };
}

const searchAcrossLanguages: Answer<Record<"english" | "spanish" | "french", string>> = (lookup, variables) => {
  const wordsById = new Map(lookup.all().map(({ id }) => [id, words(lookup, id)]));
  return Object.fromEntries(
    Object.entries(variables).map(([language, query]) => [language, foundByTitle(lookup, wordsById, query)]),
  );
};

const searchByNumber: Answer<{ docket: string; article: string }> = (lookup, { docket, article }) => {
  const { disputes, commitments } = lookup.records;
  const cases = disputes.filter(({ caseNumber }) => caseNumber?.toLowerCase() === docket.toLowerCase());
  const provided = commitments.filter((each: Commitment) => article === `Article ${each.article}`);
  return {
    docket: {
      totalCount: cases.length,
      nodes: cases.map(({ id, caseNumber, outcome }: Dispute) => ({
        field: "NUMBER",
        fragment: [{ text: caseNumber, marked: true }],
        record: { id, caseNumber, outcome },
      })),
    },
    article: {
      nodes: provided.map((each) => ({
        field: "NUMBER",
        record: {
          ...lookup.named(each.id),
          article: each.article,
          chapter: { number: lookup.records.chapters.find(({ id }) => id === each.chapter)!.number },
        },
      })),
    },
  };
};

const suggestAsYouType: Answer<{ prefix: string; first: number }> = (lookup, { prefix, first }) => {
  const { countries, organizations, sectors } = lookup.records;
  const names = [...countries, ...organizations, ...sectors].flatMap((record) => [
    ...titlesOf(record).map((text) => ({ id: record.id, text, rank: 0 })),
    ...(record.aliases ?? []).map((text) => ({ id: record.id, text, rank: 1 })),
  ]);
  const inOne = (text: string) => wordsOf(text).join("");
  const found = names
    .filter(({ text }) => inOne(text).startsWith(inOne(prefix)))
    .sort((a, b) => a.rank - b.rank || inOne(a.text).length - inOne(b.text).length || (a.id < b.id ? -1 : 1));
  return {
    suggest: found
      .filter(({ id }, i) => found.findIndex((other) => other.id === id) === i)
      .slice(0, first)
      .map(({ id, text }) => ({ id, text, kind: entityKind(id), record: { title: lookup.title(id) } })),
  };
};

export const search: Answers = {
  "search-across-languages": searchAcrossLanguages,
  "search-by-number": searchByNumber,
  "suggest-as-you-type": suggestAsYouType,
};
