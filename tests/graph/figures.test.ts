import { eachDatabase } from "../databases";
import { exact, less, percent, text } from "../exact";
import { inOrder, lastDayOf, spanOf } from "../points";
import type { Observation } from "../records";
import { readRecords } from "../records";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(120_000);

const { series: all, observations } = readRecords();

const months = (each: Observation) => {
  const month = (date: string, missing: string) => {
    const [year, of = missing] = date.split("-");
    return Number(year) * 12 + Number(of);
  };
  const { from, to } = spanOf(each);
  return month(to, "12") - month(from, "1") + 1;
};

const find = (id: string) => all.find((each) => each.id === id)!;

eachDatabase("series", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  interface Point {
    observation: { id: string };
    value: string;
  }

  test("the points of every series are its figures, in order, and the latest is the last to end", async () => {
    const { allSeries } = await service.ask<{
      allSeries: { nodes: { id: string; points: { nodes: Point[]; vintageCount: number }; latest: Point }[] };
    }>(`{ allSeries(first: 500) { nodes {
      id
      points(first: 500) { totalCount vintageCount unit scale
        nodes { period from to vintage value unit scale qualifier observation { id value } } }
      latest { observation { id } }
    } } }`);
    expect(allSeries.nodes.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort());
    for (const { id, points, latest } of allSeries.nodes) {
      const { unit, scale, ...series } = find(id);
      const figures = [...series.observations].sort(inOrder);
      expect(points).toEqual({
        totalCount: figures.length,
        vintageCount: new Set(figures.map(({ vintage }) => vintage)).size,
        unit,
        scale,
        nodes: figures.map((each) => ({
          ...spanOf(each),
          period: each.period,
          vintage: each.vintage,
          value: String(each.value),
          unit,
          scale,
          qualifier: each.qualifier ?? null,
          observation: { id: each.id, value: each.value },
        })),
      });
      const ends = figures.map((each) => lastDayOf(spanOf(each).to)).sort();
      expect(lastDayOf(spanOf(figures.find((each) => each.id === latest.observation.id)!).to)).toBe(ends.at(-1));
    }
    // The records tell something: there are spans, several vintages in one series, and inexact figures.
    expect(allSeries.nodes.filter(({ points }) => points.vintageCount > 1).length).toBeGreaterThan(10);
    expect(observations.filter(({ periodRange }) => periodRange).length).toBeGreaterThan(20);
  });

  interface Change {
    absolute: string | null;
    percent: string | null;
    reason: string | null;
    from: Point | null;
    to: Point | null;
    sameVintage: boolean | null;
    approximate: boolean;
  }

  test.each([
    ["2023", "2024"],
    ["2024", "2025"],
    ["2017", "2024"],
    ["2025-01", "2026-01"],
    ["2025-02", "2025-06"],
    ["2024", "2024"],
  ])("the change from %s to %s of every series", async (from, to) => {
    const { allSeries } = await service.ask<{ allSeries: { nodes: { id: string; change: Change }[] } }>(
      `query ($from: PartialDate!, $to: PartialDate!) { allSeries(first: 500) { nodes { id change(from: $from, to: $to) {
        absolute percent reason sameVintage approximate
        from { value observation { id } } to { value observation { id } }
      } } } }`,
      { variables: { from, to } },
    );
    const reasons = new Set<string | null>();
    for (const { id, change } of allSeries.nodes) {
      const named = (date: string) =>
        find(id).observations.filter((each) => each.period === date || each.periodRange?.to === date);
      const pairs = named(to).flatMap((end) => named(from).map((begin) => [begin, end] as const));
      const equal = pairs.filter(([begin, end]) => months(begin) === months(end));
      reasons.add(change.reason);
      if (equal.length === 0) {
        expect([id, change.reason]).toEqual([id, pairs.length > 0 ? "DIFFERENT_SPANS" : "NO_FIGURE"]);
        expect([change.absolute, change.percent]).toEqual([null, null]);
        expect([change.from === null, change.to === null]).toEqual([named(from).length === 0, named(to).length === 0]);
        continue;
      }
      const isOne = ([begin, end]: (typeof equal)[number]) => begin.vintage === end.vintage;
      const best = equal.some(isOne) ? equal.filter(isOne) : equal;
      const latest = best
        .map(([, end]) => lastDayOf(spanOf(end).to))
        .sort()
        .at(-1);
      const [begin, end] = best.find(
        (pair) => change.from?.observation.id === pair[0].id && change.to?.observation.id === pair[1].id,
      )!;
      expect([id, lastDayOf(spanOf(end).to)]).toEqual([id, latest]);
      const [one, other] = [exact(begin.value), exact(end.value)];
      const size = { ...one, digits: one.digits < 0n ? -one.digits : one.digits };
      expect(change).toMatchObject({
        absolute: text(less(other, one)),
        percent: one.digits === 0n ? null : percent(less(other, one), size, null),
        reason: one.digits === 0n ? "ZERO_BASE" : null,
        sameVintage: begin.vintage === end.vintage,
        approximate: Boolean(begin.qualifier ?? end.qualifier),
      });
    }
    expect(reasons).toContain(null);
    expect(reasons).toContain("NO_FIGURE");
  });

  test.each([1, 10, 100])("%p series with their latest, change and points cost two statements", async (first) => {
    const statements = await service.statements(
      `query ($first: Int!) { allSeries(first: $first) { nodes { id
        latest { value } change(from: "2024", to: "2025") { percent } points { nodes { value } } } } }`,
      { variables: { first } },
    );
    expect(statements.map(({ rows }) => rows)).toEqual([first + 1, first]);
  });
});
