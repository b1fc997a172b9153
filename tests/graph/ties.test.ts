import { model } from "../../src/model";
import { routesOf } from "../../src/graph/walk/routes";
import type { WalkRules } from "../../src/graph/walk/rules";
import { MOST_FRONTIER, tiesOf } from "../../src/graph/walk/ties";
import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import { statedTies, TYPES, UNUSUAL } from "../ties";
import type { Service } from "./service";
import { serve } from "./service";
import { Walker } from "./walking";

jest.setTimeout(120_000);

const stated = statedTies(readRecords()).filter(({ by, to }) => by !== to);
const ids = new Walker(readRecords()).all();
const everything: WalkRules = {
  types: new Set(routesOf(model).types),
  kinds: null,
  only: null,
  avoided: [],
  time: null,
  always: [],
};

test("all relationships between records can be walked, some only where they are named", () => {
  const { types, usual } = routesOf(model);
  expect(types).toEqual(TYPES);
  expect(types.filter((type) => !usual.has(type))).toEqual([...UNUSUAL].sort());
});

eachDatabase("the ties of all records", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  const shown = (ties: Awaited<ReturnType<typeof tiesOf>>) =>
    ties.map(({ from, to, end }) => `${from} ${end.relationship.type} ${to}: ${end.words}`);

  test("are those that the files state, from either end, in words", async () => {
    const both = stated.flatMap(({ by, to, type, reads, readsBack }) => [
      `${by} ${type} ${to}: ${reads}`,
      `${to} ${type} ${by}: ${readsBack}`,
    ]);
    const found = shown(await tiesOf(service.graph().read, model, ids, everything, 100_000));
    expect([...found].sort()).toEqual(both.sort());
  });

  test("are read from so many records in a statement, as many as are asked for", async () => {
    const asked: { ids: string[]; most: number; rows: number }[] = [];
    const read: ReturnType<Service["graph"]>["read"] = async (text, parameters) => {
      const rows = await service.database.read(text, parameters);
      asked.push({ ids: parameters["ids"] as string[], most: parameters["most"] as number, rows: rows.length });
      return rows;
    };
    const all = new Set(shown(await tiesOf(read, model, ids, everything, 100_000)));
    expect(asked.flatMap((each) => each.ids)).toEqual(ids);
    expect(Math.max(...asked.map((each) => each.ids.length))).toBe(MOST_FRONTIER);
    const some = shown(await tiesOf(read, model, ids, everything, 9000));
    expect(new Set(some).size).toBe(9000);
    expect(some.every((tie) => all.has(tie))).toBe(true);
    expect(asked.every(({ most, rows }) => rows <= most)).toBe(true);
  });
});
