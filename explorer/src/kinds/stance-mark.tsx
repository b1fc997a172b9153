import { useText } from "../language/text";
import { useTerms } from "../language/terms";
import type { Stance } from "./operations/position.operation";
import styles from "./stance.module.css";

/** A shape of its own for each stance, in a square of 16 by 16, and the name of its colour. */
const LOOKS: Readonly<Record<Stance, { readonly shape: string; readonly colour: string }>> = {
  SUPPORTS: { colour: "law", shape: "M2 8.5 4 6.5 6.5 9 12 3.5 14 5.5 6.5 13Z" },
  CONDITIONAL: { colour: "warning", shape: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 2v10A5 5 0 0 0 8 3Z" },
  SEEKS_CHANGE: { colour: "politics", shape: "M8 1 15 8 11 8 11 15 5 15 5 8 1 8Z" },
  OPPOSES: { colour: "danger", shape: "M3 1 8 6 13 1 15 3 10 8 15 13 13 15 8 10 3 15 1 13 6 8 1 3Z" },
};

/** The mark of a stance, for the eye only. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  const { shape, colour } = LOOKS[stance];
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true" style={{ color: `var(--${colour})` }}>
      <path d={shape} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

/** A stance by its mark and in words; null: no position is recorded. */
export function StanceBadge({ stance }: { readonly stance: Stance | null }) {
  const say = useText();
  const terms = useTerms();
  if (stance === null)
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="unseen">{say("stance.none")}</span>
      </span>
    );
  return (
    <span className={styles.badge} data-stance={stance}>
      <StanceMark stance={stance} />
      {terms.value("Stance", stance)}
    </span>
  );
}
