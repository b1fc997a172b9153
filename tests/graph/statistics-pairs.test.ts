import { eachDatabase } from "../databases";
import { countedRecords } from "./counted-records";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(60_000);

eachDatabase("pairs of made-up records", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, countedRecords);
  });
  afterAll(() => service?.close());

  const pairs = async (given: string) => {
    const query = `{ grievancePairs(${given}) { totalCount hasTies pairs { one { id } other { id } sharedCount oneCount otherCount shared { id } } } }`;
    interface Pair {
      one: { id: string };
      other: { id: string };
      sharedCount: number;
      oneCount: number;
      otherCount: number;
      shared: { id: string }[];
    }
    type Found = { grievancePairs: { totalCount: number; hasTies: boolean; pairs: Pair[] } };
    const { pairs, totalCount, hasTies } = (await service.ask<Found>(query)).grievancePairs;
    const shown = pairs.map(
      ({ one, other, sharedCount, oneCount, otherCount, shared }) =>
        `${one.id} ${other.id} ${sharedCount}/${oneCount}/${otherCount} ${shared.map(({ id }) => id).join("+")}`,
    );
    return `${shown.join(", ")} | ${totalCount}${hasTies ? " ties" : ""}`;
  };

  test.each([
    ["of: COMMITMENTS", "com-a com-b 2/3/2 grv-1+grv-2 | 1"],
    [
      "of: COMMITMENTS, least: 1, first: 3",
      "com-a com-b 2/3/2 grv-1+grv-2, com-a com-c 1/3/1 grv-3, com-a com-letter 1/3/2 grv-1 | 4 ties",
    ],
    ["of: COMMITMENTS, least: 1, first: 1", "com-a com-b 2/3/2 grv-1+grv-2 | 4"],
    [
      "of: COMMITMENTS, least: 1, where: { status: { eq: OPEN } }, first: 2",
      "com-a com-b 1/2/1 grv-1, com-a com-c 1/2/1 grv-3 | 4 ties",
    ],
    [
      'of: COMMITMENTS, least: 1, asOf: "2022-03-05", where: { status: { in: [RESOLVED] } }',
      "com-a com-b 1/1/1 grv-2 | 1",
    ],
    ["of: AGAINST, least: 1", "cty-ca cty-mx 1/2/2 grv-2 | 1"],
    ["of: AGAINST, least: 3", " | 0"],
  ])("grievancePairs(%s): %s", async (given, expected) => {
    expect(await pairs(given)).toBe(expected);
  });
});
