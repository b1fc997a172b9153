import { eachDatabase } from "../databases";
import { around } from "../graph/around";
import { Walker } from "../graph/walking";
import { Periods } from "../periods";
import type { AnyRecord } from "../records";
import { readRecords } from "../records";
import type { Exports, Parameters } from "./exported";
import { openExports } from "./exported";
import { KINDS, plainGraph } from "./plain";

const records = readRecords();
const plain = plainGraph();
const all = [...plain.records].map(([id, { of, value }]) => ({ id, of, value: value as unknown as AnyRecord }));

eachDatabase("exports of a part of the records", (open) => {
  let exported: Exports;
  beforeAll(async () => void (exported = await openExports(open)), 120_000);
  afterAll(() => exported.service.close());

  async function linesOf(parameters: Parameters) {
    const [first, ...lines] = (await exported.text("jsonl", parameters)).trimEnd().split("\n");
    const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    return { header: JSON.parse(first!) as Record<string, unknown>, ids };
  }
  const idsOf = async (parameters: Parameters) => (await linesOf(parameters)).ids;
  const refused = (parameters: Record<string, unknown>) =>
    exported.text("jsonl", parameters as Parameters).then(
      () => null,
      ({ code, argument, message }: { code: string; argument: string; message: string }) => ({
        code,
        argument,
        message,
      }),
    );

  test("kinds", async () => {
    const { header, ids } = await linesOf({ kinds: "MEASURE, AGENDA_ITEM" });
    expect(ids).toEqual(all.filter(({ of }) => ["measures", "agendaItems"].includes(of)).map(({ id }) => id));
    expect(header["selection"]).toEqual({ kinds: ["AGENDA_ITEM", "MEASURE"] });
    for (const [of, kind] of Object.entries(KINDS)) {
      expect(await idsOf({ kinds: kind })).toEqual(all.filter((each) => each.of === of).map(({ id }) => id));
    }
  });

  test("a where over any kind, or with a branch for one", async () => {
    const low = await idsOf({ where: '{"confidence": {"eq": "LOW"}}' });
    expect(low).toEqual(all.filter(({ value }) => value.confidence === "LOW").map(({ id }) => id));
    expect(low.length).toBeGreaterThan(10);

    const where = { or: [{ grievance: { against: { some: { country: { iso2: { eq: "CA" } } } } } }, { sector: {} }] };
    const expected = all.filter(
      ({ of, value }) =>
        of === "sectors" ||
        (of === "grievances" && (value as unknown as { against: string[] }).against.includes("cty-ca")),
    );
    expect(await idsOf({ where: JSON.stringify(where) })).toEqual(expected.map(({ id }) => id));
    expect(await idsOf({ where: JSON.stringify(where), kinds: "SECTOR" })).toEqual(
      records.sectors.map(({ id }) => id).sort(),
    );
    expect(await idsOf({ where: '{"id": {"eq": "grv-nothing"}}' })).toEqual([]);
  });

  test("a day", async () => {
    const periods = new Periods(records);
    for (const day of ["2021-07-01", "2026-07-24"]) {
      const expected = all.filter(({ value }) => ["SURELY", "POSSIBLY"].includes(periods.holding(value, day)));
      expect(await idsOf({ asOf: day })).toEqual(expected.map(({ id }) => id));
      expect(expected.length).toBeLessThan(all.length);
    }
  });

  test("a day, how surely it must hold, and what has no known begin", async () => {
    const periods = new Periods(records);
    const holding = (day: string, wanted: readonly string[]) =>
      all.filter(({ value }) => wanted.includes(periods.holding(value, day))).map(({ id }) => id);
    for (const day of ["2020-09-15", "2026-03-01"]) {
      const sure = await linesOf({ asOf: day, certainty: "SURE" });
      expect(sure.ids).toEqual(holding(day, ["SURELY"]));
      expect(sure.header["selection"]).toEqual({ asOf: day, certainty: "SURE" });
      const undated = await linesOf({ asOf: day, certainty: "POSSIBLE", includeUndated: "true" });
      expect(undated.ids).toEqual(holding(day, ["SURELY", "POSSIBLY", "UNDATED"]));
      expect(undated.header["selection"]).toEqual({ asOf: day, includeUndated: true });
      expect(sure.ids.length).toBeLessThan(undated.ids.length);
      expect(await idsOf({ asOf: day, includeUndated: "false" })).toEqual(holding(day, ["SURELY", "POSSIBLY"]));
    }
    const { header, ids } = await linesOf({ certainty: "SURE", includeUndated: "true", kinds: "MEASURE" });
    expect(ids).toHaveLength(records.measures.length);
    expect(header["selection"]).toEqual({ kinds: ["MEASURE"] });
  });

  test("ids, a retired one among them", async () => {
    const event = records.events.find(({ retiredIds = [] }) => retiredIds.length === 1)!;
    const ids = await idsOf({ ids: `src-usmca-tracker,${event.retiredIds![0]!},cty-ca,cty-ca` });
    expect(ids).toEqual(["cty-ca", event.id, "src-usmca-tracker"]);
  });

  test.each([1, 2])("a neighbourhood %i deep", async (depth) => {
    const starts = ["msr-ca-bill-c-202", "grv-mx-vaquita"];
    const { nodes } = around(new Walker(records), { ids: starts, depth, limit: Infinity });
    const expected = nodes.map(({ record }) => record.id).sort();
    const { header, ids } = await linesOf({ neighbourhoodOf: starts.join(","), depth: String(depth) });
    expect(ids).toEqual(expected);
    expect(header["selection"]).toEqual({ neighbourhoodOf: starts, depth });
    expect(expected.length).toBeGreaterThan(starts.length);
    expect(await idsOf({ neighbourhoodOf: starts.join(","), depth: String(depth), kinds: "COUNTRY" })).toEqual(
      expected.filter((id) => id.startsWith("cty-")),
    );
  });

  test.each([
    ["BAD_PARAMETER", "kind", { kind: "MEASURE" }],
    ["BAD_PARAMETER", "kinds", { kinds: ["MEASURE", "EVENT"] }],
    ["BAD_PARAMETER", "ids", { ids: "cty-ca", neighbourhoodOf: "cty-ca" }],
    ["BAD_PARAMETER", "depth", { depth: "2" }],
    ["UNKNOWN_KIND", "kinds", { kinds: "MEASURE,Measure" }],
    ["BAD_WHERE", "where", { where: "{" }],
    ["BAD_WHERE", "where", { where: "[]" }],
    ["BAD_WHERE", "where.measure", { where: '{"measure": {"nothing": 1}}' }],
    ["BAD_WHERE", "where.confidence.eq", { where: '{"confidence": {"eq": "NONE"}}' }],
    ["BAD_DATE", "where.grievance.firstRaised.eq", { where: '{"grievance": {"firstRaised": {"eq": "2026-02-30"}}}' }],
    ["WHERE_TOO_DEEP", "where", { where: '{"not":'.repeat(12) + '{"id":{"eq":"x"}}' + "}".repeat(12) }],
    ["BAD_DATE", "asOf", { asOf: "2026-02" }],
    ["BAD_PARAMETER", "certainty", { asOf: "2026-02-01", certainty: "sure" }],
    ["BAD_PARAMETER", "includeUndated", { asOf: "2026-02-01", includeUndated: "1" }],
    ["UNKNOWN_ID", "ids.1", { ids: "cty-ca,cty-nowhere" }],
    ["LIST_TOO_LONG", "ids", { ids: Array.from({ length: 501 }, (_, i) => `cty-${i}`).join(",") }],
    ["UNKNOWN_ID", "neighbourhoodOf", { neighbourhoodOf: "cty-nowhere" }],
    [
      "LIST_TOO_LONG",
      "neighbourhoodOf",
      { neighbourhoodOf: Array.from({ length: 21 }, (_, i) => `cty-${i}`).join(",") },
    ],
    ["OUT_OF_RANGE", "depth", { neighbourhoodOf: "cty-ca", depth: "4" }],
  ])("%s in %s", async (code, argument, parameters) => {
    const found = await refused(parameters);
    expect(found).toMatchObject({ code, argument });
    expect(found!.message).toContain(argument.split(".")[0]);
  });

  test("unknown formats and tables", async () => {
    await expect(exported.text("xlsx")).rejects.toMatchObject({ code: "UNKNOWN_FORMAT", argument: "format" });
    await expect(exported.text("constructor")).rejects.toMatchObject({ code: "UNKNOWN_FORMAT" });
    await expect(exported.text("jsonl/x")).rejects.toMatchObject({ code: "UNKNOWN_FORMAT" });
    await expect(exported.text("csv")).rejects.toMatchObject({ code: "UNKNOWN_FORMAT" });
    await expect(exported.text("csv/prices")).rejects.toMatchObject({ code: "UNKNOWN_TABLE", argument: "table" });
  });
});
