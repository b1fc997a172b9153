import type { KindName } from "../../kinds/kinds";
import { isKindName } from "../../kinds/kinds";

/** How many hits are shown at first, how many each «more» adds, and how many the API gives at most. */
const STEP = 20;
const MOST = 500;

/** What the search room shows, as its address says. */
export interface SearchState {
  /** The words; null: nothing is searched. */
  readonly words: string | null;
  /** Only of these kinds; empty: of all. */
  readonly kinds: readonly KindName[];
  /** How many hits are shown. */
  readonly shown: number;
}

export function searchStateOf(params: URLSearchParams): SearchState {
  const words = params.get("q")?.trim() ?? "";
  const shown = Number(params.get("shown"));
  return {
    words: words || null,
    kinds: (params.get("kinds") ?? "").split(",").filter(isKindName),
    shown: Number.isInteger(shown) && shown > 0 ? Math.min(shown, MOST) : STEP,
  };
}

/** How many hits are shown after «more»; null: there are no more, or no more can be shown. */
export function moreThan(shown: number, total: number): number | null {
  return shown < Math.min(total, MOST) ? Math.min(shown + 2 * STEP, MOST) : null;
}

/** The kinds with one put in, or taken out if it was among them. */
export const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((each) => each !== item) : [...items, item];
