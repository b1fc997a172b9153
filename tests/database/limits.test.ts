import type { Database } from "../../src/database/database";
import { DatabaseUnavailable, DeadlineExceeded } from "../../src/database/database";
import { eachDatabase } from "../databases";

/** Takes each database about a second, and ends by itself where it cannot be stopped. */
const slow =
  "UNWIND range(1, 2000) AS x UNWIND range(1, 2000) AS y WITH x, y WHERE (x * y) % 7 = 8 RETURN count(*) AS c0";

eachDatabase("Limits", (open) => {
  let database: Database;
  beforeEach(async () => {
    database = await open();
  });
  afterEach(() => database.close());

  test("an answer before the deadline is given", async () => {
    expect(await database.read("RETURN 1 AS c0", {}, Date.now() + 60_000)).toEqual([[1]]);
  });

  test("a deadline that passes rejects, and other reads are answered meanwhile", async () => {
    const answer = database.read(slow, {}, Date.now() + 50);
    const other = database.read("RETURN 1 AS c0");
    await expect(answer).rejects.toBeInstanceOf(DeadlineExceeded);
    expect(await other).toEqual([[1]]);
    // Where it could not be stopped it still runs, and jest would wait for the process in vain: this one ends after it.
    await database.read(slow);
  });

  test("a deadline that has passed rejects at once", async () => {
    await expect(database.read("RETURN 1 AS c0", {}, Date.now() - 1)).rejects.toBeInstanceOf(DeadlineExceeded);
  });

  test("a closed database answers no more, and may be closed again", async () => {
    await database.close();
    await expect(database.read("RETURN 1 AS c0")).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(database.write(({ run }) => run("CREATE (:Item)"))).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(database.define([])).rejects.toBeInstanceOf(DatabaseUnavailable);
    await database.close();
  });
});
