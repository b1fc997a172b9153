import { useText } from "../../language/text";
import { RecordPicker } from "../../picking/record-picker";
import styles from "./graph.module.css";
import { alsoFrom } from "./opening";
import type { Change } from "./use-view";
import type { View } from "./view";
import { LIMITS } from "./view";

interface ControlsProps {
  readonly view: View;
  readonly show: Change;
}

const DEPTHS = [1, 2, 3] as const;

/** What is walked: from where, how far, how much of it, and whether through hubs. */
export function Controls({ view, show }: ControlsProps) {
  const say = useText();
  return (
    <div className={styles.controls} role="group" aria-label={say("graph.controls")}>
      <RecordPicker label={say("graph.add")} onPick={(id) => show(alsoFrom(view, id))} />
      <label className={styles.choice}>
        {say("graph.depth")}
        <select
          className="input"
          value={view.depth}
          onChange={(event) => show({ ...view, depth: Number(event.target.value) as View["depth"] })}
        >
          {DEPTHS.map((depth) => (
            <option key={depth} value={depth}>
              {depth}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        {say("graph.limit")}
        <select
          className="input"
          value={view.limit}
          onChange={(event) => show({ ...view, limit: Number(event.target.value) })}
        >
          {LIMITS.map((limit) => (
            <option key={limit} value={limit}>
              {limit}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={view.hubs}
          onChange={(event) => show({ ...view, hubs: event.target.checked })}
          aria-describedby="graph-hubs"
        />
        {say("graph.hubs")}
      </label>
    </div>
  );
}
