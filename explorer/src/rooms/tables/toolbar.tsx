import { lazy, Suspense, useState } from "react";
import type { Kind } from "../../kinds/kinds";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";
import { SortChoice } from "./sort-choice";
import { LEVELS, rollsUp, SIZES } from "./state";
import type { Table } from "./use-table";
import styles from "./tables.module.css";

const ColumnsDialog = lazy(() => import("./columns-dialog"));

/** How the table is shown: counted by what, sorted by what, with which columns. */
export function Toolbar({ table }: { readonly table: Table }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const [first = "", second = ""] = table.by;
  const { kind, change } = table;
  const count = (by: readonly string[]) => change({ by: by.filter(Boolean).join(",") || null });
  return (
    <div className={`${styles.toolbar} no-print`}>
      <Dimensions
        label={say("tables.by")}
        kind={kind}
        value={first}
        onChange={(name) => count(name ? [name, second] : [])}
      />
      {first && (
        <Dimensions
          label={say("tables.by.second")}
          kind={kind}
          value={second}
          without={first}
          onChange={(name) => count([first, name])}
        />
      )}
      {rollsUp(kind, table.by) && (
        <label>
          {say("tables.level")}
          <select className="input" value={table.level} onChange={(event) => change({ level: event.target.value })}>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {say("tables.level.option", { level })}
              </option>
            ))}
          </select>
        </label>
      )}
      {second && (
        <button type="button" className="button" onClick={() => count([second, first])}>
          {say("tables.matrix.swap")}
        </button>
      )}
      {!first && (
        <>
          <SortChoice table={table} />
          <label>
            {say("tables.size")}
            <select className="input" value={table.size} onChange={(event) => change({ first: event.target.value })}>
              {SIZES.map((size) => (
                <option key={size}>{size}</option>
              ))}
            </select>
          </label>
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {say("tables.columns")}
          </button>
        </>
      )}
      {open && (
        <Suspense>
          <ColumnsDialog table={table} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

interface DimensionsProps {
  readonly label: string;
  readonly kind: Kind;
  readonly value: string;
  readonly without?: string;
  readonly onChange: (name: string) => void;
}

/** Chooses what is counted by. */
function Dimensions({ label, kind, value, without, onChange }: DimensionsProps) {
  const say = useText();
  const terms = useTerms();
  return (
    <label>
      {label}
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say("tables.by.nothing")}</option>
        {kind.dimensions
          .filter(({ name }) => name !== without)
          .map(({ name }) => (
            <option key={name} value={name}>
              {terms.dimension(kind.name, name)}
            </option>
          ))}
      </select>
    </label>
  );
}
