import { Link } from "../../address/link";
import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { KindBadge, KindMark } from "../../kinds/kind-mark";
import { kindNamed } from "../../kinds/kinds";
import { RecordLink, RecordTitle } from "../../kinds/record-link";
import { operationsOf } from "../../kinds/operations";
import { useText } from "../../language/text";
import { Answered } from "../../ui/answered";
import { Actions } from "./actions";
import { CardValues } from "./card-values";
import shared from "./graph.module.css";
import styles from "./card.module.css";
import type { Network, Node } from "./network";
import { tiesByRecord } from "./network";
import { TieList } from "./tie-list";
import type { Change } from "./use-view";
import type { View } from "./view";

interface CardProps {
  readonly node: Node;
  readonly network: Network;
  /** What stands beside it but is left out. */
  readonly beside: Network;
  readonly view: View;
  readonly show: Change;
  readonly onToggle: (id: string) => void;
  readonly isPinned: boolean;
  readonly onPin: (pinned: boolean) => void;
}

/** So many of its sources a card names. */
const SOURCES = 3;

/** The selected record: what it is, how it is tied, and what can be done with it. */
export function Card({ node, network, beside, view, show, onToggle, isPinned, onPin }: CardProps) {
  const say = useText();
  const { record, hiddenCount } = node;
  const { id } = record;
  const select = (next: Node["record"]) => (
    <button
      type="button"
      className={styles.linked}
      onClick={() => show({ ...view, selected: next.id }, { replace: true })}
    >
      <KindMark kind={next.entityKind} /> {next.localizedTitle.text}
    </button>
  );
  const ties = tiesByRecord(network.ties).get(id) ?? [];
  const hubs = (tiesByRecord(beside.ties).get(id) ?? []).filter(({ other }) => !network.nodes.has(other));
  return (
    <section className={`card ${styles.card}`} aria-labelledby="graph-card">
      <KindBadge kind={record.entityKind} />
      <h2 id="graph-card">
        <RecordTitle record={record} />
      </h2>
      <CardAnswer key={id} node={node} />
      <div className={shared.row}>
        <Link to={`/records/${encodeURIComponent(id)}`} className="button small" data-primary>
          {say("graph.openRecord")}
        </Link>
        {!view.asList && (
          <button type="button" className="button small" aria-pressed={isPinned} onClick={() => onPin(!isPinned)}>
            {say("graph.pin")}
          </button>
        )}
        <button type="button" className="button small" onClick={() => show({ ...view, from: id, path: null })}>
          {say("graph.path.fromHere")}
        </button>
        <button type="button" className="button small" onClick={() => show({ ...view, to: id, path: null })}>
          {say("graph.path.toHere")}
        </button>
      </div>
      <Actions record={record} hiddenCount={hiddenCount} view={view} show={show} onToggle={onToggle} />
      <h3>{say("graph.card.ties", { count: ties.length })}</h3>
      {hiddenCount !== null && hiddenCount > 0 && (
        <p className="muted small">{say("graph.hidden", { count: hiddenCount })}</p>
      )}
      <TieList id={id} seen={ties} network={network} other={select} />
      {hubs.length > 0 && (
        <>
          <h3>{say("graph.card.hubs")}</h3>
          <TieList id={id} seen={hubs} network={beside} />
        </>
      )}
    </section>
  );
}

/** What the record's own operation says of it: its values, its summary, its first sources. */
function CardAnswer({ node: { record } }: { readonly node: Node }) {
  const say = useText();
  const shared = useSharedVariables();
  const kind = kindNamed(record.entityKind);
  const answer = useAnswer(operationsOf(kind).record, { id: record.id, first: 1, ...shared });
  return (
    <Answered answer={answer} lines={5}>
      {({ record: found }) => {
        if (!found) return null;
        const { edges, totalCount } = found.citations;
        return (
          <div className={styles.values}>
            <CardValues kind={kind} record={found} />
            {typeof found["summary"] === "string" && (
              <p lang="en" className={styles.summary}>
                {found["summary"]}
              </p>
            )}
            {totalCount > 0 && (
              <details>
                <summary>{say("graph.card.sources", { count: totalCount })}</summary>
                <ul>
                  {edges.slice(0, SOURCES).map(({ node, locator }) => (
                    <li key={node.id}>
                      <RecordLink record={node} /> <span lang="en">— {locator}</span>
                    </li>
                  ))}
                </ul>
                {totalCount > SOURCES && (
                  <Link to={`/records/${encodeURIComponent(record.id)}`}>
                    {say("graph.tie.moreSources", { count: totalCount - SOURCES })}
                  </Link>
                )}
              </details>
            )}
          </div>
        );
      }}
    </Answered>
  );
}
