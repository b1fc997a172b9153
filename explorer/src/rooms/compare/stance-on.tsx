import { useSharedVariables } from "../../address/use-shared";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { useAnswer } from "../../api/use-answer";
import { RecordLink } from "../../kinds/record-link";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { DateText } from "../../ui/date-text";
import { StanceCourse } from "./stance-course";
import { StanceBadge } from "../../kinds/stance-mark";
import { StanceTracks } from "./stance-tracks";
import { StanceOverTime } from "./stance-over-time.operation";
import { byStance } from "./stances";
import styles from "./positions.module.css";

/** Where everyone stands on a subject as of the day, by stance, and how it came there. */
export function StanceOn({ subject }: { readonly subject: RecordLineFragment }) {
  const say = useText();
  const { date: format } = useFormats();
  const { language, asOf, certainty } = useSharedVariables();
  const answer = useAnswer(StanceOverTime, {
    on: subject.id,
    asOf,
    certainty,
    language,
    ...(asOf && { until: asOf }),
  });
  const title = subject.localizedTitle.text;
  return (
    <section className={styles.positions}>
      <h3>
        {asOf
          ? say("compare.standOn", { subject: title, day: format(asOf) })
          : say("compare.stand", { subject: title })}
      </h3>
      <Answered answer={answer} lines={14}>
        {({ stance, positions }) => (
          <div className={styles.positions}>
            <div className={styles.groups}>
              {byStance(stance, ({ position }) => position.stance).map((group) => (
                <div key={group.stance} className={styles.group}>
                  <h4>
                    <StanceBadge stance={group.stance} /> {group.things.length}
                  </h4>
                  <ul>
                    {group.things.map(({ holder, position, sure }) => (
                      <li key={position.id}>
                        <RecordLink record={holder} />{" "}
                        <span className="muted small">
                          <DateText date={position.date} />
                          {sure === false && ` · ${say("compare.unsure")}`}
                        </span>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
            <StanceTracks positions={positions.nodes} />
            <StanceCourse positions={positions.nodes} newest={stance.map(({ position }) => position.id)} />
          </div>
        )}
      </Answered>
    </section>
  );
}
