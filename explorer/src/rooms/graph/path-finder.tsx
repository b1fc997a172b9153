import { KindMark } from "../../kinds/kind-mark";
import { RecordTitle } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { RecordPicker } from "../../picking/record-picker";
import { useRecords } from "../../picking/use-records";
import shared from "./graph.module.css";
import styles from "./paths.module.css";
import type { Change } from "./use-view";
import type { View } from "./view";
import { LONGEST_PATH } from "./view";

interface PathFinderProps {
  readonly view: View;
  readonly show: Change;
}

/** Chooses two records, and how long a path between them may be. */
export function PathFinder({ view, show }: PathFinderProps) {
  const say = useText();
  const { from, to, maxLength, longer } = view;
  const ids = [from, to].filter((id) => id !== null);
  const { records } = useRecords(ids);
  const end = (name: "from" | "to", label: string) => {
    const id = view[name];
    if (!id) return <RecordPicker label={label} onPick={(picked) => show({ ...view, [name]: picked, path: null })} />;
    const record = records.get(id);
    return (
      <div className={styles.end}>
        <span className="small">{label}</span>
        <span className={styles.chosen}>
          {record ? (
            <>
              <KindMark kind={record.entityKind} /> <RecordTitle record={record} />
            </>
          ) : (
            id
          )}
        </span>
        <button type="button" className="button small" onClick={() => show({ ...view, [name]: null, path: null })}>
          {say("graph.path.other")}
          <span className="unseen"> ({label})</span>
        </button>
      </div>
    );
  };
  return (
    <div className={styles.finder}>
      {end("from", say("graph.path.from"))}
      {end("to", say("graph.path.to"))}
      <div className={shared.row}>
        <label className={shared.choice}>
          {say("graph.path.maxLength")}
          <select
            className="input"
            value={maxLength}
            onChange={(event) => show({ ...view, maxLength: Number(event.target.value), path: null })}
          >
            {Array.from({ length: LONGEST_PATH }, (_, i) => (
              <option key={i} value={i + 1}>
                {i + 1}
              </option>
            ))}
          </select>
        </label>
        <label className={shared.choice}>
          <input
            type="checkbox"
            checked={longer}
            onChange={(event) => show({ ...view, longer: event.target.checked, path: null })}
          />
          {say("graph.path.longer")}
        </label>
        {from && to && (
          <button
            type="button"
            className="button small"
            onClick={() => show({ ...view, from: to, to: from, path: null })}
          >
            {say("graph.path.swap")}
          </button>
        )}
      </div>
    </div>
  );
}
