import * as fc from "fast-check";
import type { Destination, End, Kind, Property } from "../../src/model";
import type { World } from "./world";
import { isKnown } from "./world";

type Arbitrary = fc.Arbitrary<Record<string, unknown>>;

const decapitalised = (name: string) => name[0]!.toLowerCase() + name.slice(1);

/** Any `where` of some depth on records of a destination, with operands that come from the records. */
export function randomWhere(world: World, of: Destination, depth: number): Arbitrary {
  const part = fc
    .constantFrom(
      "property",
      "property",
      ...(depth > 0 ? ["end", "end", "end", "branch", "and", "or", "not", "none"] : []),
    )
    .chain((choice) => partOf(world, of, depth, choice));
  return fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => Object.assign({}, ...parts) as object as never);
}

/** What all kinds of a destination have, by a name. */
function common<Item extends { name: string }>({ kinds }: Destination, list: (kind: Kind) => readonly Item[]): Item[] {
  const [first, ...others] = kinds as [Kind, ...Kind[]];
  return list(first).filter((item) => others.every((kind) => list(kind).some((other) => isSame(item, other))));
}

const isSame = (one: object, other: object) =>
  one === other ||
  ("type" in one && "type" in other && "path" in one && one.type === other.type && nameOf(one) === nameOf(other));
const nameOf = (item: object) => (item as { name: string }).name;

function partOf(world: World, of: Destination, depth: number, choice: string): Arbitrary {
  const inner = () => randomWhere(world, of, depth - 1);
  if (choice === "and" || choice === "or") {
    return fc.array(inner(), { maxLength: 3 }).map((parts) => ({ [choice]: parts }));
  }
  if (choice === "not") return inner().map((not) => ({ not }));
  if (choice === "none") return fc.constantFrom<Record<string, unknown>>({ not: {} }, { or: [{}] }, { and: null });
  if (choice === "branch" && of.kinds.length > 1) {
    return fc.constantFrom(...of.kinds).chain((kind) =>
      randomWhere(world, { name: kind.name, kinds: [kind] }, depth - 1).map((where) => ({
        [decapitalised(kind.name)]: where,
      })),
    );
  }
  const ends = common(of, ({ ends }) => ends);
  if (choice !== "property" && ends.length > 0)
    return fc.constantFrom(...ends).chain((end) => endPart(world, end, depth));
  const properties = common(of, (kind) => kind.properties).filter(
    (property) => isKnown(property, of) && (of.kinds.length === 1 || property.path.length === 1),
  );
  return fc.constantFrom(...properties).chain((property) =>
    comparison(world, of, property).map((compared) => {
      const [name, within] = property.path as [string, string?];
      return { [name]: within === undefined ? compared : { [within]: compared } };
    }),
  );
}

function endPart(world: World, end: End, depth: number): Arbitrary {
  const inner = fc.oneof({ arbitrary: randomWhere(world, end.to, depth - 1), weight: 6 }, fc.constantFrom({}, null));
  const named = (name: string, value: fc.Arbitrary<unknown>) =>
    value.map((operand) => ({ [end.name]: { [name]: operand } }));
  if (!end.many) return fc.oneof({ arbitrary: named("is", inner), weight: 3 }, named("isNull", fc.boolean()));
  const count = fc.record({
    sign: fc.constantFrom("eq", "lt", "lte", "gt", "gte"),
    than: fc.integer({ min: 0, max: 4 }),
  });
  return fc.oneof(
    { arbitrary: named("some", inner), weight: 3 },
    named("none", inner),
    named("every", inner),
    named(
      "count",
      count.map(({ sign, than }) => ({ [sign]: than })),
    ),
  );
}

/** One or two operators of a property, with operands from the values that there are. */
function comparison(world: World, of: Destination, property: Property): Arbitrary {
  const items = of.kinds.flatMap(({ name }) => world.of(name));
  const known = items
    .map((item) => world.valueOf(item, property))
    .filter((value) => value !== undefined && value !== null);
  const values = known.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  const value =
    values.length > 0 ? fc.constantFrom(...values).chain((each) => near(property, each)) : fc.constant(null);
  const text = value.chain((each) => wordsOf(each));
  const operands: Record<string, fc.Arbitrary<unknown>> = {
    value,
    text,
    boolean: fc.boolean(),
    values: fc.array(value, { maxLength: 3 }).map((list) => list.filter((each) => each !== null)),
    ids: fc.array(value, { maxLength: 2 }).map((list) => list.filter((each) => each !== null)),
  };
  const one = fc
    .constantFrom(...property.type.operators)
    .chain(({ name, operand }) => operands[operand]!.map((given) => ({ [name]: given })));
  return fc.array(one, { minLength: 1, maxLength: 2 }).map((all) => Object.assign({}, ...all) as object as never);
}

/** A value that is there, or one close to it. */
function near({ type }: Property, value: unknown): fc.Arbitrary<unknown> {
  if (type.name === "PartialDate") {
    const date = value as string;
    return fc.constantFrom(
      date,
      date.slice(0, 7),
      date.slice(0, 4),
      `${date.slice(0, 4)}-01-01`,
      `${date.slice(0, 4)}-12-31`,
    );
  }
  if (typeof value === "number" && type.name === "Whole") return fc.constantFrom(value, value + 1, value - 1);
  return fc.constant(typeof value === "string" ? value.slice(0, 200) : value);
}

/** Some words of a text, written otherwise. */
function wordsOf(value: unknown): fc.Arbitrary<unknown> {
  if (value === null) return fc.constant(null);
  const whole = typeof value === "object" ? Object.values(value).join(" ") : String(value);
  const words = whole.split(" ");
  return fc
    .record({ from: fc.nat({ max: words.length - 1 }), count: fc.integer({ min: 1, max: 2 }), how: fc.nat({ max: 2 }) })
    .map(({ from, count, how }) => {
      const text = words
        .slice(from, from + count)
        .join(" ")
        .slice(0, 100);
      return [text, text.toUpperCase(), text.normalize("NFD").replace(/\p{M}/gu, "")][how];
    });
}
