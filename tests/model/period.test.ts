import { model } from "../../src/model";
import { durationOf, holdingOn, periodOf } from "../../src/model/describe";

const COVERED = "2026-07-24";
const OPEN = "9999-12-31";
const period = (kind: string, record: object, covered = COVERED) => {
  const { possiblyFrom, possiblyUntil, surelyFrom, surelyUntil } = periodOf(
    model.kind(kind).span!,
    { ...record },
    covered,
  );
  return [possiblyFrom, possiblyUntil, surelyFrom, surelyUntil];
};

const measure = (status: string, dates: object, statusAsOf = "2026-03") => ({ status, statusAsOf, dates });

describe("a record holds possibly from and until, surely from and until", () => {
  test.each<[string, object, (string | null)[]]>([
    // What is open holds surely up to the last day that the records reach.
    ["Measure", measure("IN_FORCE", { inForce: "2025-03-04" }), ["2025-03-04", OPEN, "2025-03-04", "2026-07-25"]],
    ["Measure", measure("IN_FORCE", { inForce: "2025" }), ["2025-01-01", OPEN, "2025-12-31", "2026-07-25"]],
    ["Measure", measure("IN_FORCE", { inForce: "2026-08-19" }), ["2026-08-19", OPEN, null, null]],
    // The day of the end no longer counts.
    [
      "Measure",
      measure("REPEALED", { inForce: "2024-02", ended: "2025-02" }),
      ["2024-02-01", "2025-02-28", "2024-02-29", "2025-02-01"],
    ],
    [
      "Measure",
      measure("REPEALED", { inForce: "2025-02", ended: "2025-02" }),
      ["2025-02-01", "2025-02-28", null, null],
    ],
    [
      "Measure",
      measure("REPEALED", { inForce: "2025-02-01", ended: "2025-02-01" }),
      ["2025-02-01", "2025-02-01", null, null],
    ],
    // What was to end after the last day reached was open on it.
    [
      "Measure",
      measure("IN_FORCE", { inForce: "2025-02-01", ended: "2027-01" }),
      ["2025-02-01", "2027-01-31", "2025-02-01", "2026-07-25"],
    ],
    // A practice begins with the first report, a text with its force.
    ["Measure", measure("IN_FORCE", { observedFrom: "2022" }), ["2022-01-01", OPEN, "2022-12-31", "2026-07-25"]],
    [
      "Measure",
      measure("IN_FORCE", { inForce: "2023-05-01", observedFrom: "2022" }),
      ["2023-05-01", OPEN, "2023-05-01", "2026-07-25"],
    ],
    // After its term in doubt, unless an end is reported.
    [
      "Measure",
      measure("IN_FORCE", { inForce: "2024-04-23", expires: "2026-04" }),
      ["2024-04-23", OPEN, "2024-04-23", "2026-04-01"],
    ],
    [
      "Measure",
      measure("EXPIRED", { inForce: "2024-04-23", expires: "2026-04", ended: "2026-05-01" }),
      ["2024-04-23", "2026-05-01", "2024-04-23", "2026-05-01"],
    ],
    // Over without a day: by the newest source.
    ["Measure", measure("REPEALED", { inForce: "2018" }, "2021"), ["2018-01-01", "2021-12-31", null, null]],
    ["Measure", measure("REPEALED", {}, "2021-06"), [null, "2021-06-30", null, null]],
    // Undated, and never begun.
    ["Measure", measure("UNDER_REVIEW", { published: "2026-05-21" }), [null, OPEN, null, null]],
    ["Measure", measure("PROPOSED", { announced: "2026-05-21" }), [null, "", null, null]],
    ["Measure", measure("LAPSED", { ended: "2026-05-21" }), [null, "", null, null]],
    ["Measure", measure("ANNOUNCED", { inForce: "2026-07-01" }), ["2026-07-01", OPEN, "2026-07-01", "2026-07-25"]],
    // Suspension ends a rate, not its measure.
    [
      "Measure",
      measure("SUSPENDED", { inForce: "2025-03-10", suspended: "2025-03-11" }),
      ["2025-03-10", OPEN, "2025-03-10", "2026-07-25"],
    ],
    [
      "Rate",
      { from: "2025-03-10", measure: { dates: { suspended: "2025-03-11" } } },
      ["2025-03-10", "2025-03-11", "2025-03-10", "2025-03-11"],
    ],
    [
      "Rate",
      { from: "2025-03-10", until: "2025-04-20", measure: { dates: { suspended: "2025-04" } } },
      ["2025-03-10", "2025-04-20", "2025-03-10", "2025-04-01"],
    ],
    ["Rate", { until: "2025-04-20", measure: {} }, [null, "2025-04-20", null, null]],
    [
      "Rate",
      { from: "2026-06-08", until: "2028-01-01", measure: {} },
      ["2026-06-08", "2028-01-01", "2026-06-08", "2026-07-25"],
    ],
    // Settled in part, it goes on.
    [
      "Grievance",
      { status: "PARTLY_RESOLVED", firstRaised: "2023-06-02", settledOn: "2025-02" },
      ["2023-06-02", OPEN, "2023-06-02", "2026-07-25"],
    ],
    [
      "Grievance",
      { status: "RESOLVED", firstRaised: "2023", settledOn: "2026-03-26" },
      ["2023-01-01", "2026-03-26", "2023-12-31", "2026-03-26"],
    ],
    ["Dispute", { status: "DECIDED", requestedOn: "2025-01-02" }, ["2025-01-02", OPEN, "2025-01-02", "2026-07-25"]],
    [
      "Agreement",
      { status: "IN_FORCE", dates: { inForce: "2020-07-01", expires: "2036-07-01" } },
      ["2020-07-01", OPEN, "2020-07-01", "2026-07-25"],
    ],
    ["Position", { date: "2025-12", until: "2026-02-01" }, ["2025-12-01", "2026-02-01", "2025-12-31", "2026-02-01"]],
    // Events and figures go on through their last day.
    ["Event", { date: "2026-03-04" }, ["2026-03-04", "2026-03-05", "2026-03-04", "2026-03-05"]],
    ["Event", { date: "2026-03-04", endDate: "2026-03-06" }, ["2026-03-04", "2026-03-07", "2026-03-04", "2026-03-07"]],
    ["Event", { date: "2026-02" }, ["2026-02-01", "2026-03-01", null, null]],
    ["Observation", { period: "2025" }, ["2025-01-01", "2026-01-01", "2025-01-01", "2026-01-01"]],
    ["Observation", { period: "2024-02" }, ["2024-02-01", "2024-03-01", "2024-02-01", "2024-03-01"]],
    [
      "Observation",
      { period: "2025", periodRange: { from: "2024-10", to: "2025-09" } },
      ["2024-10-01", "2025-10-01", "2024-10-01", "2025-10-01"],
    ],
  ])("%s %j", (kind, record, expected) => {
    expect(period(kind, record)).toEqual(expected);
  });

  test("by the last day that a wider date of coverage stands for", () => {
    expect(period("Dispute", { requestedOn: "2025-01-02" }, "2026-02")[3]).toBe("2026-03-01");
  });

  test.each([
    ["2024-02-29", "NO"],
    ["2024-03-01", "POSSIBLY"],
    ["2024-03-30", "POSSIBLY"],
    ["2024-03-31", "SURELY"],
    ["2024-12-31", "SURELY"],
    ["2025-01-01", "POSSIBLY"],
    ["2025-12-30", "POSSIBLY"],
    ["2025-12-31", "NO"],
  ])("in force from March 2024, ended in 2025: on %s %s", (day, expected) => {
    const span = model.kind("Measure").span!;
    expect(holdingOn(periodOf(span, measure("REPEALED", { inForce: "2024-03", ended: "2025" }), COVERED), day)).toBe(
      expected,
    );
  });

  test("without a begin it is undated until it had surely ended, and never where it never began", () => {
    const span = model.kind("Measure").span!;
    const on = (record: object, day: string) => holdingOn(periodOf(span, { ...record }, COVERED), day);
    expect(on(measure("REPEALED", {}, "2021-06"), "2021-06-29")).toBe("UNDATED");
    expect(on(measure("REPEALED", {}, "2021-06"), "2021-06-30")).toBe("NO");
    expect(on(measure("PENDING", {}), "2021-06-30")).toBe("NO");
  });
});

test.each([
  ["Dispute", { requestedOn: "2024-02-28", resolvedOn: "2024-03-01" }, 2],
  ["Dispute", { requestedOn: "2024-02", resolvedOn: "2024-03-01" }, null],
  ["Dispute", { requestedOn: "2024-02-28" }, null],
  ["Measure", { dates: { observedFrom: "2025-02-04", ended: "2026-02-20" } }, 381],
  ["Grievance", { status: "RESOLVED", firstRaised: "2026-01-29", settledOn: "2026-02-23" }, 25],
  ["Grievance", { status: "PARTLY_RESOLVED", firstRaised: "2026-01-29", settledOn: "2026-02-23" }, null],
])("the duration of %s %j is %p days", (kind, record, days) => {
  expect(durationOf(model.kind(kind).span!)(record)).toBe(days);
});
