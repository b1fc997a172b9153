import * as fc from "fast-check";
import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import type { Exact } from "../exact";
import { exact, less, percent, rounded, text } from "../exact";
import { madeUpSeries } from "./made-up-series";
import type { Service } from "./service";
import { datasetOf, serve } from "./service";

jest.setTimeout(120_000);

test("the plain arithmetic itself", () => {
  expect(text(less(exact("0.1"), exact("0.3")))).toBe("-0.2");
  expect(text(less(exact("1.5"), exact(2), 3, 0))).toBe("1498");
  expect(rounded(exact("-2.345"), 2)).toBe("-2.35");
  expect(rounded(exact("-0.04"), 1)).toBe("0.0");
  expect(percent(exact(1), exact(3), null)).toBe("33.333333333333333333");
  expect(percent(exact(2), exact("-3"), null)).toBe("-66.666666666666666667");
  expect(percent(exact(1), exact(8), 1)).toBe("12.5");
  expect(percent(exact(1), exact(800), 2)).toBe("0.13");
  expect(percent(exact("99999999999999"), exact("0.0000000000003"), null)).toBe("33333333333333000000000000000");
});

/** A number of at most fifteen digits, with its point somewhere among them. */
const numbers = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat(14), fc.nat(14))
  .map(([digits, cut, places]): Exact => ({ digits: digits / 10n ** BigInt(cut), places }));
const scales = fc.constantFrom(0, 3, 6, 9, 12);
const random = fc.sample(
  fc.record({
    exports: fc.array(numbers, { minLength: 2, maxLength: 5 }),
    imports: fc.array(numbers, { minLength: 2, maxLength: 5 }),
    exportScale: scales,
    importScale: scales,
    decimals: fc.option(fc.nat(20), { freq: 3 }),
  }),
  { numRuns: 120, seed: 20260302 },
);

/** Halves, at which ways of rounding part. */
const halves = [
  { exports: ["8", "8.125"], imports: ["0", "800"], decimals: 2 },
  { exports: ["-8", "-8.125"], imports: ["800", "-32"], decimals: 1 },
  { exports: ["1", "1.5", "3.5"], imports: ["80", "-80", "8"], decimals: 0 },
].map(({ exports, imports, decimals }) => {
  return { exports: exports.map(exact), imports: imports.map(exact), exportScale: 6, importScale: 6, decimals };
});

const cases = [...random, ...halves];

const series = (id: string, indicator: string, scale: number) =>
  madeUpSeries(id, indicator, { scale, valuation: indicator === "GOODS_EXPORTS" ? "FAS" : "CUSTOMS" });
const year = (i: number) => String(2000 + i);
const observations = (id: string, values: readonly Exact[]) =>
  values.map((value, i) => ({
    id: `obs-${id.slice(4)}-${i}`,
    series: id,
    period: year(i),
    vintage: "2026",
    value: Number(text(value)),
  }));

const world = datasetOf(model, {
  countries: [{ id: "cty-one", title: { en: "One" }, iso2: "XA", iso3: "XAA", party: true }],
  series: cases.flatMap(({ exportScale, importScale }, i) => [
    series(`ser-exports-${i}`, "GOODS_EXPORTS", exportScale),
    series(`ser-imports-${i}`, "GOODS_IMPORTS", importScale),
    series(`ser-all-${i}`, "GOODS_EXPORTS", importScale),
  ]),
  observations: cases.flatMap(({ exports, imports }, i) => [
    ...observations(`ser-exports-${i}`, exports),
    ...observations(`ser-imports-${i}`, imports),
    ...observations(`ser-all-${i}`, imports),
  ]),
});

const QUESTION = `query ($exports: ID!, $imports: ID!, $all: ID!, $from: PartialDate!, $to: PartialDate!, $round: Int) {
  series(id: $exports) { change(from: $from, to: $to, round: $round) { absolute percent reason } }
  balance(exports: $exports, imports: $imports, round: $round) { scale nodes { from value } }
  share(of: $exports, in: $all, round: $round) { nodes { from percent } }
}`;

eachDatabase("arithmetic on figures, against plain whole numbers", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, world);
  });
  afterAll(() => service?.close());

  test("differences are exact, quotients to the digit asked for", async () => {
    let zeros = 0;
    for (const [i, { exports, imports, exportScale, importScale, decimals }] of cases.entries()) {
      const both = Math.min(exports.length, imports.length);
      const [begin, end] = [exports[0]!, exports.at(-1)!];
      const show = (value: Exact) => (decimals === null ? text(value) : rounded(value, decimals));
      const difference = less(end, begin);
      const size = { ...begin, digits: begin.digits < 0n ? -begin.digits : begin.digits };
      if (begin.digits === 0n) zeros++;
      const expected = {
        series: {
          change: {
            absolute: show(difference),
            percent: begin.digits === 0n ? null : percent(difference, size, decimals),
            reason: begin.digits === 0n ? "ZERO_BASE" : null,
          },
        },
        balance: {
          scale: exportScale,
          nodes: imports.slice(0, both).map((value, at) => ({
            from: year(at),
            value: show(less(exports[at]!, value, 0, importScale - exportScale)),
          })),
        },
        share: {
          nodes: imports.slice(0, both).map((value, at) => ({
            from: year(at),
            percent:
              value.digits === 0n
                ? null
                : percent(less(exports[at]!, exact(0), exportScale), less(value, exact(0), importScale), decimals),
          })),
        },
      };
      const variables = {
        exports: `ser-exports-${i}`,
        imports: `ser-imports-${i}`,
        all: `ser-all-${i}`,
        from: year(0),
        to: year(exports.length - 1),
        round: decimals,
      };
      expect(await service.ask(QUESTION, { variables })).toEqual(expected);
    }
    // The cases must tell something: some begin at zero.
    expect(zeros).toBeGreaterThan(0);
    expect(cases.some(({ decimals }) => decimals === null)).toBe(true);
  });
});
