import { Suspense, useMemo, useState } from "react";
import { useText } from "../../language/text";
import { Answered, Skeleton } from "../../ui/answered";
import { Card } from "./card";
import { Controls } from "./controls";
import styles from "./graph.module.css";
import { Legend } from "./legend";
import { ListView } from "./list-view";
import { Notes } from "./notes";
import { toggle } from "./opening";
import { PathFinder } from "./path-finder";
import { PathList } from "./path-list";
import { emphasisOf } from "./path-emphasis";
import { Stage } from "./stage";
import { useNetwork } from "./use-network";
import type { Change } from "./use-view";
import type { View } from "./view";

interface ShownProps {
  readonly view: View;
  readonly show: Change;
}

/** What a view shows: the drawing or the list, the selected record beside it, the legend, the paths. */
export function Shown({ view, show }: ShownProps) {
  const say = useText();
  const shown = useNetwork(view);
  const { network, paths, answer, pathsAnswer } = shown;
  const [pins, setPins] = useState<readonly string[]>([]);
  const path = useMemo(() => emphasisOf(paths?.nodes ?? [], view.path), [paths, view.path]);
  const onToggle = (id: string) => show(toggle(view, id, network.ties, [...(path?.nodes ?? [])]));
  const onSelect = (selected: string | null) => show({ ...view, selected }, { replace: true });
  const selected = view.selected ? network.nodes.get(view.selected) : undefined;
  const summary = say("graph.summary", {
    records: network.nodes.size,
    ties: network.ties.length,
    starts: view.starts.map((id) => network.nodes.get(id)?.record.localizedTitle.text ?? id).join("; ") || "–",
  });
  const legend = <Legend network={network} unhidden={shown.unhidden} view={view} show={show} />;
  return (
    <>
      <Controls view={view} show={show} />
      <details className={styles.finding} open={Boolean(view.from ?? view.to) || undefined}>
        <summary>{say("graph.path.title")}</summary>
        <PathFinder view={view} show={show} />
        {view.from && view.to && (
          <Answered answer={pathsAnswer} lines={4}>
            {() => paths && <PathList paths={paths} view={view} show={show} />}
          </Answered>
        )}
      </details>
      <Notes shown={shown} view={view} />
      <div className={styles.shown} data-list={view.asList || undefined}>
        <div className={styles.main}>
          {view.asList && legend}
          <Answered answer={answer} lines={14}>
            {() => (
              <>
                <p role="status" className="unseen">
                  {say("graph.count", { records: network.nodes.size, ties: network.ties.length })}
                </p>
                {view.asList ? (
                  <ListView network={network} view={view} show={show} onToggle={onToggle} />
                ) : (
                  <Stage
                    network={network}
                    view={view}
                    path={path}
                    summary={summary}
                    pins={pins}
                    onPins={setPins}
                    onSelect={onSelect}
                    onToggle={onToggle}
                  />
                )}
              </>
            )}
          </Answered>
          {!view.asList && legend}
        </div>
        <div className={styles.side}>
          {selected ? (
            <Suspense fallback={<Skeleton lines={10} />}>
              <Card
                node={selected}
                network={network}
                beside={shown.beside}
                view={view}
                show={show}
                onToggle={onToggle}
                isPinned={pins.includes(selected.record.id)}
                onPin={(pinned) =>
                  setPins((before) => {
                    const others = before.filter((id) => id !== selected.record.id);
                    return pinned ? [...others, selected.record.id] : others;
                  })
                }
              />
            </Suspense>
          ) : (
            <p className={`${styles.hint} muted`}>{say("graph.card.hint")}</p>
          )}
        </div>
      </div>
    </>
  );
}
