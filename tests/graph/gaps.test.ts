import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(120_000);

interface Page {
  gaps: {
    totalCount: number;
    edges: { cursor: string; node: { rule: string; record: { id: string }; missing: { id: string } | null } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  };
}

eachDatabase("gaps", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  const page = async (given: string) =>
    (
      await service.ask<Page>(
        `{ gaps${given && `(${given})`} { totalCount edges { cursor node { rule record { id } missing { id } } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      )
    ).gaps;

  test.each([7, 43, 100])("page by page, %p at a time, every gap comes once and in order", async (first) => {
    const all = await page("first: 500");
    expect(all.totalCount).toBe(all.edges.length);
    const found: unknown[] = [];
    for (let after = "", more = true; more;) {
      const { edges, pageInfo, totalCount } = await page(`first: ${first}${after && `, after: "${after}"`}`);
      expect([totalCount, pageInfo.hasPreviousPage]).toEqual([all.totalCount, found.length > 0]);
      found.push(...edges);
      after = pageInfo.endCursor!;
      more = pageInfo.hasNextPage;
    }
    expect(found).toEqual(all.edges);
  });

  test("some rules alone, and none", async () => {
    const rules = async (given: string) => [...new Set((await page(given)).edges.map(({ node }) => node.rule))];
    expect(await rules("rules: [LOW_CONFIDENCE, CHAPTER_NOT_INVOKED]")).toEqual([
      "CHAPTER_NOT_INVOKED",
      "LOW_CONFIDENCE",
    ]);
    expect(await page("rules: []")).toMatchObject({ totalCount: 0, edges: [], pageInfo: { endCursor: null } });
  });

  test("the older a status must be to be stale, the fewer are", async () => {
    const stale = async (months: number) =>
      (await page(`rules: [STALE_STATUS], staleAfterMonths: ${months}, first: 500`)).edges.map(
        ({ node }) => node.record.id,
      );
    const [year, two, twenty] = [await stale(12), await stale(24), await stale(240)];
    expect(year).toEqual(expect.arrayContaining(two));
    expect(two.length).toBeGreaterThan(0);
    expect(year.length).toBeGreaterThan(two.length);
    expect(twenty).toEqual([]);
  });

  test("bad questions are refused", async () => {
    const [{ cursor }] = (await page("rules: [LOW_CONFIDENCE]")).edges as [Page["gaps"]["edges"][number]];
    for (const [given, code, argument] of [
      ["staleAfterMonths: 0", "OUT_OF_RANGE", "staleAfterMonths"],
      ["staleAfterMonths: 241", "OUT_OF_RANGE", "staleAfterMonths"],
      ["first: 501", "PAGE_SIZE", "first"],
      ['after: "x"', "BAD_CURSOR", "after"],
      [`after: "${cursor}"`, "CURSOR_OF_ANOTHER_LIST", "after"],
      [`rules: [LOW_CONFIDENCE], staleAfterMonths: 13, after: "${cursor}"`, "CURSOR_OF_ANOTHER_LIST", "after"],
    ]) {
      const { errors } = await service.answer(`{ gaps(${given}) { totalCount } }`);
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code, argument }]);
    }
  });
});
