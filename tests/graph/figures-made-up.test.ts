import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import { madeUpSeries } from "./made-up-series";
import type { Service } from "./service";
import { datasetOf, serve } from "./service";

jest.setTimeout(60_000);

const each = { edition: "EACH_AS_PUBLISHED", vintage: undefined };
const figure = (id: string, of: string, period: string, value: number, more: object = {}) => ({
  id: `obs-${id}`,
  series: of,
  period,
  value,
  vintage: "2026",
  ...more,
});
const span = (from: string, to: string) => ({ periodRange: { from, to } });

const world = datasetOf(model, {
  countries: ["one", "two"].map((name, i) => ({
    id: `cty-${name}`,
    title: { en: name },
    iso2: `X${"AB"[i]}`,
    iso3: `XX${"AB"[i]}`,
    party: true,
  })),
  series: [
    madeUpSeries("ser-sold", "GOODS_EXPORTS", { valuation: "FAS", scale: 6, retiredIds: ["ser-sold-before"] }),
    madeUpSeries("ser-bought", "GOODS_IMPORTS", { valuation: "CUSTOMS" }),
    madeUpSeries("ser-bought-landed", "GOODS_IMPORTS", { valuation: "CIF" }),
    madeUpSeries("ser-bought-unvalued", "GOODS_IMPORTS"),
    madeUpSeries("ser-bought-in-cad", "GOODS_IMPORTS", { valuation: "CUSTOMS", unit: "CAD" }),
    madeUpSeries("ser-bought-by-two", "GOODS_IMPORTS", { valuation: "CUSTOMS", reporter: "cty-two" }),
    madeUpSeries("ser-bought-once-more", "GOODS_IMPORTS", { valuation: "CUSTOMS", vintage: "2026-05" }),
    madeUpSeries("ser-traded", "GOODS_TRADE", { valuation: "NOT_APPLICABLE" }),
    madeUpSeries("ser-from-zero", "GOODS_BALANCE"),
    madeUpSeries("ser-year-to-date", "FDI_INFLOW", { frequency: "YEAR_TO_DATE", ...each }),
    madeUpSeries("ser-prints", "GOODS_IMPORTS", { valuation: "CUSTOMS", ...each }),
    madeUpSeries("ser-prints-sold", "GOODS_EXPORTS", { valuation: "FAS", ...each }),
    madeUpSeries("ser-days", "OPEN_DEMANDS", { frequency: "ONCE" }),
    madeUpSeries("ser-empty", "GOODS_IMPORTS", { valuation: "CUSTOMS" }),
  ],
  observations: [
    figure("sold-2023", "ser-sold", "2023", 1),
    figure("sold-2024", "ser-sold", "2024", 1000.5),
    figure("sold-2025", "ser-sold", "2025", 1200, { qualifier: "AT_LEAST" }),
    figure("bought-2024", "ser-bought", "2024", 1.5),
    figure("bought-2025", "ser-bought", "2025", 1.25),
    figure("bought-2026", "ser-bought", "2026", 2),
    figure("landed-2024", "ser-bought-landed", "2024", 1.6),
    // A span that is a calendar year is that year.
    figure("traded-2024", "ser-traded", "2024", 3, span("2024-01", "2024-12")),
    figure("traded-2025", "ser-traded", "2025", 0),
    figure("zero-2024", "ser-from-zero", "2024", 0),
    figure("zero-2025", "ser-from-zero", "2025", -2.5),
    figure("zero-2026", "ser-from-zero", "2026", -3),
    figure("ytd-24-half", "ser-year-to-date", "2024", 10, { ...span("2024-01", "2024-06"), vintage: "2025-08" }),
    figure("ytd-24-nine", "ser-year-to-date", "2024", 14, { ...span("2024-01", "2024-09"), vintage: "2025-11" }),
    figure("ytd-25-half", "ser-year-to-date", "2025", 11, { ...span("2025-01", "2025-06"), vintage: "2025-08" }),
    figure("ytd-25-nine", "ser-year-to-date", "2025", 21, { ...span("2025-01", "2025-09"), vintage: "2025-11" }),
    figure("ytd-26-quarter", "ser-year-to-date", "2026", 9, { ...span("2026-01", "2026-03"), vintage: "2026-05" }),
    figure("print-22-again", "ser-prints", "2022", 80, { vintage: "2024-02" }),
    figure("print-22-late", "ser-prints", "2022", 99, { vintage: "2026-02" }),
    figure("print-23", "ser-prints", "2023", 100, { vintage: "2024-02" }),
    figure("print-24-first", "ser-prints", "2024", 100, { vintage: "2025-02" }),
    figure("print-24-again", "ser-prints", "2024", 110, { vintage: "2026-02" }),
    figure("print-25", "ser-prints", "2025", 121, { vintage: "2026-02" }),
    figure("print-26", "ser-prints", "2026", 130, { vintage: "2027-02" }),
    figure("print-sold-24", "ser-prints-sold", "2024", 90, { vintage: "2026-02" }),
    figure("print-sold-25", "ser-prints-sold", "2025", 91, { vintage: "2026-03" }),
    figure("print-sold-26", "ser-prints-sold", "2026", 92, { vintage: "2027-02" }),
    figure("days-may", "ser-days", "2026-05-01", 20),
    figure("days-may-range", "ser-days", "2026", 30, span("2026-05-01", "2026-05-31")),
    figure("days-june", "ser-days", "2026-06", 12),
    figure("days-july", "ser-days", "2026-07-15", 5),
  ],
});

eachDatabase("made-up series", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, world);
  });
  afterAll(() => service?.close());

  const change = async (id: string, from: string, to: string) => {
    const { series: found } = await service.ask<{ series: { change: Record<string, unknown> } }>(
      `query ($id: ID!, $from: PartialDate!, $to: PartialDate!) { series(id: $id) { change(from: $from, to: $to) {
        absolute percent reason sameVintage approximate from { observation { id } } to { observation { id } } } } }`,
      { variables: { id, from, to } },
    );
    const { from: begin, to: end, ...more } = found.change as Record<string, { observation: { id: string } } | null>;
    return { ...more, from: begin?.observation.id ?? null, to: end?.observation.id ?? null };
  };

  test.each([
    // A deficit that grows is a negative change, of the size of the deficit.
    ["ser-from-zero", "2025", "2026", "-0.5", "-20", null, "obs-zero-2025", "obs-zero-2026", true],
    // From zero there is a difference, and no percentage.
    ["ser-from-zero", "2024", "2025", "-2.5", null, "ZERO_BASE", "obs-zero-2024", "obs-zero-2025", true],
    // Equal months of both years, of one edition, the latest that there are.
    ["ser-year-to-date", "2024", "2025", "7", "50", null, "obs-ytd-24-nine", "obs-ytd-25-nine", true],
    // The months that the spans end with say which are meant.
    ["ser-year-to-date", "2024-06", "2025-06", "1", "10", null, "obs-ytd-24-half", "obs-ytd-25-half", true],
    // A quarter is not set against nine months.
    ["ser-year-to-date", "2025", "2026", null, null, "DIFFERENT_SPANS", "obs-ytd-25-nine", "obs-ytd-26-quarter", false],
    // Of two prints of a year the one of the other's edition.
    ["ser-prints", "2024", "2025", "11", "10", null, "obs-print-24-again", "obs-print-25", true],
    ["ser-prints", "2022", "2023", "20", "25", null, "obs-print-22-again", "obs-print-23", true],
    // Where there is none of one edition, the change says so.
    ["ser-prints", "2025", "2026", "9", "7.4380165289256198347", null, "obs-print-25", "obs-print-26", false],
    ["ser-sold", "2024", "2026", null, null, "NO_FIGURE", "obs-sold-2024", null, null],
    ["ser-empty", "2024", "2025", null, null, "NO_FIGURE", null, null, null],
    ["ser-days", "2026-05-01", "2026-07-15", "-15", "-75", null, "obs-days-may", "obs-days-july", true],
    ["ser-days", "2026-05-01", "2026-06", null, null, "DIFFERENT_SPANS", "obs-days-may", "obs-days-june", true],
    // Days that make a whole month are a month.
    ["ser-days", "2026-05-31", "2026-06", "-18", "-60", null, "obs-days-may-range", "obs-days-june", true],
  ])(
    "%s from %s to %s: %s, %s percent, %s",
    async (id, begin, end, absolute, percent, reason, from, to, sameVintage) => {
      expect(await change(id, begin, end)).toEqual({
        absolute,
        percent,
        reason,
        from,
        to,
        sameVintage,
        approximate: false,
      });
    },
  );

  test("what rests on an inexact figure is marked", async () => {
    expect(await change("ser-sold", "2024", "2025")).toMatchObject({ absolute: "199.5", approximate: true });
    expect(await change("ser-sold", "2023", "2024")).toMatchObject({ absolute: "999.5", approximate: false });
  });

  const points = async (id: string, given: string) => {
    const { series: found } = await service.ask<{
      series: { points: { totalCount: number; vintageCount: number; nodes: { observation: { id: string } }[] } };
    }>(
      `query ($id: ID!) { series(id: $id) { points${given} { totalCount vintageCount nodes { observation { id } } } } }`,
      {
        variables: { id },
      },
    );
    const { nodes, ...counts } = found.points;
    return { ...counts, ids: nodes.map(({ observation }) => observation.id) };
  };

  test("points come in the order of their spans, and those of one vintage are one line", async () => {
    expect(await points("ser-prints", "")).toEqual({
      totalCount: 7,
      vintageCount: 4,
      ids: [
        "obs-print-22-again",
        "obs-print-22-late",
        "obs-print-23",
        "obs-print-24-first",
        "obs-print-24-again",
        "obs-print-25",
        "obs-print-26",
      ],
    });
    expect(await points("ser-prints", `(vintage: "2026-02", order: DESC)`)).toEqual({
      totalCount: 3,
      vintageCount: 1,
      ids: ["obs-print-25", "obs-print-24-again", "obs-print-22-late"],
    });
    expect(await points("ser-prints", `(from: "2024-06", to: "2026", first: 1)`)).toEqual({
      totalCount: 2,
      vintageCount: 2,
      ids: ["obs-print-25"],
    });
    expect((await points("ser-year-to-date", "")).ids).toEqual([
      "obs-ytd-24-nine",
      "obs-ytd-24-half",
      "obs-ytd-25-nine",
      "obs-ytd-25-half",
      "obs-ytd-26-quarter",
    ]);
    expect(await points("ser-empty", "")).toEqual({ totalCount: 0, vintageCount: 0, ids: [] });
  });

  test("the latest figure is the one whose span ends last; where there is none, null", async () => {
    const { allSeries } = await service.ask<{
      allSeries: { nodes: { id: string; latest: { observation: { id: string } } | null }[] };
    }>(`{ allSeries { nodes { id latest { observation { id } } } } }`);
    const latest = Object.fromEntries(allSeries.nodes.map((each) => [each.id, each.latest?.observation.id ?? null]));
    expect(latest).toMatchObject({
      "ser-sold": "obs-sold-2025",
      "ser-year-to-date": "obs-ytd-26-quarter",
      "ser-prints": "obs-print-26",
      "ser-days": "obs-days-july",
      "ser-empty": null,
    });
  });

  const BALANCE = `query ($exports: ID!, $imports: ID!) { balance(exports: $exports, imports: $imports) {
    unit scale totalCount leftOutCount exports { id } nodes { from vintage value approximate } } }`;
  const balance = (exports: string, imports: string) => service.answer(BALANCE, { variables: { exports, imports } });

  test("a balance brings scales together, and has what both have in one edition", async () => {
    expect((await balance("ser-sold", "ser-bought")).data?.["balance"]).toEqual({
      unit: "USD",
      scale: 6,
      totalCount: 2,
      leftOutCount: 0,
      exports: { id: "ser-sold" },
      nodes: [
        { from: "2024", vintage: "2026", value: "-499.5", approximate: false },
        { from: "2025", vintage: "2026", value: "-50", approximate: true },
      ],
    });
    expect((await balance("ser-prints-sold", "ser-prints")).data?.["balance"]).toEqual({
      unit: "USD",
      scale: 9,
      totalCount: 2,
      leftOutCount: 1,
      exports: { id: "ser-prints-sold" },
      nodes: [
        { from: "2024", vintage: "2026-02", value: "-20", approximate: false },
        { from: "2026", vintage: "2027-02", value: "-38", approximate: false },
      ],
    });
    expect((await balance("ser-sold", "ser-empty")).data).toMatchObject({ balance: { totalCount: 0, nodes: [] } });
  });

  test("a retired id leads to its series", async () => {
    const { data } = await balance("ser-sold-before", "ser-bought-landed");
    expect(data).toMatchObject({ balance: { exports: { id: "ser-sold" }, nodes: [{ value: "-599.5" }] } });
  });

  test.each([
    ["ser-sold", "ser-bought-in-cad", "DIFFERENT_UNITS"],
    ["ser-sold", "ser-bought-unvalued", "DIFFERENT_BASES"],
    ["ser-sold", "ser-bought-by-two", "DIFFERENT_SUBJECTS"],
    ["ser-sold", "ser-bought-once-more", "DIFFERENT_VINTAGES"],
    ["ser-sold", "ser-prints-sold", "WRONG_FLOW"],
  ])("%s and %s are not mixed: %s", async (exports, imports, code) => {
    const { errors } = await balance(exports, imports);
    expect(errors?.[0]?.extensions).toEqual({ code, argument: "imports" });
  });

  test("a share is in percent, null of zero, and may be of both directions together", async () => {
    const { share } = await service.ask(
      `{ share(of: "ser-bought", in: "ser-traded", round: 0) { totalCount of { id } in { id }
        nodes { from percent approximate of { value scale } in { value } } } }`,
    );
    expect(share).toEqual({
      totalCount: 2,
      of: { id: "ser-bought" },
      in: { id: "ser-traded" },
      nodes: [
        { from: "2024", percent: "50", approximate: false, of: { value: "1.5", scale: 9 }, in: { value: "3" } },
        { from: "2025", percent: null, approximate: false, of: { value: "1.25", scale: 9 }, in: { value: "0" } },
      ],
    });
  });
});
