import { useMemo } from "react";
import { useListParam, useParams } from "../../address/use-param";
import type { Kind } from "../../kinds/kinds";
import type { Column } from "./columns";
import { shownColumns } from "./columns";
import type { TableState } from "./state";
import { firstPage, tableStateOf } from "./state";
import type { Conditions, Where } from "./where";
import { conditionsOf, whereOf } from "./where";

/** A table as the address has it, and how it changes. */
export interface Table extends TableState {
  readonly kind: Kind;
  readonly conditions: Conditions;
  readonly columns: readonly Column[];
  readonly selected: readonly string[];
  readonly select: (ids: readonly string[]) => void;
  readonly narrow: (conditions: Conditions) => void;
  /** Changes the address, and goes to the first page. */
  readonly change: (changes: Readonly<Record<string, string | null>>) => void;
  /** Goes to another page. */
  readonly turn: (changes: Readonly<Record<string, string | null>>) => void;
}

const NOTHING: Where = {};

export function useTable(kind: Kind): Table {
  const [params, change] = useParams();
  const [asked] = useListParam("columns");
  const [selected, setSelected] = useListParam("selected");
  const state = useMemo(() => tableStateOf(params, kind), [params, kind]);
  const conditions = useMemo(() => conditionsOf(state.where ?? NOTHING), [state.where]);
  const columns = useMemo(() => shownColumns(kind, asked), [kind, asked]);
  const changeAll: Table["change"] = (changes) => change({ ...firstPage(params), ...changes });
  return {
    ...state,
    kind,
    conditions,
    columns,
    selected,
    select: (ids) => setSelected(ids, { replace: true }),
    narrow: (next) => {
      const where = whereOf(next);
      changeAll({ where: where && JSON.stringify(where) });
    },
    change: changeAll,
    turn: change,
  };
}
