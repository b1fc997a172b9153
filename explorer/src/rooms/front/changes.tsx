import { useShared, useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { RecordLink } from "../../kinds/record-link";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { DateText } from "../../ui/date-text";
import { daysBefore } from "./horizon";
import { RecentChanges } from "./recent-changes.operation";
import styles from "./dated.module.css";

const DAYS = 30;

/** What began and what ended in the month up to a day. */
export function Changes({ until }: { readonly until: string }) {
  const say = useText();
  const terms = useTerms();
  const { date } = useFormats();
  const { certainty } = useShared();
  const { language } = useSharedVariables();
  const from = daysBefore(until, DAYS);
  const answer = useAnswer(RecentChanges, { from, to: until, certainty, language });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say("front.changes")}</h2>
      <p className="muted small">{say("front.changes.lead", { from: date(from), to: date(until) })}</p>
      <Answered answer={answer} lines={6}>
        {({ changes: { nodes, totalCount } }) => (
          <>
            {totalCount === 0 && <p>{say("front.changes.none")}</p>}
            <ol className={styles.dated}>
              {nodes.map(({ change, day, date: when, sure, record }) => (
                <li key={`${change} ${day} ${record.id}`}>
                  <DateText date={when ?? day} />
                  <span>
                    <strong>{terms.value("ChangeKind", change)}</strong>
                    {!sure && <span className="muted"> ({say("front.changes.unsure")})</span>}{" "}
                    <RecordLink record={record} />
                  </span>
                </li>
              ))}
            </ol>
            {totalCount > nodes.length && (
              <p className="muted">{say("front.changes.more", { count: totalCount - nodes.length })}</p>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}
