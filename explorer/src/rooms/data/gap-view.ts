/** Which gaps are looked at, as the address has it. */
export interface GapView {
  /** Null: none is looked at, only how many there are of each. */
  readonly rule: string | null;
  /** How old a status is before it counts as stale. */
  readonly months: number;
  /** After which finding the page begins; null: at the first. */
  readonly after: string | null;
}

/** The months that the API has where none are given. */
export const MONTHS = 12;
const MOST_MONTHS = 240;

/** Reads from an address which gaps are looked at; what cannot be read counts as not given. */
export function gapViewOf(params: URLSearchParams, rules: readonly string[]): GapView {
  const rule = params.get("rule");
  const months = Number(params.get("months"));
  const known = rule !== null && rules.includes(rule);
  return {
    rule: known ? rule : null,
    months: Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS ? months : MONTHS,
    after: known ? params.get("after") : null,
  };
}
