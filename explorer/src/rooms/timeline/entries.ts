import { spanOf } from "./days";
import type { TimelineQuery } from "./timeline.operation";
import type { TimelineState } from "./state";
import { isWithin } from "./window";

/** Something that happened to a record on a date. */
export type Entry = TimelineQuery["timeline"]["nodes"][number];

type Chosen = Pick<TimelineState, "kinds" | "happenings" | "from" | "to">;

const isOneOf = (chosen: readonly string[], value: string) => chosen.length === 0 || chosen.includes(value);

/** The entries of the kinds, happenings and days that are chosen. */
export function narrowed<Of extends Pick<Entry, "date" | "until" | "kind" | "happening">>(
  entries: readonly Of[],
  { kinds, happenings, ...dates }: Chosen,
): readonly Of[] {
  return entries.filter(
    (entry) => isOneOf(kinds, entry.kind) && isOneOf(happenings, entry.happening) && isWithin(spanOf(entry), dates),
  );
}

/** How many entries there are of each value, most first; those that are chosen are there even where there are none. */
export function countsOf<Value extends string>(
  values: readonly Value[],
  chosen: readonly Value[],
): readonly { readonly value: Value; readonly count: number }[] {
  const counts = new Map<Value, number>(chosen.map((value) => [value, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** Entries by the year in which their dates begin. */
export function byYear<Of extends Pick<Entry, "date">>(
  entries: readonly Of[],
): readonly { readonly year: string; readonly entries: readonly Of[] }[] {
  const years = new Map<string, Of[]>();
  for (const entry of entries) {
    const year = entry.date.slice(0, 4);
    const found = years.get(year);
    if (found) found.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].map(([year, inYear]) => ({ year, entries: inYear }));
}
