import type { Term } from "./words";
import { asCompound, compoundsOf, termsOf, wholeOf } from "./words";

/** A piece of a text, marked where it matched. */
export interface FragmentPart {
  readonly text: string;
  readonly marked: boolean;
}

/** The most characters of a fragment, and how many of them lead to its first mark. */
const MOST = { characters: 160, before: 40 } as const;
export const MOST_PARTS = 25;
const CUT = "…";

/** The text among these, one at least, that has the most of the terms; the first where several have. */
export function bestText<Text extends { readonly text: string }>(
  texts: readonly Text[],
  terms: ReadonlySet<string>,
): Text {
  const counts = texts.map(({ text }) => new Set(marksIn(text, terms).map(({ term }) => term)).size);
  return texts[counts.indexOf(Math.max(...counts))]!;
}

/** A text with the terms in it marked, cut at words around the most of them where it is long. */
export function fragmentOf(text: string, terms: ReadonlySet<string>): FragmentPart[] {
  const marks = united(marksIn(text, terms));
  const [from, to] = window(text, marks);
  const parts: FragmentPart[] = [];
  const add = (part: string, marked: boolean) => void (part !== "" && parts.push({ text: part, marked }));
  const within = marks.filter(({ start, end }) => start >= from && end <= to).slice(0, (MOST_PARTS - 1) / 2);
  let at = from;
  for (const { start, end } of within) {
    add((at === from && from > 0 ? CUT : "") + text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add((at === from && from > 0 ? CUT : "") + text.slice(at, to) + (to < text.length ? CUT : ""), false);
  return parts;
}

function marksIn(text: string, terms: ReadonlySet<string>): Term[] {
  const compounds = compoundsOf(text);
  const whole = asCompound(wholeOf(compounds));
  if (terms.has(whole)) return [{ term: whole, start: 0, end: text.length }];
  return termsOf(compounds).filter(({ term }) => terms.has(term));
}

type Mark = Pick<Term, "start" | "end">;

/** Marks that overlap are one. */
function united(marks: readonly Mark[]): Mark[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...marks].sort((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** Where a fragment begins and ends, between words: so that it holds the most marks, the first such place. */
function window(text: string, marks: readonly Mark[]): [number, number] {
  if (text.length <= MOST.characters) return [0, text.length];
  const words = compoundsOf(text).flat();
  let best = { marks: -1, from: 0, to: 0 };
  for (const { start } of marks.length > 0 ? marks : [{ start: 0 }]) {
    const from = start <= MOST.before ? 0 : words.find((word) => word.start >= start - MOST.before)!.start;
    const longest = from + MOST.characters - 2 * CUT.length;
    const last = words.findLast((word) => word.start >= from && word.end <= longest);
    const to = text.length <= longest ? text.length : (last?.end ?? longest);
    const count = marks.filter((mark) => mark.start >= from && mark.end <= to).length;
    if (count > best.marks) best = { marks: count, from, to };
  }
  return [best.from, best.to];
}
