import { useMemo, useRef } from "react";
import { useParams } from "../../address/use-param";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { Axis } from "./axis";
import { binsOf } from "./bins";
import type { Span } from "./days";
import { dateOfDay, lengthOf, spanOf } from "./days";
import type { Entry } from "./entries";
import { byYear } from "./entries";
import { Handle } from "./handle";
import { at, percent } from "./scale";
import { useBrush, useWheel } from "./use-brush";
import type { Dates } from "./window";
import { datesOf, moved, zoomed } from "./window";
import styles from "./strip.module.css";

interface StripProps {
  readonly entries: readonly Entry[];
  readonly window: Span;
  readonly domain: Span;
  readonly coveredUntil: string;
}

const HEIGHT = 72;

/** How much happened when, over the whole time; what is chosen on it is what the room shows. */
export function Strip({ entries, window, domain, coveredUntil }: StripProps) {
  const say = useText();
  const [, change] = useParams();
  const place = useRef<HTMLDivElement>(null);
  const go = (dates: Dates, replace = false) => change({ ...dates, page: null }, { replace });
  const clipped = { first: Math.max(window.first, domain.first), last: Math.min(window.last, domain.last) };
  const isWhole = clipped.first === domain.first && clipped.last === domain.last;
  const brush = useBrush(place, domain, ({ first, last }) => {
    if (first < last) return go(datesOf({ first, last }, domain));
    // A press moves what is shown there.
    const centre = (clipped.first + clipped.last) / 2;
    if (!isWhole) go(moved(clipped, (first - centre) / lengthOf(clipped), domain));
  });
  useWheel(place, (closer, share) =>
    go(zoomed(clipped, closer ? 0.5 : 2, domain.first + share * lengthOf(domain), domain), true),
  );
  const seen = brush.dragged ?? clipped;
  const start = at(seen.first, domain);
  const end = at(seen.last + 1, domain);
  return (
    <div>
      <div
        ref={place}
        className={styles.bars}
        onPointerDown={(event) => brush.begin(event)}
        onPointerMove={brush.move}
        onPointerUp={brush.end}
        onPointerCancel={brush.end}
      >
        <Bars entries={entries} domain={domain} />
        <div className={styles.veil} style={{ left: 0, width: percent(Math.max(0, start)) }} />
        <div className={styles.veil} style={{ left: percent(end), right: 0 }} />
        <Handle
          label={say("timeline.strip.first")}
          day={seen.first}
          least={domain.first}
          most={seen.last}
          place={percent(start)}
          length={lengthOf(clipped)}
          onGrab={(event) => brush.begin(event, seen.last)}
          onDay={(first) => go(datesOf({ first, last: clipped.last }, domain))}
        />
        <Handle
          label={say("timeline.strip.last")}
          day={seen.last}
          least={seen.first}
          most={domain.last}
          place={percent(end)}
          length={lengthOf(clipped)}
          onGrab={(event) => brush.begin(event, seen.first)}
          onDay={(last) => go(datesOf({ first: clipped.first, last }, domain))}
        />
      </div>
      <Axis window={domain} coveredUntil={coveredUntil} />
      <Outside entries={entries} domain={domain} />
      <p className="muted small no-print">{say("timeline.strip.help")}</p>
      <Years entries={entries} />
    </div>
  );
}

/** The bars, and in words what they show. */
function Bars({ entries, domain }: Pick<StripProps, "entries" | "domain">) {
  const say = useText();
  const { date, number } = useFormats();
  const bins = useMemo(() => binsOf(entries.map(spanOf), domain), [entries, domain]);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const years = byYear(entries);
  const top = years.reduce((best, each) => (each.entries.length > best.entries.length ? each : best), years[0]!);
  const summary = top
    ? say("timeline.strip.summary", {
        count: entries.length,
        first: date(dateOfDay(domain.first).slice(0, 4)),
        last: date(dateOfDay(domain.last).slice(0, 4)),
        most: top.year,
        mostCount: number(top.entries.length),
      })
    : say("timeline.empty.window");
  return (
    <svg className={styles.histogram} width="100%" height={HEIGHT} role="img" aria-label={summary}>
      {bins.map(({ first, last, count }) => {
        const height = (count / most) * (HEIGHT - 4);
        const left = at(first, domain);
        if (count === 0) return null;
        return (
          <rect
            key={first}
            x={percent(left)}
            width={percent(at(last + 1, domain) - left)}
            y={HEIGHT - Math.max(1, height)}
            height={Math.max(1, height)}
          />
        );
      })}
    </svg>
  );
}

/** How many lie to the left and right of the bars. */
function Outside({ entries, domain }: Pick<StripProps, "entries" | "domain">) {
  const say = useText();
  const { date } = useFormats();
  const spans = entries.map(spanOf);
  const earlier = spans.filter(({ last }) => last < domain.first).length;
  const later = spans.filter(({ first }) => first > domain.last).length;
  if (earlier + later === 0) return null;
  return (
    <p className={`muted small ${styles.outside}`}>
      <span>
        {earlier > 0 &&
          say("timeline.strip.earlier", { count: earlier, year: date(dateOfDay(domain.first).slice(0, 4)) })}
      </span>
      <span>
        {later > 0 && say("timeline.strip.later", { count: later, year: date(dateOfDay(domain.last).slice(0, 4)) })}
      </span>
    </p>
  );
}

/** The same as a table. */
function Years({ entries }: Pick<StripProps, "entries">) {
  const say = useText();
  const { number } = useFormats();
  return (
    <details className="no-print">
      <summary className="small">{say("chart.table")}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={say("timeline.strip.caption")}>
        <table className={`table ${styles.years}`}>
          <caption>{say("timeline.strip.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("timeline.strip.year")}</th>
              <th scope="col" className="figure">
                {say("timeline.strip.count")}
              </th>
            </tr>
          </thead>
          <tbody>
            {byYear(entries).map(({ year, entries: inYear }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="figure">{number(inYear.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
