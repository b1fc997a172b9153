import type { Kind, ValueField } from "../../kinds/kinds";
import { kinds } from "../../kinds/kinds";

/** A column of a table. */
export interface Column {
  /** `title`, `status`, `dates.inForce`, `sectors`: as in the address. */
  readonly key: string;
  readonly type: ValueField["type"] | "title" | "record" | "records" | "parts" | "citations";
  /** The enum of its values. */
  readonly of?: string;
  readonly list?: boolean;
  /** What the table is sorted by for it; null: it cannot be. */
  readonly order: string | null;
}

/** `dates.inForce` is `DATES_IN_FORCE`. */
const orderNamed = (key: string) =>
  key
    .replaceAll(".", "_")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase();

/** All columns that a table of a kind can have. */
export function columnsOf(kind: Kind): readonly Column[] {
  const sorted = (key: string) => (kind.order.includes(orderNamed(key)) ? orderNamed(key) : null);
  const column = ({ name, type, of, list }: ValueField, above = ""): Column => ({
    key: above + name,
    type,
    ...(of && { of }),
    ...(list && { list }),
    order: sorted(above + name),
  });
  const values = kind.fields.flatMap((field) =>
    field.type === "group" ? field.fields!.map((each) => column(each, `${field.name}.`)) : [column(field)],
  );
  const relationships = kind.relationships.map(({ name, many, kinds: to }): Column => {
    return { key: name, type: !to ? "parts" : many ? "records" : "record", order: null };
  });
  const id: Column = { key: "id", type: "id", order: "ID" };
  const title: Column = { key: "title", type: "title", order: sorted("title") };
  return [title, id, ...values, ...relationships, { key: "citations", type: "citations", order: null }];
}

/** In how many kinds a value of this name is found: what many kinds tell is what tells a record apart. */
const spread = (key: string) => kinds.filter((kind) => columnsOf(kind).some((column) => column.key === key)).length;

const mostSpread = (columns: readonly Column[], most: number) => {
  const chosen = [...columns].sort((one, other) => spread(other.key) - spread(one.key)).slice(0, most);
  return columns.filter((column) => chosen.includes(column));
};

/**
 * The columns shown where the reader chose none, by rule: of the values that not every kind has those it can be sorted
 * by, at most two of a type, or its lists where there are none; then up to three relationships to other kinds that it
 * can be counted by, or one to its own; then how many sources. Where relationships are few, a number and a flag as well.
 */
export function defaultColumns(kind: Kind): readonly string[] {
  const all = columnsOf(kind);
  // `statusAsOf` says something of `status`.
  const accompanies = (key: string) => all.some((other) => other.key !== key && key.startsWith(other.key));
  const own = all.filter(({ key }) => spread(key) < kinds.length && !accompanies(key));
  const sorted = own.filter(({ order, list }) => order !== null && !list);
  const ofType = (type: Column["type"], most: number) =>
    mostSpread(
      sorted.filter((column) => column.type === type),
      most,
    );
  const counted = kind.relationships.filter(
    ({ name, kinds: to }) => to && kind.dimensions.some(({ path }) => path.join() === name),
  );
  const others = counted.filter(({ kinds: to }) => to!.join() !== kind.name);
  const related = others.length > 0 ? others.slice(0, 3) : counted.slice(0, 1);
  const few = related.length < 3 ? 1 : 0;
  const values = [
    ...ofType("text", 1),
    ...ofType("enum", 2),
    ...ofType("date", 2),
    ...ofType("number", few),
    ...ofType("boolean", few),
  ];
  const lists = values.length > 0 ? [] : own.filter(({ list }) => list).slice(0, 2);
  return ["title", ...[...values, ...lists].map(({ key }) => key), ...related.map(({ name }) => name), "citations"];
}

/** The columns that an address asks for, in their order; what the kind has not is left out. */
export function shownColumns(kind: Kind, asked: readonly string[]): readonly Column[] {
  const all = new Map(columnsOf(kind).map((column) => [column.key, column]));
  const found = asked.filter((key) => all.has(key));
  return [...new Set(["title", ...(found.length > 0 ? found : defaultColumns(kind))])].map((key) => all.get(key)!);
}
