import { filtersOf } from "../../src/graph/fields";
import type { Destination } from "../../src/model";
import { model } from "../../src/model";

const destinations: Destination[] = [
  model.entity,
  ...model.unions,
  ...model.kinds.map((kind) => ({ name: kind.name, kinds: [kind] })),
];

test.each(destinations.map((of) => [of.name, of] as const))(
  "%s: a name in where or orderBy stands for one thing",
  (_, of) => {
    const { properties, nested, ends, branches } = filtersOf(of);
    const names = [...properties, ...nested, ...ends, ...branches].map(({ name }) => name).concat("and", "or", "not");
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
    const orders = filtersOf(of).orders.map(({ name }) => name);
    expect(orders.filter((name, i) => orders.indexOf(name) < i)).toEqual([]);
  },
);

test("a kind's stored columns are told apart", () => {
  for (const { properties } of model.kinds) {
    const columns = properties.map(({ stored }) => stored);
    expect(columns.filter((column, i) => columns.indexOf(column) < i)).toEqual([]);
  }
});

test("between two kinds a type of relationship means one thing", () => {
  const meanings = new Map<string, string[]>();
  for (const { name, ends } of model.kinds) {
    for (const { direction, relationship, to } of ends.filter((end) => end.direction === "out")) {
      for (const other of to.kinds) {
        const tie = `${name} ${direction} ${relationship.type} ${other.name}`;
        meanings.set(tie, [...(meanings.get(tie) ?? []), relationship.description.name]);
      }
    }
  }
  expect([...meanings].filter(([, names]) => names.length > 1)).toEqual([]);
});

test("what several kinds store under one name is read in one way, and may be missing in all or none", () => {
  for (const of of destinations) {
    for (const { stored, type, optional } of filtersOf(of).properties) {
      const others = of.kinds.map((kind) => kind.properties.find((property) => property.stored === stored)!);
      expect(others.map((other) => [other.type, other.optional ?? false])).toEqual(
        others.map(() => [type, optional ?? false]),
      );
    }
  }
  const readings = new Map<string, Set<string>>();
  for (const { stored, type } of model.kinds.flatMap(({ properties }) => properties)) {
    readings.set(stored, (readings.get(stored) ?? new Set()).add(`${type.list} ${!!type.stored}`));
  }
  expect([...readings].filter(([, ways]) => ways.size > 1)).toEqual([]);
});
