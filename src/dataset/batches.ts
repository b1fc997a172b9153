/** How many records a transaction is for, and how many rows a statement gets, at most. */
const batch = 500;

/** Takes items in batches; no item of the next is asked for before this one is done with. */
export function* inBatches<Item>(items: Iterable<Item>): Generator<Item[], void> {
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Items by what a function says of each, in the order in which they come. */
export function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
