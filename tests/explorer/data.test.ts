import { kindNamed } from "../../explorer/src/kinds/kinds";
import { csvTable, exportAddress } from "../../explorer/src/rooms/data/exports";
import { gapViewOf } from "../../explorer/src/rooms/data/gap-view";

describe("data and method", () => {
  const rules = ["LOW_CONFIDENCE", "STALE_STATUS"];

  test.each([
    ["", { rule: null, months: 12, after: null }],
    ["rule=STALE_STATUS&months=24&after=abc", { rule: "STALE_STATUS", months: 24, after: "abc" }],
    ["rule=LOW_CONFIDENCE&months=0", { rule: "LOW_CONFIDENCE", months: 12, after: null }],
    ["rule=LOW_CONFIDENCE&months=241", { rule: "LOW_CONFIDENCE", months: 12, after: null }],
    ["rule=LOW_CONFIDENCE&months=1.5", { rule: "LOW_CONFIDENCE", months: 12, after: null }],
    // A page of a rule that there is not is no page.
    ["rule=NONE&after=abc", { rule: null, months: 12, after: null }],
  ])("the address %p shows %j", (address, view) => {
    expect(gapViewOf(new URLSearchParams(address), rules)).toEqual(view);
  });

  test("downloads are of the day shown", () => {
    expect(exportAddress("ttl", null)).toBe("/export/ttl");
    expect(exportAddress("csv/measures", "2026-07-01")).toBe("/export/csv/measures?asOf=2026-07-01");
  });

  test("a CSV table is named after its kind", () => {
    expect(csvTable(kindNamed("AGENDA_ITEM"))).toBe("agendaItems");
    expect(csvTable(kindNamed("SERIES"))).toBe("series");
  });
});
