import { useEffect, useId, useState } from "react";
import { useParams } from "../../address/use-param";
import type { MessageId } from "../../language/text";
import { useText } from "../../language/text";
import type { Span } from "./days";
import { dateOfDay, isDate, lastDay } from "./days";
import type { TimelineState } from "./state";
import type { Dates } from "./window";
import { moved, zoomed } from "./window";
import styles from "./timeline.module.css";

interface ZoomProps {
  readonly state: TimelineState;
  readonly window: Span;
  readonly domain: Span;
  readonly coveredUntil: string;
}

/** Goes closer, farther, earlier and later, and takes the two dates as they are typed. */
export function Zoom({ state: { from, to }, window, domain, coveredUntil }: ZoomProps) {
  const say = useText();
  const [, change] = useParams();
  const centre = (window.first + window.last) / 2;
  const go = (dates: Dates) => change({ ...dates, page: null });
  const covered = lastDay(coveredUntil);
  const lastYear = { from: dateOfDay(covered - 364), to: dateOfDay(covered) };
  const ahead = { from: dateOfDay(covered + 1), to: null };
  const steps: readonly { name: MessageId; to: Dates; isOff: boolean }[] = [
    { name: "timeline.zoom.in", to: zoomed(window, 0.5, centre, domain), isOff: window.last - window.first < 7 },
    { name: "timeline.zoom.out", to: zoomed(window, 2, centre, domain), isOff: !from && !to },
    { name: "timeline.zoom.earlier", to: moved(window, -0.5, domain), isOff: window.first <= domain.first },
    { name: "timeline.zoom.later", to: moved(window, 0.5, domain), isOff: window.last >= domain.last },
    { name: "timeline.zoom.lastYear", to: lastYear, isOff: from === lastYear.from && to === lastYear.to },
    { name: "timeline.zoom.ahead", to: ahead, isOff: covered >= domain.last || (from === ahead.from && !to) },
    { name: "timeline.zoom.whole", to: { from: null, to: null }, isOff: !from && !to },
  ];
  return (
    <div role="group" aria-label={say("timeline.zoom")} className={`${styles.row} no-print`}>
      <DateField name="timeline.from" value={from} onDate={(date) => go({ from: date, to })} />
      <DateField name="timeline.to" value={to} onDate={(date) => go({ from, to: date })} />
      {steps.map((step) => (
        <button
          key={step.name}
          type="button"
          className="button small"
          aria-disabled={step.isOff}
          onClick={() => !step.isOff && go(step.to)}
        >
          {say(step.name)}
        </button>
      ))}
    </div>
  );
}

interface DateFieldProps {
  readonly name: MessageId;
  readonly value: string | null;
  readonly onDate: (date: string | null) => void;
}

/** A date of a year, a month or a day, taken when the field is left or Enter is pressed. */
function DateField({ name, value, onDate }: DateFieldProps) {
  const say = useText();
  const help = useId();
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  const isWrong = typed !== "" && !isDate(typed);
  const take = () => {
    if (!isWrong && typed !== (value ?? "")) onDate(typed || null);
  };
  return (
    <label className={styles.date}>
      {say(name)}
      <input
        className="input"
        size={10}
        inputMode="numeric"
        placeholder="2026-07"
        title={say("timeline.date.help")}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={help}
        onChange={(event) => setTyped(event.target.value.trim())}
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
      <span id={help} className={isWrong ? styles.wrong : "unseen"}>
        {say(isWrong ? "timeline.date.wrong" : "timeline.date.help")}
      </span>
    </label>
  );
}
