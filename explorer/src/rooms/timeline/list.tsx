import { useParams } from "../../address/use-param";
import { RecordLink } from "../../kinds/record-link";
import { useFormats } from "../../language/formats";
import type { MessageId } from "../../language/text";
import { useText } from "../../language/text";
import { useTerms } from "../../language/terms";
import { DateText } from "../../ui/date-text";
import { firstDay, lastDay, spanOf } from "./days";
import type { Entry } from "./entries";
import { byYear } from "./entries";
import { at, percent } from "./scale";
import shared from "./timeline.module.css";
import styles from "./list.module.css";

interface ListProps {
  readonly entries: readonly Entry[];
  readonly page: number;
  readonly coveredUntil: string;
}

const LENGTH = 100;

/** What happened, in order, a page at a time. */
export function List({ entries, page, coveredUntil }: ListProps) {
  const say = useText();
  const { number } = useFormats();
  const pages = Math.ceil(entries.length / LENGTH);
  const current = Math.min(page, pages);
  const shown = entries.slice((current - 1) * LENGTH, current * LENGTH);
  const counts = new Map(byYear(entries).map((each) => [each.year, each.entries.length]));
  const firstAhead = entries.find(({ ahead }) => ahead);
  return (
    <section className={shared.section}>
      <h2>
        {say("timeline.list")}{" "}
        <small className={styles.count}>{say("timeline.list.count", { count: entries.length })}</small>
      </h2>
      {byYear(shown).map(({ year, entries: inYear }) => (
        <section key={year} className={styles.year}>
          <h3 aria-label={say("timeline.list.year", { year, count: counts.get(year)! })}>
            {year} <small className={styles.count}>{number(counts.get(year)!)}</small>
          </h3>
          <ol className={styles.list}>
            {inYear.map((entry, i) => (
              <Item key={i} entry={entry} coveredUntil={entry === firstAhead ? coveredUntil : null} />
            ))}
          </ol>
        </section>
      ))}
      {pages > 1 && <Pages page={current} pages={pages} count={entries.length} />}
    </section>
  );
}

interface ItemProps {
  readonly entry: Entry;
  /** Where it is the first that lies ahead: the day that the records reach. */
  readonly coveredUntil: string | null;
}

function Item({ entry, coveredUntil }: ItemProps) {
  const say = useText();
  const terms = useTerms();
  const { date } = useFormats();
  return (
    <>
      {coveredUntil && <li className={styles.reach}>{say("timeline.list.reach", { day: date(coveredUntil) })}</li>}
      <li className={styles.entry} data-ahead={entry.ahead}>
        <span className={styles.dated}>
          <DateText date={entry.date} />
          {entry.until && <span className="muted small"> {say("timeline.until", { day: date(entry.until) })}</span>}
        </span>
        <InYear entry={entry} />
        <span>
          {terms.value("Happening", entry.happening)}
          {entry.ahead && <span className={styles.scheduled}>{say("timeline.scheduled")}</span>}
        </span>
        <span>
          <RecordLink record={entry.record} />
        </span>
      </li>
    </>
  );
}

/** Where in its year a date lies: a day as a point, what is known less exactly as a bar. For the eye only. */
function InYear({ entry }: { readonly entry: Entry }) {
  const year = { first: firstDay(entry.date.slice(0, 4)), last: lastDay(entry.date.slice(0, 4)) };
  const { first, last } = spanOf(entry);
  return (
    <svg className={styles.inYear} width="84" height="12" aria-hidden="true">
      <line x1="0" x2="100%" y1="6" y2="6" className={styles.ground} />
      {first === last ? (
        <circle cx={percent(at(first + 0.5, year))} cy="6" r="3.5" />
      ) : (
        <rect
          x={percent(at(first, year))}
          width={percent(Math.max(0.04, at(Math.min(last, year.last) + 1, year) - at(first, year)))}
          y="3"
          height="6"
          rx="1"
        />
      )}
    </svg>
  );
}

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly count: number;
}

function Pages({ page, pages, count }: PagesProps) {
  const say = useText();
  const [, change] = useParams();
  const steps: readonly { name: MessageId; to: number }[] = [
    { name: "timeline.list.firstPage", to: 1 },
    { name: "timeline.list.previous", to: Math.max(1, page - 1) },
    { name: "timeline.list.next", to: Math.min(pages, page + 1) },
    { name: "timeline.list.lastPage", to: pages },
  ];
  return (
    <nav className={`${shared.row} no-print`} aria-label={say("timeline.list.pages")}>
      {steps.map(({ name, to }) => (
        <button
          key={name}
          type="button"
          className="button small"
          aria-disabled={to === page}
          onClick={() => to !== page && change({ page: to === 1 ? null : String(to) })}
        >
          {say(name)}
        </button>
      ))}
      <span className="muted small" role="status">
        {say("timeline.list.shown", {
          first: (page - 1) * LENGTH + 1,
          last: Math.min(count, page * LENGTH),
          count,
        })}
      </span>
    </nav>
  );
}
