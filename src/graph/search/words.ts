import { fold } from "../../model/describe";

/** A term that search knows a word or a compound by, and where that stands in its text. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Words that hyphens, points, slashes or the like tie together, such as «T-MEC», «34.7.1» or «Canada–US». */
export type Compound = readonly Term[];

/** In compounds of so many words at most, what stands side by side is a term: «10.12» in «2020-10.12-02». */
const MOST_SIDE_BY_SIDE = 6;

/** Words that say nothing by themselves, in the three languages; single letters say nothing either. */
const SMALL = new Set(
  `the of and or to in on for by with from at as an
  de del la las el los en al por para con un una que sus
  des du le les et ou au aux sur par pour dans une qui`.split(/\s+/),
);

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const TIE = /^['‘’ʼ./_&\u00ad\u2010-\u2015-]{1,2}$/;
const APOSTROPHE = /^['‘’ʼ]/;
/** What French leaves of a word before a vowel. */
const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)$/;

const LETTERS: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ø: "o", ß: "ss", ł: "l", đ: "d" };

const PLAIN = /^[a-z0-9]+$/i;

const foldWord = (word: string) =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : fold(word)
        .replace(/[œæøßłđ]/g, (letter) => LETTERS[letter]!)
        .replace(/[^\p{L}\p{N}]/gu, "");

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= "0" && sign <= "9";
export const hasDigit = (term: string) => /\d/.test(term);
export const isLetter = (term: string) => term.length === 1 && !isDigit(term);
/** Whether a term says nothing by itself. */
export const isSmall = (term: string) => SMALL.has(term) || isLetter(term);

/** The term of words side by side: «tmec», «section232»; only between digits a sign stays: «34.7». */
export function joined(terms: readonly string[]): string {
  return terms.reduce((all, term) => all + (isDigit(all.at(-1)) && isDigit(term[0]) ? "." : "") + term, "");
}

/** All of a text as one term: what it is in whatever case, accents and signs. */
export const wholeOf = (compounds: readonly Compound[]) =>
  joined(compounds.flatMap((words) => words.map(({ term }) => term)));

export const compact = (text: string) => wholeOf(compoundsOf(text));

/** The words of a text. */
export function compoundsOf(text: string): Compound[] {
  const compounds: Term[][] = [];
  let end = -1;
  let elided = false;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const between = text.slice(Math.max(end, 0), start);
    const tied = end >= 0 && TIE.test(between) && !elided;
    const term = foldWord(word);
    const isPossessive = tied && term === "s" && APOSTROPHE.test(between);
    end = start + word.length;
    elided = ELIDED.test(term) && APOSTROPHE.test(text.slice(end)) && /^.(\p{L}|$)/u.test(text.slice(end));
    if (isPossessive || elided || term === "") continue;
    if (!tied || compounds.length === 0) compounds.push([]);
    compounds.at(-1)!.push({ term, start, end });
  }
  return compounds.map(withoutLoneLetters);
}

/** In a compound, letters side by side are one word («U.S.»); a single one belongs to its neighbour («T-MEC»). */
function withoutLoneLetters(words: readonly Term[]): Term[] {
  const groups: Term[][] = [];
  let open = false;
  for (const word of words) {
    const isAlone = isLetter(word.term);
    if (open && (isAlone || groups.at(-1)!.length === 1)) groups.at(-1)!.push(word);
    else groups.push([word]);
    open = isAlone;
  }
  const last = groups.at(-1);
  if (groups.length > 1 && last!.length === 1 && isLetter(last![0]!.term)) groups.at(-2)!.push(groups.pop()![0]!);
  return groups.map(asOne);
}

const asOne = (words: readonly Term[]): Term => ({
  term: joined(words.map(({ term }) => term)),
  start: words[0]!.start,
  end: words.at(-1)!.end,
});

/** The term of several words that stand as one; no word has it, nor begins or misspells it. */
export const asCompound = (one: string) => `=${one}`;

export const isCompound = (term: string) => term.startsWith("=");

/** The terms that a text is found by: its words that say something, and what stands side by side in compounds. */
export function termsOf(compounds: readonly Compound[]): Term[] {
  return compounds.flatMap((words) => [
    ...words.filter(({ term }) => !isSmall(term)),
    ...sideBySide(words)
      .map(asOne)
      .map((one) => ({ ...one, term: asCompound(one.term) })),
  ]);
}

function sideBySide(words: Compound): Term[][] {
  if (words.length < 2) return [];
  if (words.length > MOST_SIDE_BY_SIDE) return [[...words]];
  return words.flatMap((_, from) => words.slice(from + 1).map((_, i) => words.slice(from, from + i + 2)));
}
