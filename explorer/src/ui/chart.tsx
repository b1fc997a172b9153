import type { ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { useText } from "../language/text";
import styles from "./chart.module.css";

interface ChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence: for those who do not see it. */
  readonly summary: string;
  /** Draws the picture for a width in pixels; run again when the width changes. */
  readonly draw: (width: number) => Promise<Element>;
  /** The same data as a table. */
  readonly table: ReactNode;
  /** The height to keep for the picture, in pixels. */
  readonly height: number;
}

/** A chart with its alternative in words, and its data as a table a press away. */
export function Chart({ title, summary, draw, table, height }: ChartProps) {
  const say = useText();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || asTable) return;
    let wanted = true;
    let drawn = 0;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry!.contentRect.width);
      if (width === drawn || width === 0) return;
      drawn = width;
      void draw(width).then((picture) => wanted && drawn === width && element.replaceChildren(picture));
    });
    observer.observe(element);
    return () => {
      wanted = false;
      observer.disconnect();
    };
  }, [draw, asTable]);
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <span id={id}>{title}</span>
        <button
          type="button"
          className="button small no-print"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {say("chart.table")}
        </button>
      </figcaption>
      {asTable ? (
        <div className="scroll">{table}</div>
      ) : (
        <div ref={place} role="img" aria-label={summary} className={styles.picture} style={{ minBlockSize: height }} />
      )}
    </figure>
  );
}
