import { MOST_SEARCHED, searchIndex } from "../../src/graph/search/search-index";
import { model } from "../../src/model";

/** A graph of which only the numbers of its records can be read, kind by kind. */
const sized = (counts: readonly number[]) => ({ read: jest.fn(async () => [counts]) });

test("a graph with more records than an index takes in is not searched, and its records are not read", async () => {
  const counts = model.entity.kinds.map((_, i) => [MOST_SEARCHED, 1][i] ?? 0);
  const graph = sized(counts);
  await expect(searchIndex(graph, model)).rejects.toMatchObject({
    code: "TOO_MANY_RECORDS",
    argument: "query",
    message: expect.stringContaining("200000 records") as string,
  });
  expect(graph.read).toHaveBeenCalledTimes(1);
});
