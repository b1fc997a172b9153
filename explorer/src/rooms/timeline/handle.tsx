import type { PointerEvent } from "react";
import { useFormats } from "../../language/formats";
import { dateOfDay } from "./days";
import { stepped, unitOf } from "./window";
import styles from "./strip.module.css";

interface HandleProps {
  readonly label: string;
  readonly day: number;
  readonly least: number;
  readonly most: number;
  /** Where it stands, as a share of the width. */
  readonly place: string;
  /** How many days are shown: an arrow key goes by years, months or days accordingly. */
  readonly length: number;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onDay: (day: number) => void;
}

/** An end of what is shown: dragged, or moved by the arrow keys; Page Up and Down go by years, Home and End all the way. */
export function Handle({ label, day, least, most, place, length, onGrab, onDay }: HandleProps) {
  const { date } = useFormats();
  const unit = unitOf(length);
  const keys: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => stepped(day, unit, -1),
    ArrowDown: () => stepped(day, unit, -1),
    ArrowRight: () => stepped(day, unit, 1),
    ArrowUp: () => stepped(day, unit, 1),
    PageDown: () => stepped(day, "year", -1),
    PageUp: () => stepped(day, "year", 1),
    Home: () => least,
    End: () => most,
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: place }}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={day}
      aria-valuetext={date(dateOfDay(day))}
      onPointerDown={(event) => {
        event.stopPropagation();
        onGrab(event);
      }}
      onKeyDown={(event) => {
        const next = keys[event.key]?.();
        if (next === undefined) return;
        event.preventDefault();
        onDay(Math.min(most, Math.max(least, next)));
      }}
    />
  );
}
