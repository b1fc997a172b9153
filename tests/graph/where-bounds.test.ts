import { onMadeUpRecords, questionFor } from "./finding";

jest.setTimeout(60_000);

onMadeUpRecords("where: bounds", (_, service, find) => {
  const nested = (depth: number): object => (depth === 0 ? { status: { eq: "OPEN" } } : { not: nested(depth - 1) });
  const related = (depth: number): object =>
    depth === 0 ? { id: { eq: "grv-cars" } } : { partOf: { is: related(depth - 1) } };
  const listed = (count: number) => ({ id: { in: Array.from({ length: count }, (_, i) => `grv-${i}`) } });
  const many = (count: number, each: object) => ({ or: Array.from({ length: count }, () => each) });

  async function refused(where: object) {
    const { data, errors } = await service().answer(questionFor("grievances"), { variables: { where } });
    expect(data).toBeNull();
    return [errors![0]!.extensions["code"], errors![0]!.extensions["argument"], errors![0]!.message];
  }

  test("the depth", async () => {
    expect(await find("grievances", nested(8))).toBe("cars milk");
    expect(await find("grievances", related(8))).toBe("");
    const expected = ["WHERE_TOO_DEEP", "where", "where is nested deeper than 8 levels: ask in steps."];
    expect(await refused(nested(9))).toEqual(expected);
    expect(await refused(related(9))).toEqual(expected);
  });

  test("the number of conditions, of relationships too", async () => {
    const expected = ["WHERE_TOO_LONG", "where", "where has more than 100 conditions: ask in steps."];
    expect(await find("grievances", many(100, { status: { eq: "OPEN" } }))).toBe("cars milk");
    expect(await refused(many(101, { status: { eq: "OPEN" } }))).toEqual(expected);
    expect(await refused(many(101, { sectors: { some: {} } }))).toEqual(expected);
    expect(await refused(many(101, { sectors: { count: { eq: 1 } } }))).toEqual(expected);
    expect(await refused(many(101, { partOf: { isNull: true } }))).toEqual(expected);
    expect(await refused({ raisedBy: { some: many(101, { country: {} }) } })).toEqual(expected);
  });

  test("the length of lists and texts", async () => {
    expect(await find("grievances", listed(500))).toBe("");
    expect(await refused(listed(501))).toEqual([
      "LIST_TOO_LONG",
      "where.id",
      "where.id lists 501 values: at most 500 are allowed.",
    ]);
    expect(await find("grievances", { summary: { contains: "x".repeat(200) } })).toBe("");
    const expected = ["TEXT_TOO_LONG", "where.summary", "where.summary is longer than 200 characters."];
    expect(await refused({ summary: { contains: "x".repeat(201) } })).toEqual(expected);
    expect(await refused({ summary: { in: ["x".repeat(201)] } })).toEqual(expected);
  });

  test("a wrong date", async () => {
    const query = "query ($where: GrievanceWhere) { grievances(where: $where) { totalCount } }";
    const { errors } = await service().answer(query, { variables: { where: { firstRaised: { lt: "2026-02-30" } } } });
    expect(errors![0]!.message).toContain('"2026-02-30"');
    expect(errors![0]!.message).toContain("write 2026, 2026-07 or 2026-07-24 as a string.");
  });
});
