import type { SourceLineFragment } from "../api/fragments.operation";

/** A source with the place in it, and the fields of the record that it is known to state. */
export interface Cited {
  readonly locator: string;
  /** Empty, absent: which fields it states is not noted. */
  readonly supports?: readonly string[];
  readonly node: SourceLineFragment;
}

/** A citation with the number that its source has on the page. */
export interface Numbered {
  readonly number: number;
  readonly citation: Cited;
}

/** Numbers citations in their order; a source cited twice keeps its number. */
export function numbered(citations: readonly Cited[]): readonly Numbered[] {
  const numbers = new Map<string, number>();
  return citations.map((citation) => {
    const number = numbers.get(citation.node.id) ?? numbers.size + 1;
    numbers.set(citation.node.id, number);
    return { number, citation };
  });
}

/** What a statement rests on. */
export interface Grounds {
  readonly sources: readonly Numbered[];
  /** Whether the records note that these sources state it; else they are all the sources of the record. */
  readonly noted: boolean;
}

/** The sources of a field: those noted to state it; where none is noted, all of the record. */
export function groundsOf(all: readonly Numbered[], field: string): Grounds {
  const noted = all.filter(({ citation }) => citation.supports?.includes(field));
  return noted.length > 0 ? { sources: noted, noted: true } : { sources: all, noted: false };
}
