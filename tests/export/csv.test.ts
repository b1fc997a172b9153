import { parse } from "csv-parse/sync";
import { model } from "../../src/model";
import { openOwn } from "../databases";
import { datasetOf } from "../graph/service";
import type { Exports } from "./exported";
import { openExports } from "./exported";
import type { Plain } from "./plain";
import { KINDS, plainGraph } from "./plain";

type Row = Readonly<Record<string, string>>;

const rowsOf = (text: string): Row[] => parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });

describe("tables of the real records", () => {
  const plain = plainGraph();
  let exported: Exports;
  beforeAll(async () => void (exported = await openExports(openOwn)), 120_000);
  afterAll(() => exported.service.close());

  /** What a cell says, by its column: a path into the record. */
  function cellOf(value: Plain, column: string): string {
    const found = column.split(".").reduce<unknown>((at, step) => (at as Plain | undefined)?.[step], value);
    const text = Array.isArray(found) ? found.join(" | ") : found === undefined ? "" : String(found);
    return typeof found !== "number" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  }

  test.each(Object.keys(KINDS))("%s are as their files say them", async (of) => {
    const rows = rowsOf(await exported.text(`csv/${of}`));
    const expected = [...plain.records.values()].filter((node) => node.of === of);
    expect(rows.map(({ id }) => id)).toEqual(expected.map(({ value }) => value["id"]));
    const columns = Object.keys(rows[0]!);
    for (const [i, { value }] of expected.entries()) {
      const title = of === "sources" ? { [String(value["language"]).toLowerCase()]: value["title"] } : value["title"];
      const said = columns.filter((column) => column.split(".")[0]! in value);
      for (const column of said) {
        expect([value["id"], column, rows[i]![column]]).toEqual([
          value["id"],
          column,
          cellOf({ ...value, title }, column),
        ]);
      }
      // Everything but relationships and parts has a column.
      const missing = Object.entries(value).filter(
        ([name, given]) =>
          !columns.some((column) => column.split(".")[0] === name) &&
          !plain.edges.some(({ from, field }) => from === value["id"] && field === name) &&
          name !== "observations" &&
          [given].flat().length > 0,
      );
      expect(missing).toEqual([]);
    }
  });

  test("parts have tables of their own, with the record that each belongs to", async () => {
    const rows = rowsOf(await exported.text("csv/measures.rates"));
    const expected = [...plain.parts].filter(([, { of }]) => of === "rates");
    expect(rows.map(({ measure, id }) => [measure, id])).toEqual(expected.map(([id]) => [id.split("/")[0], id]));
    for (const [i, [, { value }]] of expected.entries()) expect(rows[i]!["percent"]).toBe(cellOf(value, "percent"));
  });

  test("relationships stand in one table", async () => {
    const rows = rowsOf(await exported.text("csv/relationships"));
    const keyOf = (...parts: readonly string[]) => parts.join(" ");
    const expected = plain.edges.map(({ from, to, properties }) =>
      keyOf(from, to, cellOf(properties, "locator"), cellOf(properties, "supports"), cellOf(properties, "note")),
    );
    const found = rows.map(({ source, target, locator, supports, note }) =>
      keyOf(source!, target!, locator!, supports!, note!),
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(rows.find(({ source, target }) => source === "grv-ca-dairy-access" && target === "cty-ca")).toMatchObject({
      type: "AGAINST",
    });
  });

  test("the licence goes with them", async () => {
    const [about] = rowsOf(await exported.text("csv/dataset"));
    expect(about).toMatchObject(plain.dataset);
  });
});

test("a spreadsheet takes no text for a formula, and a negative number stays one", async () => {
  const texts = ["=1+1", "+1", "-1 percent", "@SUM(A1)", "\tx", 'say "=1"', "a,b", "two\nlines", "'quoted"];
  const series = { id: "ser-x", title: { en: "=cmd" }, indicator: "GOODS_BALANCE", aliases: texts };
  const observation = { id: "obs-x", series: "ser-x", period: "2024", value: -12.5, note: "-1 percent" };
  const small = datasetOf(model, { series: [series], observations: [observation] });
  const exported = await openExports(openOwn, small);
  const [row] = rowsOf(await exported.text("csv/series"));
  expect(row).toMatchObject({ "title.en": "'=cmd", aliases: `'${texts.join(" | ")}` });
  expect(await exported.text("csv/observations")).toMatch(/,-12\.5,/);
  expect(rowsOf(await exported.text("csv/observations"))[0]).toMatchObject({ value: "-12.5", note: "'-1 percent" });
  await exported.service.close();
});
