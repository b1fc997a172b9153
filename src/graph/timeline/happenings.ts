import type { End, Kind, Model, Property } from "../../model";

/** A date of a kind on which something happened. */
export interface Happening {
  /** What, as the description of the date says it. */
  readonly name: string;
  /** Its place among all, which orders what happened to a record on one date. */
  readonly place: number;
  readonly date: Property;
  /** The date of the last day, for what goes on for several. */
  readonly until: Property | null;
}

/** A kind whose records or parts have such dates, in the order of the description. */
export interface DatedKind {
  readonly kind: Kind;
  /** From a record to the part; null for a record. */
  readonly part: End | null;
  readonly happenings: readonly Happening[];
}

const known = new WeakMap<Model, readonly DatedKind[]>();

/** The kinds of record that have such dates, then the parts that do. */
export function datedKinds(model: Model): readonly DatedKind[] {
  const found = known.get(model) ?? find(model);
  known.set(model, found);
  return found;
}

function find({ entity }: Model): DatedKind[] {
  const parts = entity.kinds.flatMap(({ ends }) =>
    ends.filter(({ direction, relationship }) => direction === "out" && relationship.description.parts),
  );
  const kinds = [
    ...entity.kinds.map((kind) => ({ kind, part: null })),
    ...parts.map((part) => ({ kind: part.to.kinds[0]!, part })),
  ];
  let count = 0;
  return kinds
    .map((each) => ({
      ...each,
      happenings: happeningsOf(each.kind).map((happening) => ({ ...happening, place: count++ })),
    }))
    .filter(({ happenings }) => happenings.length > 0);
}

function happeningsOf({ span, properties }: Kind): Omit<Happening, "place">[] {
  const at = (path: string) => properties.find((property) => property.path.join(".") === path) ?? null;
  return properties.flatMap((date) => {
    if (date.happening === undefined) return [];
    const goesOn = span?.through !== undefined && span.begins.includes(date.path.join("."));
    return [{ name: date.happening, date, until: goesOn ? at(span.ends?.[0] ?? "") : null }];
  });
}

/** What each happening means, as the dates that tell it are described. */
export function describeHappenings(model: Model): Readonly<Record<string, string>> {
  const descriptions = new Map<string, string[]>();
  for (const { kind, happenings } of datedKinds(model)) {
    for (const { name, date } of happenings) {
      descriptions.set(name, [...(descriptions.get(name) ?? []), `${kind.name}: ${date.description}`]);
    }
  }
  return Object.fromEntries([...descriptions].map(([name, texts]) => [name, texts.join(" ")]));
}
