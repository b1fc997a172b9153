/** What holders say, in the order in which it is shown. */
export const STANCES = ["SUPPORTS", "CONDITIONAL", "SEEKS_CHANGE", "OPPOSES"] as const;
type Stance = (typeof STANCES)[number];

interface Taken {
  readonly stance: Stance;
  readonly date: string;
}

/** A cell of the comparison: what a holder says of a subject. */
export interface Cell {
  /** None: no position is known. Several: those who speak for the holder differ. */
  readonly stances: readonly Stance[];
  /** The date of the newest position; null: there is none. */
  readonly date: string | null;
}

/** What the newest positions of a holder on a subject come to. */
export function cellOf(positions: readonly Taken[]): Cell {
  const taken = new Set(positions.map(({ stance }) => stance));
  const dates = positions.map(({ date }) => date).sort();
  return { stances: STANCES.filter((stance) => taken.has(stance)), date: dates.at(-1) ?? null };
}

/** Things by the stance that goes with each, in the order in which stances are shown; stances of none are left out. */
export function byStance<Thing>(
  things: readonly Thing[],
  stanceOf: (thing: Thing) => Stance,
): readonly { readonly stance: Stance; readonly things: readonly Thing[] }[] {
  return STANCES.map((stance) => ({ stance, things: things.filter((thing) => stanceOf(thing) === stance) })).filter(
    (group) => group.things.length > 0,
  );
}

/** Things by their kind, the kinds in the order in which they first come. */
export function byKind<Kind, Thing>(
  things: readonly Thing[],
  kindOf: (thing: Thing) => Kind,
): readonly { readonly kind: Kind; readonly things: readonly Thing[] }[] {
  const kinds = new Map<Kind, Thing[]>();
  for (const thing of things) {
    const kind = kindOf(thing);
    kinds.set(kind, [...(kinds.get(kind) ?? []), thing]);
  }
  return [...kinds].map(([kind, those]) => ({ kind, things: those }));
}
