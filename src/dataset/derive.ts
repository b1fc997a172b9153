import type { Curated } from "../model/describe";
import type { Dataset } from "./dataset";

/** Gives a record with all that is worked out for it. */
export type Derived = (id: string) => Curated | undefined;

/**
 * Works out derived values and titles, each record once and when it is asked for, so that one may rest on another.
 * Where records rest on each other in a circle, the inner one is seen as its file says it.
 */
export function derived(dataset: Pick<Dataset, "records">): Derived {
  const known = new Map<string, Curated>();
  const other: Derived = (id) => {
    const before = known.get(id);
    if (before) return before;
    const record = dataset.records.get(id);
    if (!record) return undefined;
    const value: Record<string, unknown> & Curated = { ...record.value };
    known.set(id, value);
    for (const { name, derive } of record.kind.properties) if (derive) value[name] = derive(value, other);
    const title = record.kind.options!.title;
    if (title && typeof value["title"] !== "object") value["title"] = title(value, other);
    return value;
  };
  return other;
}
