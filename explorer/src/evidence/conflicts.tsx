import type { EvidenceFragment } from "../api/fragments.operation";
import { Link } from "../address/link";
import { useText } from "../language/text";
import { useTerms } from "../language/terms";
import { KindMark } from "../kinds/kind-mark";
import type { KindName } from "../kinds/kinds";
import { conflictWords } from "./field-words";
import { Versions } from "./versions";
import styles from "./evidence.module.css";

interface ConflictsProps {
  /** The kind of the record that they are about. */
  readonly kind: KindName;
  readonly conflicts: EvidenceFragment["conflicts"]["nodes"];
}

/** The claims of a record on which its sources differ: their versions side by side, why they differ, how it was resolved. */
export function Conflicts({ kind, conflicts }: ConflictsProps) {
  const say = useText();
  const terms = useTerms();
  return (
    <div className={styles.conflicts}>
      {conflicts.map(({ id, entityKind, field, cause, year, resolution, reason, versions }) => (
        <article key={id} className={styles.conflict} aria-labelledby={`about-${id}`}>
          <h3 id={`about-${id}`}>
            <KindMark kind={entityKind} />{" "}
            <Link to={`/records/${encodeURIComponent(id)}`}>
              {conflictWords(kind, field, terms) ?? <span lang="en">{field}</span>}
            </Link>
            {year !== null && `, ${year}`}
          </h3>
          <Versions versions={versions.nodes} />
          <dl className={styles.resolved}>
            {cause && (
              <div>
                <dt>{terms.field("cause")}</dt>
                <dd>{terms.value("ConflictCause", cause)}</dd>
              </div>
            )}
            {resolution && (
              <div>
                <dt>{say("record.conflict.resolution")}</dt>
                <dd lang="en">{resolution}</dd>
              </div>
            )}
            {reason && (
              <div>
                <dt>{terms.field("reason")}</dt>
                <dd lang="en">{reason}</dd>
              </div>
            )}
          </dl>
        </article>
      ))}
    </div>
  );
}
