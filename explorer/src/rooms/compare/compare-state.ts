import { PARTIES } from "../../subject";

/** Whose positions count as those of a holder. */
export const READINGS = ["SELF", "GOVERNMENT", "SIDE"] as const;
export type Reading = (typeof READINGS)[number];

/** How many holders the API compares at most, and how many records its lists take. */
const MOST_HOLDERS = 20;
const MOST_IDS = 100;

/** How many pairs are shown at first, how many each «more» adds, and how many the API gives at most. */
const PAIRS = 20;
const MOST_PAIRS = 500;

/** What is open under a subject: all who speak of it, or one of the holders compared. */
export interface Opened {
  readonly subject: string;
  /** Null: the stances of all. */
  readonly holder: string | null;
}

/** What the room shows, as its address says. */
export interface CompareState {
  readonly holders: readonly string[];
  readonly reading: Reading;
  /** Only these matters of the review; empty: all. */
  readonly agenda: readonly string[];
  /** Only what concerns these sectors; empty: all. */
  readonly sectors: readonly string[];
  /** Whether only matters of the review are compared, or subjects of every kind. */
  readonly subjects: "agenda" | "all";
  readonly opened: Opened | null;
  /** Whether pairs of anyone are shown, not only of the holders compared. */
  readonly allPairs: boolean;
  readonly pairsShown: number;
  /** The pair whose subjects are open, as the ids of both. */
  readonly pair: string | null;
}

const listOf = (params: URLSearchParams, name: string, most: number): readonly string[] =>
  [...new Set((params.get(name) ?? "").split(",").filter(Boolean))].slice(0, most);

/** Two ids in one value of the address; no id has this sign. */
export const together = (one: string, other: string): string => `${one}~${other}`;

function openedOf(value: string | null): Opened | null {
  const [subject, holder] = (value ?? "").split("~");
  return subject ? { subject, holder: holder || null } : null;
}

/** How what is open stands in the address. */
export const openedText = ({ subject, holder }: Opened): string => (holder ? together(subject, holder) : subject);

export function compareStateOf(params: URLSearchParams): CompareState {
  const holders = listOf(params, "holders", MOST_HOLDERS);
  const sectors = listOf(params, "sectors", MOST_IDS);
  const reading = READINGS.find((each) => each === params.get("reading"));
  const subjects = params.get("subjects");
  const pairs = Number(params.get("pairs"));
  return {
    holders: holders.length > 0 ? holders : PARTIES,
    reading: reading ?? "GOVERNMENT",
    agenda: listOf(params, "agenda", MOST_IDS),
    sectors,
    // What concerns a sector is of every kind, unless the address says otherwise.
    subjects: subjects === "all" || (subjects !== "agenda" && sectors.length > 0) ? "all" : "agenda",
    opened: openedOf(params.get("open")),
    allPairs: params.get("among") === "all",
    pairsShown: Number.isInteger(pairs) && pairs > 0 ? Math.min(pairs, MOST_PAIRS) : PAIRS,
    pair: params.get("pair"),
  };
}

/** How many pairs are shown after «more»; null: there are no more, or no more can be shown. */
export const morePairs = (shown: number, total: number): number | null =>
  shown < Math.min(total, MOST_PAIRS) ? Math.min(shown + 2 * PAIRS, MOST_PAIRS) : null;
