import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { looks } from "../../kinds/look";
import type { Span } from "./days";
import { lengthOf, spanOf } from "./days";
import type { Entry } from "./entries";
import type { Lane } from "./lanes";
import { at, percent } from "./scale";
import styles from "./lanes.module.css";

interface TrackProps {
  readonly lane: Lane<Entry>;
  readonly window: Span;
}

const MIDDLE = 12;

/** The period of a record and its dates on a line of time: a day as a point, a month or a year as a bar. */
export function Track({ lane: { entries, period, open }, window }: TrackProps) {
  const colour = `var(--${looks[entries[0].kind].colour})`;
  const shown = period && clip(period, window);
  const spans = entries.map(spanOf);
  const isCut = period !== null && period.last > window.last;
  return (
    <svg className={styles.track} width="100%" height={2 * MIDDLE} style={{ color: colour }}>
      {shown && (
        <line
          x1={percent(at(shown.first, window))}
          x2={percent(at(shown.last + 1, window))}
          y1={MIDDLE}
          y2={MIDDLE}
          className={styles.period}
          data-open={open && !isCut}
        />
      )}
      {entries.map((entry, i) => (
        <Mark key={i} entry={entry} window={window} />
      ))}
      {spans.some(({ last }) => last < window.first) && <path d="M5 7L0 12L5 17" className={styles.beyond} />}
      {spans.some(({ first }) => first > window.last) && (
        <svg x="100%" className={styles.overhanging}>
          <path d="M-5 7L0 12L-5 17" className={styles.beyond} />
        </svg>
      )}
    </svg>
  );
}

function Mark({ entry, window }: { readonly entry: Entry; readonly window: Span }) {
  const terms = useTerms();
  const { date } = useFormats();
  const span = spanOf(entry);
  const shown = clip(span, window);
  if (!shown) return null;
  const words = `${date(entry.date)}: ${terms.value("Happening", entry.happening)}`;
  if (lengthOf(span) === 1) {
    return (
      <circle
        cx={percent(at(span.first + 0.5, window))}
        cy={MIDDLE}
        r={4.5}
        className={styles.mark}
        data-ahead={entry.ahead}
      >
        <title>{words}</title>
      </circle>
    );
  }
  const left = at(shown.first, window);
  return (
    <rect
      x={percent(left)}
      width={percent(at(shown.last + 1, window) - left)}
      y={MIDDLE - 5}
      height={10}
      rx={3}
      className={styles.range}
      data-ahead={entry.ahead}
    >
      <title>{words}</title>
    </rect>
  );
}

/** The part of a span that lies in a window; null: none does. */
function clip(span: Span, window: Span): Span | null {
  const first = Math.max(span.first, window.first);
  const last = Math.min(span.last, window.last);
  return first <= last ? { first, last } : null;
}
