import type { ReactNode } from "react";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { RecordLink } from "../../kinds/record-link";
import { useText } from "../../language/text";
import styles from "./card.module.css";
import type { Network, Seen } from "./network";
import { TieNotes } from "./tie-sources";
import { useWords } from "./use-words";

interface TieListProps {
  /** The record whose ties they are. */
  readonly id: string;
  readonly seen: readonly Seen[];
  readonly network: Network;
  /** How the other record is shown; not given: as a link to its page. */
  readonly other?: (record: RecordLineFragment) => ReactNode;
}

/** The ties of a record in words, as it sees them: those of one relationship together, with who states them. */
export function TieList({ id, seen, network, other }: TieListProps) {
  const say = useText();
  const words = useWords();
  const groups = new Map<string, Seen[]>();
  for (const each of seen) {
    const { relationship, from } = each.tie;
    const key = `${relationship} ${from === id ? "out" : "back"}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return (
    <ul className={styles.ties}>
      {[...groups].map(([key, these]) => (
        <li key={key}>
          <em>{words(these[0]!.tie, id)}</em>
          {these[0]!.tie.from !== id && (
            <span className="muted small"> {say("graph.tie.byOther", { count: these.length })}</span>
          )}
          <ul>
            {these.map(({ tie, other: to }) => {
              const record = network.nodes.get(to)!.record;
              return (
                <li key={to}>
                  {other ? other(record) : <RecordLink record={record} />}
                  <TieNotes tie={tie} />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
