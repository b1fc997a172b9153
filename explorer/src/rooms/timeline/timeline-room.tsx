import { useMemo } from "react";
import { useParams } from "../../address/use-param";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import { Page } from "../../ui/page";
import { spanOf } from "./days";
import { narrowed } from "./entries";
import { Facets } from "./facets";
import { Lanes } from "./lanes-drawing";
import { List } from "./list";
import { timelineState } from "./state";
import { Strip } from "./strip";
import { Subject } from "./subject";
import type { Whole } from "./use-timeline";
import { useTimeline } from "./use-timeline";
import { coreOf, domainOf, frameOf, windowOf } from "./window";
import { Zoom } from "./zoom";
import styles from "./timeline.module.css";

/** What happened when: of some records, of those of a filter, or of all. */
export default function TimelineRoom() {
  const say = useText();
  const [params] = useParams();
  const state = useMemo(() => timelineState(params), [params]);
  const answer = useTimeline(state);
  const ofAll = state.ids.length === 0 && state.where === null;
  return (
    <Page title={say("room.timeline")} lead={say(ofAll ? "timeline.lead.all" : "timeline.lead.some")}>
      <Subject state={state} />
      <Answered answer={answer} lines={24}>
        {(whole) => <Shown whole={whole} />}
      </Answered>
    </Page>
  );
}

function Shown({ whole: { entries, coveredUntil, totalCount } }: { readonly whole: Whole }) {
  const say = useText();
  const [params, change] = useParams();
  const state = useMemo(() => timelineState(params), [params]);
  const domain = useMemo(() => domainOf(entries.map(spanOf)), [entries]);
  const core = useMemo(() => coreOf(entries.map(spanOf)), [entries]);
  const chosen = useMemo(() => narrowed(entries, { ...state, from: null, to: null }), [entries, state]);
  const shown = useMemo(() => narrowed(chosen, state), [chosen, state]);
  if (!domain || !core) {
    return (
      <Empty title={say("timeline.empty")}>
        <p>{say("timeline.empty.help")}</p>
        {state.ids.length > 0 && !state.related && (
          <button type="button" className="button" onClick={() => change({ related: "1" })}>
            {say("timeline.subject.related")}
          </button>
        )}
      </Empty>
    );
  }
  const frame = frameOf(state, core, domain);
  const window = windowOf(state, frame);
  return (
    <div className={styles.shown}>
      {entries.length < totalCount && <p>{say("timeline.cut", { shown: entries.length, count: totalCount })}</p>}
      <Facets entries={entries} state={state} />
      <section className={styles.when} aria-label={say("timeline.strip")}>
        <Zoom state={state} window={window} domain={frame} coveredUntil={coveredUntil} />
        <Strip entries={chosen} window={window} domain={frame} coveredUntil={coveredUntil} />
      </section>
      {shown.length > 0 ? (
        <>
          <Lanes entries={shown} all={chosen} window={window} coveredUntil={coveredUntil} />
          <List entries={shown} page={state.page} coveredUntil={coveredUntil} />
        </>
      ) : (
        <Empty title={say("timeline.empty.window")}>
          <button
            type="button"
            className="button"
            onClick={() => change({ from: null, to: null, kinds: null, happenings: null, page: null })}
          >
            {say("timeline.zoom.whole")}
          </button>
        </Empty>
      )}
    </div>
  );
}
