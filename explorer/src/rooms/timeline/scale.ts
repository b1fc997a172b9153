import type { Span } from "./days";
import { dateOfDay, firstDay, lengthOf } from "./days";
import { stepped, unitOf } from "./window";

/** Where a day begins in a window, as a share of it. */
export const at = (day: number, window: Span): number => (day - window.first) / lengthOf(window);

/** A share as CSS and SVG write it. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A line of an axis. */
export interface Tick {
  readonly day: number;
  /** As precise as the unit of the axis. */
  readonly date: string;
}

const STEPS = { year: [1, 2, 5, 10, 20, 50], month: [1, 2, 3, 6, 12, 24, 36], day: [1, 2, 7, 14, 28] } as const;
const DIGITS = { year: 4, month: 7, day: 10 } as const;

/** At most so many lines on round years, months or days. */
export function ticksOf(window: Span, most = 8): readonly Tick[] {
  const unit = unitOf(lengthOf(window));
  const all: number[] = [];
  for (
    let day = firstDay(dateOfDay(window.first).slice(0, DIGITS[unit]));
    day <= window.last;
    day = stepped(day, unit, 1)
  )
    if (day >= window.first) all.push(day);
  const step = STEPS[unit].find((each) => all.length / each <= most) ?? STEPS[unit].at(-1)!;
  return all
    .filter((day, i) => isRound(day, i, unit, step))
    .map((day) => ({ day, date: dateOfDay(day).slice(0, DIGITS[unit]) }));
}

function isRound(day: number, i: number, unit: "year" | "month" | "day", step: number): boolean {
  const [year, month] = dateOfDay(day).split("-").map(Number);
  if (unit === "year") return year! % step === 0;
  if (unit === "month") return (year! * 12 + month! - 1) % step === 0;
  return i % step === 0;
}
