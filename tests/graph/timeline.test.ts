import fc from "fast-check";
import type { Kind } from "../../src/model";
import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import type { Happened } from "../happenings";
import { everyRecord, happenings, lies, withTied } from "../happenings";
import { Periods } from "../periods";
import { readRecords } from "../records";
import type { AnyRecord, Measure } from "../records";
import { changing, changingAbout } from "./changing";
import type { Service } from "./service";
import { serve } from "./service";

const real = readRecords();
const all = everyRecord(real);

interface Page {
  timeline: {
    totalCount: number;
    edges: { cursor: string; node: Omit<Happened, "id"> & { record: { id: string } } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

const constantCase = ({ name }: Pick<Kind, "name">) => name.replace(/(?!^)[A-Z]/g, "_$&").toUpperCase();
const kindOf = (id: string) => constantCase(model.kindOf(id)!);

/** Arguments as they are written in a query; texts that are names of an enum stand as they are. */
const written = (given: Record<string, unknown>) => {
  const literal = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
    if (typeof value === "string" && /^[A-Z_]+$/.test(value)) return value;
    return JSON.stringify(value);
  };
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? `(${entries.map(([name, value]) => `${name}: ${literal(value)}`).join(", ")})` : "";
};

eachDatabase("the timeline", (open) => {
  let service: Service;
  beforeAll(async () => void (service = await serve(open)), 120_000);
  afterAll(() => service.close());

  const page = async (given: Record<string, unknown>) => {
    const fields =
      "totalCount edges { cursor node { happening date until record { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    return (await service.ask<Page>(`{ timeline${written(given)} { ${fields} } }`)).timeline;
  };
  const flat = ({ edges }: Page["timeline"]) =>
    edges.map(({ node: { record, ...entry } }) => ({ id: record.id, ...entry }));
  const walked = async (given: Record<string, unknown>, sizes: () => number, backward: boolean) => {
    const found: Happened[] = [];
    for (let place: string | null = null, more = true; more;) {
      const size = sizes();
      const part: Page["timeline"] = await page(
        backward
          ? { ...given, last: size, before: place ?? undefined }
          : { ...given, first: size, after: place ?? undefined },
      );
      expect(part.edges.length).toBeLessThanOrEqual(size);
      const beyond = backward ? part.pageInfo.hasNextPage : part.pageInfo.hasPreviousPage;
      expect(beyond).toBe(place !== null);
      if (backward) found.unshift(...flat(part));
      else found.push(...flat(part));
      place = backward ? part.pageInfo.startCursor : part.pageInfo.endCursor;
      more = backward ? part.pageInfo.hasPreviousPage : part.pageInfo.hasNextPage;
    }
    return found;
  };

  test("of everything has every date that says what happened, in order, from both ends", async () => {
    const expected = happenings(all);
    expect(expected.length).toBeGreaterThan(800);
    expect((await page({ first: 1 })).totalCount).toBe(expected.length);
    expect(await walked({}, () => 500, false)).toEqual(expected);
    expect(await walked({}, () => 313, true)).toEqual(expected);
  });

  test("is walked page by page, whatever their sizes, with every entry once", async () => {
    const expected = happenings(real.measures);
    for (const [seed, backward] of [
      [1, false],
      [2, true],
    ] as const) {
      const sizes = fc.sample(fc.integer({ min: 1, max: 40 }), { numRuns: 400, seed });
      let at = 0;
      expect(await walked({ kinds: ["MEASURE"] }, () => sizes[at++]!, backward)).toEqual(expected);
    }
  });

  test("between two places has what lies between them", async () => {
    const { edges } = await page({ first: 60 });
    const between = await page({ first: 100, after: edges[9]!.cursor, before: edges[50]!.cursor });
    expect(between.edges).toEqual(edges.slice(10, 50));
    expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await page({ last: 5, after: edges[9]!.cursor, before: edges[50]!.cursor });
    expect(last.edges).toEqual(edges.slice(45, 50));
  });

  const someIds = fc.sample(fc.constantFrom(...all.map(({ id }) => id)), { numRuns: 30, seed: 5 });

  test("of records, and of what is tied to them", async () => {
    for (const id of ["grv-ca-dairy-access", "cty-ca", "agr-usmca", "msr-us-232-wood", "ch-31", ...someIds]) {
      const expected = happenings(all.filter((record) => record.id === id));
      expect([id, flat(await page({ ids: [id] }))]).toEqual([id, expected]);
      const tied = happenings(withTied(real, [id]));
      const found = await page({ ids: [id], related: true, first: 500 });
      expect([id, found.totalCount, flat(found)]).toEqual([id, tied.length, tied.slice(0, 500)]);
    }
    const several = ["grv-ca-dairy-access", "dsp-us-auto-roo", "grv-ca-dairy-access", "cty-ca"];
    const expected = happenings(all.filter(({ id }) => several.includes(id)));
    expect(flat(await page({ ids: several }))).toEqual(expected);
    expect(flat(await page({ ids: several, related: true, first: 500 }))).toEqual(
      happenings(withTied(real, several)).slice(0, 500),
    );
    expect(await page({ ids: [] })).toMatchObject({ totalCount: 0, edges: [] });
  });

  test("is narrowed by kinds, a where, a day and dates, as plain loops narrow it", async () => {
    const periods = new Periods(real);
    const dates = [
      "2018",
      "2020-07",
      "2024-12-31",
      "2025",
      "2025-03",
      "2025-03-04",
      "2026-07",
      "2026-07-24",
      "2036-07-01",
    ];
    const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const asked = fc.record({
      kinds: fc.option(fc.subarray(["MEASURE", "DISPUTE", "EVENT", "COUNTRY", "POSITION", "GRIEVANCE"]), {
        nil: undefined,
      }),
      from: maybe(dates),
      to: maybe(dates),
      asOf: maybe(["2020-07-01", "2025-03-04", "2026-02-20", "2026-07-25"]),
      certainty: fc.constantFrom("SURE", "POSSIBLE"),
      includeUndated: fc.boolean(),
    });
    for (const given of fc.sample(asked, { numRuns: 24, seed: 9 })) {
      if (given.from && given.to && given.to < given.from.slice(0, given.to.length)) continue;
      const has = [
        "SURELY",
        ...(given.certainty === "POSSIBLE" ? ["POSSIBLY", ...(given.includeUndated ? ["UNDATED"] : [])] : []),
      ];
      const meant = all.filter(
        (record) =>
          (!given.kinds || given.kinds.includes(kindOf(record.id))) &&
          (!given.asOf || has.includes(periods.holding(record, given.asOf))),
      );
      const expected = happenings(meant).filter((entry) => lies(entry, given.from ?? null, given.to ?? null));
      const found = await page({ ...given, first: 500 });
      expect([given, found.totalCount, flat(found)]).toEqual([given, expected.length, expected.slice(0, 500)]);
    }
    const tariffs = real.measures.filter(({ kind }: Measure) => kind === "TARIFF");
    const { timeline } = await service.ask<Page>(
      "{ timeline(first: 500, where: { measure: { kind: { eq: TARIFF } } }) { totalCount edges { cursor node { happening date until record { id } } } } }",
    );
    expect(flat(timeline)).toEqual(happenings(tariffs));
  });

  test("says how exact a date is, of what kind its record is, and whether it lies ahead", async () => {
    interface Node {
      kind: string;
      date: string;
      precision: string;
      ahead: boolean;
      record: { id: string };
    }
    const { timeline } = await service.ask<{ timeline: { nodes: Node[] } }>(
      "{ timeline(last: 500) { nodes { kind date precision ahead record { id } } } }",
    );
    for (const { kind, date, precision, ahead, record } of timeline.nodes) {
      const exact = ["YEAR", "MONTH", "DAY"][date.split("-").length - 1];
      expect([kind, precision, ahead]).toEqual([kindOf(record.id), exact, date > "2026-07-24"]);
    }
    expect(timeline.nodes.filter(({ ahead }) => ahead).length).toBeGreaterThan(5);
  });

  test("costs one statement a page, one for the total, and the least for its records", async () => {
    const costs = async (query: string) => (await service.statements(query)).length;
    expect(await costs("{ timeline { nodes { date record { id } } } }")).toBe(1);
    expect(await costs("{ timeline { totalCount } }")).toBe(1);
    expect(await costs("{ timeline(first: 500) { totalCount nodes { date record { id title } } } }")).toBe(3);
    expect(await costs('{ timeline(ids: ["cty-ca"], related: true) { nodes { date record { id } } } }')).toBe(3);
    expect(await costs("{ timeline(kinds: [SECTOR]) { totalCount nodes { date } } }")).toBe(0);
  });

  test.each([
    ['from: "2026-03", to: "2026-02"', "BAD_RANGE", "to"],
    ['from: "2026-03-02", to: "2026-03-01"', "BAD_RANGE", "to"],
    ['ids: ["cty-ca", "grv-nobody"]', "UNKNOWN_ID", "ids.1"],
    [`ids: [${'"cty-ca",'.repeat(501)}]`, "LIST_TOO_LONG", "ids"],
    ["first: 0", "PAGE_SIZE", "first"],
    ["last: 501", "PAGE_SIZE", "last"],
    ["first: 1, last: 1", "FIRST_AND_LAST", "last"],
    ['after: "x"', "BAD_CURSOR", "after"],
    [`after: "${Buffer.from('["timeline","2026","x","y"]').toString("base64url")}"`, "BAD_CURSOR", "after"],
    [`before: "${Buffer.from('["events","x"]').toString("base64url")}"`, "CURSOR_OF_ANOTHER_LIST", "before"],
  ])("refuses %s: %s of %s", async (given, code, argument) => {
    const { errors } = await service.answer(`{ timeline(${given}) { nodes { date } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });

  test("a year that holds a month is no range that ends before it begins", async () => {
    expect((await page({ from: "2026-03", to: "2026" })).totalCount).toBeGreaterThan(0);
    expect((await page({ from: "2026", to: "2026-01-01" })).totalCount).toBeGreaterThan(0);
  });

  test("a retired id leads to its record", async () => {
    const retired = all.find((record) => record.retiredIds && happenings([record]).length > 0)!;
    expect(flat(await page({ ids: [retired.retiredIds![0]] }))).toEqual(happenings([retired]));
  });
});

eachDatabase("the timeline of made-up records", (open) => {
  test("has days, months and years, events of several days, and rates of one day once", async () => {
    const service = await serve(open, changing);
    const { timeline } = await service.ask<Page & { timeline: { nodes: { ahead: boolean; date: string }[] } }>(
      "{ timeline(first: 500) { nodes { ahead date } edges { cursor node { happening date until record { id } } } } }",
    );
    const made = [...changing.records.values()].map(({ value }) => value as AnyRecord);
    expect(timeline.edges.map(({ node: { record, ...entry } }) => ({ id: record.id, ...entry }))).toEqual(
      happenings(made),
    );
    for (const { ahead, date } of timeline.nodes)
      expect([date, ahead]).toEqual([date, date > changingAbout.coveredUntil]);
    await service.close();
  });
});
