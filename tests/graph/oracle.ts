import type { Destination, End, Kind, Nested, Property } from "../../src/model";
import type { Item, World } from "./world";
import { days, plain } from "./world";

type Where = Readonly<Record<string, unknown>>;
type Test = (value: unknown, operand: never) => boolean;

const decapitalised = (name: string) => name[0]!.toLowerCase() + name.slice(1);
const alone = (kind: Kind): Destination => ({ name: kind.name, kinds: [kind] });

/** What a name in a `where` stands for. */
type Meaning =
  { property: Property } | { nested: Nested } | { end: End } | { branch: Kind } | { word: "and" | "or" | "not" };

function meaningOf(name: string, { kinds }: Destination): Meaning {
  if (name === "and" || name === "or" || name === "not") return { word: name };
  const [kind] = kinds as [Kind];
  const property = kind.properties.find(({ path }) => path.length === 1 && path[0] === name);
  if (property) return { property };
  const nested = kind.nested.find((each) => each.name === name);
  if (nested) return { nested };
  const end = kind.ends.find((each) => each.name === name);
  return end ? { end } : { branch: kinds.find((each) => decapitalised(each.name) === name)! };
}

const isGiven = (value: unknown) => value !== null && value !== undefined;
const isEmpty = (where: Where) => Object.keys(where).length === 0;

/** Without what is null, empty, or made of such: what is left is given. */
function pruned(where: Where, of: Destination): Where {
  const entries = Object.entries(where).filter(([, value]) => isGiven(value));
  const kept = entries.flatMap(([name, value]): [string, unknown][] => {
    const meaning = meaningOf(name, of);
    if ("word" in meaning) {
      const parts = [value].flat().map((part) => pruned(part as Where, of));
      const some = parts.filter((part) => !isEmpty(part));
      return some.length > 0 ? [[name, name === "not" ? some[0] : some]] : [];
    }
    if ("branch" in meaning) return [[name, pruned(value as Where, alone(meaning.branch))]];
    const inner = "end" in meaning ? prunedEnd(value as Where, meaning.end) : prunedValues(value as Where);
    return isEmpty(inner) ? [] : [[name, inner]];
  });
  return Object.fromEntries(kept);
}

function prunedValues(where: Where): Where {
  const entries = Object.entries(where).filter(([, value]) => isGiven(value));
  const inner = entries.map(([name, value]): [string, unknown] => [
    name,
    typeof value === "object" && !Array.isArray(value) ? prunedValues(value as Where) : value,
  ]);
  return Object.fromEntries(
    inner.filter(([, value]) => typeof value !== "object" || Array.isArray(value) || !isEmpty(value as Where)),
  );
}

function prunedEnd(where: Where, end: End): Where {
  const entries = Object.entries(where).filter(([, value]) => isGiven(value));
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, unknown][] => {
      if (name === "isNull") return [[name, value]];
      const inner = name === "count" ? prunedValues(value as Where) : pruned(value as Where, end.to);
      return isEmpty(inner) && (name === "count" || name === "every") ? [] : [[name, inner]];
    }),
  );
}

const numbers: Record<string, Test> = {
  eq: (value, operand) => value === operand,
  in: (value, operand: unknown[]) => operand.includes(value),
  lt: (value, operand) => (value as number) < operand,
  lte: (value, operand) => (value as number) <= operand,
  gt: (value, operand) => (value as number) > operand,
  gte: (value, operand) => (value as number) >= operand,
};

const texts: Record<string, Test> = {
  eq: numbers["eq"]!,
  in: numbers["in"]!,
  contains: (value, operand: string) => plain(value as string).includes(plain(operand)),
  startsWith: (value, operand: string) => plain(value as string).startsWith(plain(operand)),
};

const dates: Record<string, Test> = {
  eq: numbers["eq"]!,
  in: numbers["in"]!,
  lt: (value, operand: string) => days(value as string)[1] < days(operand)[0],
  lte: (value, operand: string) => days(value as string)[1] <= days(operand)[1],
  gt: (value, operand: string) => days(value as string)[0] > days(operand)[1],
  gte: (value, operand: string) => days(value as string)[0] >= days(operand)[0],
  overlaps: (value, operand: string) =>
    days(value as string)[0] <= days(operand)[1] && days(operand)[0] <= days(value as string)[1],
};

const lists: Record<string, Test> = {
  has: (value, operand) => (value as unknown[]).includes(operand),
  hasAny: (value, operand: unknown[]) => operand.some((each) => (value as unknown[]).includes(each)),
  in: (value, operand: unknown[]) => operand.some((each) => (value as unknown[]).includes(each)),
  contains: (value, operand) => (value as string[]).some((each) => texts["contains"]!(each, operand)),
  startsWith: (value, operand) => (value as string[]).some((each) => texts["startsWith"]!(each, operand)),
};

const titles: Record<string, Test> = {
  eq: (value, operand: string) =>
    Object.values(value as object).some((text) => plain(text as string) === plain(operand)),
  contains: (value, operand) => lists["contains"]!(Object.values(value as object), operand),
  startsWith: (value, operand) => lists["startsWith"]!(Object.values(value as object), operand),
};

function testsOf({ type }: Property): Record<string, Test> {
  if (type.list) return lists;
  return { Text: texts, PartialDate: dates, Title: titles }[type.name] ?? numbers;
}

/** Says, in plain TypeScript, for which records a `where` holds. */
export function oracle(world: World) {
  const compares = (item: Item, property: Property, comparison: Where): boolean =>
    Object.entries(comparison).every(([name, operand]) => {
      const value = world.valueOf(item, property);
      if (name === "isNull" || name === "isEmpty") return isGiven(value) !== operand;
      return isGiven(value) && testsOf(property)[name]!(value, operand as never);
    });

  function relates(item: Item, end: End, where: Where): boolean {
    const others = world.related(item, end);
    const fulfils = (inner: unknown) => (other: Item) => holdsFor(other, inner as Where, end.to);
    return Object.entries(where).every(([name, inner]) => {
      if (name === "some" || name === "is") return others.some(fulfils(inner));
      if (name === "none") return !others.some(fulfils(inner));
      if (name === "every") return others.every(fulfils(inner));
      if (name === "isNull") return (others.length === 0) === inner;
      return Object.entries(inner as Where).every(([sign, count]) => numbers[sign]!(others.length, count as never));
    });
  }

  function holdsFor(item: Item, where: Where, of: Destination): boolean {
    return Object.entries(where).every(([name, operand]) => {
      const meaning = meaningOf(name, of);
      if ("property" in meaning) return compares(item, meaning.property, operand as Where);
      if ("nested" in meaning) {
        return meaning.nested.properties.every((property) =>
          compares(item, property, ((operand as Where)[property.name] ?? {}) as Where),
        );
      }
      if ("end" in meaning) return relates(item, meaning.end, operand as Where);
      if ("branch" in meaning) {
        return item.kind === meaning.branch.name && holdsFor(item, operand as Where, alone(meaning.branch));
      }
      const each = (part: unknown) => holdsFor(item, part as Where, of);
      if (meaning.word === "not") return !each(operand);
      return meaning.word === "and" ? (operand as Where[]).every(each) : (operand as Where[]).some(each);
    });
  }

  return (kind: Kind, where: Where): string[] => {
    const given = pruned(where, alone(kind));
    return world.of(kind.name).flatMap((item) => (holdsFor(item, given, alone(kind)) ? [item.id] : []));
  };
}
