import type { Destination, End, Kind, Model, Property, Relationship } from "../../src/model";
import { readRecords } from "../records";

/** A record or part as its file says it. */
export interface Item {
  readonly id: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
}

type Links = Map<string, Item[]>;

/** All curated records by themselves, read and tied together without the project's code; of the model only names. */
export interface World {
  /** By id, within a kind in the order of ids. */
  readonly items: ReadonlyMap<string, Item>;
  of(kind: string): readonly Item[];
  /** What an end leads to from an item. */
  related(item: Item, end: End): readonly Item[];
  /** The value of a property; undefined where it is not known, or empty. */
  valueOf(item: Item, property: Property): unknown;
}

const GOVERNMENT = ["GOVERNMENT", "GOVERNMENT_AGENCY", "REGULATOR"];

export function readWorld(model: Model): World {
  const raw = readRecords() as unknown as Record<string, Item["value"][]>;
  const items = new Map<string, Item>();
  const links = new Map<Relationship, { out: Links; in: Links }>();
  const ties: (readonly [from: Item, end: End, to: string])[] = [];

  const take = (kind: Kind, id: string, value: Item["value"]) => {
    const item = { id, kind: kind.name, value };
    items.set(id, item);
    for (const end of kind.ends.filter(({ direction }) => direction === "out")) {
      const given = [value[end.name] ?? []].flat() as unknown[];
      given.forEach((entry, i) => {
        let to = entry;
        if (end.relationship.description.parts) {
          to = `${id}/${end.name}/${String(i + 1).padStart(2, "0")}`;
          take(end.to.kinds[0]!, to as string, entry as Item["value"]);
        } else if (typeof entry !== "string") {
          to = (entry as Record<string, unknown>)[end.to.name === "Source" ? "source" : "measure"];
        }
        ties.push([item, end, to as string]);
      });
    }
  };
  for (const kind of model.entity.kinds) {
    const list = [...raw[kind.options!.plural]!].sort((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
    for (const value of list) take(kind, String(value["id"]), value);
  }
  for (const [from, { relationship }, to] of ties) {
    const both = links.get(relationship) ?? { out: new Map<string, Item[]>(), in: new Map<string, Item[]>() };
    links.set(relationship, both);
    const target = items.get(to)!;
    add(both.out, from.id, target);
    add(both.in, target.id, from);
  }

  const above = ({ id, value }: Item): string[] => {
    const parent = value["parent"];
    return typeof parent === "string" ? [id, ...above(items.get(parent)!)] : [id];
  };
  const worked: Record<string, (item: Item) => unknown> = {
    "Country.side": ({ id }) => [id],
    "Country.government": ({ id }) => [id],
    "Organization.side": ({ value }) => value["country"] && [value["country"]],
    "Organization.government": ({ value }) =>
      GOVERNMENT.includes(String(value["kind"])) && value["country"] ? [value["country"]] : undefined,
    "Sector.within": above,
    "Source.title": ({ value }) => ({ [String(value["language"]).toLowerCase()]: value["title"] }),
  };
  const byKind = new Map<string, Item[]>();
  for (const item of items.values()) add(byKind, item.kind, item);

  return {
    items,
    of: (kind) => byKind.get(kind) ?? [],
    related: (item, { relationship, direction }) => links.get(relationship)?.[direction].get(item.id) ?? [],
    valueOf(item, { path, name }) {
      if (name === "id") return item.id;
      const work = worked[`${item.kind}.${name}`];
      const value = work
        ? work(item)
        : path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], item.value);
      return Array.isArray(value) && value.length === 0 ? undefined : value;
    },
  };
}

function add(lists: Links, name: string, item: Item): void {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  list.push(item);
}

/** The properties whose values stand in the files, or are worked out above. */
export function isKnown(property: Property, { kinds }: Destination): boolean {
  if (property.type.name === "Membership") return true;
  if (property.name === "title") return kinds.every(({ name, options }) => !options?.title || name === "Source");
  return !property.derive;
}

/** Text as comparisons see it. */
export function plain(text: string): string {
  const letters = [...text.normalize("NFKD")].filter((letter) => !/\p{M}/u.test(letter)).join("");
  const signs = letters.replace(/[‘’ʼ]/g, "'").replace(/[‐‑‒–—―]/g, "-");
  return signs.toLowerCase().split(/\s+/).filter(Boolean).join(" ");
}

/** The first and the last day of a partial date, in milliseconds. */
export function days(date: string): [first: number, last: number] {
  const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
  if (month === undefined) return [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)];
  if (day === undefined) return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)];
  return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day)];
}
