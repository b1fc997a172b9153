import type { Row } from "../database/database";
import type { Destination, Kind, Property } from "../model";

/** A record as it is answered: an instance of its kind's class that carries what was looked up ahead. */
export interface GraphRecord {
  readonly id: string;
  /** What was brought along, by the field's name in the answer. */
  ahead?: Map<string, unknown>;
  /** Its texts in the languages of the request, where that is all that is asked of them. */
  texts?: Record<string, string>;
}

/** Which columns bring a property, and how its value is read from them. */
export function propertyReading(property: Property) {
  const { stored, list } = property.type;
  const suffixes = stored?.suffixes ?? [""];
  const read = (row: Row, at: number) =>
    stored ? stored.read(row.slice(at, at + suffixes.length)) : list ? (row[at] ?? []) : (row[at] ?? null);
  return { property, suffixes, read };
}

/** Makes records of the right class: kinds are told apart by the id's prefix, a part stands alone. */
export function creator({ kinds }: Destination): (id: string) => { record: GraphRecord; kind: Kind } {
  const byPrefix = new Map(kinds.map((kind) => [kind.options?.prefix, kind]));
  return (id) => {
    const kind = kinds.length === 1 ? kinds[0]! : byPrefix.get(id.slice(0, id.indexOf("-")))!;
    const record = new (kind.class as new () => { id: string })();
    record.id = id;
    return { record, kind };
  };
}

/** Puts a value where the description says; a nested object comes into being with its first value. */
export function place(record: GraphRecord, kind: Kind, property: Property, value: unknown): void {
  const [name, inner] = property.path as [string, string?];
  const fields = record as unknown as Record<string, unknown>;
  if (inner === undefined) {
    fields[name] = value;
    return;
  }
  const group = kind.nested.find((nested) => nested.name === name);
  if (!group) return;
  fields[name] ??= null;
  if (value === null) return;
  const nested = (fields[name] ??= new group.class()) as Record<string, unknown>;
  nested[inner] = value;
}
