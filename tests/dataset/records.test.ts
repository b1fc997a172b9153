import { problemLine } from "../../src/dataset/dataset";
import type { Dataset } from "../../src/dataset/dataset";
import { graphOf } from "../../src/dataset/graph";
import { readDataset } from "../../src/dataset/read";
import { validate } from "../../src/dataset/validate";
import { model } from "../../src/model";

let dataset: Dataset;
let problems: string[];

beforeAll(async () => {
  const reading = await readDataset("data", model);
  dataset = reading.dataset;
  problems = [...reading.problems, ...validate(dataset)].map(problemLine);
}, 60_000);

test("the records have no problems", () => {
  expect(problems).toEqual([]);
});

test("none is lost: as many of each kind, and with each confidence, as were collected", () => {
  const counts = new Map<string, [records: number, high: number, medium: number, low: number]>();
  for (const { kind, value } of dataset.records.values()) {
    const row = counts.get(kind.name) ?? [0, 0, 0, 0];
    row[0]++;
    const level = ["HIGH", "MEDIUM", "LOW"].indexOf(String(value["confidence"]));
    if (level >= 0) row[level + 1]!++;
    counts.set(kind.name, row);
  }
  expect(Object.fromEntries(counts)).toEqual({
    Source: [810, 0, 0, 0],
    Country: [5, 5, 0, 0],
    Organization: [194, 53, 140, 1],
    Agreement: [8, 5, 3, 0],
    Chapter: [34, 34, 0, 0],
    Commitment: [110, 43, 64, 3],
    Sector: [70, 24, 46, 0],
    Event: [152, 31, 121, 0],
    AgendaItem: [27, 0, 27, 0],
    Position: [146, 1, 138, 7],
    Measure: [111, 27, 84, 0],
    Grievance: [99, 18, 77, 4],
    Dispute: [70, 37, 32, 1],
    Series: [172, 37, 133, 2],
    Observation: [607, 131, 472, 4],
    Conflict: [74, 0, 0, 0],
  });
  expect(dataset.records.size).toBe(2689);
});

test("nor are parts, keys and ties between measures", () => {
  const records = [...graphOf(dataset).records];
  const parts = records.flatMap((record) => record.parts);
  const count = (label: string) => parts.filter((part) => part.label === label).length;
  expect(count("Rate")).toBe(89);
  const measures = records.filter(({ label }) => label === "Measure");
  const between = measures.flatMap(({ relationships }) => relationships).filter(({ to }) => to.startsWith("msr-"));
  expect(between).toHaveLength(51);
  const cites = records
    .flatMap(({ relationships }) => relationships)
    .filter(({ type, from }) => type === "CITES" && !from.includes("/"));
  expect(cites).toHaveLength(3046);
  expect(cites.filter(({ properties }) => "supports" in properties)).toHaveLength(791);
  const series = records.filter(({ label }) => label === "Series");
  expect(new Set(series.map(({ properties }) => properties["key"])).size).toBe(127);
});

test("the dataset says what it covers and under which licence", () => {
  expect(dataset.about).toMatchObject({
    coveredUntil: "2026-07-24",
    figuresUntil: "2026-07",
    collected: "2026-11",
    licence: "CC-BY-4.0",
  });
});

test("every source but the founding article has an address", () => {
  const sources = [...dataset.records.values()].filter(({ kind }) => kind.name === "Source");
  expect(sources.filter(({ value }) => !value["url"]).map(({ id }) => id)).toEqual(["src-seed-2026-03-02"]);
});

describe("the founding article", () => {
  const article = "src-seed-2026-03-02";
  const citing = (id: string) => {
    const citations = dataset.records.get(id)?.value["citations"] as { source: string }[] | undefined;
    return citations?.map(({ source }) => source);
  };

  test.each([
    ["the condition set for renewal", "pos-ustr-conditional-renewal"],
    ["the policy agenda", "evt-2026-03-02-trade-policy-agenda"],
    ["the joint review", "evt-2026-07-01-joint-review"],
    ["the deficit with Mexico", "grv-deficit-mexico"],
    ["the deficit with Canada", "grv-deficit-canada"],
    ["complaint: trade deficits", "grv-trade-deficits"],
    ["complaint: energy and mining in Mexico", "grv-mx-energy-mining-preferences"],
    ["complaint: labor in Mexico", "grv-mx-labor-enforcement"],
    ["complaint: dairy in Canada", "grv-ca-dairy-access"],
    ["complaint: digital measures in Canada", "grv-ca-digital-measures"],
    ["complaint: investment climate in Mexico", "grv-mx-investment-climate"],
    ["agenda: extension", "agd-extension"],
    ["agenda: rules of origin", "agd-rules-of-origin"],
    ["agenda: transshipment", "agd-transshipment"],
    ["agenda: relocation of production", "agd-production-relocation"],
    ["agenda: investment from non-market economies", "agd-non-market-fdi"],
    ["agenda: industrial overcapacity", "agd-overcapacity"],
  ])("%s cites it", (_, id) => {
    expect(citing(id)).toContain(article);
  });

  test.each([
    ["obs-seed-balance-us-mx-2020", -111],
    ["obs-seed-balance-us-mx-2025", -197],
    ["obs-seed-balance-us-ca-2020", -14],
    ["obs-seed-balance-us-ca-2025", -46],
    ["obs-seed-surplus-cn-2025", -202.071],
    ["obs-seed-surplus-mx-2025", -196.913],
    ["obs-seed-surplus-change-cn-2025", -31.6],
    ["obs-seed-surplus-change-mx-2025", 14.8],
  ])("%s is %p as printed, and cites it", (id, value) => {
    expect(dataset.records.get(id)?.value["value"]).toBe(value);
    expect(citing(id)).toContain(article);
  });
});
