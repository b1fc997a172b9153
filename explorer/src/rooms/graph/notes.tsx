import type { RecordLineFragment } from "../../api/fragments.operation";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import styles from "./graph.module.css";
import type { Shown } from "./use-network";
import type { View } from "./view";

interface NotesProps {
  readonly shown: Shown;
  readonly view: View;
}

/** What is not shown, and why: never left out in silence. */
export function Notes({ shown: { network, beside, parts }, view }: NotesProps) {
  const say = useText();
  const hubs: readonly RecordLineFragment[] = [...beside.nodes.values()]
    .map(({ record }) => record)
    .filter(({ id, entityKind }) => !network.nodes.has(id) && !view.hiddenKinds.includes(entityKind));
  return (
    <div className={`${styles.notes} small`}>
      {!view.hubs && (
        <p id="graph-hubs" className="muted">
          {say("graph.hubs.left")}
          {hubs.length > 0 && !network.isCut && (
            <>
              {" "}
              {say("graph.hubs.here")}{" "}
              {hubs.map((record, i) => (
                <span key={record.id}>
                  {i > 0 && ", "}
                  <RecordLink record={record} />
                </span>
              ))}
              .
            </>
          )}
        </p>
      )}
      {network.isCut && <p className={styles.cut}>{say("graph.cut")}</p>}
      {parts > 1 && <p className={styles.cut}>{say("graph.parts", { count: parts })}</p>}
    </div>
  );
}
