import type { Database, Parameters } from "../../src/database/database";
import { eachDatabase } from "../databases";

/** What goes in, and the row that must come out of either database. */
const cases: [name: string, statement: string, parameters: Parameters, row: unknown[]][] = [
  ["columns by position", "RETURN 'b' AS c1, 'a' AS c0", {}, ["b", "a"]],
  ["integers as numbers", "RETURN 1 AS c0, -3 AS c1, 9007199254740991 AS c2", {}, [1, -3, 9007199254740991]],
  ["floats", "RETURN 1.0 AS c0, 1.5 AS c1, -0.25 AS c2, 1e300 AS c3", {}, [1, 1.5, -0.25, 1e300]],
  ["booleans, null and text", "RETURN true AS c0, false AS c1, null AS c2, '' AS c3", {}, [true, false, null, ""]],
  ["text beyond ASCII", "RETURN $text AS c0", { text: "México – “T-MEC” 😀\n'\"\\" }, ["México – “T-MEC” 😀\n'\"\\"]],
  ["lists in lists", "RETURN [1, 'a', null, [2.5, [true]], []] AS c0", {}, [[1, "a", null, [2.5, [true]], []]]],
  ["maps", "RETURN {a: 1, b: {c: [1, null]}} AS c0", {}, [{ a: 1, b: { c: [1, null] } }]],
  [
    "parameters",
    "RETURN $a AS c0, $b AS c1",
    { a: [1, [2.5], null], b: { c: { d: true } } },
    [[1, [2.5], null], { c: { d: true } }],
  ],
  [
    "a parameter that is undefined as null",
    "RETURN $a AS c0, $b.c AS c1",
    { a: undefined, b: { c: undefined } },
    [null, null],
  ],
  [
    "whole parameters as integers",
    "RETURN $n / 2 AS c0, $m.n / 2 AS c1, $l[0] / 2 AS c2",
    { n: 3, m: { n: 5 }, l: [7] },
    [1, 2, 3],
  ],
  ["fractions as floats", "RETURN $n / 2 AS c0", { n: 2.5 }, [1.25]],
  [
    "a list of maps",
    "UNWIND $rows AS row WITH row.id AS id, row.n AS n ORDER BY id RETURN collect([id, n]) AS c0",
    { rows: [{ id: "b", n: 2 }, { id: "a" }] },
    [
      [
        ["a", null],
        ["b", 2],
      ],
    ],
  ],
  [
    "a limit from a parameter",
    "UNWIND [1, 2, 3] AS x WITH x ORDER BY x LIMIT $n RETURN collect(x) AS c0",
    { n: 2 },
    [[1, 2]],
  ],
  [
    "counts and sums",
    "UNWIND [1, 2, 4] AS x RETURN count(x) AS c0, sum(x) AS c1, avg(x) AS c2, max(x) AS c3",
    {},
    [3, 7, 7 / 3, 4],
  ],
  ["an empty collect", "UNWIND [] AS x RETURN collect(x) AS c0, count(x) AS c1", {}, [[], 0]],
];

eachDatabase("Values", (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test.each(cases)("%s", async (_, statement, parameters, row) => {
    expect(await database.read(statement, parameters)).toEqual([row]);
  });

  test("are the same after they were stored", async () => {
    const stored = { id: "x", whole: 7, part: 0.5, flag: false, text: "ñ", list: ["a", "b"], none: [], absent: null };
    await database.write(({ run }) =>
      run("UNWIND $rows AS row MERGE (n:Value {id: row.id}) SET n += row", { rows: [stored] }),
    );
    const columns = Object.keys(stored).map((name, index) => `n.${name} AS c${index}`);
    expect(await database.read(`MATCH (n:Value) RETURN ${columns.join(", ")}, n.whole / 2 AS half`)).toEqual([
      [...Object.values(stored), 3],
    ]);
  });

  test("rows come in their order, and none where nothing matches", async () => {
    expect(await database.read("UNWIND [3, 1, 2] AS x RETURN x AS c0 ORDER BY c0 DESC")).toEqual([[3], [2], [1]]);
    expect(await database.read("MATCH (n:Nothing) RETURN n.id AS c0")).toEqual([]);
  });

  test("an answer larger than one batch of the protocol is whole", async () => {
    const rows = await database.read("UNWIND range(1, $n) AS x RETURN x AS c0, toString(x) AS c1 ORDER BY c0", {
      n: 2500,
    });
    expect(rows).toHaveLength(2500);
    expect(rows[2499]).toEqual([2500, "2500"]);
  });

  test("a statement that is wrong says so", async () => {
    await expect(database.read("RETURN")).rejects.toThrow();
    await expect(database.read("RETURN $missing AS c0")).rejects.toThrow(/missing/i);
  });
});
