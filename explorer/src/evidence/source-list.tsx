import { useText } from "../language/text";
import type { Numbered } from "./citations";
import { SourceEntry } from "./source-entry";
import styles from "./evidence.module.css";

interface SourceListProps {
  readonly sources: readonly Numbered[];
  /** How many there are in all. */
  readonly total: number;
}

/** All sources of a record, numbered, each with where in it to look. */
export function SourceList({ sources, total }: SourceListProps) {
  const say = useText();
  return (
    <>
      <ol className={styles.numbered}>
        {sources.map(({ number, citation }, i) => (
          <li key={i} value={number}>
            <SourceEntry citation={citation} />
          </li>
        ))}
      </ol>
      {total > sources.length && (
        <p className="muted small">{say("record.shownOf", { shown: sources.length, total })}</p>
      )}
    </>
  );
}
