import { KindMark } from "../../kinds/kind-mark";
import { RecordLink } from "../../kinds/record-link";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Actions } from "./actions";
import styles from "./graph.module.css";
import { grouped } from "./grouped";
import type { Network, Node, Seen } from "./network";
import { tiesByRecord } from "./network";
import { TieList } from "./tie-list";
import type { Change } from "./use-view";
import type { View } from "./view";

interface ListViewProps {
  readonly network: Network;
  readonly view: View;
  readonly show: Change;
  readonly onToggle: (id: string) => void;
}

/** More ties than this are folded away. */
const FEW = 6;

/** All that the drawing shows, in words: by distance and kind, with every tie, and all that can be done by buttons. */
export function ListView({ network, view, show, onToggle }: ListViewProps) {
  const say = useText();
  const terms = useTerms();
  const ties = tiesByRecord(network.ties);
  return (
    <div className={styles.list}>
      {grouped(network, view.starts).map(({ distance, kinds }) => (
        <section key={String(distance)}>
          <h2>{distance === null ? say("graph.list.onPath") : say("graph.list.distance", { distance })}</h2>
          {kinds.map(({ kind, nodes }) => (
            <section key={kind}>
              <h3>
                <KindMark kind={kind} /> {terms.kind(kind, nodes.length === 1 ? "one" : "many")} ({nodes.length})
              </h3>
              <ul>
                {nodes.map((node) => (
                  <li key={node.record.id} data-selected={view.selected === node.record.id || undefined}>
                    <Item node={node} seen={ties.get(node.record.id) ?? []} network={network} />
                    <Actions
                      record={node.record}
                      hiddenCount={node.hiddenCount}
                      view={view}
                      show={show}
                      onToggle={onToggle}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </div>
  );
}

interface ItemProps {
  readonly node: Node;
  readonly seen: readonly Seen[];
  readonly network: Network;
}

/** A record of the list: its title, what is not shown of it, and its ties. */
function Item({ node: { record, hiddenCount }, seen, network }: ItemProps) {
  const say = useText();
  const list = <TieList id={record.id} seen={seen} network={network} />;
  return (
    <>
      <div>
        <RecordLink record={record} />
        {hiddenCount !== null && hiddenCount > 0 && (
          <p className="muted small">{say("graph.hidden", { count: hiddenCount })}</p>
        )}
      </div>
      {seen.length <= FEW ? (
        list
      ) : (
        <details>
          <summary>{say("graph.list.ties", { count: seen.length })}</summary>
          {list}
        </details>
      )}
    </>
  );
}
