import { lazy, Suspense, useRef, useState } from "react";
import { useText } from "../../language/text";
import { useRecords } from "../../picking/use-records";
import type { Table } from "./use-table";
import type { Conditions } from "./where";
import type { Words } from "./words";
import { idsNamed, useWords } from "./words";
import styles from "./tables.module.css";

const FilterDialog = lazy(() => import("./filter-dialog"));

/** The conditions of a table in words. */
export function useConditionWords({ kind, conditions }: Table): readonly Words[] {
  const { records } = useRecords(idsNamed(kind, conditions.plain));
  const titles = new Map([...records].map(([id, { localizedTitle }]) => [id, localizedTitle.text]));
  return conditions.plain.map(useWords(kind, titles));
}

/** What the table is narrowed by, a chip for each condition, and how to narrow it further. */
export function FilterBar({ table }: { readonly table: Table }) {
  const say = useText();
  const words = useConditionWords(table);
  const [open, setOpen] = useState(false);
  const { plain, custom } = table.conditions;
  const adding = useRef<HTMLButtonElement>(null);
  // A chip that goes would take the focus with it.
  const narrow = (conditions: Conditions) => {
    table.narrow(conditions);
    adding.current?.focus();
  };
  return (
    <section className={`${styles.filters} no-print`} aria-label={say("tables.filters")}>
      <ul className={styles.chips}>
        {words.map(({ field, says }, i) => (
          <li key={i}>
            <Chip
              field={field}
              says={says}
              onRemove={() => narrow({ plain: plain.filter((_, other) => other !== i), custom })}
            />
          </li>
        ))}
        {custom.length > 0 && (
          <li>
            <Chip
              field={say("tables.custom")}
              says={<code>{JSON.stringify(custom.length === 1 ? custom[0] : custom)}</code>}
              onRemove={() => narrow({ plain, custom: [] })}
            />
          </li>
        )}
      </ul>
      <button ref={adding} type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say("tables.filter.add")}
      </button>
      {words.length + custom.length > 0 && (
        <button type="button" className="button" onClick={() => narrow({ plain: [], custom: [] })}>
          {say("tables.filter.clear")}
        </button>
      )}
      {open && (
        <Suspense>
          <FilterDialog table={table} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}

interface ChipProps {
  readonly field: string;
  readonly says: React.ReactNode;
  readonly onRemove: () => void;
}

function Chip({ field, says, onRemove }: ChipProps) {
  const say = useText();
  const name = typeof says === "string" ? `${field}: ${says}` : field;
  return (
    <span className={styles.chip}>
      <span className={styles.chipText}>
        <span className="muted">{field}:</span> {says}
      </span>
      <button type="button" aria-label={say("tables.filter.remove", { name })} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
