import { eachDatabase } from "../databases";
import { exact, less, text } from "../exact";
import type { Observation, Series } from "../records";
import { readRecords } from "../records";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(120_000);

const { series: all } = readRecords();
const find = (id: string) => all.find((each) => each.id === id)!;
const spanOf = ({ period, periodRange }: Observation) => periodRange ?? { from: period, to: period };
/** No two figures here begin together. */
const byPeriod = (one: Observation, other: Observation) => (spanOf(one).from < spanOf(other).from ? -1 : 1);

eachDatabase("balances", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  const codeOf = (one: Series, other: Series): string | null => {
    const differ = (...names: (keyof Series)[]) => names.some((name) => one[name] !== other[name]);
    if (
      !one.indicator.endsWith("_EXPORTS") ||
      !/(_IMPORTS|_DUTIES|_DUTY_RATE|_VOLUME|IMPORT_SHARE|_FILL_RATE|_CLAIM_SHARE|_CLAIM_VALUE)$/.test(other.indicator)
    ) {
      return "WRONG_FLOW";
    }
    const services = (each: Series) => each.indicator.startsWith("SERVICES");
    if (differ("reporter", "partner", "partnerScope", "sector", "product") || services(one) !== services(other)) {
      return "DIFFERENT_SUBJECTS";
    }
    if (differ("basis", "adjustment", "prices", "transformation")) return "DIFFERENT_BASES";
    if (differ("valuation") && !(one.valuation === "FAS" && other.valuation === "CUSTOMS")) return "DIFFERENT_BASES";
    if (differ("unit")) return "DIFFERENT_UNITS";
    return one.vintage && other.vintage && one.vintage !== other.vintage ? "DIFFERENT_VINTAGES" : null;
  };

  test("balances of all exports and imports are their difference, or say why there is none", async () => {
    const found: Record<string, number> = {};
    const exports = all.filter(({ indicator }) => /EXPORTS|GOODS_TRADE|FDI_INFLOW/.test(indicator));
    const imports = all.filter(({ indicator }) => /IMPORT/.test(indicator));
    for (const one of exports) {
      for (const other of imports.filter(
        ({ reporter, partner }) => reporter === one.reporter && partner === one.partner,
      )) {
        const { data, errors } = await service.answer(
          `query ($exports: ID!, $imports: ID!) { balance(exports: $exports, imports: $imports, first: 500) {
            unit scale totalCount leftOutCount exports { id } imports { id }
            nodes { from to vintage value exports { observation { id } } imports { observation { id } } }
          } }`,
          { variables: { exports: one.id, imports: other.id } },
        );
        const code = codeOf(one, other);
        found[code ?? "OK"] = (found[code ?? "OK"] ?? 0) + 1;
        if (code) {
          expect([one.id, other.id, errors?.[0]?.extensions]).toMatchObject([one.id, other.id, { code }]);
          continue;
        }
        const key = (each: Observation) => JSON.stringify(spanOf(each));
        const pairs = [...one.observations]
          .sort(byPeriod)
          .flatMap((figure) =>
            other.observations
              .filter((each) => key(each) === key(figure) && each.vintage === figure.vintage)
              .map((each) => [figure, each] as const),
          );
        const spans = new Set(
          one.observations.map(key).filter((span) => other.observations.some((each) => key(each) === span)),
        );
        expect(data?.["balance"]).toEqual({
          unit: one.unit,
          scale: one.scale,
          totalCount: pairs.length,
          leftOutCount: [...spans].filter((span) => !pairs.some(([figure]) => key(figure) === span)).length,
          exports: { id: one.id },
          imports: { id: other.id },
          nodes: pairs.map(([figure, each]) => ({
            ...spanOf(figure),
            vintage: figure.vintage,
            value: text(less(exact(figure.value), exact(each.value), 0, other.scale - one.scale)),
            exports: { observation: { id: figure.id } },
            imports: { observation: { id: each.id } },
          })),
        });
      }
    }
    for (const code of ["OK", "WRONG_FLOW", "DIFFERENT_SUBJECTS", "DIFFERENT_BASES", "DIFFERENT_VINTAGES"]) {
      expect([code, (found[code] ?? 0) > 3]).toEqual([code, true]);
    }
  });

  test("a worked-out balance is the one printed in the same edition, but for rounding", async () => {
    for (const [partner, edition] of ["mx", "ca", "cn"].flatMap((each) => [
      [each, "2025-04"],
      [each, "2026-09"],
    ])) {
      const names = ["exports", "imports", "balance"].map(
        (what) => `ser-us-${partner}-goods-${what}-census-${edition}`,
      );
      const { balance } = await service.ask<{ balance: { nodes: { from: string; value: string }[] } }>(
        `query ($exports: ID!, $imports: ID!) { balance(exports: $exports, imports: $imports) { nodes { from value } } }`,
        { variables: { exports: names[0], imports: names[1] } },
      );
      const printed = find(names[2]!).observations;
      expect(balance.nodes.length).toBeGreaterThan(3);
      for (const { from, value } of balance.nodes) {
        const { value: there } = printed.find(({ period }) => period === from)!;
        expect(Math.abs(there - Number(value))).toBeLessThan(0.0015);
      }
    }
  });
});
