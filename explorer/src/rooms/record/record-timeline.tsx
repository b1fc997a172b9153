import { Link } from "../../address/link";
import { useParam } from "../../address/use-param";
import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { useTerms } from "../../language/terms";
import { Answered } from "../../ui/answered";
import { DateText } from "../../ui/date-text";
import { RecordTimeline } from "./record-timeline.operation";
import styles from "./record.module.css";

/** What happened to a record, in order; on request with what happened to the records tied to it. */
export function RecordTimelineSection({ id }: { readonly id: string }) {
  const say = useText();
  const terms = useTerms();
  const shared = useSharedVariables();
  const [around, setAround] = useParam("around");
  const answer = useAnswer(RecordTimeline, { id, related: around === "1", ...shared });
  return (
    <section className={styles.section} aria-labelledby="happened">
      <div className={styles.sectionHead}>
        <h2 id="happened">{say("record.happened")}</h2>
        <button
          type="button"
          className="button small"
          aria-pressed={around === "1"}
          onClick={() => setAround(around === "1" ? null : "1")}
        >
          {say("record.around")}
        </button>
      </div>
      <Answered answer={answer} lines={3}>
        {({ timeline: { nodes, totalCount } }) =>
          totalCount === 0 ? (
            <p className="muted">{say(around === "1" ? "record.happened.noneAround" : "record.happened.none")}</p>
          ) : (
            <>
              <ol className={styles.timeline}>
                {nodes.map(({ date, until, ahead, happening, record }, i) => (
                  <li key={i} data-own={record.id === id || undefined}>
                    <span className={styles.when}>
                      <DateText date={date} />
                      {until && (
                        <>
                          {" – "}
                          <DateText date={until} />
                        </>
                      )}
                    </span>
                    <span>
                      <span className={styles.happening}>{terms.value("Happening", happening)}</span>
                      {ahead && <span className={styles.tag}>{say("record.ahead")}</span>}
                      {record.id !== id && (
                        <>
                          {" "}
                          <RecordLink record={record} />
                        </>
                      )}
                    </span>
                  </li>
                ))}
              </ol>
              {totalCount > nodes.length && (
                <p>
                  <span className="muted">{say("record.shownOf", { shown: nodes.length, total: totalCount })}</span>{" "}
                  <Link to="/timeline" params={{ ids: id }}>
                    {say("record.inTimeline")}
                  </Link>
                </p>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}
