import type { Pair } from "../../explorer/src/rooms/front/balances";
import { byPeriod, conflictsOf, differ, pairsOf, runsOf } from "../../explorer/src/rooms/front/balances";

type SeriesAnswer = Parameters<typeof pairsOf>[0][number];
type Line = Pair["reporter"];

const record = (id: string, entityKind: Line["entityKind"]) =>
  ({ id, entityKind, localizedTitle: { text: id, language: "EN", isFallback: false, isTranslation: false } }) as Line;

const conflict = { ...record("cfl-1", "CONFLICT"), cause: "DIFFERENT_EDITION" as const };

/** A series of a pair with figures as [period, value, vintage], the disputed ones ending in «!». */
function series(id: string, pair: string, figures: readonly (readonly [string, string, string])[]): SeriesAnswer {
  const [reporter, partner, unit] = pair.split(" ");
  const nodes = figures.map(([period, value, vintage]) => ({
    ...{ from: `${period}-01-01`, to: `${period}-12-31`, period, vintage, unit, scale: 9, qualifier: null },
    value: value.replace("!", ""),
    observation: { id: `${id} ${period}`, conflicts: { nodes: value.endsWith("!") ? [conflict] : [] } },
  }));
  return {
    ...record(id, "SERIES"),
    ...{ reporter: record(reporter!, "COUNTRY"), partner: record(partner!, "COUNTRY"), unit, scale: 9 },
    ...{ basis: "CENSUS", publisher: "x", points: { nodes } },
  } as unknown as SeriesAnswer;
}

const all = [
  series("new", "us mx USD", [
    ["2023", "-152", "2026-09"],
    ["2025", "-197.0!", "2026-09"],
  ]),
  series("old", "us mx USD", [
    ["2023", "-152.0", "2025-04-03"],
    ["2024", "-171", "2025-04-03"],
  ]),
  series("article", "us mx USD", [["2025", "-196.9!", "2026-03-02"]]),
  series("canadian", "ca us CAD", [["2024", "101.3", "2026-02-19"]]),
];

describe("the figures of each pair", () => {
  test("all series of a pair in one unit stand together, by period and the newest edition first", () => {
    const [first, second] = pairsOf(all, null, false);
    expect(first!.figures.map(({ period, series: { id } }) => [period, id])).toEqual([
      ["2023", "new"],
      ["2023", "old"],
      ["2024", "old"],
      ["2025", "new"],
      ["2025", "article"],
    ]);
    expect(first!.series.map(({ id }) => id)).toEqual(["new", "old", "article"]);
    expect([second!.reporter.id, second!.unit, second!.figures.length]).toEqual(["ca", "CAD", 1]);
  });

  test("on a day there is only what had been published by then", () => {
    const ids = (day: string, surely: boolean) =>
      pairsOf(all, day, surely).flatMap(({ figures }) => figures.map(({ series: { id } }) => id));
    expect(ids("2026-03-01", false)).toEqual(["old", "old", "canadian"]);
    expect(ids("2026-03-02", false)).toEqual(["old", "old", "article", "canadian"]);
    expect(ids("2024-12-31", false)).toEqual([]);
    // Published in September 2026: on the tenth perhaps, in October surely.
    expect(ids("2026-09-10", false)).toContain("new");
    expect(ids("2026-09-10", true)).not.toContain("new");
    expect(ids("2026-10-01", true)).toContain("new");
  });

  test("figures differ by what they amount to, not by how many digits they have", () => {
    const [pair] = pairsOf(all, null, false);
    expect(byPeriod(pair!.figures).map(([period, figures]) => [period, differ(figures)])).toEqual([
      ["2023", false],
      ["2024", false],
      ["2025", true],
    ]);
  });

  test("a conflict on two figures is named once", () => {
    expect(conflictsOf(pairsOf(all, null, false)[0]!).map(({ id }) => id)).toEqual(["cfl-1"]);
  });

  test("no line is drawn over a year that a series leaves out", () => {
    const [pair] = pairsOf(all, null, false);
    const runs = runsOf(pair!.figures);
    const runOf = (id: string) => runs.filter(({ series: each }) => each.id === id).map(({ run }) => run);
    expect(new Set(runOf("new")).size).toBe(2);
    expect(new Set(runOf("old")).size).toBe(1);
  });
});
