import type { RecordLineFragment } from "../api/fragments.operation";
import { KindMark } from "../kinds/kind-mark";
import type { KindName } from "../kinds/kinds";
import { useText } from "../language/text";
import styles from "./picking.module.css";
import { RecordPicker } from "./record-picker";

interface ChosenRecordsProps {
  readonly label: string;
  /** The kinds among which they are chosen. */
  readonly kinds: readonly KindName[];
  readonly chosen: readonly RecordLineFragment[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Chooses several records; each that is chosen can be taken out again. */
export function ChosenRecords({ label, kinds, chosen, onChange }: ChosenRecordsProps) {
  const say = useText();
  const ids = chosen.map(({ id }) => id);
  return (
    <div className={styles.chosen}>
      <RecordPicker label={label} kinds={kinds} without={ids} onPick={(id) => onChange([...ids, id])} />
      {chosen.length > 0 && (
        <ul className={styles.chips}>
          {chosen.map((record) => (
            <li key={record.id}>
              <button
                type="button"
                className={styles.chip}
                aria-label={say("picking.remove", { title: record.localizedTitle.text })}
                onClick={() => onChange(ids.filter((id) => id !== record.id))}
              >
                <KindMark kind={record.entityKind} />
                <span>{record.localizedTitle.text}</span>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
