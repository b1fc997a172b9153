import { useState } from "react";
import type { RecordLineFragment } from "../../api/fragments.operation";
import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import { KindMark } from "../../kinds/kind-mark";
import { RecordTitle } from "../../kinds/record-link";
import { useText } from "../../language/text";
import type { SuggestionsQuery } from "../../picking/suggestions.operation";
import { Suggestions } from "../../picking/suggestions.operation";
import { useSettled } from "../../picking/use-settled";
import { Failure } from "../../ui/failure";
import { dimensionAt, useGroups } from "./filter-enum";
import type { ValueProps } from "./filter-editor";
import { memberKinds, membershipsOf, pathOfFilter } from "./meaning";
import styles from "./filters.module.css";

/** Records of which one at least is to be tied: chosen among the most frequent, or by what their names begin with. */
export function RecordChoice({ table, filter, onChange }: ValueProps) {
  const say = useText();
  const ways = ["id", ...membershipsOf(filter.kinds!)] as ("id" | "within" | "side" | "government")[];
  const [way, setWay] = useState(ways.includes("within") ? "within" : "id");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<readonly RecordLineFragment[]>([]);
  const { found, error, askAgain } = useFound({ table, filter }, way, typed.trim());
  const change = (records: readonly RecordLineFragment[], how: string) => {
    setChosen(records);
    const ids = records.map(({ id }) => id);
    const path = [...pathOfFilter(filter), how];
    onChange(ids.length > 0 ? { path, comparison: { in: ids } } : null);
  };
  const toggle = (record: RecordLineFragment) =>
    change(
      chosen.some(({ id }) => id === record.id) ? chosen.filter(({ id }) => id !== record.id) : [...chosen, record],
      way,
    );
  const listed = [...chosen, ...found.filter(({ id }) => !chosen.some((each) => each.id === id))];
  return (
    <>
      <div className={styles.fields}>
        {ways.length > 1 && (
          <label>
            {say("tables.way")}
            <select
              className="input"
              value={way}
              onChange={({ target: { value } }) => {
                setWay(value);
                change([], value);
              }}
            >
              {ways.map((each) => (
                <option key={each} value={each}>
                  {say(`tables.way.${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {say("tables.typeahead")}
          <input
            className="input"
            type="search"
            autoComplete="off"
            maxLength={200}
            value={typed}
            // Enter would add the condition before anything is chosen.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </div>
      {error && <Failure error={error} askAgain={askAgain} />}
      <p role="status" className="muted small">
        {typed.trim() ? say("tables.found", { count: found.length }) : say("tables.frequent")}
      </p>
      <ul className={`${styles.options} ${styles.tall}`}>
        {listed.map((record) => (
          <li key={record.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.some(({ id }) => id === record.id)}
                onChange={() => toggle(record)}
              />
              <KindMark kind={record.entityKind} />
              <span>
                <RecordTitle record={record} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What can be chosen: what the records of the table are tied to most, or what begins like what is typed. */
function useFound({ table, filter }: Pick<ValueProps, "table" | "filter">, way: string, typed: string) {
  const { language } = useSharedVariables();
  const path = [filter.name, ...(way === "id" ? [] : [way.toUpperCase()])];
  const groups = useGroups(table, dimensionAt(table.kind, path), [...pathOfFilter(filter), way]);
  const prefix = useSettled(typed, 120);
  const kinds = way === "id" ? filter.kinds! : memberKinds(way);
  const suggested = useAnswer(
    Suggestions,
    { prefix, kinds: [...kinds], first: 12, language },
    { pause: prefix === "", unlisted: true },
  );
  const { error, askAgain } = prefix ? suggested : groups;
  return { found: prefix ? suggestedRecords(suggested.data) : frequentRecords(groups), error, askAgain };
}

const suggestedRecords = (data: SuggestionsQuery | null) => data?.suggest.map(({ record }) => record) ?? [];

/** Those of another choice are not shown while these are awaited. */
const frequentRecords = ({ data, waiting }: ReturnType<typeof useGroups>) => {
  const groups = (!waiting && data?.statistics.groups) || [];
  return groups.flatMap(({ keys }) => keys[0]?.record ?? []).slice(0, 20);
};
