import { useText } from "../language/text";
import { useTerms } from "../language/terms";
import styles from "./evidence.module.css";

/** How far the sources carry a record. */
export type Confidence = "HIGH" | "MEDIUM" | "LOW";

const LEVEL = { LOW: 1, MEDIUM: 2, HIGH: 3 } as const;

/** How far the sources of a record carry it: as bars, in a word, and what the word means. */
export function ConfidenceExplained({ confidence }: { readonly confidence: Confidence }) {
  const say = useText();
  const terms = useTerms();
  return (
    <div className={styles.confidence}>
      <span className={styles.bars} aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <span key={bar} data-full={bar <= LEVEL[confidence] || undefined} />
        ))}
      </span>
      <strong>{terms.value("Confidence", confidence)}</strong>
      <p className="muted small">{say(`record.confidence.${confidence}`)}</p>
    </div>
  );
}
