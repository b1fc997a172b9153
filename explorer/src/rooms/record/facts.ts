import type { ValueField } from "../../kinds/kinds";

/** A value of a record with what qualifies it. */
export interface Fact {
  /** The field as citations name it: `status`, `dates.inForce`. */
  readonly path: string;
  readonly field: ValueField;
  /** What is known; null for a group, which has `parts`. */
  readonly value: unknown;
  /** Fields that say how to take it: its day, whether it is approximate or verified. */
  readonly remarks: readonly Fact[];
  readonly parts: readonly Fact[];
}

/** What is recorded of a record, and the fields of which nothing is. */
export interface Facts {
  readonly known: readonly Fact[];
  readonly unknown: readonly ValueField[];
}

/** Values that the page shows in places of their own. */
const ELSEWHERE = ["translated", "aliases", "summary", "confidence", "note", "retiredIds"];

/** `statusAsOf` qualifies `status`, `vintageApprox` the vintage, `articleVerified` the article. */
const REMARK = /^(\w+?)(AsOf|Approx|Verified)$/;

const isKnown = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && !value.length);

function factOf(field: ValueField, from: Readonly<Record<string, unknown>>, above: string): Fact {
  const value = from[field.name];
  const path = above + field.name;
  if (field.type !== "group") return { path, field, value, remarks: [], parts: [] };
  const inside = (value ?? {}) as Readonly<Record<string, unknown>>;
  const parts = (field.fields ?? []).map((each) => factOf(each, inside, `${path}.`));
  return { path, field, value: null, remarks: [], parts: parts.filter((part) => isKnown(part.value)) };
}

/** Arranges the values of a record: each with its remarks, groups with what is in them, what is empty apart. */
export function factsOf(fields: readonly ValueField[], record: Readonly<Record<string, unknown>>): Facts {
  const qualified = (name: string) => {
    const subject = REMARK.exec(name)?.[1];
    return subject !== undefined && fields.some((field) => field.name === subject) ? subject : null;
  };
  const shown = fields.filter(({ name }) => !ELSEWHERE.includes(name) && qualified(name) === null);
  const all = shown.map((field): Fact => {
    const remarks = fields.filter(({ name }) => qualified(name) === field.name);
    return {
      ...factOf(field, record, ""),
      remarks: remarks.map((remark) => factOf(remark, record, "")).filter(({ value }) => isKnown(value)),
    };
  });
  const known = all.filter(({ value, parts }) => isKnown(value) || parts.length > 0);
  return { known, unknown: all.filter((fact) => !known.includes(fact)).map(({ field }) => field) };
}
