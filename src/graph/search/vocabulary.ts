/** The terms of an index, in order. */
export class Vocabulary {
  private readonly terms: readonly string[];

  constructor(terms: Iterable<string>) {
    this.terms = [...new Set(terms)].sort();
  }

  has(term: string): boolean {
    return this.from(term) === term;
  }

  /** Whether some term begins so. */
  begins(prefix: string): boolean {
    return this.from(prefix)?.startsWith(prefix) ?? false;
  }

  /** The first term that is not before another. */
  private from(term: string): string | undefined {
    let [low, high] = [0, this.terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle]! < term) low = middle + 1;
      else high = middle;
    }
    return this.terms[low];
  }
}
