import type { RecordLineFragment } from "../api/fragments.operation";
import { useText } from "../language/text";
import { RecordLink } from "../kinds/record-link";
import type { Cited } from "./citations";
import { SourceEntry } from "./source-entry";
import styles from "./evidence.module.css";

/** What some of the sources say where they differ. */
export interface Version {
  readonly value: string;
  /** Whether the record shows this one; null, false: it does not. */
  readonly chosen: boolean | null;
  readonly note: string | null;
  readonly citations: { readonly edges: readonly Cited[] };
  /** The figure that it is, where it is one. */
  readonly observation?: RecordLineFragment | null;
}

/** The versions of a conflict side by side, the one that the record shows marked, each with its sources. */
export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const say = useText();
  return (
    <>
      {versions.every(({ chosen }) => !chosen) && <p className="muted">{say("record.version.noneChosen")}</p>}
      <ul className={styles.versions}>
        {versions.map(({ value, chosen, note, citations, observation }, i) => (
          <li key={i} className={styles.version} data-chosen={chosen || undefined}>
            <p className={styles.mark}>{say(chosen ? "record.version.chosen" : "record.version.other")}</p>
            <p className={styles.value} lang="en">
              {value}
            </p>
            {note && <p lang="en">{note}</p>}
            {observation && <RecordLink record={observation} />}
            {citations.edges.length > 0 ? (
              citations.edges.map((citation, j) => <SourceEntry key={j} citation={citation} />)
            ) : (
              <p className="muted small">{say("record.version.unsourced")}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
