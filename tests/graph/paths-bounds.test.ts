import type { BadInput } from "../../src/graph/bad-input";
import type { Graph } from "../../src/graph/graph";
import { HUB_TIES } from "../../src/graph/walk/hubs";
import { MOST_TIES_READ } from "../../src/graph/walk/neighbourhood";
import { endsOf } from "../../src/graph/walk/meeting";
import type { PathQuestion } from "../../src/graph/walk/paths";
import { paths } from "../../src/graph/walk/paths";
import { routesOf } from "../../src/graph/walk/routes";
import { MOST_FRONTIER } from "../../src/graph/walk/ties";
import { model } from "../../src/model";

const rules = { types: routesOf(model).usual, kinds: null, only: null, avoided: [], time: null, always: [] };

type Read = Graph["read"];

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
  const read: Read = async (_, parameters, { name }) => {
    const { ids, most } = parameters as unknown as Asked;
    asked.push({ ids, most });
    const isOfEach = name === "ties of each";
    let left = most;
    return ids.flatMap((id) => {
      const found = (from.get(id) ?? []).slice(0, isOfEach ? most : left);
      left -= found.length;
      const column = (i: 1 | 2 | 3) => found.map((row) => row[i]);
      return found.length > 0 || isOfEach ? [[id, column(1), column(2), column(3)]] : [];
    });
  };
  return { read, asked };
}

const layer = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `org-${name}${String(i).padStart(4, "0")}`);
const question: PathQuestion = { from: "org-a", to: "org-z", maxLength: 6, longerBy: 0, size: 500, after: null };

/** As `paths` of the API begins: with both ends. */
const search = async (read: Read, asked = question) =>
  paths(read, model, rules, await endsOf(read, model, [asked.from, asked.to], rules), asked);

/** From end to end over two hubs, as wide between them as is read. */
const width = 1900;
const wide = [
  ...layer("l", width).flatMap((id) => [["org-a", id] as const, [id, "org-hub1"] as const]),
  ...layer("m", width).flatMap((id) => [["org-hub1", id] as const, [id, "org-hub2"] as const]),
  ...layer("n", width).flatMap((id) => [["org-hub2", id] as const, [id, "org-z"] as const]),
];

test("as many paths are counted as GraphQL can say, and a page of them is found without finding the others", async () => {
  const { read } = graphOf(wide);
  const { shortest, total, found } = await search(read);
  expect([shortest, total, found.length]).toEqual([6, 2 ** 31 - 1, 501]);
  expect(found[500]!.ids).toEqual(["org-a", "org-l0000", "org-hub1", "org-m0000", "org-hub2", "org-n0500", "org-z"]);
  const after = found[499]!.ids;
  const next = await search(read, { ...question, after });
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
  const slow: Read = async (...asked) => {
    await new Promise((resolve) => setImmediate(resolve));
    return read(...asked);
  };
  await search(slow);
  isDone = true;
  expect(turns).toBeGreaterThanOrEqual(2 * question.maxLength);
});

test("a search reads so many ties at most, whatever it meets, from so many records in one statement", async () => {
  const { read, asked } = graphOf(wide);
  await search(read);
  expect(asked.length).toBeGreaterThan(6);
  expect(Math.max(...asked.map(({ ids }) => ids.length))).toBe(MOST_FRONTIER);
  expect(Math.max(...asked.map(({ most }) => most))).toBe(MOST_TIES_READ + 1);

  const wider = graphOf([...layer("l", MOST_TIES_READ + 1).map((id) => ["org-a", id] as const), ["org-y", "org-z"]]);
  const refused = await search(wider.read).catch((error: BadInput) => error);
  expect(refused).toMatchObject({ code: "TOO_MANY_TIES", argument: "maxLength" });
  expect(wider.asked.map(({ ids }) => ids)).toEqual([["org-a", "org-z"], ["org-a"]]);
});

test("a hub at one end costs nothing where the other is alone", async () => {
  const { read, asked } = graphOf(layer("l", 1000).flatMap((id) => [["org-a", id] as const, [id, `${id}-x`] as const]));
  expect(await search(read)).toEqual({ shortest: null, total: 0, found: [] });
  expect(asked).toEqual([{ ids: ["org-a", "org-z"], most: HUB_TIES + 1 }]);
});
