import { useEffect, useState } from "react";
import { useShared } from "../address/use-shared";
import { useParams } from "../address/use-param";
import { useFormats } from "../language/formats";
import { useText } from "../language/text";
import styles from "./shell.module.css";

/** Chooses the day that every view shows. */
export function AsOf() {
  const say = useText();
  const { asOf } = useShared();
  const [, change] = useParams();
  const [typed, setTyped] = useState(asOf ?? "");
  useEffect(() => setTyped(asOf ?? ""), [asOf]);
  return (
    <div className={styles.asOf}>
      <label>
        {say("asOf.label")}
        <input
          type="date"
          className="input"
          value={typed}
          min="1994-01-01"
          max="2045-12-31"
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.validity.valid) change({ asOf: event.target.value || null });
          }}
        />
      </label>
    </div>
  );
}

/** Says in every room that it shows a day, how sure that is, and how to leave it. */
export function DayShown() {
  const say = useText();
  const { date } = useFormats();
  const { asOf, certainty, includeUndated } = useShared();
  const [, change] = useParams();
  if (!asOf) return null;
  return (
    <aside className={styles.day} aria-label={say("asOf.label")}>
      <strong>{say("asOf.shown", { day: date(asOf) })}</strong>
      <label className="no-print">
        <input
          type="checkbox"
          checked={certainty === "SURE"}
          onChange={(event) => change({ certainty: event.target.checked ? "SURE" : null })}
        />{" "}
        {say("asOf.sure")}
      </label>
      <label className="no-print">
        <input
          type="checkbox"
          checked={includeUndated}
          onChange={(event) => change({ undated: event.target.checked ? "1" : null })}
        />{" "}
        {say("asOf.undated")}
      </label>
      <button
        type="button"
        className="button no-print"
        onClick={() => change({ asOf: null, certainty: null, undated: null })}
      >
        {say("asOf.leave")}
      </button>
    </aside>
  );
}
