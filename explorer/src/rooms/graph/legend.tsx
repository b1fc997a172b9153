import { KindMark } from "../../kinds/kind-mark";
import type { KindName } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import styles from "./legend.module.css";
import type { Network } from "./network";
import { counted } from "./network";
import { onRequest } from "./questions";
import type { Change } from "./use-view";
import type { View } from "./view";

interface LegendProps {
  readonly network: Network;
  /** The same with nothing hidden. */
  readonly unhidden: Network;
  readonly view: View;
  readonly show: Change;
}

const toggled = <Item extends string>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((each) => each !== item) : [...items, item];

/** What marks and colours mean, and which kinds and relationships are shown: each is a switch, with how many there are. */
export function Legend({ network, unhidden, view, show }: LegendProps) {
  const say = useText();
  const terms = useTerms();
  const all = counted([...unhidden.nodes.values()].map(({ record }) => record.entityKind));
  const shown = new Map(counted([...network.nodes.values()].map(({ record }) => record.entityKind)));
  const kinds = new Map<KindName, number>([...view.hiddenKinds.map((kind) => [kind, 0] as const), ...all]);
  const types = new Map<string, number>([
    ...view.hiddenRelationships.map((type) => [type, 0] as const),
    ...counted(unhidden.ties.map(({ relationship }) => relationship)),
  ]);
  const shownTypes = new Map(counted(network.ties.map(({ relationship }) => relationship)));
  return (
    <section className={styles.legend} aria-labelledby="graph-legend">
      <h2 id="graph-legend">{say("graph.legend.title")}</h2>
      <fieldset className={styles.switches}>
        <legend className="small muted">{say("graph.legend.kinds")}</legend>
        {[...kinds].map(([kind, count]) => (
          <label key={kind} className={styles.switch}>
            <input
              type="checkbox"
              checked={!view.hiddenKinds.includes(kind)}
              onChange={() => show({ ...view, hiddenKinds: toggled(view.hiddenKinds, kind) })}
            />
            <KindMark kind={kind} />
            {terms.kind(kind, "many")}
            <span className="muted">{counts(shown.get(kind) ?? 0, count)}</span>
          </label>
        ))}
      </fieldset>
      <details className={styles.more} open={view.hiddenRelationships.length + view.also.length > 0 || undefined}>
        <summary>{say("graph.legend.relationships", { count: types.size })}</summary>
        <fieldset className={styles.switches}>
          <legend className="unseen">{say("graph.legend.relationships", { count: types.size })}</legend>
          {[...types].map(([type, count]) => (
            <label key={type} className={styles.switch}>
              <input
                type="checkbox"
                checked={!view.hiddenRelationships.includes(type)}
                onChange={() => show({ ...view, hiddenRelationships: toggled(view.hiddenRelationships, type) })}
              />
              {terms.relationship(type, "out")}
              <span className="muted">{counts(shownTypes.get(type) ?? 0, count)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.switches}>
          <legend className="small muted">{say("graph.legend.also")}</legend>
          {onRequest.map((type) => (
            <label key={type} className={styles.switch}>
              <input
                type="checkbox"
                checked={view.also.includes(type)}
                onChange={() => show({ ...view, also: toggled(view.also, type) })}
              />
              {terms.relationship(type, "out")}
            </label>
          ))}
        </fieldset>
      </details>
      {view.left.length > 0 && (
        <button type="button" className="button small" onClick={() => show({ ...view, left: [] })}>
          {say("graph.legend.showLeft", { count: view.left.length })}
        </button>
      )}
    </section>
  );
}

/** How many are shown; of how many, where some are hidden. */
const counts = (shown: number, all: number) => (shown >= all ? String(shown) : `${shown} / ${all}`);
