import type {
  ClassDescription,
  KindOptions,
  PropertyDescription,
  RecordClass,
  RelationshipDescription,
} from "./decorators";
import { describe } from "./decorators";
import type { Span } from "./period";
import { PERIOD, periodOf } from "./period";
import { statusesOf, stretches } from "./status";
import { day } from "./values";

/** A value of a record, where it stands and under which name it is stored. */
export interface Property extends PropertyDescription {
  /** Where it stands in a record: `["status"]`, or `["dates", "inForce"]` inside a nested object. */
  readonly path: readonly string[];
  /** The stored column without suffix: `status`, `datesInForce`. */
  readonly stored: string;
}

/** A nested object of a kind: its name, its class and its values. */
export interface Nested {
  readonly name: string;
  readonly class: new () => object;
  readonly description: string;
  readonly properties: readonly Property[];
}

/** A kind of record, or of part of a record, with all that follows from its description. */
export interface Kind {
  readonly name: string;
  readonly class: RecordClass;
  readonly description: string;
  /** Null for a part. */
  readonly options: KindOptions | null;
  /** When its records hold; null: always. */
  readonly span: Span | null;
  /** All values, those of nested objects included, in the order of the description. */
  readonly properties: readonly Property[];
  readonly nested: readonly Nested[];
  /** The relationships that the kind's records hold, and those of others that lead to them. */
  readonly ends: End[];
}

/** What a relationship leads to: one kind, or several under the name of a union or an interface. */
export interface Destination {
  readonly name: string;
  readonly kinds: readonly Kind[];
}

/** A relationship seen from one of its ends. */
export interface End {
  readonly name: string;
  readonly description: string;
  readonly relationship: Relationship;
  readonly direction: "out" | "in";
  /** How it reads from this end to the other: «is raised by», or «raised». */
  readonly words: string;
  readonly many: boolean;
  readonly from: Destination;
  readonly to: Destination;
  /** Whether relationships of that type lead from `from` to nothing else, so that no label needs to tell it apart. */
  readonly exclusive: boolean;
}

export interface Relationship {
  readonly type: string;
  readonly description: RelationshipDescription;
  /** The relationship's own values; none: an empty list. */
  readonly properties: readonly Property[];
}

/** Whether an end leads from a record to the one above it in a tree. */
export const isTree = ({ direction, relationship }: End) =>
  direction === "out" && relationship.description.tree === true;

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** A value as it stands in a record, at the top or inside a nested object. */
export function property(described: PropertyDescription, group: string[] = []): Property {
  const path = [...group, described.name];
  return { ...described, path, stored: path.map((word, i) => (i === 0 ? word : capital(word))).join("") };
}

/** What was said of a class and of the classes it extends, those first. */
export function inherited(recordClass: unknown): ClassDescription {
  const base = Object.getPrototypeOf(recordClass) as unknown;
  const above = typeof base === "function" && base !== Function.prototype ? inherited(base) : null;
  const own = describe(recordClass);
  return {
    ...own,
    properties: [...(above?.properties ?? []), ...own.properties],
    nested: [...(above?.nested ?? []), ...own.nested],
    relationships: [...(above?.relationships ?? []), ...own.relationships],
  };
}

/** A kind with all that follows from its class alone; its ends are attached when the model is made. */
export function makeKind(recordClass: RecordClass): Kind {
  const description = inherited(recordClass);
  const said = description.kind ?? description.part;
  if (!said) throw new Error(`${recordClass.name} is neither a @Kind nor a @Part.`);
  const nested = description.nested.map((group) => ({
    ...group,
    properties: inherited(group.class).properties.map((described) => property(described, [group.name])),
  }));
  const span = said.span ?? null;
  const properties = [
    ...description.properties.map((described) => property(described)),
    ...nested.flatMap((group) => group.properties),
  ];
  return {
    name: recordClass.name,
    class: recordClass,
    description: said.description,
    options: description.kind ?? null,
    span,
    properties: [...properties, ...(span ? periodProperties(span) : []), ...statusProperties(properties, span)],
    nested,
    ends: [],
  };
}

/** The stored days between which records hold; see Period. */
const periodProperties = (span: Span) =>
  PERIOD.map((name) =>
    property({
      name,
      type: day,
      description: "A day between which and another the record holds.",
      optional: true,
      hidden: true,
      derive: (record, { coveredUntil }) => periodOf(span, record, coveredUntil)[name],
    }),
  );

/** The stored statuses that follow from dates, of a kind that has a status; see statusesOf. */
function statusProperties(properties: readonly Property[], span: Span | null): Property[] {
  const steps = properties.flatMap(({ path, implies }) => (implies ? [{ path: path.join("."), implies }] : []));
  const status = properties.find(({ name }) => name === "status")?.type.enumeration;
  const unknown = steps.flatMap(({ implies }) => implies).find((implied) => !(status && implied in status.values));
  if (unknown !== undefined) throw new Error(`A date implies ${unknown}, which is no status.`);
  if (!status) return [];
  const derive: PropertyDescription["derive"] = (record, { coveredUntil }) =>
    statusesOf({ steps, span }, record, coveredUntil);
  const description = "Days with the status that is known for them.";
  return [property({ name: "statuses", type: stretches, description, optional: true, hidden: true, derive })];
}
