import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import type { PositionsComparedQuery } from "./positions-compared.operation";
import { StanceMark } from "../../kinds/stance-mark";
import type { Stance } from "../../kinds/operations/position.operation";
import styles from "./matrix.module.css";

interface InSumProps {
  readonly compared: PositionsComparedQuery["compare"]["subjects"][number];
  readonly open: boolean;
  readonly onPress: () => void;
}

/** How many of the holders compared take each stance; a press opens where everyone stands on the subject. */
export function InSum({ compared, open, onPress }: InSumProps) {
  const say = useText();
  const terms = useTerms();
  const counts: readonly (readonly [Stance, number])[] = [
    ["SUPPORTS", compared.support.length],
    ["CONDITIONAL", compared.condition.length],
    ["SEEKS_CHANGE", compared.seekChange.length],
    ["OPPOSES", compared.oppose.length],
  ];
  return (
    <div className={styles.sum}>
      <span className={styles.counts}>
        {counts
          .filter(([, count]) => count > 0)
          .map(([stance, count]) => (
            <span key={stance} title={terms.value("Stance", stance)}>
              <StanceMark stance={stance} /> {count} <span className="unseen">{terms.value("Stance", stance)}</span>
            </span>
          ))}
      </span>
      <button type="button" className={styles.all} aria-expanded={open} onClick={onPress}>
        {say("compare.everyone")}
        <span className="unseen">: {compared.subject.localizedTitle.text}</span>
      </button>
    </div>
  );
}
