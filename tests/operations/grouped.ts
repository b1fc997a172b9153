type Key = string | null;

export interface Group<Item> {
  readonly keys: readonly Key[];
  readonly items: readonly Item[];
}

/** The items that have the same keys, in each combination of keys once; the key of what has none is null. */
export function grouped<Item>(
  items: readonly Item[],
  ...keysOf: readonly ((item: Item) => readonly Key[])[]
): Group<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    let combinations: Key[][] = [[]];
    for (const keys of keysOf) {
      const own = [...new Set(keys(item).filter((key) => key !== null))];
      const these = own.length > 0 ? own : [null];
      combinations = combinations.flatMap((before) => these.map((key) => [...before, key]));
    }
    for (const keys of combinations) {
      const name = JSON.stringify(keys);
      groups.set(name, [...(groups.get(name) ?? []), item]);
    }
  }
  return [...groups].map(([keys, items]) => ({ keys: JSON.parse(keys) as Key[], items }));
}

type Before = (one: string, other: string) => boolean;
export const byText: Before = (one, other) => one < other;
export const as =
  (...order: string[]): Before =>
  (one, other) =>
    order.indexOf(one) < order.indexOf(other);

/** By the keys, those without one last. */
export const byKeys =
  (...before: readonly Before[]) =>
  (one: Group<unknown>, other: Group<unknown>) => {
    const at = one.keys.findIndex((key, i) => key !== other.keys[i]);
    const [a, b] = [one.keys[at] ?? null, other.keys[at] ?? null];
    if (a === null || b === null) return a === null ? 1 : -1;
    return before[at]!(a, b) ? -1 : 1;
  };

/** The most first. */
export const byCount =
  (...before: readonly Before[]) =>
  (one: Group<unknown>, other: Group<unknown>) =>
    other.items.length - one.items.length || byKeys(...before)(one, other);

export const tied = (groups: readonly Group<unknown>[], first: number) =>
  groups.length > first && groups[first]!.items.length === groups[first - 1]!.items.length;

export function summary(numbers: readonly (number | undefined)[]) {
  const known = numbers.filter((number) => number !== undefined).sort((one, other) => one - other);
  const [n, half] = [known.length, Math.floor(known.length / 2)];
  // Decimals are added up as hundredths.
  const hundredths = known.reduce((sum, number) => sum + Math.round(number * 100), 0);
  const orNull = (value: () => number) => (n > 0 ? value() : null);
  return {
    n,
    without: numbers.length - n,
    min: orNull(() => known[0]!),
    median: orNull(() => (n % 2 === 1 ? known[half]! : (known[half - 1]! + known[half]!) / 2)),
    mean: orNull(() => hundredths / (100 * n)),
    max: orNull(() => known[n - 1]!),
    sum: hundredths / 100,
  };
}

export function only<Name extends string>(values: Record<Name, unknown>, ...names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
