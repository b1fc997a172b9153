import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useState } from "react";
import { useText } from "../../language/text";
import type { Option, OptionGroup } from "./options";
import { movedTo } from "./options";
import { optionId } from "./option-list";
import styles from "./search.module.css";

interface SearchInputProps {
  /** The id of the list that it operates. */
  readonly list: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly groups: readonly OptionGroup[];
  /** Whether the options are those of the words as they stand. */
  readonly current: boolean;
  readonly onChoose: (option: Option) => void;
  readonly onAll: () => void;
  /** What stands below, for the option that is active; null: none is. */
  readonly children: (active: number | null) => ReactNode;
}

/**
 * The field of the search, a combobox over a list that is always open: arrows go through it while the focus stays in
 * the field. Enter opens the active option; typed before the answer is there, as soon as it is.
 */
export function SearchInput({ list, typed, onType, groups, current, onChoose, onAll, children }: SearchInputProps) {
  const say = useText();
  const options = groups.flatMap((group) => group.options);
  const [moved, setMoved] = useState(-1);
  const [entered, setEntered] = useState(false);
  // Before anything is typed nothing is active; then the best is.
  const active = Math.min(moved < 0 && typed.trim() ? 0 : moved, options.length - 1);

  useEffect(() => setMoved(-1), [typed]);

  useEffect(() => {
    if (!entered || !current) return;
    setEntered(false);
    if (options[active]) onChoose(options[active]);
  }, [entered, current, options, active, onChoose]);

  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(list, active))?.scrollIntoView({ block: "nearest" });
  }, [list, active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = movedTo(event.key, active, options.length);
    if (next !== null) setMoved(next);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onAll();
    else if (event.key === "Enter") setEntered(true);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        // The dialog is opened to type.
        autoFocus
        type="text"
        role="combobox"
        className={`input ${styles.field}`}
        aria-label={say("search.field")}
        placeholder={say("search.placeholder")}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(list, active) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setEntered(false);
          onType(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {children(active >= 0 ? active : null)}
    </>
  );
}
