import type { AnyRecord, Citation, Position, Records, Source, Titles } from "../records";

/** The records with what every answer needs of them: found by id, named, put in order, cut to a page. */
export class Lookup {
  private readonly byId: ReadonlyMap<string, AnyRecord>;

  constructor(readonly records: Records) {
    const { dataset: _, ...kinds } = records;
    this.byId = new Map(Object.values(kinds).flatMap((list: AnyRecord[]) => list.map((each) => [each.id, each])));
  }

  get<Kind extends AnyRecord = AnyRecord>(id: string): Kind {
    const found = this.byId.get(id);
    if (!found) throw new Error(`No record ${id}`);
    return found as Kind;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  all(): AnyRecord[] {
    return [...this.byId.values()];
  }

  /** The English title, else the one there is; of records without one as their descriptions say it is made. */
  title(id: string): string {
    const record = this.get(id);
    const { title } = record;
    if (typeof title === "string") return title;
    if (title) return title.en ?? Object.values(title)[0]!;
    if (id.startsWith("pos-")) return this.positionTitle(record as Position);
    const { about, field, series, period } = record as unknown as Record<string, string>;
    return about ? `${this.title(about)}: ${field}` : `${this.title(series!)}, ${period}`;
  }

  private positionTitle({ holder, on, stance, date }: Position): string {
    const onComplaint: Record<string, string> = {
      SUPPORTS: "backs the complaint",
      OPPOSES: "rejects the complaint",
      SEEKS_CHANGE: "seeks a remedy",
    };
    const verbs: Record<string, string> = {
      SUPPORTS: "supports",
      OPPOSES: on.startsWith("dsp-") ? "rejects the finding" : "opposes",
      CONDITIONAL: "sets conditions on",
      SEEKS_CHANGE: "seeks a change of",
    };
    const verb = (on.startsWith("grv-") && onComplaint[stance]) || verbs[stance];
    return `${this.title(holder)} ${verb}: ${this.title(on)}, ${date}`;
  }

  named(id: string): { id: string; title: string } {
    return { id, title: this.title(id) };
  }

  /** What is cited, with the place in it. */
  cited(citations: readonly Citation[] = []): (Source & Citation)[] {
    return citations.map((citation) => ({ ...this.get<Source>(citation.source), ...citation }));
  }
}

const TYPES: Record<string, string> = {
  cty: "Country",
  org: "Organization",
  agr: "Agreement",
  ch: "Chapter",
  com: "Commitment",
  sec: "Sector",
  grv: "Grievance",
  msr: "Measure",
  agd: "AgendaItem",
  pos: "Position",
  dsp: "Dispute",
  evt: "Event",
  ser: "Series",
  obs: "Observation",
  cfl: "Conflict",
  src: "Source",
};

/** The GraphQL type of a record, by the prefix of its id. */
export const typeOf = (id: string) => TYPES[id.split("-")[0]!]!;
/** `AgendaItem` as a value of EntityKind. */
export const entityKind = (id: string) =>
  typeOf(id)
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toUpperCase();

export const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

/** The values of these names, null where there is none. */
export function pick<Kind extends object, const Name extends keyof Kind>(record: Kind, ...names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, orNull(record[name])]));
}

/** Text without case and accents. */
export const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** Some title of a record, in whatever language, contains these words. */
export const titleHas = ({ title }: AnyRecord, words: string) =>
  Object.values((typeof title === "string" ? { en: title } : title) as Titles).some((text) =>
    plain(text).includes(plain(words)),
  );

type Value = string | number | boolean | undefined;
export type Key<Item> = readonly [value: (item: Item) => Value, direction?: "ASC" | "DESC", nulls?: "FIRST" | "LAST"];

/** In the order of the keys, then of the id in the direction of the first key. */
export function ordered<Item extends { id: string }>(items: readonly Item[], ...keys: Key<Item>[]): Item[] {
  const direction = keys[0]?.[1];
  const all: Key<Item>[] = [...keys, [({ id }) => id, direction]];
  return [...items].sort((one, other) => {
    for (const [value, direction = "ASC", nulls = "LAST"] of all) {
      const [a, b] = [value(one), value(other)];
      if (a === b) continue;
      if (a === undefined || b === undefined) return (a === undefined) === (nulls === "FIRST") ? -1 : 1;
      return a < b === (direction === "ASC") ? -1 : 1;
    }
    return 0;
  });
}

/** How many records a list inside a record gives without `first`. */
const NESTED = 25;

/** A page of ids in their order, each as `show` says. */
export function nodes<Shown>(ids: readonly string[] | undefined, show: (id: string) => Shown): { nodes: Shown[] } {
  return { nodes: [...(ids ?? [])].sort().slice(0, NESTED).map(show) };
}

/** A page of edges, by the id of the record each leads to. */
export function edges<Item, Shown>(
  items: readonly Item[] | undefined,
  id: (item: Item) => string,
  show: (item: Item) => Shown,
) {
  const inOrder = [...(items ?? [])].sort((one, other) => (id(one) < id(other) ? -1 : 1));
  return { edges: inOrder.slice(0, NESTED).map(show) };
}

export const count = (list: readonly unknown[] | undefined) => ({ totalCount: list?.length ?? 0 });
export const includes = (list: readonly string[] | undefined, id: string) => list?.includes(id) ?? false;
export const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

export const OFFICIAL = ["OFFICIAL", "TREATY", "STATUTE", "COURT", "CRS", "STATISTICS"];

/** The country whose side an actor is on; undefined where it is on none. */
export const sideOf = (lookup: Lookup, actor: string) =>
  actor.startsWith("cty-") ? actor : lookup.get<AnyRecord & { country?: string }>(actor).country;

/** A sector and all above it. */
export function withAncestors(lookup: Lookup, sector: string): string[] {
  const { parent } = lookup.get<AnyRecord & { parent?: string }>(sector);
  return parent ? [sector, ...withAncestors(lookup, parent)] : [sector];
}

/** What an operation must answer, worked out from the records by what its question means. */
export type Answer<Variables = Record<string, never>> = (lookup: Lookup, variables: Variables) => object;
// An operation's variables are its own: the table of all answers forgets of which type they are.
export type Answers = Record<string, Answer<never>>;
