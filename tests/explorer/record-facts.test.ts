import { conflictWords } from "../../explorer/src/evidence/field-words";
import type { Terms } from "../../explorer/src/language/terms";
import type { ValueField } from "../../explorer/src/kinds/kinds";
import { factsOf } from "../../explorer/src/rooms/record/facts";

const fields: readonly ValueField[] = [
  { name: "summary", type: "text" },
  { name: "confidence", type: "enum", of: "Confidence" },
  { name: "status", type: "enum", of: "MeasureStatus" },
  { name: "statusAsOf", type: "date" },
  { name: "titleApprox", type: "boolean" },
  { name: "article", type: "text" },
  { name: "articleVerified", type: "boolean" },
  { name: "generalKnowledge", type: "text", list: true },
  {
    name: "dates",
    type: "group",
    fields: [
      { name: "announced", type: "date" },
      { name: "ended", type: "date" },
    ],
  },
  { name: "facility", type: "group", fields: [{ name: "city", type: "text" }] },
];

const record = {
  summary: "What it is.",
  confidence: "HIGH",
  status: "IN_FORCE",
  statusAsOf: "2026-07",
  titleApprox: false,
  article: null,
  articleVerified: null,
  generalKnowledge: [],
  dates: { announced: null, ended: "2026-02-20" },
  facility: null,
};

describe("the facts of a record", () => {
  const { known, unknown } = factsOf(fields, record);

  test("are what is known, but what has a place of its own on the page", () => {
    expect(known.map(({ path }) => path)).toEqual(["status", "titleApprox", "dates"]);
  });

  test("a day and a verification qualify the value that they are named after, others stand alone", () => {
    expect(known[0]!.remarks.map(({ field, value }) => [field.name, value])).toEqual([["statusAsOf", "2026-07"]]);
    expect(known[1]!.value).toBe(false);
  });

  test("a group has what is known in it, by the names that citations use", () => {
    expect(known[2]!.parts.map(({ path, value }) => [path, value])).toEqual([["dates.ended", "2026-02-20"]]);
  });

  test("what nothing is recorded of is named", () => {
    expect(unknown.map(({ name }) => name)).toEqual(["article", "generalKnowledge", "facility"]);
  });
});

test("a conflict is told in words where it is on a field, and as it stands where it is on a matter", () => {
  const terms = { field: (name: string) => `<${name}>` } as Terms;
  expect(conflictWords("MEASURE", "dates.inForce", terms)).toBe("<dates> › <inForce>");
  expect(conflictWords("DISPUTE", "petitioners", terms)).toBe("<petitioners>");
  expect(conflictWords("GRIEVANCE", "drop in U.S. spirits", terms)).toBeNull();
});
