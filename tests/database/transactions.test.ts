import type { Database } from "../../src/database/database";
import { eachDatabase } from "../databases";

eachDatabase("Transactions", (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open("bare");
  });
  afterAll(() => database.close());
  beforeEach(() => database.write(({ run }) => run("MATCH (n:Item) DETACH DELETE n")));

  const ids = async () => (await database.read("MATCH (n:Item) RETURN n.id AS c0 ORDER BY c0")).map(([id]) => id);

  test("a write is kept, gives its result, and its statements see what came before them", async () => {
    const result = await database.write(async ({ run }) => {
      await run("CREATE (:Item {id: $id})", { id: "a" });
      await run("MATCH (a:Item {id: 'a'}) CREATE (a)-[:NEXT]->(:Item {id: 'b'})");
      return run("MATCH (:Item {id: 'a'})-[:NEXT]->(n) RETURN n.id AS c0");
    });
    expect(result).toEqual([["b"]]);
    expect(await ids()).toEqual(["a", "b"]);
  });

  test("nothing is kept when the work throws, and the caller gets its error", async () => {
    const error = new Error("stop");
    const writing = database.write(async ({ run }) => {
      await run("CREATE (:Item {id: 'a'})");
      throw error;
    });
    await expect(writing).rejects.toBe(error);
    expect(await ids()).toEqual([]);
  });

  test("nothing is kept when a statement fails, even if the work goes on", async () => {
    const writing = database.write(async ({ run }) => {
      await run("CREATE (:Item {id: 'a'})");
      await run("RETURN 1 / 0 AS c0").catch(() => undefined);
      await run("CREATE (:Item {id: 'b'})").catch(() => undefined);
    });
    await expect(writing).rejects.toThrow();
    expect(await ids()).toEqual([]);
  });

  test("nothing is kept when the work throws while a statement still runs", async () => {
    const writing = database.write(async ({ run }) => {
      void run("UNWIND range(1, 20000) AS x CREATE (:Item {id: x})").catch(() => undefined);
      throw new Error("stop");
    });
    await expect(writing).rejects.toThrow("stop");
    expect(await ids()).toEqual([]);
  });

  test("a read beside a write sees what was there before it, and the rest after", async () => {
    await database.write(async ({ run }) => {
      await run("CREATE (:Item {id: 'a'})");
      expect(await ids()).toEqual([]);
      expect(await run("MATCH (n:Item) RETURN n.id AS c0")).toEqual([["a"]]);
    });
    expect(await ids()).toEqual(["a"]);
  });

  test("writes at the same time all count", async () => {
    await database.write(({ run }) => run("CREATE (:Item {id: 'a', count: 0})"));
    const add = () => database.write(({ run }) => run("MATCH (n:Item {id: 'a'}) SET n.count = n.count + 1"));
    await Promise.all(Array.from({ length: 10 }, add));
    expect(await database.read("MATCH (n:Item) RETURN n.count AS c0")).toEqual([[10]]);
  });

  test("a write that fails does not hinder the next", async () => {
    const failing = database.write(() => Promise.reject(new Error("stop")));
    const next = database.write(({ run }) => run("CREATE (:Item {id: 'a'})"));
    await expect(failing).rejects.toThrow("stop");
    await next;
    expect(await ids()).toEqual(["a"]);
  });

  test("definitions may be made twice, and then hold", async () => {
    const definitions = [
      "CREATE CONSTRAINT item_id IF NOT EXISTS FOR (n:Item) REQUIRE n.id IS UNIQUE",
      "CREATE INDEX item_name IF NOT EXISTS FOR (n:Item) ON (n.name)",
    ];
    await database.define(definitions);
    await database.define(definitions);
    await database.write(({ run }) => run("CREATE (:Item {id: 'a'})"));
    await expect(database.write(({ run }) => run("CREATE (:Item {id: 'a'})"))).rejects.toThrow();
    expect(await ids()).toEqual(["a"]);
  });
});
