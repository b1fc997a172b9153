import { KindMark } from "../../kinds/kind-mark";
import { RecordTitle } from "../../kinds/record-link";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import type { Option, OptionGroup } from "./options";
import styles from "./search.module.css";

/** The id of an option of a list, by its place among all. */
export const optionId = (list: string, place: number): string => `${list}-${place}`;

interface OptionListProps {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  /** The place of the active option; null: none is. */
  readonly active: number | null;
  readonly onChoose: (option: Option) => void;
  /** How many records the words find in all. */
  readonly total: number;
}

/** What can be chosen, under headings. The field above operates it by keys. */
export function OptionList({ id, groups, active, onChoose, total }: OptionListProps) {
  const say = useText();
  const begins = groups.map((_, i) => groups.slice(0, i).reduce((sum, { options }) => sum + options.length, 0));
  return (
    <div id={id} role="listbox" aria-label={say("search.list")} className={styles.list}>
      {groups.map(({ heading, options }, i) => (
        <div key={heading} role="group" aria-label={say(`search.group.${heading}`)}>
          {heading !== "all" && (
            <div className={styles.heading} aria-hidden="true">
              {say(`search.group.${heading}`)}
            </div>
          )}
          {options.map((option, j) => (
            <div
              key={j}
              id={optionId(id, begins[i]! + j)}
              role="option"
              aria-selected={begins[i]! + j === active}
              className={styles.option}
              onClick={() => onChoose(option)}
            >
              <OptionText option={option} total={total} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function OptionText({ option, total }: { readonly option: Option; readonly total: number }) {
  const say = useText();
  const terms = useTerms();
  if (option.type === "all") return <>{say("search.all", { count: total, words: option.words })}</>;
  if (option.type === "words") return <>«{option.words}»</>;
  const { record, name } = option;
  return (
    <>
      <KindMark kind={record.entityKind} />
      <span className={styles.name}>
        <RecordTitle record={record} />
        {name && <span className={`${styles.found} muted small`}>{name}</span>}
      </span>
      <span className={`${styles.kind} muted small`}>{terms.kind(record.entityKind)}</span>
    </>
  );
}
