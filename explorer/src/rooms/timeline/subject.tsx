import { useParams } from "../../address/use-param";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { RecordPicker } from "../../picking/record-picker";
import { useRecords } from "../../picking/use-records";
import type { TimelineState } from "./state";
import styles from "./timeline.module.css";

/** Of which records the timeline is, and how to choose others. */
export function Subject({ state: { ids, related, where } }: { readonly state: TimelineState }) {
  const say = useText();
  const [, change] = useParams();
  const setIds = (next: readonly string[]) => change({ ids: next.join(",") || null, page: null });
  // Countries, sectors and chapters have no dates of their own: at first what is tied to a record is shown as well.
  const add = (id: string) =>
    change({ ids: [...new Set([...ids, id])].join(","), page: null, ...(ids.length === 0 && { related: "1" }) });
  return (
    <section className={styles.subject} aria-label={say("timeline.subject")}>
      <div className={styles.row}>
        <span className="muted">{say("timeline.subject")}</span>
        {ids.length === 0 && !where && <strong>{say("timeline.subject.all")}</strong>}
        {ids.length > 0 && <Records ids={ids} onRemove={(id) => setIds(ids.filter((each) => each !== id))} />}
        {where && (
          <span className={styles.chip}>
            <span title={JSON.stringify(where)}>{say("timeline.subject.where")}</span>
            <button
              type="button"
              className={styles.remove}
              aria-label={say("timeline.subject.where.remove")}
              onClick={() => change({ where: null, page: null })}
            >
              ×
            </button>
          </span>
        )}
      </div>
      <div className={`${styles.row} no-print`}>
        <RecordPicker label={say("timeline.subject.add")} without={ids} onPick={add} />
        {ids.length > 0 && (
          <label className={styles.check} title={say("timeline.subject.related.help")}>
            <input
              type="checkbox"
              checked={related}
              onChange={(event) => change({ related: event.target.checked ? "1" : null, page: null })}
            />
            {say("timeline.subject.related")}
          </label>
        )}
        {(ids.length > 0 || where) && (
          <button
            type="button"
            className="button"
            onClick={() => change({ ids: null, related: null, where: null, page: null })}
          >
            {say("timeline.subject.clear")}
          </button>
        )}
      </div>
    </section>
  );
}

interface RecordsProps {
  readonly ids: readonly string[];
  readonly onRemove: (id: string) => void;
}

function Records({ ids, onRemove }: RecordsProps) {
  const say = useText();
  const { records } = useRecords(ids);
  return (
    <ul className={styles.chips}>
      {ids.map((id) => {
        const record = records.get(id);
        return (
          <li key={id} className={styles.chip}>
            {record ? <RecordLink record={record} /> : <code>{id}</code>}
            <button
              type="button"
              className={styles.remove}
              aria-label={say("timeline.subject.remove", { title: record?.localizedTitle.text ?? id })}
              onClick={() => onRemove(id)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
