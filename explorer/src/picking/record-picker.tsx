import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useSharedVariables } from "../address/use-shared";
import { useAnswer } from "../api/use-answer";
import { KindMark } from "../kinds/kind-mark";
import type { KindName } from "../kinds/kinds";
import { RecordTitle } from "../kinds/record-link";
import { useText } from "../language/text";
import { useTerms } from "../language/terms";
import styles from "./picking.module.css";
import { Suggestions } from "./suggestions.operation";
import { useSettled } from "./use-settled";

interface RecordPickerProps {
  readonly label: string;
  /** The kinds among which a record is chosen; absent: all. */
  readonly kinds?: readonly KindName[];
  /** What is chosen already, and not offered again. */
  readonly without?: readonly string[];
  readonly onPick: (id: string) => void;
}

/** Finds a record by the beginning of a name, number or id. */
export function RecordPicker({ label, kinds, without = [], onPick }: RecordPickerProps) {
  const say = useText();
  const terms = useTerms();
  const { language } = useSharedVariables();
  const [typed, setTyped] = useState("");
  // Longer than any name is refused by the API.
  const prefix = useSettled(typed.trim().slice(0, 200), 120);
  const { data, waiting } = useAnswer(
    Suggestions,
    { prefix, kinds: kinds ?? null, first: 12, language },
    { pause: !prefix, unlisted: true },
  );
  const offered = typed.trim() && data ? data.suggest.filter(({ id }) => !without.includes(id)) : [];
  return (
    <ComboBox
      className={styles.picker}
      items={offered}
      defaultFilter={() => true}
      // Without it the list would not open where the answer comes after the key.
      allowsEmptyCollection={Boolean(typed.trim())}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        onPick(String(id));
        setTyped("");
      }}
    >
      <Label className={styles.label}>{label}</Label>
      <Input className="input" placeholder={say("picking.placeholder")} />
      <Popover className={styles.popover} offset={2}>
        <ListBox
          className={styles.list}
          renderEmptyState={() => (
            <p className={`${styles.none} muted small`}>{say(waiting ? "answer.waiting" : "picking.none")}</p>
          )}
        >
          {({ id, text, record }: (typeof offered)[number]) => (
            <ListBoxItem id={id} textValue={text} className={styles.item}>
              <KindMark kind={record.entityKind} />
              <span>
                <RecordTitle record={record} />
                <small className="muted">
                  {terms.kind(record.entityKind)}
                  {text !== record.localizedTitle.text && ` · ${text}`}
                </small>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
