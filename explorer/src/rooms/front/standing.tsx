import { Link } from "../../address/link";
import { RecordLink, RecordTitle } from "../../kinds/record-link";
import { useFormats } from "../../language/formats";
import { StanceBadge } from "../../kinds/stance-mark";
import { useText } from "../../language/text";
import { DateText } from "../../ui/date-text";
import type { FrontAnswer, ReviewEvent } from "./answer";
import { splitAt, standingOf } from "./horizon";
import { StatusText } from "./status-text";
import { EXTENSION } from "../../subject";
import styles from "./standing.module.css";

interface StandingProps {
  readonly data: FrontAnswer;
  /** The day at which past and next part. */
  readonly horizon: string;
}

const SHOWN = 6;

/** Where the review stands on a day, the last steps up to it, and what the records say comes next. */
export function Standing({ data, horizon }: StandingProps) {
  const say = useText();
  const { date } = useFormats();
  const { past, ahead } = splitAt(data.review.nodes, horizon);
  const standing = standingOf(past);
  const atTheEnd = horizon === data.dataset.coveredUntil;
  return (
    <section className={styles.standing} aria-labelledby="standing">
      <div className={styles.now}>
        <h2 id="standing">{say("front.standing")}</h2>
        {standing && <Headline event={standing} />}
        <Extension data={data} />
      </div>
      <div className={styles.steps}>
        <h3>{say("front.steps")}</h3>
        <ol className={styles.rail}>
          {past
            .slice(0, SHOWN)
            .reverse()
            .map((event) => (
              <Step key={event.id} event={event} />
            ))}
        </ol>
        <p className={styles.horizon}>
          {say(atTheEnd ? "front.horizon.end" : "front.horizon.day", { day: date(horizon) })}
        </p>
        <h3>{say("front.next")}</h3>
        {ahead.length === 0 && <p className="muted">{say("front.next.none")}</p>}
        <ol className={styles.rail} data-ahead="">
          {ahead.slice(0, SHOWN).map((event) => (
            <Step key={event.id} event={event} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function Headline({ event }: { readonly event: ReviewEvent }) {
  return (
    <div className={styles.headline}>
      <p className="muted">
        <DateText date={event.date} />
      </p>
      <p className={styles.statement}>
        <Link to={`/records/${event.id}`}>
          <RecordTitle record={event} />
        </Link>
      </p>
      {event.summary && <p lang="en">{event.summary}</p>}
    </div>
  );
}

/** Whether the Agreement is extended: the status of the matter, how each Party stands on it, and until when it runs. */
function Extension({ data }: { readonly data: FrontAnswer }) {
  const say = useText();
  const { date } = useFormats();
  const matter = data.agenda.nodes.find(({ id }) => id === EXTENSION);
  const stances = data.standings.subjects.find(({ subject }) => subject.id === EXTENSION)?.stances ?? [];
  const { inForce, expires } = data.agreement?.dates ?? {};
  return (
    <dl className={styles.facts}>
      {matter && (
        <div>
          <dt>
            <RecordLink record={matter} />
          </dt>
          <dd>
            <StatusText of="AgendaStatus" known={matter} />
          </dd>
        </div>
      )}
      {stances.map(({ holder, stance }) => (
        <div key={holder.id}>
          <dt>
            <RecordLink record={holder} />
          </dt>
          <dd>
            <StanceBadge stance={stance} />
          </dd>
        </div>
      ))}
      {data.agreement && inForce && expires && (
        <div>
          <dt>
            <RecordLink record={data.agreement} />
          </dt>
          <dd>{say("front.term", { from: date(inForce), to: date(expires) })}</dd>
        </div>
      )}
    </dl>
  );
}

function Step({ event }: { readonly event: ReviewEvent }) {
  return (
    <li>
      <span className={styles.when}>
        <DateText date={event.date} />
      </span>
      <Link to={`/records/${event.id}`}>
        <RecordTitle record={event} />
      </Link>
    </li>
  );
}
