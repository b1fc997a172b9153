import type { Span } from "./period";
import type { SearchField } from "./search";
import type { Translated } from "./translated";
import type { ValueType } from "./values";

/** A class of records, also one that is never a record itself (Entity). */
export type RecordClass<Instance = object> = abstract new () => Instance;

/** To many records; a record does not hold them, the graph is asked. The type says what stands at the other end. */
export interface Many<Target, Edge = object> {
  readonly many: (target: Target, edge: Edge) => void;
}

/** To one record or none; a record does not hold it, the graph is asked. */
export interface One<Target> {
  readonly one: (target: Target) => void;
}

/** What a relationship leads to: one kind, several under a common name, or a kind named before it is known. */
export type Target<Instance> = (() => RecordClass<Instance>) | UnionTarget<Instance> | NamedTarget<Instance>;

export interface UnionTarget<Instance> {
  readonly union: string;
  readonly description: string;
  readonly members: () => readonly RecordClass[];
  readonly instance?: Instance;
}

export interface NamedTarget<Instance> {
  readonly kind: string;
  readonly instance?: Instance;
}

/** Several kinds under a common name, a union in GraphQL. */
export function oneOf<const Members extends readonly RecordClass[]>(
  union: string,
  description: string,
  members: () => Members,
): UnionTarget<InstanceType<Members[number]>> {
  return { union, description, members };
}

/** A kind by its name: for a base class, which must not import its own kinds. */
export function named<Instance>(kind: string): NamedTarget<Instance> {
  return { kind };
}

/** A curated record as its file says it, and those it refers to: what a derived property is worked out from. */
export type Curated = Readonly<Record<string, unknown>> & { readonly id: string };
export type Derive<Value> = (record: Curated, other: Others) => Value;

/** The other records of a dataset: one by its id, or all whose ids begin with a prefix. */
export interface Others {
  (id: string): Curated | undefined;
  readonly all: (prefix: string) => readonly Curated[];
  /** The last day that the records reach. */
  readonly coveredUntil: string;
}

export interface KindOptions {
  /** Begins every id: `grv` of `grv-ca-dairy-access`. */
  prefix: string;
  /** The list's field in GraphQL; the records stand in the folder or file of `data/` of that name, with hyphens. */
  plural: string;
  description: string;
  /** When its records hold; none: always. */
  span?: Span;
  /** How a title is made where the record's file has none, or not one by language. */
  title?: Derive<Translated>;
  /** True for a kind without citations and confidence of its own. */
  uncited?: boolean;
}

export interface PartOptions {
  description: string;
  /** When its parts hold; none: as long as their record. A path may begin with the name under which a part knows its record. */
  span?: Span;
}

interface PropertyOptions {
  optional?: boolean;
  /** Lists can be ordered by it; on Neo4j it has an index. */
  order?: boolean;
  /** Worked out at load; the record's file does not give it. */
  derive?: Derive<unknown>;
  /** There for `where` only. */
  filterOnly?: boolean;
  /** Stored, for questions to rest on; neither answered nor filtered. */
  hidden?: boolean;
  /** Of a date: what happened on it, as `timeline` says it; no value: nothing that belongs there. */
  happening?: string;
  /** Of a date: the status that begins with it, or those of which it is the record's own; see statusesOf. */
  implies?: string | readonly string[];
  /** Words find the record by it, as one of these. */
  search?: SearchField;
  /** The words that a number goes by: with «article», «article 34.7» finds what «34.7» finds. */
  called?: readonly string[];
  /** Of a text or number: records that have it in common are worth counting, as enums, flags and dates always are. */
  group?: boolean;
  /** Of a membership: the ids go from the record itself up to the root of its tree, so that counts can be rolled up. */
  rollsUp?: boolean;
  /** Of a number: it is of one unit and base everywhere, so that statistics can add it up. */
  quantity?: boolean;
}

/** The options of a date that need not be known. */
export const DATED = { optional: true, order: true } as const;

interface RelationshipOptions {
  /**
   * How it reads from either end, as a sentence between two titles: «is raised by» and «raised». That of a part reads
   * between the part's record and the other end.
   */
  reads: readonly [out: string, back: string];
  /** False: paths and neighbourhoods walk it only where it is asked for by name. */
  walked?: false;
  /** The field's name at the other end. */
  inverse: string;
  /** What the field at the other end gives, as a sentence. */
  inverseDescription: string;
  /** The relationship's own properties: a class of `@Property`s. */
  edge?: new () => object;
  /** One at least is needed. */
  required?: boolean;
  /** The targets are parts: they stand in the record's file, are loaded with it and end with it. */
  parts?: boolean;
}

interface ReferenceOptions extends Omit<RelationshipOptions, "edge" | "parts"> {
  /** A record stands inside the one referred to, in its file, under the inverse name. */
  inside?: boolean;
  /** It leads to the record above in a tree of records of one kind: `ancestors` and `descendants` follow. */
  tree?: boolean;
}

export interface PropertyDescription extends PropertyOptions {
  readonly name: string;
  readonly type: ValueType;
  readonly description: string;
}

export interface NestedDescription {
  readonly name: string;
  readonly class: new () => object;
  readonly description: string;
  readonly optional: boolean;
}

export interface RelationshipDescription extends RelationshipOptions, ReferenceOptions {
  readonly name: string;
  readonly target: Target<object>;
  readonly type: string;
  readonly description: string;
  readonly many: boolean;
}

/** What the decorators said of one class. */
export interface ClassDescription {
  kind?: KindOptions;
  part?: PartOptions;
  properties: PropertyDescription[];
  nested: NestedDescription[];
  relationships: RelationshipDescription[];
}

const descriptions = new Map<unknown, ClassDescription>();

/** What was said of a class itself, without its base classes. */
export function describe(recordClass: unknown): ClassDescription {
  let description = descriptions.get(recordClass);
  if (!description) descriptions.set(recordClass, (description = { properties: [], nested: [], relationships: [] }));
  return description;
}

/** The property's type must be the one described; where it is not, the compiler's message holds the right one. */
type Fits<Class, Key extends keyof Class, Right> = [Class[Key]] extends [Right]
  ? [Right] extends [Class[Key]]
    ? Key
    : { "the property's type must be": Right }
  : { "the property's type must be": Right };

type PropertyDecorator<Right> = <Class extends object, Key extends keyof Class & string>(
  prototype: Class,
  name: Key & Fits<Class, Key, Right>,
) => void;

type Nullable<Value, Options> = Options extends { optional: true }
  ? Value extends readonly unknown[]
    ? Value
    : Value | null
  : Value;

/** A kind of record. */
export function Kind(options: KindOptions) {
  return (recordClass: RecordClass) => void (describe(recordClass).kind = options);
}

/** A part of a record: it is no record, has no sources of its own unless it cites, and ends with its record. */
export function Part(options: PartOptions) {
  return (recordClass: RecordClass) => void (describe(recordClass).part = options);
}

/** A value of a record. */
export function Property<Value, const Options extends PropertyOptions = object>(
  type: ValueType<Value>,
  description: string,
  options?: Options & PropertyOptions,
): PropertyDecorator<Nullable<Value, Options>> {
  return (prototype, name) =>
    void describe(prototype.constructor).properties.push({ name: name, type, description, ...options });
}

/** A few values that belong together, as one object; it is null where none of them is known. */
export function Nested<Value extends object>(
  nested: new () => Value,
  description: string,
): PropertyDecorator<Value | null> {
  return (prototype, name) =>
    void describe(prototype.constructor).nested.push({
      name: name,
      class: nested,
      description,
      optional: true,
    });
}

/** A relationship to any number of records. */
export function Relationship<Instance, const Options extends RelationshipOptions>(
  target: Target<Instance>,
  type: string,
  description: string,
  options: Options,
): PropertyDecorator<Many<Instance, Options extends { edge: new () => infer Edge } ? Edge : object>> {
  return relate({ ...options, target: target as Target<object>, type, description, many: true });
}

/** A relationship to one record or none. */
export function Reference<Instance>(
  target: Target<Instance>,
  type: string,
  description: string,
  options: ReferenceOptions,
): PropertyDecorator<One<Instance>> {
  return relate({ ...options, target: target as Target<object>, type, description, many: false });
}

const relate =
  (described: Omit<RelationshipDescription, "name">) =>
  (prototype: object, name: unknown): void =>
    void describe(prototype.constructor).relationships.push({ name: name as string, ...described });
