import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { DateText } from "../../ui/date-text";
import { StanceMark } from "../../kinds/stance-mark";
import type { Cell } from "./stances";
import styles from "./matrix.module.css";

interface CellButtonProps {
  readonly cell: Cell;
  readonly holder: string;
  readonly subject: string;
  readonly open: boolean;
  readonly onPress: () => void;
}

/** What a holder says of a subject; a press opens the positions behind it, with their sources. */
export function CellButton({ cell: { stances, date }, holder, subject, open, onPress }: CellButtonProps) {
  const say = useText();
  const terms = useTerms();
  if (date === null)
    return (
      <span className={styles.silent}>
        <span aria-hidden="true">–</span>
        <span className="unseen">{say("compare.silent")}</span>
      </span>
    );
  return (
    <button
      type="button"
      className={styles.cell}
      data-stance={stances.length === 1 ? stances[0] : "DIFFER"}
      aria-expanded={open}
      onClick={onPress}
    >
      {stances.length > 1 && <span className={styles.differ}>{say("compare.differ")}</span>}
      {stances.map((stance) => (
        <span key={stance} className={styles.stance}>
          <StanceMark stance={stance} />
          {terms.value("Stance", stance)}
        </span>
      ))}
      <span className="muted small">
        <DateText date={date} />
      </span>
      <span className="unseen">{say("compare.openCell", { holder, subject })}</span>
    </button>
  );
}
