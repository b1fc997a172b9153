import type { RecordLineFragment } from "../../api/fragments.operation";
import { useText } from "../../language/text";
import styles from "./graph.module.css";
import { isOpened, leaveOut, startFrom } from "./opening";
import type { Change } from "./use-view";
import type { View } from "./view";

interface ActionsProps {
  readonly record: RecordLineFragment;
  readonly hiddenCount: number | null;
  readonly view: View;
  readonly show: Change;
  readonly onToggle: (id: string) => void;
}

/** What can be done with a record of the graph. */
export function Actions({ record, hiddenCount, view, show, onToggle }: ActionsProps) {
  const say = useText();
  const { id } = record;
  const named = <span className="unseen"> {record.localizedTitle.text}</span>;
  const isStart = view.starts.includes(id);
  return (
    <div className={styles.row}>
      {!isStart && (
        <button type="button" className="button small" aria-expanded={isOpened(view, id)} onClick={() => onToggle(id)}>
          {isOpened(view, id)
            ? say("graph.collapse")
            : hiddenCount
              ? say("graph.expandMore", { count: hiddenCount })
              : say("graph.expand")}
          {named}
        </button>
      )}
      {view.asList && (
        <button
          type="button"
          className="button small"
          aria-pressed={view.selected === id}
          onClick={() => show({ ...view, selected: id }, { replace: true })}
        >
          {say("graph.details")}
          {named}
        </button>
      )}
      <button type="button" className="button small" onClick={() => show(leaveOut(view, id))}>
        {say("graph.leaveOut")}
        {named}
      </button>
      {(!isStart || view.starts.length > 1) && (
        <button type="button" className="button small" onClick={() => show(startFrom(view, id))}>
          {say("graph.startHere")}
          {named}
        </button>
      )}
    </div>
  );
}
