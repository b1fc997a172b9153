import { BadInput } from "../bad-input";
import type { Vocabulary } from "./vocabulary";
import { asCompound, compoundsOf, hasDigit, isCompound, isLetter, isSmall, joined } from "./words";

/** The bounds of what is looked for: `together` so many words are taken for one. */
export const MOST = { characters: 200, words: 32, together: 4 } as const;

/** A word that is looked for: it is found where one of these is, all terms of it. */
export type Wanted = readonly (readonly string[])[];

/** @throws BadInput where a text has nothing to look for, or too much. The argument is named in the error. */
export function checkedWords(text: string, argument: string): string {
  const trimmed = text.trim();
  if (trimmed === "") throw new BadInput("TEXT_EMPTY", argument, `${argument} is empty: give 1 to 200 characters.`);
  if (trimmed.length > MOST.characters) {
    throw new BadInput("TEXT_TOO_LONG", argument, `${argument} is longer than ${MOST.characters} characters.`);
  }
  const words = trimmed.split(/\s+/).length;
  if (words > MOST.words) {
    throw new BadInput(
      "TOO_MANY_WORDS",
      argument,
      `${argument} has ${words} words: at most ${MOST.words} are allowed.`,
    );
  }
  return trimmed;
}

/**
 * What is looked for, word by word. Words side by side that some record writes in one («anti dumping», «t mec») are
 * looked for in one as well; a number of several parts («34.7») in one only.
 * @param open whether the last word is still being written.
 */
export function wantedWords(text: string, vocabulary: Vocabulary, open = false): Wanted[] {
  const words = compoundsOf(text).flatMap((compound, place) => compound.map(({ term }) => ({ term, place })));
  const wanted: Wanted[] = [];
  for (let at = 0; at < words.length;) {
    const { run, ways } = together(words, at, vocabulary, open);
    at += run.length;
    const parts = run.map(({ term }) => term).filter((term) => !isSmall(term));
    if (parts.length === 0 && ways.length === 0) continue;
    wanted.push(ways.length > 0 && (parts.length === 0 || isOne(run)) ? ways : [parts, ...ways]);
  }
  return wanted;
}

interface Placed {
  readonly term: string;
  /** Which compound of the text it is in. */
  readonly place: number;
}

/** A compound with a number in it, or words of which one is a letter, are one thing. */
const isOne = (run: readonly Placed[]) =>
  run.length > 1 && (run.some(({ term }) => isLetter(term)) || (isTied(run) && run.some(({ term }) => hasDigit(term))));

const isTied = (run: readonly Placed[]) => run.every(({ place }) => place === run[0]!.place);

/**
 * The words from a place on that some record writes in one, as many as can be, and the ways it writes them; the first
 * alone where none does.
 */
function together(words: readonly Placed[], at: number, vocabulary: Vocabulary, open: boolean) {
  const tied = words.slice(at).filter(({ place }) => place === words[at]!.place).length;
  for (let length = Math.max(tied, Math.min(MOST.together, words.length - at)); length > 1; length--) {
    const run = words.slice(at, at + length);
    const isLast = open && at + length === words.length;
    // A small word begins too much.
    const isBeginning = isLast
      ? isTied(run) || run.every(({ term }) => isLetter(term) || !isSmall(term))
      : isTied(run) && !run.some(({ term }) => hasDigit(term));
    const one = joined(run.map(({ term }) => term));
    const ways = [one, asCompound(one)].filter((way) => (isBeginning ? vocabulary.begins(way) : vocabulary.has(way)));
    if (ways.length > 0) return { run, ways: ways.map((way) => [way]) };
  }
  const [first] = words.slice(at);
  const alone = asCompound(first!.term);
  return { run: [first!], ways: vocabulary.has(alone) ? [[alone]] : [] };
}

/** How many letters of a word may be wrong, missing or too many: none of a number, nor of a known word of four. */
export function typosIn(term: string, vocabulary: Vocabulary): number {
  if (hasDigit(term) || isCompound(term) || term.length < 4) return 0;
  if (term.length === 4 && vocabulary.has(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/** The words that some record has and that a word becomes when two letters side by side change places. */
export function swapped(term: string, vocabulary: Vocabulary): string[] {
  if (typosIn(term, vocabulary) === 0 || vocabulary.has(term)) return [];
  const letters = [...term];
  return letters
    .slice(1)
    .map((letter, i) => [...letters.slice(0, i), letter, letters[i]!, ...letters.slice(i + 2)].join(""))
    .filter((other) => other !== term && vocabulary.has(other));
}
