interface Taken {
  readonly date: string;
  /** The last day on which it held, where that is known. */
  readonly until: string | null;
  readonly holder: { readonly id: string };
}

/** A position on the line of its holder: where it begins and where it ends, in parts of the whole from 0 to 1. */
export interface Span<Position> {
  readonly position: Position;
  readonly from: number;
  readonly to: number;
}

/** The positions on a subject as lines in time, one for each holder. */
export interface Tracks<Position> {
  readonly years: readonly { readonly year: string; readonly at: number }[];
  /** By holder, those who spoke first at the top. */
  readonly lines: readonly (readonly Span<Position>[])[];
}

/**
 * Draws positions, the oldest first, on one line in time for each holder: each lasts until the next of that holder, or
 * to its own end. The line goes from the year of the first to the day, or to the end of the year of the last.
 */
export function tracksOf<Position extends Taken>(positions: readonly Position[], day: string | null): Tracks<Position> {
  const first = Number(positions[0]?.date.slice(0, 4));
  if (Number.isNaN(first)) return { years: [], lines: [] };
  const last = Math.max(...positions.map(({ date }) => Number(date.slice(0, 4))));
  const begin = Date.parse(String(first));
  const end = Date.parse(day ?? String(last + 1));
  const at = (date: string) => Math.min(1, Math.max(0, (Date.parse(date) - begin) / (end - begin)));

  const byHolder = new Map<string, Position[]>();
  for (const position of positions) {
    const { id } = position.holder;
    byHolder.set(id, [...(byHolder.get(id) ?? []), position]);
  }
  const lines = [...byHolder.values()].map((taken) =>
    taken.map((position, i) => {
      const ends = [position.until, taken[i + 1]?.date].filter((date) => typeof date === "string").map(at);
      return { position, from: at(position.date), to: Math.min(1, ...ends) };
    }),
  );
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  return { years: years.map((year) => ({ year, at: at(year) })), lines };
}
