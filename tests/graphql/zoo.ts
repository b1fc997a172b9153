import { GraphQLError, Kind, buildSchema, isObjectType } from "graphql";
import type { GraphQLFieldResolver, GraphQLScalarType, GraphQLSchema } from "graphql";

type Resolve = GraphQLFieldResolver<{ id: string }, unknown, Record<string, unknown>>;

/** A small schema with all that execution has to deal with: recursive inputs, interfaces, unions, nulls, errors. */
export function zoo(): GraphQLSchema {
  const schema = buildSchema(`
    scalar Day
    enum Size { SMALL LARGE }
    input AnimalWhere { name: TextComparison born: DayComparison size: Size not: AnimalWhere and: [AnimalWhere!] some: FriendWhere }
    input FriendWhere { some: AnimalWhere limit: Int = 3 }
    input TextComparison { equals: String in: [String] }
    input DayComparison { from: Day to: Day }
    interface Animal { id: ID! name: String said(text: String = "peep", times: Int! = 1): String friends(first: Int): [Animal!] keeper: Keeper }
    type Cat implements Animal { id: ID! name: String said(text: String = "peep", times: Int! = 1): String friends(first: Int): [Animal!] keeper: Keeper lives: Int! }
    type Dog implements Animal { id: ID! name: String said(text: String = "peep", times: Int! = 1): String friends(first: Int): [Animal!] keeper: Keeper tail: Tail }
    type Tail { length: Float size: Size fails: String failsHard: String! promised: String! missing: String! }
    type Keeper { name: String! born: Day animals(where: AnimalWhere, first: Int): [Animal] }
    union Being = Cat | Dog | Keeper
    type Query {
      animals(where: AnimalWhere, first: Int = 10): [Animal!]!
      echo(where: AnimalWhere, day: Day, size: Size, list: [Int], count: Int! = 7, text: String, flag: Boolean): String
      beings: [Being]
      keeper: Keeper
      cat: Cat
      dog: Dog
      broken: [Cat!]
      refused: String
    }
  `);
  const keeper = { kind: "Keeper", name: "Ann", born: { day: "1970-01-01" } };
  const tail = { length: 2.5, size: "LARGE", fails: null };
  const dog = { kind: "Dog", id: "d1", name: "Rex", keeper, tail };
  const cats = ["c1", "c2"].map((id, index) => ({ kind: "Cat", id, name: index ? null : "Tom", lives: 9, keeper }));
  const all = [...cats, dog];
  const later = <Value>(value: Value) => new Promise<Value>((resolve) => setImmediate(() => resolve(value)));
  const slice = (first: unknown) => all.slice(0, (first as number | null | undefined) ?? 2);
  const animal: Record<string, Resolve> = {
    said: (of, { text, times }) => `${of.id} ${String(text)}`.repeat(times as number),
    friends: (_, { first }) => later(slice(first)),
  };
  const resolvers: Record<string, Record<string, Resolve>> = {
    Query: {
      animals: (_, args) => later(slice(args["first"])),
      echo: (_, args) => JSON.stringify(Object.fromEntries(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)))),
      beings: () => [...all, keeper, null].map((being) => later(being)),
      keeper: () => keeper,
      cat: () => later(cats[0]),
      dog: () => dog,
      broken: () => [cats[0], { kind: "Cat", id: null, lives: 1 }],
      refused: () => Promise.reject(new GraphQLError("Not today.", { extensions: { code: "CLOSED" } })),
    },
    Cat: animal,
    Dog: animal,
    Keeper: { animals: (_, { first }) => slice(first).map((each, index) => (index === 1 ? null : each)) },
    Tail: {
      fails: () => Promise.reject(new Error("a resolver failed")),
      failsHard: () => {
        throw new Error("a needed resolver failed");
      },
      promised: () => later("kept"),
    },
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    if (type.name !== "Query") type.isTypeOf = (value) => (value as { kind?: string }).kind === type.name;
    for (const [name, resolve] of Object.entries(resolvers[type.name] ?? {})) {
      const field = type.getFields()[name];
      if (field) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  (schema.getType("Tail") as { isTypeOf?: unknown }).isTypeOf = undefined;
  const day = schema.getType("Day") as GraphQLScalarType;
  day.parseValue = (value) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(String(value))) throw new GraphQLError("A day is written as 2026-07-01.");
    return { day: String(value) };
  };
  day.parseLiteral = (node) => day.parseValue(node.kind === Kind.STRING ? node.value : null);
  day.serialize = (value) => (value as { day: string }).day;
  return schema;
}
