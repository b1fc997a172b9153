import { useEffect, useRef, useState } from "react";
import { useText } from "../../language/text";
import { Drawing } from "./drawing/drawing";
import type { Emphasis } from "./drawing/emphasis";
import styles from "./stage.module.css";
import type { Network, Tie } from "./network";
import { useWords } from "./use-words";
import type { View } from "./view";

interface StageProps {
  readonly network: Network;
  readonly view: View;
  readonly path: Emphasis["path"];
  /** What is drawn, in words. */
  readonly summary: string;
  readonly pins: readonly string[];
  readonly onPins: (ids: readonly string[]) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onToggle: (id: string) => void;
}

const PAN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.1, 0],
  ArrowRight: [0.1, 0],
  ArrowUp: [0, 0.1],
  ArrowDown: [0, -0.1],
};

/** The drawn graph, with buttons and keys for what a pointer does. */
export function Stage({ network, view, path, summary, pins, onPins, onSelect, onToggle }: StageProps) {
  const say = useText();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [fails, setFails] = useState(false);
  const [arranging, setArranging] = useState(true);
  const handlers = useRef({ onSelect, onToggle, onPins });
  handlers.current = { onSelect, onToggle, onPins };

  useEffect(() => {
    let made: Drawing;
    try {
      made = new Drawing(place.current!, {
        selected: (id) => handlers.current.onSelect(id),
        opened: (id) => handlers.current.onToggle(id),
        pinned: (ids) => handlers.current.onPins(ids),
        arranging: setArranging,
      });
    } catch {
      setFails(true);
      return;
    }
    setDrawing(made);
    return () => made.close();
  }, []);

  const { starts, opened, selected } = view;
  const shownIn = say("graph.stage");
  useEffect(() => {
    drawing?.show(network, starts, opened, { ofTie: (tie: Tie) => words(tie, tie.from) });
    // The words change with the language only, which `shownIn` stands for.
  }, [drawing, network, starts, opened, shownIn]);
  useEffect(() => drawing?.emphasise({ selected, path }), [drawing, selected, path]);
  useEffect(() => {
    for (const id of drawing?.pins() ?? []) if (!pins.includes(id)) drawing?.setPinned(id, false);
    for (const id of pins) drawing?.setPinned(id, true);
  }, [drawing, pins]);

  /** The next or previous record, the nearest first. */
  const step = (by: number) => {
    const ids = [...network.nodes.keys()];
    const at = selected ? ids.indexOf(selected) : -1;
    onSelect(ids[(Math.max(at + by, 0) + ids.length) % ids.length] ?? null);
  };
  const onKey = (event: React.KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (PAN[key]) drawing?.pan(...PAN[key]);
    else if (key === "+" || key === "=") drawing?.zoom(0.7);
    else if (key === "-") drawing?.zoom(1.4);
    else if (key === "0") drawing?.fit();
    else if (key === "PageDown") step(1);
    else if (key === "PageUp") step(-1);
    else if (key === "Enter" && selected) onToggle(selected);
    else if (key === "Escape") onSelect(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.stage}>
      <div
        className={styles.keys}
        role="application"
        tabIndex={0}
        aria-label={shownIn}
        aria-describedby="graph-keys"
        onKeyDown={onKey}
      >
        <div role="img" aria-label={summary} aria-busy={arranging} ref={place} className={styles.canvas} />
      </div>
      {fails && <p className={styles.fails}>{say("graph.noWebgl")}</p>}
      <div className={styles.zoom} role="group" aria-label={say("graph.zoom")}>
        <button
          type="button"
          className="button"
          title={say("graph.zoomIn")}
          aria-label={say("graph.zoomIn")}
          onClick={() => drawing?.zoom(0.7)}
        >
          +
        </button>
        <button
          type="button"
          className="button"
          title={say("graph.zoomOut")}
          aria-label={say("graph.zoomOut")}
          onClick={() => drawing?.zoom(1.4)}
        >
          −
        </button>
        <button type="button" className="button" onClick={() => drawing?.fit()}>
          {say("graph.fit")}
        </button>
        {pins.length > 0 && (
          <button type="button" className="button" onClick={() => onPins([])}>
            {say("graph.unpinAll", { count: pins.length })}
          </button>
        )}
      </div>
      <p id="graph-keys" className={`${styles.help} muted small`}>
        {say("graph.keys")}
      </p>
    </div>
  );
}
