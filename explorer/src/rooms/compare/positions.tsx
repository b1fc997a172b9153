import type { RecordLineFragment } from "../../api/fragments.operation";
import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { RecordLink } from "../../kinds/record-link";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { DateText } from "../../ui/date-text";
import { PositionsBehind } from "./positions-behind.operation";
import { Sources } from "./sources";
import { StanceBadge } from "../../kinds/stance-mark";
import styles from "./positions.module.css";

interface PositionsProps {
  readonly ids: readonly string[];
  readonly holder: RecordLineFragment;
  readonly subject: RecordLineFragment;
}

/** The positions behind a cell: who took each and when, what it says, and where that is written. */
export function Positions({ ids, holder, subject }: PositionsProps) {
  const say = useText();
  const { date: format } = useFormats();
  const { language } = useSharedVariables();
  const answer = useAnswer(PositionsBehind, { ids, language });
  return (
    <section className={styles.positions}>
      <h3>{say("compare.behind", { holder: holder.localizedTitle.text, subject: subject.localizedTitle.text })}</h3>
      <Answered answer={answer} lines={5}>
        {({ positions: { nodes } }) => (
          <ul className={styles.list}>
            {nodes.map((position) => (
              <li key={position.id} className={styles.position}>
                <p className={styles.line}>
                  <StanceBadge stance={position.stance} />
                  <DateText date={position.date} />
                  {position.until && <span>{say("compare.until", { day: format(position.until) })}</span>}
                  {position.holder.id !== holder.id && <RecordLink record={position.holder} />}
                </p>
                {position.summary && <p lang="en">{position.summary}</p>}
                <p className="small">
                  <RecordLink record={position} />
                </p>
                <Sources citations={position.citations.edges} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  );
}
