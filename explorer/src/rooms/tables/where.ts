/** A `where` of the API, or a part of it, as JSON. */
export interface Where {
  readonly [field: string]: unknown;
}

/** One condition of a `where`: the fields that lead to what is compared, and how it is compared. */
export interface Condition {
  /** As the `where` nests them: `["sectors", "some", "within"]`. */
  readonly path: readonly string[];
  /** `{"in": ["sec-dairy"]}`; of a relationship also `{"none": {}}` and `{"some": {}}`; of a kind `{}`. */
  readonly comparison: Where;
}

/** A `where` taken apart: all of it must hold. */
export interface Conditions {
  readonly plain: readonly Condition[];
  /** What is no plain condition, such as an `or`: kept as it is. */
  readonly custom: readonly Where[];
}

const OPERATORS = ["eq", "in", "lt", "lte", "gt", "gte", "overlaps", "contains", "startsWith", "isNull"];
const COMPARING = new Set([...OPERATORS, "has", "hasAny", "isEmpty"]);
const QUANTIFIERS = new Set(["some", "is"]);
const OTHERS = new Set(["none", "every", "count", "and", "or", "not"]);

const isObject = (value: unknown): value is Where =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isEmpty = (where: Where) => Object.keys(where).length === 0;

/** Without what is null: a null says «not given». */
function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(entries.map(([name, each]) => [name, given(each)]));
}

/** The conditions below a path; null where they are not plain. */
function conditionsBelow(path: readonly string[], value: unknown): readonly Condition[] | null {
  if (!isObject(value)) return null;
  const names = Object.keys(value);
  if (names.every((name) => COMPARING.has(name))) return [{ path, comparison: value }];
  const [first] = names;
  if (names.length === 1 && (QUANTIFIERS.has(first!) || first === "none")) {
    const inner = value[first!];
    if (isObject(inner) && isEmpty(inner)) return [{ path, comparison: value }];
    const found = first === "none" ? null : conditionsBelow([...path, first!], inner);
    // Two conditions on one record are not two conditions on any records.
    return found?.length === 1 ? found : null;
  }
  const found: Condition[] = [];
  for (const name of names) {
    const mixed = COMPARING.has(name) || QUANTIFIERS.has(name) || OTHERS.has(name);
    const below = mixed ? null : conditionsBelow([...path, name], value[name]);
    if (!below) return null;
    found.push(...below);
  }
  return found;
}

/** Takes a `where` apart. */
export function conditionsOf(where: Where): Conditions {
  const plain: Condition[] = [];
  const custom: Where[] = [];
  for (const [name, value] of Object.entries(given(where) as Where)) {
    if (name === "and" && Array.isArray(value) && value.every(isObject)) {
      const parts = value.map(conditionsOf);
      plain.push(...parts.flatMap((part) => part.plain));
      custom.push(...parts.flatMap((part) => part.custom));
      continue;
    }
    const found = OTHERS.has(name) ? null : conditionsBelow([name], value);
    if (found) plain.push(...found);
    else custom.push({ [name]: value });
  }
  return { plain, custom };
}

/** A condition as a `where` of its own. */
const nested = ({ path, comparison }: Condition): Where =>
  path.reduceRight<Where>((below, name) => ({ [name]: below }), comparison);

/** Two parts that must both hold in one object; null where they speak of the same field and would mean something else. */
function merged(one: Where, other: Where): Where | null {
  const result: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const there = result[name];
    if (there === undefined) {
      result[name] = value;
      continue;
    }
    const names = [there, value].map((each) => (isObject(each) ? Object.keys(each) : []));
    const groups = names.every((each) => each.length > 0 && !each.some((key) => COMPARING.has(key) || isReserved(key)));
    const both = groups ? merged(there as Where, value as Where) : null;
    if (!both) return null;
    result[name] = both;
  }
  return result;
}

const isReserved = (name: string) => QUANTIFIERS.has(name) || OTHERS.has(name);

/** Puts a `where` together; null where nothing is asked. */
export function whereOf({ plain, custom }: Conditions): Where | null {
  let flat: Where = {};
  const and: Where[] = [];
  for (const part of [...plain.map(nested), ...custom]) {
    const both = merged(flat, part);
    if (both) flat = both;
    else and.push(part);
  }
  if (and.length > 0) flat = { ...flat, and };
  return isEmpty(flat) ? null : flat;
}

/** Both hold. */
export function joined(one: Where | null, other: Where): Where {
  const [first, second] = [conditionsOf(one ?? {}), conditionsOf(other)];
  const plain = [...first.plain, ...second.plain.filter((each) => !first.plain.some((there) => same(there, each)))];
  return whereOf({ plain, custom: [...first.custom, ...second.custom] }) ?? {};
}

/** Whether two conditions are the same. */
const same = (one: Condition, other: Condition): boolean =>
  JSON.stringify(nested(one)) === JSON.stringify(nested(other));

/** Reads a `where` from an address: null where there is none, undefined where it is none. */
export function whereIn(text: string | null): Where | null | undefined {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
