import type { Destination, End, Kind, Model, Nested, Property } from "../model";

/** What a `where` on a destination can speak of, in the order of the description. */
export interface Filters {
  readonly properties: readonly Property[];
  readonly nested: readonly Nested[];
  readonly ends: readonly End[];
  /** Of a union or interface: the kinds a `where` can narrow to, each under its name in camel case. */
  readonly branches: readonly { readonly name: string; readonly kind: Kind }[];
  /** What lists of it can be ordered by. */
  readonly orders: readonly OrderField[];
}

/** A property that lists can be ordered by, under its name in `orderBy`. */
export interface OrderField {
  readonly name: string;
  readonly property: Property;
}

/** `AgendaItem` as a field: `agendaItem`. */
export const camelCase = (name: string) => name[0]!.toLowerCase() + name.slice(1);

/** `AgendaItem` or `inForce` as an enum value: `AGENDA_ITEM`, `IN_FORCE`. */
export const constantCase = (name: string) => name.replace(/(?!^)[A-Z]/g, "_$&").toUpperCase();

/** The kinds of record of these names, such as `AGENDA_ITEM`; all where none are given. */
export const kindsNamed = ({ entity }: Model, names: readonly string[] | null | undefined): readonly Kind[] =>
  names ? entity.kinds.filter(({ name }) => names.includes(constantCase(name))) : entity.kinds;

const sameProperty = (one: Property) => (other: Property) => one.stored === other.stored && one.type === other.type;
const filtersByDestination = new WeakMap<Destination, Filters>();

/** Of several kinds, what all have in common. */
export function filtersOf(destination: Destination): Filters {
  const known = filtersByDestination.get(destination);
  if (known) return known;
  const [first, ...others] = destination.kinds as [Kind, ...Kind[]];
  const properties = first.properties.filter(
    (property) =>
      property.path.length === 1 &&
      !property.hidden &&
      others.every((kind) => kind.properties.some(sameProperty(property))),
  );
  const nested = others.length > 0 ? [] : first.nested;
  const filters: Filters = {
    properties,
    nested,
    ends: first.ends.filter((end) => others.every((kind) => kind.ends.includes(end))),
    branches: others.length > 0 ? destination.kinds.map((kind) => ({ name: camelCase(kind.name), kind })) : [],
    orders: [...properties, ...nested.flatMap((group) => group.properties)]
      .filter(({ order, type, filterOnly }) => order && type.order && !filterOnly)
      .map((property) => ({ name: property.path.map(constantCase).join("_"), property })),
  };
  filtersByDestination.set(destination, filters);
  return filters;
}

const single = new WeakMap<Kind, Destination>();

/** A kind as the destination that it alone is. */
export function alone(kind: Kind): Destination {
  let destination = single.get(kind);
  if (!destination) single.set(kind, (destination = { name: kind.name, kinds: [kind] }));
  return destination;
}
