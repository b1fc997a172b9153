import { heatOf, shadeOf, whereOf } from "../../explorer/src/rooms/front/heat";

const group = (count: number, ...values: readonly (string | null)[]) => ({
  count,
  keys: values.map((value) => ({ value, record: null })),
});

const heat = heatOf({
  cells: {
    totalCount: 9,
    groups: [group(4, "cty-mx", "sec-energy"), group(1, "cty-ca", null), group(3, "cty-ca", "sec-labor")],
  },
  sides: { groups: [group(3, "cty-ca"), group(7, "cty-mx")] },
  sectors: { groups: [group(6, null), group(3, "sec-labor"), group(4, "sec-energy")] },
});

describe("complaints by side and sector", () => {
  test("the most complained of come first, complaints without a sector last", () => {
    expect(heat.sides.map(({ id, total }) => [id, total])).toEqual([
      ["cty-mx", 7],
      ["cty-ca", 3],
    ]);
    expect(heat.sectors.map(({ id }) => id)).toEqual(["sec-energy", "sec-labor", null]);
  });

  test("each cell has its number, and 0 where the answer has no group", () => {
    const rows = heat.sectors.map((sector) => heat.sides.map((side) => heat.count(side, sector)));
    expect(rows).toEqual([
      [4, 0],
      [0, 3],
      [0, 1],
    ]);
    expect(heat.most).toBe(4);
  });

  test.each([
    [0, 11, 0],
    [1, 11, 1],
    [11, 11, 5],
    [5, 10, 3],
    [4, 10, 2],
    [0, 0, 0],
  ])("%d of at most %d is shade %d", (count, most, shade) => {
    expect(shadeOf(count, most)).toBe(shade);
  });

  test("a cell leads to the complaints against its side and within its sector", () => {
    const [mexico] = heat.sides;
    const [energy, , none] = heat.sectors;
    expect(whereOf(mexico!, energy!)).toEqual({
      against: { some: { side: { in: ["cty-mx"] } } },
      sectors: { some: { within: { in: ["sec-energy"] } } },
    });
    expect(whereOf(mexico!, none!)).toEqual({
      against: { some: { side: { in: ["cty-mx"] } } },
      sectors: { none: {} },
    });
    expect(whereOf(null, null)).toEqual({});
  });
});
