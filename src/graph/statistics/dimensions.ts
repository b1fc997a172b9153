import type { Destination, End, Kind, Property } from "../../model";
import { flag, membership, partialDate, whole } from "../../model/describe";
import { alone, constantCase, filtersOf } from "../fields";

/** Something by which the records of a kind can be grouped. */
export interface Dimension {
  readonly name: string;
  readonly description: string;
  /** What leads from a record to where the keys of its groups are taken; nothing: they are its own. */
  readonly path: readonly End[];
  readonly key: Key;
}

/** What is taken as the key of a group. */
export interface Key {
  /**
   * A value of a closed set, in the order of the set; a year or another number, by size; a text; or a record, by its id.
   */
  readonly kind: "CLOSED" | "YEAR" | "NUMBER" | "TEXT" | "RECORD";
  /** The values of a closed set. */
  readonly values: readonly string[];
  /** Whether a record can have several. */
  readonly list: boolean;
  /** Whether the level asked for decides. */
  readonly rolledUp: boolean;
  /** Cypher for the key, or for the list of keys, of a record. */
  cypher(alias: string, level: () => string): string;
  /** The key as it is answered. */
  read(value: unknown): string;
}

const PLAIN = { values: [], list: false, rolledUp: false, read: String } satisfies Partial<Key>;

/** The record that is reached. */
const ITSELF: Key = { ...PLAIN, kind: "RECORD", cypher: (alias) => `${alias}.id` };

function keyOf({ type, stored, hidden, group, rollsUp }: Property): Key | null {
  if (hidden) return null;
  const { list } = type;
  const cypher = (alias: string) => `${alias}.${stored}`;
  if (rollsUp) return { ...ITSELF, rolledUp: true, cypher: (alias, level) => atLevel(cypher(alias), level()) };
  if (type === membership) return { ...ITSELF, list, cypher };
  if (type.enumeration) return { ...PLAIN, kind: "CLOSED", values: Object.keys(type.enumeration.values), list, cypher };
  if (type === flag) return { ...PLAIN, kind: "CLOSED", values: ["true", "false"], cypher };
  if (type === partialDate) return { ...PLAIN, kind: "YEAR", cypher: (alias) => `substring(${cypher(alias)}, 0, 4)` };
  return group ? { ...PLAIN, kind: type === whole ? "NUMBER" : "TEXT", list, cypher } : null;
}

/** Of ids from a record up to its root: that at a level counted from the root, or the record itself where it is above. */
const atLevel = (ids: string, level: string) => `coalesce(${ids}[-1 - ${level}], ${ids}[0])`;

/** Of which kind the record is that is reached, which its id begins with. */
function kindKey({ kinds }: Destination): Key {
  const names = new Map(kinds.map(({ name, options }) => [options!.prefix, constantCase(name)]));
  return {
    ...PLAIN,
    kind: "CLOSED",
    values: [...names.values()],
    cypher: (alias) => `head(split(${alias}.id, '-'))`,
    read: (prefix) => names.get(prefix as string)!,
  };
}

const dimensions = new WeakMap<Kind, readonly Dimension[]>();

/**
 * What the records of a kind can be grouped by, in the order of its description: its enums and flags, what it belongs
 * to, the years of its dates, texts and numbers marked as groups; what its relationships lead to; and of that the same,
 * but for dates, flags and what all records have, and the single records it leads to.
 */
export function dimensionsOf(kind: Kind, entity: Destination): readonly Dimension[] {
  const known = dimensions.get(kind);
  if (known) return known;
  const ends = kind.ends.filter(({ direction, many }) => direction === "out" || !many);
  const found = [...ofProperties(alone(kind)), ...ends.flatMap((end) => ofEnd(end, entity))];
  const repeated = found.find(({ name }, i) => found.findIndex((other) => other.name === name) !== i);
  if (repeated) throw new Error(`${kind.name} can be grouped by ${repeated.name} in two ways: rename one of them.`);
  dimensions.set(kind, found);
  return found;
}

function ofProperties(of: Destination): (Dimension & { property: Property })[] {
  const { properties, nested } = filtersOf(of);
  return [...properties, ...nested.flatMap((each) => each.properties)].flatMap((property) => {
    const key = keyOf(property);
    if (!key) return [];
    const name = property.path.map(constantCase).join("_");
    const isYear = key.kind === "YEAR";
    return {
      property,
      name: isYear ? `${name}_YEAR` : name,
      description: key.rolledUp
        ? "Rolled up to `level`: what lies deeper counts as what is above it there."
        : `${property.description}${isYear ? " Its year." : ""}`,
      path: [],
      key,
    };
  });
}

function ofEnd(end: End, entity: Destination): Dimension[] {
  const itself = { name: constantCase(end.name), description: end.description, path: [end], key: ITSELF };
  const beyond = (name: string, description: string, key: Key, ...path: readonly End[]): Dimension => ({
    name: `${itself.name}_${name}`,
    description: `${end.description} Of each: ${description}`,
    path: [end, ...path],
    key,
  });
  const { ends } = filtersOf(end.to);
  const common = filtersOf(entity).properties.map(({ stored }) => stored);
  return [
    ...(isRecord(end.to) ? [itself] : []),
    ...(end.to.kinds.length > 1 ? [beyond("ENTITY_KIND", "What kind of record it is.", kindKey(end.to))] : []),
    ...ofProperties(end.to)
      .filter(({ property, key }) => !common.includes(property.stored) && property.type !== flag && key.kind !== "YEAR")
      .map(({ name, description, key }) => beyond(name, description, key)),
    ...ends
      .filter(({ many, direction, to }) => !many && direction === "out" && isRecord(to))
      .map((next) => beyond(constantCase(next.name), next.description, ITSELF, next)),
  ];
}

/** Whether what is reached are records, and no parts of them. */
const isRecord = ({ kinds }: Destination) => kinds.every(({ options }) => options);
