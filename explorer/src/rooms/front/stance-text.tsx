import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import type { Stance } from "./answer";
import styles from "./front.module.css";

const SIGNS: Readonly<Record<Stance, string>> = { SUPPORTS: "+", OPPOSES: "−", CONDITIONAL: "±", SEEKS_CHANGE: "△" };

/** A stance as a sign and a word; null: no position is recorded. */
export function StanceText({ stance }: { readonly stance: Stance | null }) {
  const say = useText();
  const terms = useTerms();
  if (stance === null)
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="unseen">{say("front.stance.none")}</span>
      </span>
    );
  return (
    <span className={styles.stance} data-stance={stance}>
      <span aria-hidden="true" className={styles.sign}>
        {SIGNS[stance]}
      </span>
      {terms.value("Stance", stance)}
    </span>
  );
}
