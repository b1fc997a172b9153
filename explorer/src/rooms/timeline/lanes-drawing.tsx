import { useMemo } from "react";
import { RecordTitle } from "../../kinds/record-link";
import { KindMark } from "../../kinds/kind-mark";
import { useFormats } from "../../language/formats";
import { useText } from "../../language/text";
import { Axis } from "./axis";
import type { Span } from "./days";
import { dateOfDay } from "./days";
import type { Entry } from "./entries";
import { lanesOf } from "./lanes";
import { Legend } from "./legend";
import { Track } from "./track";
import shared from "./timeline.module.css";
import styles from "./lanes.module.css";

interface LanesProps {
  /** What is shown. */
  readonly entries: readonly Entry[];
  /** The same whenever it was: periods begin and end outside the window. */
  readonly all: readonly Entry[];
  readonly window: Span;
  readonly coveredUntil: string;
}

/** So many records have room. */
const MOST = 60;

/** A line of time for each record, with its period and all that happened to it; the list says the same in words. */
export function Lanes({ entries, all, window, coveredUntil }: LanesProps) {
  const say = useText();
  const { date } = useFormats();
  const lanes = useMemo(() => {
    const shown = new Set(entries.map(({ record }) => record.id));
    return lanesOf(
      all.filter(({ record }) => shown.has(record.id)),
      coveredUntil,
    );
  }, [entries, all, coveredUntil]);
  const tooMany = lanes.length > MOST;
  return (
    <section className={shared.section}>
      <h2>{say("timeline.lanes")}</h2>
      {tooMany ? (
        <p className="muted">{say("timeline.lanes.many", { most: MOST, count: lanes.length })}</p>
      ) : (
        <>
          <Legend coveredUntil={coveredUntil} />
          <div
            role="img"
            className={styles.lanes}
            aria-label={say("timeline.lanes.summary", {
              count: lanes.length,
              first: date(dateOfDay(window.first)),
              last: date(dateOfDay(window.last)),
            })}
          >
            {lanes.map((lane) => {
              const { record } = lane.entries[0];
              return (
                <div key={record.id} className={styles.lane}>
                  <span className={styles.name} title={record.localizedTitle.text}>
                    <KindMark kind={record.entityKind} /> <RecordTitle record={record} />
                  </span>
                  <Track lane={lane} window={window} />
                </div>
              );
            })}
            <div className={styles.lane}>
              <span />
              <Axis window={window} coveredUntil={coveredUntil} />
            </div>
          </div>
        </>
      )}
    </section>
  );
}
