import { useTerms } from "../language/terms";
import styles from "./kinds.module.css";
import type { KindName } from "./kinds";
import { looks } from "./look";

/** The mark of a kind: its shape in its colour. Without words it is for the eye only. */
export function KindMark({ kind }: { readonly kind: KindName }) {
  const { shape, colour } = looks[kind];
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true" style={{ color: `var(--${colour})` }}>
      <path d={shape} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

/** The mark of a kind with its name. */
export function KindBadge({ kind }: { readonly kind: KindName }) {
  const terms = useTerms();
  return (
    <span className={styles.badge}>
      <KindMark kind={kind} />
      {terms.kind(kind)}
    </span>
  );
}
