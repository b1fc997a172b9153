import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(120_000);

const { conflicts } = readRecords();

eachDatabase("the article's figures, and what is refused", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  test("what the article prints comes out to its digit, with the conflicts on it", async () => {
    // By hand, from the article: what it prints, and the conflicts that the records have on that figure.
    const article = {
      "obs-seed-balance-us-mx-2020": ["-111", []],
      "obs-seed-balance-us-mx-2025": ["-197", ["cfl-obs-seed-balance-us-mx-2025-value"]],
      "obs-seed-balance-us-ca-2020": ["-14", []],
      "obs-seed-balance-us-ca-2025": ["-46", ["cfl-obs-seed-balance-us-ca-2025-value"]],
      "obs-seed-surplus-mx-2025": ["-196.913", ["cfl-obs-seed-surplus-mx-2025-value"]],
      "obs-seed-surplus-change-mx-2025": ["14.8", ["cfl-obs-seed-surplus-change-mx-2025-value"]],
      "obs-seed-surplus-cn-2025": ["-202.071", ["cfl-obs-seed-surplus-cn-2025-value"]],
      "obs-seed-surplus-change-cn-2025": ["-31.6", ["cfl-obs-seed-surplus-change-cn-2025-value"]],
    } as const;
    const { allSeries } = await service.ask<{
      allSeries: {
        nodes: {
          points: { nodes: { value: string; observation: { id: string; conflicts: { nodes: { id: string }[] } } }[] };
        }[];
      };
    }>(`{ allSeries(where: { citations: { some: { id: { eq: "src-seed-2026-03-02" } } } }) { nodes {
      points { nodes { value observation { id conflicts { nodes { id } } } } }
    } } }`);
    const points = allSeries.nodes.flatMap((each) => each.points.nodes);
    expect(
      Object.fromEntries(
        points.map(({ value, observation: { id, conflicts } }) => [
          id,
          [value, conflicts.nodes.map((each) => each.id)],
        ]),
      ),
    ).toEqual(article);
  });

  test.each([
    // The balance is signed as the United States sees it: a partner's surplus that grows by 14.6 is -14.6 here.
    ["ser-us-mx-goods-balance-first-print", "2024", "2025", "-14.6"],
    ["ser-us-mx-goods-balance-census-2026-09", "2024", "2025", "-16.9"],
    ["ser-us-cn-goods-balance-first-print", "2024", "2025", "31.6"],
    ["ser-us-cn-goods-balance-census-2026-09", "2024", "2025", "31.8"],
  ])("%s changed from %s to %s by %s percent, as the conflicts on the article say", async (id, from, to, changed) => {
    const { series } = await service.ask<{ series: { change: { percent: string } } }>(
      `query ($id: ID!, $from: PartialDate!, $to: PartialDate!) {
        series(id: $id) { change(from: $from, to: $to, round: 1) { percent } } }`,
      { variables: { id, from, to } },
    );
    expect(series.change.percent).toBe(changed);
    const said = conflicts
      .filter(({ about }) => /^obs-seed-surplus-change/.test(about))
      .flatMap(({ versions }) => versions.map(({ value }) => String(value).replace("-", "").split(" ")[0]));
    expect(said).toContain(changed.replace("-", ""));
  });

  test.each([
    [
      `balance(exports: "ser-none", imports: "ser-us-mx-goods-imports-census-2026-09") { scale }`,
      "UNKNOWN_ID",
      "exports",
    ],
    [
      `balance(exports: "ser-us-mx-goods-exports-census-2026-09", imports: "cty-us") { scale }`,
      "UNKNOWN_ID",
      "imports",
    ],
    [`share(of: "ser-none", in: "cty-us") { totalCount }`, "UNKNOWN_ID", "of"],
    [
      `series(id: "ser-us-mx-goods-balance-first-print") { change(from: "2025", to: "2024-12") { percent } }`,
      "BAD_RANGE",
      "to",
    ],
    [
      `series(id: "ser-us-mx-goods-balance-first-print") { change(from: "2024", to: "2025", round: 21) { percent } }`,
      "OUT_OF_RANGE",
      "round",
    ],
    [
      `series(id: "ser-us-mx-goods-balance-first-print") { change(from: "2024", to: "2025", round: -1) { percent } }`,
      "OUT_OF_RANGE",
      "round",
    ],
    [
      `series(id: "ser-us-mx-goods-balance-first-print") { points(from: "2025-07", to: "2025-06") { totalCount } }`,
      "BAD_RANGE",
      "to",
    ],
    [`series(id: "ser-us-mx-goods-balance-first-print") { points(first: 501) { totalCount } }`, "PAGE_SIZE", "first"],
    [
      `share(of: "ser-us-mx-goods-imports-census-2025-04", in: "ser-us-world-goods-exports-census-2025-04") { totalCount }`,
      "WRONG_FLOW",
      "in",
    ],
    [
      `share(of: "ser-us-mx-goods-imports-census-2026-09", in: "ser-us-world-goods-imports-census-2025-04") { totalCount }`,
      "DIFFERENT_VINTAGES",
      "in",
    ],
    [
      `share(of: "ser-us-mx-energy-imports-eia", in: "ser-us-world-goods-imports-census-2025-04") { totalCount }`,
      "DIFFERENT_BASES",
      "in",
    ],
  ])("%s is refused: %s at %s", async (question, code, argument) => {
    const { errors } = await service.answer(`{ ${question} }`);
    expect(errors?.[0]?.extensions).toEqual({ code, argument });
  });
});
