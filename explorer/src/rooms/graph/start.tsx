import { Link } from "../../address/link";
import { KindMark } from "../../kinds/kind-mark";
import { RecordTitle } from "../../kinds/record-link";
import { useText } from "../../language/text";
import { RecordPicker } from "../../picking/record-picker";
import { useRecords } from "../../picking/use-records";
import { Answered } from "../../ui/answered";
import { SIX_COMPLAINTS } from "../../subject";
import styles from "./graph.module.css";
import { alsoFrom } from "./opening";
import { PathFinder } from "./path-finder";
import type { Change } from "./use-view";
import type { View } from "./view";

interface StartProps {
  readonly view: View;
  readonly show: Change;
}

/** Where nothing is shown yet: a record to start from, or two to find a path between. */
export function Start({ view, show }: StartProps) {
  const say = useText();
  const { answer, records } = useRecords(SIX_COMPLAINTS);
  return (
    <div className={styles.start}>
      <section className={styles.section}>
        <h2>{say("graph.start.title")}</h2>
        <RecordPicker label={say("graph.start.pick")} onPick={(id) => show(alsoFrom(view, id))} />
        <h3>{say("graph.start.complaints")}</h3>
        <Answered answer={answer} lines={6}>
          {() => (
            <ul className={styles.starts}>
              {[...records.values()].map((record) => (
                <li key={record.id}>
                  <Link to="/graph" params={{ ids: record.id }}>
                    <KindMark kind={record.entityKind} /> <RecordTitle record={record} />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Answered>
      </section>
      <section className={styles.section}>
        <h2>{say("graph.path.title")}</h2>
        <p className="muted">{say("graph.path.lead")}</p>
        <PathFinder view={view} show={show} />
      </section>
    </div>
  );
}
