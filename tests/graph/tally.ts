import type { Destination, End, Kind, Property } from "../../src/model";
import type { Periods } from "../periods";
import { oracle } from "./oracle";
import { holdingOf, workedOut } from "./worked";
import type { Item, World } from "./world";

/** What statistics are asked for, as variables of a question. */
export interface Question {
  readonly by: readonly string[];
  readonly of?: string | null;
  readonly where?: Readonly<Record<string, unknown>>;
  readonly asOf?: string | null;
  readonly certainty?: "SURE" | "POSSIBLE";
  readonly includeUndated?: boolean;
  readonly level?: number;
  readonly orderBy?: "COUNT" | "KEY";
  readonly first?: number;
  readonly withNull?: boolean;
  readonly zeros?: "NONE" | "FOUND" | "ALL";
}

type Keys = (string | null)[];
/** How a dimension is read: the keys of a record, those that there could be, and which of two comes first. */
interface Read {
  readonly keys: (item: Item) => string[];
  readonly all: (found: readonly string[]) => string[];
  readonly before: (one: string, other: string) => boolean;
}

const constant = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
const distinct = <Value>(values: readonly Value[]) => [...new Set(values)];
const byText = (one: string, other: string) => one < other;
const byNumber = (one: string, other: string) => Number(one) < Number(other);

/** Counts and sums up in plain loops over the files, by what the names of dimensions and figures say. */
export class Tally {
  private readonly matching: ReturnType<typeof oracle>;

  constructor(
    private readonly world: World,
    private readonly periods: Periods,
    /** Values that are worked out at load, by `id property`, as lists give them. */
    private readonly worked: ReadonlyMap<string, unknown>,
  ) {
    this.matching = oracle(world);
  }

  /** The answer; or "TOO MANY" where there are more than ten thousand groups. */
  answer(kind: Kind, question: Question) {
    const { by, of = null, withNull = true, zeros = "NONE", orderBy = "COUNT", first = 100, level = 0 } = question;
    const { counted, undatedCount } = this.records(kind, question);
    const dimensions = by.map((name) => this.dimension(kind, name, level));
    const groups = new Map<string, Item[]>();
    for (const item of counted) {
      const [one, other = [""]] = dimensions.map(({ keys }): Keys => {
        const own = distinct(keys(item));
        return own.length > 0 ? own : [null];
      });
      for (const a of one!) {
        for (const b of other) {
          const keys = JSON.stringify([a, b].slice(0, by.length));
          groups.set(keys, [...(groups.get(keys) ?? []), item]);
        }
      }
    }
    if (groups.size > 10_000) return "TOO MANY";
    if (!withNull) for (const keys of [...groups.keys()]) if (keys.includes("null")) groups.delete(keys);
    if (zeros !== "NONE") {
      const found = [...groups.keys()].map((keys) => JSON.parse(keys) as Keys);
      const [one, other = [""]] = dimensions.map(({ all }, i): Keys => {
        const own = distinct(found.map((keys) => keys[i]!));
        return zeros === "FOUND" ? own : distinct([...own, ...all(own.filter((key) => key !== null))]);
      });
      if (one!.length * other.length > 10_000) return "TOO MANY";
      for (const a of one!) {
        for (const b of other) {
          const keys = JSON.stringify([a, b].slice(0, by.length));
          if (!groups.has(keys)) groups.set(keys, []);
        }
      }
    }
    const figure = (items: readonly Item[]) => (of === null ? null : this.summary(kind, of, items));
    const all = [...groups]
      .map(([keys, items]) => ({ keys: JSON.parse(keys) as Keys, count: items.length, summary: figure(items) }))
      .sort((one, other) => {
        if (orderBy === "COUNT" && one.count !== other.count) return other.count - one.count;
        const at = dimensions.findIndex((_, i) => one.keys[i] !== other.keys[i]);
        const [a, b] = [one.keys[at]!, other.keys[at]!];
        if (a === null || b === null) return a === null ? 1 : -1;
        return dimensions[at]!.before(a, b) ? -1 : 1;
      });
    return {
      groups: all.slice(0, first).map(({ keys, ...rest }) => ({ keys: keys.map((value) => ({ value })), ...rest })),
      groupCount: all.length,
      hasTies: orderBy === "COUNT" && all.length > first && all[first]!.count === all[first - 1]!.count,
      totalCount: counted.length,
      summary: figure(counted),
      undatedCount,
    };
  }

  /** The records that a question counts, and how many its day leaves out as undated. */
  records(kind: Kind, { where = {}, asOf = null, certainty, includeUndated }: Question) {
    const matching = this.matching(kind, where).map((id) => this.world.items.get(id)!);
    if (asOf === null) return { counted: matching, undatedCount: null };
    const holding = matching.map((item) => holdingOf(item, asOf, this.world, this.periods));
    const wanted = certainty === "SURE" ? ["SURELY"] : ["SURELY", "POSSIBLY", ...(includeUndated ? ["UNDATED"] : [])];
    return {
      counted: matching.filter((_, i) => wanted.includes(holding[i]!)),
      undatedCount: holding.filter((each) => each === "UNDATED").length,
    };
  }

  private value(item: Item, property: Property): unknown {
    return (
      workedOut(item, property.name, this.periods) ??
      this.worked.get(`${item.id} ${property.name}`) ??
      this.world.valueOf(item, property) ??
      undefined
    );
  }

  /** What the name of a dimension says: a property, a relationship, or one of these behind a relationship. */
  private dimension(kind: Kind, name: string, level: number): Read {
    const own = this.property({ name: kind.name, kinds: [kind] }, name, level);
    if (own) return own;
    const end = kind.ends.find(
      (each) => (each.direction === "out" || !each.many) && `${name}_`.startsWith(`${constant(each.name)}_`),
    )!;
    const rest = name.slice(constant(end.name).length + 1);
    const through = (read: Read): Read => ({
      ...read,
      keys: (item) => this.world.related(item, end).flatMap(read.keys),
    });
    if (rest === "") return through(this.itself(end.to));
    if (rest === "ENTITY_KIND") {
      const kinds = end.to.kinds.map((each) => constant(each.name));
      return {
        keys: (item) => this.world.related(item, end).map((other) => constant(other.kind)),
        all: () => kinds,
        before: (one, other) => kinds.indexOf(one) < kinds.indexOf(other),
      };
    }
    const property = this.property(end.to, rest, level);
    if (property) return through(property);
    const next = end.to.kinds[0]!.ends.find((each) => each.direction === "out" && constant(each.name) === rest)!;
    const further = this.itself(next.to);
    return through({ ...further, keys: (item) => this.world.related(item, next).flatMap(further.keys) });
  }

  private itself({ kinds }: Destination): Read {
    return {
      keys: ({ id }) => [id],
      all: () => kinds.flatMap((kind) => this.world.of(kind.name).map(({ id }) => id)),
      before: byText,
    };
  }

  private property({ kinds }: Destination, name: string, level: number): Read | undefined {
    const isYear = (property: Property) => property.type.name === "PartialDate";
    const called = (property: Property) => property.path.map(constant).join("_") + (isYear(property) ? "_YEAR" : "");
    const property = kinds[0]!.properties.find((each) => called(each) === name);
    if (!property) return undefined;
    const values = (item: Item) => [this.value(item, property) ?? []].flat().map(String);
    const all = () => kinds.flatMap((kind) => this.world.of(kind.name)).flatMap((item) => keys(item));
    let keys = values;
    if (isYear(property)) {
      keys = (item) => values(item).map((date) => date.slice(0, 4));
      const years = (found: readonly string[]) =>
        found.length === 0
          ? []
          : Array.from({ length: 10_000 }, (_, year) => String(year)).slice(
              Math.min(...found.map(Number)),
              Math.max(...found.map(Number)) + 1,
            );
      return { keys, all: years, before: byNumber };
    }
    if (property.name === "within") {
      keys = (item) => [[...values(item)].reverse()[Math.min(level, values(item).length - 1)]!];
      return { keys, all, before: byText };
    }
    const closed = property.type.enumeration
      ? Object.keys(property.type.enumeration.values)
      : property.type.name === "Flag"
        ? ["true", "false"]
        : null;
    if (closed) {
      return { keys, all: () => closed, before: (one, other) => closed.indexOf(one) < closed.indexOf(other) };
    }
    return { keys, all, before: property.type.name === "Whole" ? byNumber : byText };
  }

  private number(kind: Kind, name: string, item: Item): number | undefined {
    const end = kind.ends.find((each) => each.many && `${constant(each.name)}_COUNT` === name);
    if (end) return this.world.related(item, end).length;
    const property = kind.properties.find(({ path }) => path.map(constant).join("_") === name)!;
    return this.value(item, property) as number | undefined;
  }

  private summary(kind: Kind, name: string, items: readonly Item[]) {
    return summaryOf(
      items.map((item) => this.number(kind, name, item)).filter((value) => value !== undefined),
      items.length,
    );
  }

  /** Which records share how many of a kind: every pair looked at, one after the other. */
  pairs(kind: Kind, end: End, question: Pick<Question, "where" | "asOf">, least: number, first: number) {
    const { counted } = this.records(kind, { by: [], ...question });
    const tied = new Map<string, string[]>();
    for (const item of counted) {
      for (const { id } of this.world.related(item, end)) tied.set(id, [...(tied.get(id) ?? []), item.id]);
    }
    const ids = [...tied.keys()].filter((id) => tied.get(id)!.length >= least).sort();
    const all = ids.flatMap((one, i) =>
      ids.slice(i + 1).flatMap((other) => {
        const shared = tied.get(one)!.filter((id) => tied.get(other)!.includes(id));
        return shared.length >= least ? [{ one, other, shared: shared.sort() }] : [];
      }),
    );
    all.sort(
      (a, b) => b.shared.length - a.shared.length || ([a.one, a.other].join() < [b.one, b.other].join() ? -1 : 1),
    );
    return {
      pairs: all.slice(0, first).map(({ one, other, shared }) => ({
        one: { id: one },
        other: { id: other },
        sharedCount: shared.length,
        oneCount: tied.get(one)!.length,
        otherCount: tied.get(other)!.length,
        shared: shared.slice(0, 25).map((id) => ({ id })),
      })),
      totalCount: all.length,
      hasTies: all.length > first && all[first]!.shared.length === all[first - 1]!.shared.length,
    };
  }
}

/** Sums up numbers of at most six decimals, as whole numbers. */
export function summaryOf(numbers: readonly number[], records: number) {
  const millionths = [...numbers].map((number) => Math.round(number * 1e6)).sort((one, other) => one - other);
  const n = millionths.length;
  const sum = millionths.reduce((one, other) => one + other, 0);
  const orNull = (value: number) => (n === 0 ? null : value);
  const [low, high] = [millionths[Math.floor((n - 1) / 2)]!, millionths[Math.floor(n / 2)]!];
  return {
    n,
    without: records - n,
    min: orNull(millionths[0]! / 1e6),
    median: orNull((low + high) / 2e6),
    mean: orNull(sum / (n * 1e6)),
    max: orNull(millionths[n - 1]! / 1e6),
    sum: sum / 1e6,
  };
}
