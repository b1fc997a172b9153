import type { KindName } from "../../explorer/src/kinds/kinds";
import { kindNamed, kinds } from "../../explorer/src/kinds/kinds";
import { columnsOf, defaultColumns, shownColumns } from "../../explorer/src/rooms/tables/columns";
import { exportLink } from "../../explorer/src/rooms/tables/exports";
import { linesOf, matrixOf, shadeOf } from "../../explorer/src/rooms/tables/matrix";
import { meaningOf, membershipsOf, memberKinds } from "../../explorer/src/rooms/tables/meaning";
import { firstPage, nextOrder, orderText, tableStateOf, tableVariables } from "../../explorer/src/rooms/tables/state";

const grievance = kindNamed("GRIEVANCE");
const stateOf = (query: string, kind: KindName = "GRIEVANCE") =>
  tableStateOf(new URLSearchParams(query), kindNamed(kind));

describe("the address of a table", () => {
  test("says nothing: the first page of all records", () => {
    const state = stateOf("");
    expect(state).toEqual({
      where: null,
      order: [],
      size: 50,
      fromEnd: false,
      after: null,
      before: null,
      by: [],
      level: 0,
    });
    expect(tableVariables(state)).toEqual({ where: null, orderBy: null, first: 50, after: null });
  });

  test("says filter, sort and page", () => {
    const state = stateOf('where={"status":{"eq":"OPEN"}}&orderBy=-FIRST_RAISED,TITLE&first=25&after=abc');
    expect(tableVariables(state)).toEqual({
      where: { status: { eq: "OPEN" } },
      orderBy: [
        { field: "FIRST_RAISED", direction: "DESC" },
        { field: "TITLE", direction: "ASC" },
      ],
      first: 25,
      after: "abc",
    });
    expect(tableVariables(stateOf("last=100&before=xyz"))).toMatchObject({ last: 100, before: "xyz" });
    // The last page: as many as a page has, before nothing.
    expect(tableVariables(stateOf("last=25"))).toEqual({ where: null, orderBy: null, last: 25, before: null });
    expect(orderText(state.order)).toBe("-FIRST_RAISED,TITLE");
    expect(firstPage(new URLSearchParams("last=25&before=xyz"))).toEqual({
      first: "25",
      last: null,
      after: null,
      before: null,
    });
  });

  test("what the kind has not, and what cannot be read", () => {
    const state = stateOf("orderBy=PRICE,-STATUS&first=7&by=STATUS,COLOUR,SECTORS,AGAINST&level=9");
    expect(state).toMatchObject({
      order: [{ field: "STATUS", direction: "DESC" }],
      size: 50,
      by: ["STATUS", "SECTORS"],
      level: 0,
    });
    for (const where of ["{", "[]", "3", '"x"']) expect(stateOf(`where=${where}`).where).toBeUndefined();
  });

  test("a column's head sorts up, down, and no longer", () => {
    const up = nextOrder([{ field: "TITLE", direction: "ASC" }], "STATUS");
    expect(up).toEqual([{ field: "STATUS", direction: "ASC" }]);
    const down = nextOrder(up, "STATUS");
    expect(down).toEqual([{ field: "STATUS", direction: "DESC" }]);
    expect(nextOrder(down, "STATUS")).toEqual([]);
  });
});

describe("columns", () => {
  test.each<[KindName, string]>([
    ["GRIEVANCE", "title status firstRaised settledOn raisedBy against sectors citations"],
    ["COMMITMENT", "title article agreement chapter bindsParties citations"],
    ["OBSERVATION", "title period vintage value series citations"],
    ["CHAPTER", "title number agreement citations"],
    ["SECTOR", "title hsChapters naics parent citations"],
  ])("%s by rule", (kind, columns) => {
    expect(defaultColumns(kindNamed(kind)).join(" ")).toBe(columns);
  });

  test("every kind has its usual columns, and not too many", () => {
    for (const kind of kinds) {
      const columns = defaultColumns(kind);
      expect(columns.length).toBeGreaterThan(3);
      expect(columns.length).toBeLessThan(12);
      expect(shownColumns(kind, [])).toHaveLength(columns.length);
    }
  });

  test("what a column is sorted by", () => {
    const columns = new Map(columnsOf(kindNamed("MEASURE")).map((column) => [column.key, column]));
    expect(columns.get("dates.inForce")).toEqual({ key: "dates.inForce", type: "date", order: "DATES_IN_FORCE" });
    expect(columns.get("legalBasis")).toMatchObject({ type: "enum", of: "LegalBasis", order: "LEGAL_BASIS" });
    expect(columns.get("sectors")).toEqual({ key: "sectors", type: "records", order: null });
    expect(columns.get("rates")).toMatchObject({ type: "parts" });
    // All that can be sorted by is a column.
    for (const kind of kinds) {
      const orders = columnsOf(kind).flatMap(({ order }) => order ?? []);
      expect([...kind.order].sort()).toEqual(orders.sort());
    }
  });

  test("those asked for, the title always, others left out", () => {
    const keys = (asked: readonly string[]) => shownColumns(grievance, asked).map(({ key }) => key);
    expect(keys(["status", "price", "events"])).toEqual(["title", "status", "events"]);
    expect(keys(["title"])).toEqual(["title"]);
  });
});

describe("what a path means", () => {
  test.each([
    [["status"], [["status", "Grievance"]], { type: "enum", of: "GrievanceStatus" }],
    [
      ["measures", "some", "dates", "inForce"],
      [["measures", "Grievance"], ["dates", "Measure"], ["inForce"]],
      { type: "date" },
    ],
    [["sectors", "some", "within"], [["sectors", "Grievance"]], { type: "member", membership: "within" }],
    [["raisedBy", "some", "country"], [["raisedBy", "Grievance"]], { type: "kind" }],
    [
      ["raisedBy", "some", "country", "iso2"],
      [
        ["raisedBy", "Grievance"],
        ["iso2", "Country"],
      ],
      { type: "text" },
    ],
    [
      ["citations", "some", "type"],
      [
        ["citations", "Grievance"],
        ["type", "Source"],
      ],
      { type: "enum", of: "SourceType" },
    ],
  ])("%j", (path, steps, leaf) => {
    const meaning = meaningOf(grievance, path);
    expect(meaning.steps.map(({ name, type }) => (type ? [name, type] : [name]))).toEqual(steps);
    expect(meaning.leaf).toEqual(leaf);
  });

  test("by which memberships records are chosen", () => {
    expect(membershipsOf(["SECTOR"])).toEqual(["within"]);
    expect(membershipsOf(["COUNTRY", "ORGANIZATION"])).toEqual(["side", "government"]);
    expect(membershipsOf(["MEASURE"])).toEqual([]);
    expect(memberKinds("within")).toEqual(["SECTOR"]);
    expect(memberKinds("side")).toEqual(["COUNTRY"]);
  });
});

describe("matrices", () => {
  const key = (dimension: string, value: string | null) => ({ dimension, value, label: value, record: null });
  const groups = (...entries: [count: number, ...values: (string | null)[]][]) => ({
    groups: entries.map(([count, ...values]) => ({ count, keys: values.map((value, i) => key(`D${i}`, value)) })),
  });

  test("rows, columns and what each alone comes to, with those that have none last", () => {
    const both = groups([3, "a", "x"], [1, "a", null], [2, null, "x"]);
    const { rows, columns, at, most } = matrixOf(both, groups([2, null], [4, "a"]), groups([4, "x"], [1, null]));
    expect(rows.map(({ key: { value }, total }) => [value, total])).toEqual([["a", 4], [null, 2]]); // prettier-ignore
    expect(columns.map(({ key: { value } }) => value)).toEqual(["x", null]);
    expect(rows.map((row) => columns.map((column) => at(row, column)))).toEqual([[3, 1], [2, 0]]); // prettier-ignore
    expect(most).toBe(3);
  });

  test("years in their order, other groups as they come", () => {
    expect(linesOf(groups([5, "2021"], [3, "2019"], [9, null])).map((line) => line.key.value)).toEqual([
      "2019",
      "2021",
      null,
    ]);
    expect(linesOf(groups([5, "b"], [3, "a"])).map((line) => line.key.value)).toEqual(["b", "a"]);
  });

  test("shades", () => {
    expect([0, 1, 20, 21, 50, 99, 100].map((count) => shadeOf(count, 100))).toEqual([0, 1, 1, 2, 3, 5, 5]);
    expect(shadeOf(0, 0)).toBe(0);
  });
});

test("downloads are of what is shown", () => {
  const day = { asOf: "2025-07-01", certainty: "SURE", includeUndated: true } as const;
  const none = { asOf: null, certainty: "SURE", includeUndated: true } as const;
  const read = (link: string) => {
    const url = new URL(link, "http://localhost");
    return [url.pathname, Object.fromEntries(url.searchParams)];
  };
  expect(read(exportLink("csv", grievance, { status: { eq: "OPEN" } }, day))).toEqual([
    "/export/csv/grievances",
    {
      kinds: "GRIEVANCE",
      where: '{"grievance":{"status":{"eq":"OPEN"}}}',
      asOf: "2025-07-01",
      certainty: "SURE",
      includeUndated: "true",
    },
  ]);
  expect(read(exportLink("csv", kindNamed("SERIES"), null, none))).toEqual(["/export/csv/series", { kinds: "SERIES" }]);
  expect(read(exportLink("jsonl", kindNamed("AGENDA_ITEM"), { id: { in: ["agd-dairy"] } }, none))).toEqual([
    "/export/jsonl",
    { kinds: "AGENDA_ITEM", where: '{"agendaItem":{"id":{"in":["agd-dairy"]}}}' },
  ]);
});
