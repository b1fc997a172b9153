import { useState } from "react";
import { useText } from "../../language/text";
import { isDate } from "./dates";
import type { ValueProps } from "./filter-editor";
import { onValue } from "./filter-editor";
import styles from "./filters.module.css";

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** A text that is contained, or stands at the beginning. */
export function TextValue({ filter, there, onChange }: ValueProps) {
  const say = useText();
  const [operator, setOperator] = useState<"contains" | "startsWith">(
    there?.["startsWith"] ? "startsWith" : "contains",
  );
  const [text, setText] = useState(textOf(there?.[operator]));
  const change = (how: typeof operator, typed: string) => {
    setOperator(how);
    setText(typed);
    onChange(onValue(filter, typed.trim() ? { [how]: typed.trim() } : {}));
  };
  return (
    <div className={styles.fields}>
      <label>
        {say("tables.how")}
        <select
          className="input"
          value={operator}
          onChange={(event) => change(event.target.value as typeof operator, text)}
        >
          <option value="contains">{say("tables.how.contains")}</option>
          <option value="startsWith">{say("tables.how.startsWith")}</option>
        </select>
      </label>
      <label>
        {say("tables.text")}
        <input
          className="input"
          value={text}
          maxLength={200}
          onChange={(event) => change(operator, event.target.value)}
        />
      </label>
    </div>
  );
}

/** Dates surely between two, each a year, a month or a day; or those that may lie in one. */
export function DateValue({ filter, there, onChange }: ValueProps) {
  const say = useText();
  const [values, setValues] = useState({
    gte: textOf(there?.["gte"]),
    lte: textOf(there?.["lte"]),
    overlaps: textOf(there?.["overlaps"]),
  });
  const change = (name: keyof typeof values, typed: string) => {
    const next = { ...values, [name]: typed.trim() };
    setValues(next);
    const given = Object.entries(next).filter(([, text]) => text !== "");
    onChange(given.every(([, text]) => isDate(text)) ? onValue(filter, Object.fromEntries(given)) : null);
  };
  return (
    <>
      <div className={styles.fields}>
        {(["gte", "lte", "overlaps"] as const).map((name) => (
          <label key={name}>
            {say(`tables.date.${name}`)}
            <input
              className="input"
              inputMode="numeric"
              placeholder={say("tables.date.form")}
              size={12}
              value={values[name]}
              aria-invalid={values[name] !== "" && !isDate(values[name])}
              onChange={(event) => change(name, event.target.value)}
            />
          </label>
        ))}
      </div>
      <p className="muted small">{say("tables.date.help")}</p>
    </>
  );
}

/** Numbers between two. */
export function NumberValue({ filter, there, onChange }: ValueProps) {
  const say = useText();
  const [values, setValues] = useState({ gte: textOf(there?.["gte"]), lte: textOf(there?.["lte"]) });
  const change = (name: keyof typeof values, typed: string) => {
    const next = { ...values, [name]: typed };
    setValues(next);
    const given = Object.entries(next).filter(([, text]) => text !== "");
    onChange(onValue(filter, Object.fromEntries(given.map(([operator, text]) => [operator, Number(text)]))));
  };
  return (
    <div className={styles.fields}>
      {(["gte", "lte"] as const).map((name) => (
        <label key={name}>
          {say(`tables.number.${name}`)}
          <input
            className="input"
            type="number"
            step="any"
            value={values[name]}
            onChange={(event) => change(name, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}

export function BooleanValue({ filter, onChange }: ValueProps) {
  const say = useText();
  return (
    <label className={styles.fields}>
      <span className="unseen">{say("tables.value")}</span>
      <select
        className="input"
        defaultValue=""
        onChange={({ target: { value } }) => onChange(onValue(filter, value ? { eq: value === "yes" } : {}))}
      >
        <option value="">{say("tables.filter.choose")}</option>
        <option value="yes">{say("tables.yes")}</option>
        <option value="no">{say("tables.no")}</option>
      </select>
    </label>
  );
}
