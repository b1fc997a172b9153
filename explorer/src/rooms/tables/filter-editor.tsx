import { useId, useState } from "react";
import type { Filter } from "../../kinds/kinds";
import { useText } from "../../language/text";
import { BooleanValue, DateValue, NumberValue, TextValue } from "./filter-values";
import { EnumValue } from "./filter-enum";
import { pathOfFilter } from "./meaning";
import { RecordChoice } from "./record-choice";
import type { Table } from "./use-table";
import type { Condition, Where } from "./where";
import styles from "./filters.module.css";

/** What the fields of a condition give: how a value is compared; null: nothing to compare with yet. */
export interface ValueProps {
  readonly table: Table;
  readonly filter: Filter;
  /** The condition on the same value that the table has already. */
  readonly there: Where | null;
  readonly onChange: (condition: Condition | null) => void;
}

interface FilterEditorProps extends Omit<ValueProps, "there"> {
  readonly label: string;
  readonly there: Condition | null;
}

const EDITORS = {
  text: TextValue,
  textList: TextValue,
  id: TextValue,
  date: DateValue,
  number: NumberValue,
  boolean: BooleanValue,
  enum: EnumValue,
  enumList: EnumValue,
  record: RecordChoice,
  records: RecordChoice,
} as const;

/** Says that there is none, or any. */
function presenceOf({ type, name }: Filter, present: boolean): Condition {
  const path = name.split(".");
  if (type === "records") return { path, comparison: { [present ? "some" : "none"]: {} } };
  const isEmpty = type === "textList" || type === "enumList";
  return { path, comparison: { [isEmpty ? "isEmpty" : "isNull"]: !present } };
}

type Mode = "value" | "any" | "none";

/** The fields by which a condition is set, after the type of what it is about. */
export function FilterEditor({ table, filter, label, there, onChange }: FilterEditorProps) {
  const say = useText();
  const name = useId();
  const [mode, setMode] = useState<Mode>("value");
  const Editor = EDITORS[filter.type];
  // A title and a name always are.
  const modes: readonly Mode[] = ["title", "translated"].includes(filter.name) ? ["value"] : ["value", "any", "none"];
  return (
    <fieldset className={styles.editor}>
      <legend className="unseen">{label}</legend>
      {modes.length > 1 && (
        <div className={styles.modes}>
          {modes.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={name}
                checked={mode === each}
                onChange={() => {
                  setMode(each);
                  onChange(each === "value" ? null : presenceOf(filter, each === "any"));
                }}
              />
              {say(`tables.mode.${each}`)}
            </label>
          ))}
        </div>
      )}
      {mode === "value" && (
        <Editor table={table} filter={filter} there={there?.comparison ?? null} onChange={onChange} />
      )}
    </fieldset>
  );
}

/** A condition on the value of a filter itself. */
export const onValue = (filter: Filter, comparison: Where): Condition | null =>
  Object.keys(comparison).length > 0 ? { path: pathOfFilter(filter), comparison } : null;
