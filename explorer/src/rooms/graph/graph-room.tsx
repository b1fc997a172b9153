import { useText } from "../../language/text";
import { Page } from "../../ui/page";
import styles from "./graph.module.css";
import { Shown } from "./shown";
import { Start } from "./start";
import { useView } from "./use-view";

/** The graph around records, and the paths between two. */
export default function GraphRoom() {
  const say = useText();
  const [view, show] = useView();
  const isEmpty = view.starts.length + view.opened.length === 0 && !(view.from && view.to);
  const actions = !isEmpty && (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={!view.asList}
        onClick={() => show({ ...view, asList: false })}
      >
        {say("graph.asGraph")}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={view.asList}
        onClick={() => show({ ...view, asList: true })}
      >
        {say("graph.asList")}
      </button>
    </>
  );
  return (
    <Page title={say("room.graph")} lead={isEmpty && say("graph.lead")} actions={actions}>
      <div className={styles.room}>
        {isEmpty ? <Start view={view} show={show} /> : <Shown view={view} show={show} />}
      </div>
    </Page>
  );
}
