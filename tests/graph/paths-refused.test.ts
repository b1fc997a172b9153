import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { serve } from "./service";
import { tied } from "./tied";

jest.setTimeout(60_000);

eachDatabase("paths that are asked for wrongly", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, tied);
  });
  afterAll(() => service?.close());

  const refusal = async (given: string) => {
    const { errors } = await service.answer(`{ paths(${given}) { totalCount } }`);
    return errors?.map(({ extensions }) => extensions);
  };

  test.each([
    ['from: "org-none", to: "cty-one"', "UNKNOWN_ID", "from"],
    ['from: "cty-one", to: "org-none"', "UNKNOWN_ID", "to"],
    ['from: "cty-one", to: "org-split"', "UNKNOWN_ID", "to"],
    ['from: "cty-one", to: "cty-two", maxLength: 0', "OUT_OF_RANGE", "maxLength"],
    ['from: "cty-one", to: "cty-two", maxLength: 7', "OUT_OF_RANGE", "maxLength"],
    ['from: "cty-one", to: "cty-two", longerBy: -1', "OUT_OF_RANGE", "longerBy"],
    ['from: "cty-one", to: "cty-two", longerBy: 2', "OUT_OF_RANGE", "longerBy"],
    ['from: "cty-one", to: "cty-two", maxTies: 0', "OUT_OF_RANGE", "maxTies"],
    ['from: "cty-one", to: "cty-two", maxTies: 100001', "OUT_OF_RANGE", "maxTies"],
    ['from: "cty-one", to: "cty-two", first: 0', "PAGE_SIZE", "first"],
    ['from: "cty-one", to: "cty-two", first: 501', "PAGE_SIZE", "first"],
    ['from: "cty-one", to: "cty-two", after: "nonsense"', "BAD_CURSOR", "after"],
  ])("paths(%s): %s of %s", async (given, code, argument) => {
    expect(await refusal(given)).toMatchObject([{ code, argument }]);
  });

  test.each(["avoid", "through"])("more than 500 ids in %s", async (argument) => {
    const given = (count: number) =>
      `from: "cty-one", to: "cty-two", ${argument}: { ids: [${'"org-busy", '.repeat(count)}] }`;
    expect(await refusal(given(501))).toMatchObject([{ code: "LIST_TOO_LONG", argument: `${argument}.ids` }]);
    expect(await refusal(given(500))).toBeUndefined();
  });

  test("a cursor holds for its own question only", async () => {
    const ends = 'from: "msr-first", to: "msr-last"';
    const first = await service.ask<{ paths: { edges: { cursor: string }[] } }>(
      `{ paths(${ends}) { edges { cursor } } }`,
    );
    const after = first.paths.edges[0]!.cursor;
    const { paths } = await service.ask(
      `{ paths(${ends}, after: "${after}") { totalCount edges { node { length } } } }`,
    );
    expect(paths).toEqual({ totalCount: 4, edges: [2, 2, 2].map((length) => ({ node: { length } })) });
    for (const given of ["maxLength: 5", 'asOf: "2021-01-01"', "withoutHubs: true", "avoid: { kinds: [EVENT] }"])
      expect(await refusal(`${ends}, after: "${after}", ${given}`)).toMatchObject([
        { code: "CURSOR_OF_ANOTHER_LIST", argument: "after" },
      ]);
  });
});
