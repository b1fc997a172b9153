import { useState } from "react";
import { useSharedVariables } from "../../address/use-shared";
import { useAnswer } from "../../api/use-answer";
import type { GroupKey } from "../../kinds/answers";
import type { Kind } from "../../kinds/kinds";
import { operationsOf } from "../../kinds/operations";
import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { Answered } from "../../ui/answered";
import type { ValueProps } from "./filter-editor";
import { onValue } from "./filter-editor";
import type { Table } from "./use-table";
import { whereOf } from "./where";
import styles from "./filters.module.css";

/** The dimension by which a kind is counted along a path; undefined: there is none. */
export const dimensionAt = (kind: Kind, path: readonly string[]): string | undefined =>
  kind.dimensions.find((dimension) => dimension.path.join() === path.join())?.name;

/** The values that the records of a table have along a dimension, without a condition it has on a path already. */
export function useGroups({ kind, conditions }: Table, dimension: string | undefined, path: readonly string[]) {
  const { statistics } = operationsOf(kind);
  const plain = conditions.plain.filter((condition) => condition.path.join() !== path.join());
  const variables = { by: [dimension], where: whereOf({ ...conditions, plain }), ...useSharedVariables() };
  return useAnswer(statistics, variables, { pause: dimension === undefined, unlisted: true });
}

/** Values of a list, of which any is to be had; each with how many records have it. */
export function EnumValue({ table, filter, there, onChange }: ValueProps) {
  const terms = useTerms();
  const { number } = useFormats();
  const path = filter.name.split(".");
  const answer = useGroups(table, dimensionAt(table.kind, path), path);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    ["eq", "in", "has", "hasAny"].flatMap((operator) => (there?.[operator] ?? []) as string | string[]),
  );
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    setChosen(next);
    onChange(onValue(filter, next.length > 0 ? { [filter.type === "enumList" ? "hasAny" : "in"]: next } : {}));
  };
  return (
    <Answered answer={answer} lines={5}>
      {({ statistics: { groups } }) => (
        <ul className={styles.options}>
          {optionsOf(groups, chosen).map(({ value, count }) => (
            <li key={value}>
              <label>
                <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
                {terms.value(filter.of!, value)} <span className="muted">{number(count)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}

interface Counted {
  readonly count: number;
  readonly keys: readonly GroupKey[];
}

/** The values that records have, and those chosen that none has. */
function optionsOf(groups: readonly Counted[], chosen: readonly string[]) {
  const found = groups.flatMap(({ count, keys: [key] }) => (key!.value === null ? [] : [{ value: key!.value, count }]));
  const missing = chosen.filter((value) => !found.some((each) => each.value === value));
  return [...found, ...missing.map((value) => ({ value, count: 0 }))];
}
