import { daysBefore, horizonOf, isAhead, splitAt, standingOf } from "../../explorer/src/rooms/front/horizon";
import { statusShown } from "../../explorer/src/rooms/front/status";

describe("the day at which past and next part", () => {
  test.each([
    [null, "2026-07-24"],
    ["2026-02-20", "2026-02-20"],
    ["2026-07-24", "2026-07-24"],
    // Of what came after the last day covered nothing is known, whatever day is asked for.
    ["2030-01-01", "2026-07-24"],
  ])("asked for %p, records that reach 24 July 2026 part at %s", (asOf, horizon) => {
    expect(horizonOf("2026-07-24", asOf)).toBe(horizon);
  });

  test.each([
    ["2026-07-24", false],
    ["2026-07-25", true],
    ["2026-07", false],
    ["2026-08", true],
    ["2026", false],
    ["2027", true],
  ])("from 24 July 2026, %s lies ahead: %p", (date, ahead) => {
    expect(isAhead(date, "2026-07-24")).toBe(ahead);
  });

  test("the past is told newest first, what lies ahead soonest first", () => {
    const dates = ["2036-07-01", "2027-07", "2026-07-22", "2026-07-01"];
    const { past, ahead } = splitAt(
      dates.map((date) => ({ date })),
      "2026-07-24",
    );
    expect(past.map(({ date }) => date)).toEqual(["2026-07-22", "2026-07-01"]);
    expect(ahead.map(({ date }) => date)).toEqual(["2027-07", "2036-07-01"]);
  });

  test("the review stands where the newest review left it, before any at the newest step", () => {
    const statement = { kind: "STATEMENT", id: "c" };
    const review = { kind: "REVIEW", id: "b" };
    expect(standingOf([statement, review, { kind: "REVIEW", id: "a" }])).toBe(review);
    expect(standingOf([statement, { kind: "NEGOTIATION", id: "d" }])).toBe(statement);
    expect(standingOf([])).toBeNull();
  });

  test("days are counted back over the ends of months and years", () => {
    expect(daysBefore("2026-07-24", 30)).toBe("2026-06-24");
    expect(daysBefore("2024-03-01", 1)).toBe("2024-02-29");
    expect(daysBefore("2026-01-05", 30)).toBe("2025-12-06");
  });
});

describe("the status to show", () => {
  const known = { status: "NOT_AGREED", statusAsOf: "2026-07-01" };

  test("without a day it is that of the newest source, with its day", () => {
    expect(statusShown(known, null)).toEqual({ status: "NOT_AGREED", day: "2026-07-01" });
  });

  test("on a day it is what the dates tell, else what was last said by then, and never what was said later", () => {
    expect(statusShown({ ...known, statusOn: "OPEN" }, "2026-02-20")).toEqual({ status: "OPEN", day: "2026-02-20" });
    expect(statusShown({ ...known, statusOn: null }, "2026-07-03")).toEqual({
      status: "NOT_AGREED",
      day: "2026-07-01",
    });
    expect(statusShown({ ...known, statusOn: null }, "2026-02-20")).toBeNull();
    expect(statusShown({ status: "OPEN", statusAsOf: "2026", statusOn: null }, "2026-02-20")).toEqual({
      status: "OPEN",
      day: "2026",
    });
  });
});
