import { useId, useState } from "react";
import type { Filter } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { Dialog } from "../../ui/dialog";
import { FilterEditor } from "./filter-editor";
import { pathOfFilter } from "./meaning";
import type { Table } from "./use-table";
import type { Condition } from "./where";
import styles from "./filters.module.css";

interface FilterDialogProps {
  readonly table: Table;
  readonly onClose: () => void;
}

const isRelated = ({ type }: Filter) => type === "record" || type === "records";

/** Adds a condition: first what it is about, then what is to hold of it. */
export default function FilterDialog({ table, onClose }: FilterDialogProps) {
  const say = useText();
  const terms = useTerms();
  const id = useId();
  const { kind } = table;
  const filters = kind.filters.filter(({ type }) => type !== "id");
  const [chosen, choose] = useState<Filter | null>(null);
  const [condition, setCondition] = useState<Condition | null>(null);
  const label = ({ name }: Filter) =>
    name
      .split(".")
      .map((step, i) => terms.field(step, i === 0 ? kind.type : undefined))
      .join(" › ");
  const options = (related: boolean) =>
    filters
      .filter((filter) => isRelated(filter) === related)
      .map((filter) => (
        <option key={filter.name} value={filter.name}>
          {label(filter)}
        </option>
      ));
  return (
    <Dialog title={say("tables.filter.add")} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!condition) return;
          table.narrow(withCondition(table, chosen!, condition));
          onClose();
        }}
      >
        <label htmlFor={id}>{say("tables.filter.about")}</label>
        <select
          id={id}
          className="input"
          value={chosen?.name ?? ""}
          onChange={(event) => {
            choose(filters.find(({ name }) => name === event.target.value) ?? null);
            setCondition(null);
          }}
        >
          <option value="">{say("tables.filter.choose")}</option>
          <optgroup label={say("tables.values")}>{options(false)}</optgroup>
          <optgroup label={say("tables.relationships")}>{options(true)}</optgroup>
        </select>
        {chosen && (
          <FilterEditor
            key={chosen.name}
            table={table}
            filter={chosen}
            label={label(chosen)}
            there={table.conditions.plain.find(({ path }) => path.join() === pathOfFilter(chosen).join()) ?? null}
            onChange={setCondition}
          />
        )}
        <button type="submit" className="button" data-primary disabled={!condition}>
          {say("tables.filter.apply")}
        </button>
      </form>
    </Dialog>
  );
}

/** A value has one condition, which is replaced; a relationship may have many: «with this one and with that one». */
function withCondition({ conditions: { plain, custom } }: Table, filter: Filter, condition: Condition) {
  const others = isRelated(filter) ? plain : plain.filter(({ path }) => path.join() !== condition.path.join());
  return { plain: [...others, condition], custom };
}
