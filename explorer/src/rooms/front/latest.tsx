import { Link } from "../../address/link";
import { RecordLink } from "../../kinds/record-link";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { DateText } from "../../ui/date-text";
import type { LatestEvent } from "./answer";
import { splitAt } from "./horizon";
import styles from "./dated.module.css";

interface LatestProps {
  readonly events: readonly LatestEvent[];
  /** The last day of what is shown. */
  readonly horizon: string;
}

const SHOWN = 14;

/** What happened last up to a day, whatever it was about. */
export function Latest({ events, horizon }: LatestProps) {
  const say = useText();
  const { date } = useFormats();
  const { past } = splitAt(events, horizon);
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{say("front.latest")}</h2>
      <p className="muted small">{say("front.latest.lead", { day: date(horizon) })}</p>
      <ol className={styles.dated}>
        {past.slice(0, SHOWN).map((event) => (
          <li key={event.id}>
            <DateText date={event.date} />
            <RecordLink record={event} />
          </li>
        ))}
      </ol>
      <p>
        <Link to="/timeline">{say("front.latest.all")}</Link>
      </p>
    </section>
  );
}
