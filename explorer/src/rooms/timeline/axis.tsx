import { useFormats } from "../../language/formats";
import type { Span } from "./days";
import { lastDay } from "./days";
import { at, percent, ticksOf } from "./scale";
import styles from "./strip.module.css";

interface AxisProps {
  readonly window: Span;
  readonly coveredUntil: string;
}

/** Lines of time with their dates, and the part that lies ahead of the records; for the eye only. */
export function Axis({ window, coveredUntil }: AxisProps) {
  const { shortDate } = useFormats();
  const covered = at(lastDay(coveredUntil) + 1, window);
  return (
    <div className={styles.axis} aria-hidden="true">
      {covered < 1 && <span className={styles.ahead} style={{ left: percent(Math.max(0, covered)) }} />}
      {ticksOf(window).map(({ day, date }, i) => (
        <span key={day} className={styles.tick} data-odd={i % 2 === 1} style={{ left: percent(at(day, window)) }}>
          {shortDate(date)}
        </span>
      ))}
    </div>
  );
}
