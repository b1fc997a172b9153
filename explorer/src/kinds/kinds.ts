import described from "./kinds.generated.json";

/** A kind of record, by its name in the API. */
export type KindName = keyof typeof described;

/** A value of a record: how it is read and shown. */
export interface ValueField {
  readonly name: string;
  readonly type: "id" | "text" | "boolean" | "number" | "date" | "enum" | "group";
  /** The enum of the value. */
  readonly of?: string;
  readonly list?: boolean;
  /** The values of a group, such as `dates`. */
  readonly fields?: readonly ValueField[];
}

/** What leads from a record to others, or to parts of it. */
export interface RelationshipField {
  readonly name: string;
  /** The kinds of what it leads to; null: it leads to parts. */
  readonly kinds: readonly KindName[] | null;
  /** The type of the parts it leads to. */
  readonly part?: string;
  /** The values of these parts, and their fields that lead to a record. */
  readonly fields?: readonly ValueField[];
  readonly leads?: readonly string[];
  readonly many: boolean;
  /** What the relationship itself says. */
  readonly onEdge: readonly string[];
}

/** What a table can be narrowed by. */
export interface Filter {
  /** The field of `where`, with dots where it lies in another: `dates.inForce`. */
  readonly name: string;
  readonly type:
    "id" | "text" | "textList" | "boolean" | "number" | "date" | "enum" | "enumList" | "record" | "records";
  readonly of?: string;
  /** The kinds among which a record is chosen. */
  readonly kinds?: readonly KindName[];
}

/** What records can be counted by. */
export interface Dimension {
  readonly name: string;
  /** The fields it goes through. */
  readonly path: readonly string[];
}

/** What the pages know of a kind: all of it read from the public schema. */
export interface Kind {
  readonly name: KindName;
  /** The GraphQL type. */
  readonly type: string;
  /** The root fields of one record and of the list. */
  readonly one: string;
  readonly many: string;
  /** The place of its table in the address. */
  readonly path: string;
  readonly fields: readonly ValueField[];
  readonly relationships: readonly RelationshipField[];
  readonly filters: readonly Filter[];
  /** What a table can be sorted by. */
  readonly order: readonly string[];
  readonly dimensions: readonly Dimension[];
  /** Whether sectors can be rolled up to a level when it is counted. */
  readonly leveled: boolean;
}

const kebab = (name: string) => name.toLowerCase().replaceAll("_", "-");

/** All kinds, in the order of the schema. */
export const kinds: readonly Kind[] = (Object.keys(described) as KindName[]).map((name) => {
  const { ...kind } = described[name] as unknown as Omit<Kind, "name" | "path">;
  return { ...kind, name, path: kebab(name) };
});

const byName = new Map<string, Kind>(kinds.map((kind) => [kind.name, kind]));
const byPath = new Map(kinds.map((kind) => [kind.path, kind]));

export const kindNamed = (name: KindName): Kind => byName.get(name)!;

/** The kind whose table has this place in the address. */
export const kindAt = (path: string): Kind | null => byPath.get(path) ?? null;

export const isKindName = (name: string): name is KindName => byName.has(name);

export function dimensionOf(kind: KindName, name: string): Dimension & { readonly type: string } {
  const { type, dimensions } = kindNamed(kind);
  return { ...(dimensions.find((dimension) => dimension.name === name) ?? { name, path: [name] }), type };
}
