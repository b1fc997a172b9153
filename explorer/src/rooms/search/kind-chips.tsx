import { KindMark } from "../../kinds/kind-mark";
import type { KindName } from "../../kinds/kinds";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import styles from "./search.module.css";

interface KindChipsProps {
  /** How many hits there are of each kind, whichever are chosen. */
  readonly counts: readonly { readonly kind: KindName; readonly count: number }[];
  readonly chosen: readonly KindName[];
  readonly onToggle: (kind: KindName) => void;
  readonly onAll: () => void;
}

/** Narrows a search to kinds, each with its mark and how many hits there are. */
export function KindChips({ counts, chosen, onToggle, onAll }: KindChipsProps) {
  const say = useText();
  const terms = useTerms();
  const { number } = useFormats();
  const empty = chosen.filter((kind) => !counts.some((each) => each.kind === kind));
  return (
    <div role="group" aria-label={say("search.kinds")} className={styles.chips}>
      <button type="button" className={styles.chip} aria-pressed={chosen.length === 0} onClick={onAll}>
        {say("search.kinds.all")}
      </button>
      {[...counts, ...empty.map((kind) => ({ kind, count: 0 }))].map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          className={styles.chip}
          aria-pressed={chosen.includes(kind)}
          onClick={() => onToggle(kind)}
        >
          <KindMark kind={kind} />
          {terms.kind(kind, "many")} <span className="muted">{number(count)}</span>
        </button>
      ))}
    </div>
  );
}
