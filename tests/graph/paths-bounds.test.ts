import type { BadInput } from "../../src/graph/bad-input";
import { MOST_TIES_READ } from "../../src/graph/walk/neighbourhood";
import { paths } from "../../src/graph/walk/paths";
import { routesOf } from "../../src/graph/walk/routes";
import { MOST_FRONTIER } from "../../src/graph/walk/ties";
import { model } from "../../src/model";

const rules = { types: routesOf(model).usual, kinds: null, only: null, avoided: [], time: null, always: [] };

interface Asked {
  readonly ids: readonly string[];
  readonly most: number;
}

/** A graph in memory, of organizations that are parts of each other: what a database would answer, and was asked. */
function graphOf(ties: readonly (readonly [part: string, whole: string])[]) {
  const rows = ties.flatMap(([part, whole]) => [
    [part, whole, "PART_OF", 0] as const,
    [whole, part, "PART_OF", 1] as const,
  ]);
  const from = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) from.set(row[0], [...(from.get(row[0]) ?? []), row]);
  const asked: Asked[] = [];
  const read = async (_: string, parameters: object = {}) => {
    const { ids, most } = parameters as Asked;
    asked.push({ ids, most });
    let left = most;
    return ids.flatMap((id) => {
      const found = (from.get(id) ?? []).slice(0, left);
      left -= found.length;
      const column = (i: 1 | 2 | 3) => found.map((row) => row[i]);
      return found.length > 0 ? [[id, column(1), column(2), column(3)]] : [];
    });
  };
  return { read, asked };
}

const layer = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `org-${name}${String(i).padStart(4, "0")}`);
const question = { from: "org-a", to: "org-z", maxLength: 6, longerBy: 0, size: 500, after: null };

/** From end to end over two hubs, as wide between them as is read. */
const width = 1900;
const wide = [
  ...layer("l", width).flatMap((id) => [["org-a", id] as const, [id, "org-hub1"] as const]),
  ...layer("m", width).flatMap((id) => [["org-hub1", id] as const, [id, "org-hub2"] as const]),
  ...layer("n", width).flatMap((id) => [["org-hub2", id] as const, [id, "org-z"] as const]),
];

test("as many paths are counted as GraphQL can say, and a page of them is found without finding the others", async () => {
  const { read } = graphOf(wide);
  const { shortest, total, found } = await paths(read, model, rules, question);
  expect([shortest, total, found.length]).toEqual([6, 2 ** 31 - 1, 501]);
  expect(found[500]!.ids).toEqual(["org-a", "org-l0000", "org-hub1", "org-m0000", "org-hub2", "org-n0500", "org-z"]);
  const after = found[499]!.ids;
  const next = await paths(read, model, rules, { ...question, after });
  expect(next.found[0]!.ids).toEqual(found[500]!.ids);
});

test("a search lets others have their turn after each statement and each level that it counts", async () => {
  const { read } = graphOf(wide);
  let turns = 0;
  let isDone = false;
  const others = () => {
    turns++;
    if (!isDone) setImmediate(others);
  };
  setImmediate(others);
  const slow: typeof read = async (text, parameters) => {
    await new Promise((resolve) => setImmediate(resolve));
    return read(text, parameters);
  };
  await paths(slow, model, rules, question);
  isDone = true;
  expect(turns).toBeGreaterThanOrEqual(2 * question.maxLength);
});

test("a search reads so many ties at most, whatever it meets, from so many records in one statement", async () => {
  const { read, asked } = graphOf(wide);
  await paths(read, model, rules, question);
  expect(asked.length).toBeGreaterThan(6);
  expect(Math.max(...asked.map(({ ids }) => ids.length))).toBe(MOST_FRONTIER);
  expect(Math.max(...asked.map(({ most }) => most))).toBe(MOST_TIES_READ + 1);

  const wider = graphOf(layer("l", MOST_TIES_READ + 1).map((id) => ["org-a", id] as const));
  const refused = await paths(wider.read, model, rules, question).catch((error: BadInput) => error);
  expect(refused).toMatchObject({ code: "TOO_MANY_TIES", argument: "maxLength" });
  expect(wider.asked).toHaveLength(1);
});

test("the end with fewer records is walked on from, so that a hub at one end costs nothing where the other is alone", async () => {
  const { read, asked } = graphOf(layer("l", 1000).flatMap((id) => [["org-a", id] as const, [id, `${id}-x`] as const]));
  expect(await paths(read, model, rules, question)).toEqual({ shortest: null, total: 0, found: [] });
  expect(asked.map(({ ids }) => ids)).toEqual([["org-a"], ["org-z"]]);
});
