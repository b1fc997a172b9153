import fc from "fast-check";
import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import { everyRecord } from "../happenings";
import { boundaries, dayOf, daysOf, Periods } from "../periods";
import type { AnyRecord, Measure } from "../records";
import { readRecords } from "../records";
import { changing, changingAbout } from "./changing";
import type { Service } from "./service";
import { serve, rounds } from "./service";

const real = readRecords();

interface Found {
  change: string;
  day: string;
  date: string | null;
  sure: boolean;
  record: { id: string };
}
interface Page {
  changes: {
    totalCount: number;
    counts: { kind: string; began: number; ended: number }[];
    edges: { cursor: string; node: Found }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  };
}
const FIELDS =
  "totalCount counts { kind began ended } edges { cursor node { change day date sure record { id } } } pageInfo { hasNextPage hasPreviousPage endCursor }";
const kindOf = (id: string) =>
  model
    .kindOf(id)!
    .name.replace(/(?!^)[A-Z]/g, "_$&")
    .toUpperCase();

/** What differs between two days, by plain loops over the records. */
function differences(all: readonly AnyRecord[], periods: Periods, from: string, to: string, onlySure: boolean) {
  const held = onlySure ? ["SURELY"] : ["SURELY", "POSSIBLY"];
  return all.flatMap((record) => {
    const [before, after] = [periods.holding(record, from), periods.holding(record, to)];
    if (before === "NO" && held.includes(after)) return [{ id: record.id, change: "BEGAN", sure: after === "SURELY" }];
    if (after === "NO" && held.includes(before)) return [{ id: record.id, change: "ENDED", sure: before === "SURELY" }];
    return [];
  });
}

/** The first day after `from` on which a record's holding is no longer what it was then. */
function dayOfChange(record: AnyRecord, periods: Periods, change: string, from: string, to: string): string {
  const differs = (day: string) => (periods.holding(record, day) === "NO") === (change === "ENDED");
  let [before, after] = [daysOf(from)[0], daysOf(to)[0]];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (differs(dayOf(middle))) after = middle;
    else before = middle;
  }
  return dayOf(after);
}

function check(
  changes: Page["changes"],
  all: readonly AnyRecord[],
  periods: Periods,
  from: string,
  to: string,
  onlySure: boolean,
) {
  const expected = differences(all, periods, from, to, onlySure);
  const found = changes.edges.map(({ node }) => node);
  expect(changes.totalCount).toBe(expected.length);
  const byId = new Map(all.map((record) => [record.id, record]));
  const complete = expected
    .map(({ id, ...change }) => ({
      ...change,
      day: dayOfChange(byId.get(id)!, periods, change.change, from, to),
      record: { id },
    }))
    .sort((one, other) => (one.day + one.record.id < other.day + other.record.id ? -1 : 1));
  expect([from, to, found.map(({ date: _, ...rest }) => rest)]).toEqual([from, to, complete.slice(0, 500)]);
  const kinds = [...new Set(expected.map(({ id }) => kindOf(id)))];
  const count = (kind: string, change: string) =>
    expected.filter((each) => kindOf(each.id) === kind && each.change === change).length;
  expect(new Map(changes.counts.map(({ kind, ...counts }) => [kind, counts]))).toEqual(
    new Map(kinds.map((kind) => [kind, { began: count(kind, "BEGAN"), ended: count(kind, "ENDED") }])),
  );
}

eachDatabase("the changes between two days", (open) => {
  let service: Service;
  beforeAll(async () => void (service = await serve(open)), 120_000);
  afterAll(() => service.close());

  const periods = new Periods(real);
  const all = everyRecord(real);
  const ask = async (given: string) => (await service.ask<Page>(`{ changes(${given}) { ${FIELDS} } }`)).changes;

  test("are those of plain loops, for random days and those on which something changes", async () => {
    const edges = [...new Set(all.flatMap((record) => boundaries(record, "2026-07-24")))].sort();
    const days = fc.constantFrom(...edges, ...Array.from({ length: 200 }, (_, i) => dayOf(18_000 + 14 * i)));
    for (const [one, other] of fc.sample(fc.tuple(days, days), { numRuns: rounds(service, 40), seed: 3 })) {
      const [from, to] = [one, other].sort() as [string, string];
      if (from === to) continue;
      for (const onlySure of [false, true]) {
        const given = `first: 500, from: "${from}", to: "${to}", certainty: ${onlySure ? "SURE" : "POSSIBLE"}`;
        check(await ask(given), all, periods, from, to, onlySure);
      }
    }
  });

  test("say which date tells them", async () => {
    const { edges } = await ask('first: 500, from: "2024-12-31", to: "2026-07-24"');
    const measures = new Map(real.measures.map((measure) => [measure.id, measure]));
    const events = new Map(real.events.map((event) => [event.id, event]));
    let seen = 0;
    for (const { node } of edges) {
      const { dates, statusAsOf } = measures.get(node.record.id) ?? ({} as Partial<Measure>);
      const event = events.get(node.record.id);
      if (event) expect(node.date).toBe(node.change === "BEGAN" ? event.date : (event.endDate ?? event.date));
      if (!statusAsOf) continue;
      seen++;
      const told = node.change === "BEGAN" ? (dates?.inForce ?? dates?.observedFrom) : (dates?.ended ?? statusAsOf);
      expect([node.record.id, node.date]).toEqual([node.record.id, told]);
    }
    expect(seen).toBeGreaterThan(20);
  });

  test("are narrowed by kinds and a where, and none are of what always holds", async () => {
    const [from, to] = ["2025-01-01", "2026-07-24"];
    const given = `first: 500, from: "${from}", to: "${to}"`;
    check(
      await ask(`${given}, kinds: [MEASURE, DISPUTE]`),
      [...real.measures, ...real.disputes],
      periods,
      from,
      to,
      false,
    );
    const tariffs = real.measures.filter(({ kind }) => kind === "TARIFF");
    check(await ask(`${given}, where: { measure: { kind: { eq: TARIFF } } }`), tariffs, periods, from, to, false);
    check(await ask(`${given}, kinds: [COUNTRY, SECTOR, SOURCE]`), [], periods, from, to, false);
    check(await ask(`${given}, kinds: []`), [], periods, from, to, false);
  });

  test.each([1, 7, 60])("page by page, %p at a time, each comes once and in order", async (first) => {
    const given = 'from: "2026-01-31", to: "2026-03-31"';
    const { edges } = await ask(`${given}, first: 500`);
    expect(edges.length).toBeGreaterThan(20);
    const found: Page["changes"]["edges"] = [];
    for (let after = "", more = true; more;) {
      const page = await ask(`${given}, first: ${first}${after && `, after: "${after}"`}`);
      expect([page.totalCount, page.pageInfo.hasPreviousPage]).toEqual([edges.length, after !== ""]);
      found.push(...page.edges);
      after = page.pageInfo.endCursor!;
      more = page.pageInfo.hasNextPage;
    }
    expect(found).toEqual(edges);
  });

  test("cost one statement, one more where they are counted, and the least for their records", async () => {
    const costs = async (selected: string) =>
      (await service.statements(`{ changes(from: "2026-02-01", to: "2026-03-01") { ${selected} } }`)).length;
    expect(await costs("nodes { day record { id } }")).toBe(1);
    expect(await costs("totalCount counts { kind }")).toBe(1);
    expect(await costs("totalCount nodes { day record { id title } }")).toBe(3);
  });

  test.each([
    ['from: "2026-03-01", to: "2026-03-01"', "BAD_RANGE", "to"],
    ['from: "2026-03-01", to: "2026-02-28"', "BAD_RANGE", "to"],
    ['from: "2026-02-01", to: "2026-03-01", first: 501', "PAGE_SIZE", "first"],
    ['from: "2026-02-01", to: "2026-03-01", after: "x"', "BAD_CURSOR", "after"],
  ])("refuse %s: %s of %s", async (given, code, argument) => {
    const { errors } = await service.answer(`{ changes(${given}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });

  test("refuse a cursor of other days, and a month for a day", async () => {
    const { pageInfo } = await ask('from: "2026-02-01", to: "2026-03-01", first: 1');
    const { errors } = await service.answer(
      `{ changes(from: "2026-02-01", to: "2026-03-02", after: "${pageInfo.endCursor}") { totalCount } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "CURSOR_OF_ANOTHER_LIST", argument: "after" });
    await expect(service.answer('{ changes(from: "2026-02", to: "2026-03-02") { totalCount } }')).rejects.toThrow(
      /2026-02/,
    );
  });
});

eachDatabase("the changes of made-up records", (open) => {
  test("are those of plain loops between all days on which something changes", async () => {
    const service = await serve(open, changing);
    const all = [...changing.records.values()].map(({ value }) => value as AnyRecord);
    const positions = all.filter(({ id }) => id.startsWith("pos-")) as never;
    const periods = new Periods({ positions, dataset: changingAbout });
    const days = [...new Set(all.flatMap((record) => boundaries(record, changingAbout.coveredUntil)))].sort();
    for (let i = 1; i < days.length; i++) {
      for (const from of [days[i - 1]!, days[Math.floor(i / 2)]!]) {
        const to = days[i]!;
        if (from >= to) continue;
        for (const onlySure of [false, true]) {
          const given = `first: 500, from: "${from}", to: "${to}", certainty: ${onlySure ? "SURE" : "POSSIBLE"}`;
          const { changes } = await service.ask<Page>(`{ changes(${given}) { ${FIELDS} } }`);
          check(changes, all, periods, from, to, onlySure);
        }
      }
    }
    await service.close();
  });
});
