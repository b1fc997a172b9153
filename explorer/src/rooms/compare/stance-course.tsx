import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { DateText } from "../../ui/date-text";
import { StanceBadge } from "../../kinds/stance-mark";
import type { StanceOverTimeQuery } from "./stance-over-time.operation";
import styles from "./positions.module.css";

interface StanceCourseProps {
  /** All positions on a subject, the oldest first. */
  readonly positions: StanceOverTimeQuery["positions"]["nodes"];
  /** The ids of those that hold as of the day. */
  readonly newest: readonly string[];
}

/** The positions on a subject one after another: who said what when, and what was overtaken since. */
export function StanceCourse({ positions, newest }: StanceCourseProps) {
  const say = useText();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say("compare.course")}>
      <table className="table">
        <caption>{say("compare.course")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("compare.date")}</th>
            <th scope="col">{say("compare.stance")}</th>
            <th scope="col">{say("compare.position")}</th>
          </tr>
        </thead>
        <tbody>
          {positions.map((position) => (
            <tr key={position.id}>
              <td className={styles.date}>
                <DateText date={position.date} />
              </td>
              <td>
                <StanceBadge stance={position.stance} />
                {!newest.includes(position.id) && <span className="muted small"> {say("compare.overtaken")}</span>}
              </td>
              <td>
                <RecordLink record={position} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
