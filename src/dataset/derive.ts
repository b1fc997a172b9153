import type { Kind } from "../model";
import type { Curated, Others } from "../model/describe";
import type { Fields } from "./curated";
import { isFields, partEnds } from "./curated";
import type { Dataset } from "./dataset";

/** Gives a record with all that is worked out for it. */
export type Derived = Others;

/**
 * Works out derived values and titles, each record once and when it is asked for, so that one may rest on another.
 * Where records rest on each other in a circle, the inner one is seen as its file says it.
 */
export function derived({ records, about }: Pick<Dataset, "records" | "about">): Derived {
  const known = new Map<string, Curated>();
  const byPrefix = new Map<string, readonly Curated[]>();
  const one = (id: string) => {
    const before = known.get(id);
    if (before) return before;
    const record = records.get(id);
    if (!record) return undefined;
    const value: Record<string, unknown> & Curated = { ...record.value };
    known.set(id, value);
    work(record.kind, value);
    const title = record.kind.options!.title;
    if (title && typeof value["title"] !== "object") value["title"] = title(value, other);
    for (const end of partEnds(record.kind)) {
      const parts = value[end.name];
      if (!Array.isArray(parts)) continue;
      value[end.name] = parts.map((part: unknown) => (isFields(part) ? derivedPart(end, part, record.value) : part));
    }
    return value;
  };
  /** A part sees its record under the name by which it leads to it. */
  const derivedPart = (end: ReturnType<typeof partEnds>[number], part: Fields, record: Curated) => {
    const { [end.relationship.description.inverse]: _, ...value } = work(end.to.kinds[0]!, {
      ...part,
      [end.relationship.description.inverse]: record,
    });
    return value;
  };
  const work = <Value extends Record<string, unknown>>(kind: Kind, value: Value): Value => {
    for (const { name, derive } of kind.properties) {
      if (derive) Object.assign(value, { [name]: derive(value as Value & Curated, other) });
    }
    return value;
  };
  const all = (prefix: string) => {
    const found =
      byPrefix.get(prefix) ??
      [...records.values()].filter(({ kind }) => kind.options!.prefix === prefix).map(({ value }) => value);
    byPrefix.set(prefix, found);
    return found;
  };
  const other: Others = Object.assign(one, { all, coveredUntil: about.coveredUntil });
  return other;
}
