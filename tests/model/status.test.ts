import { model } from "../../src/model";
import type { Others } from "../../src/model/describe";
import { enumeration, Kind, makeModel, partialDate, Property, statusWithin } from "../../src/model/describe";
import { Entity } from "../../src/model/entity";

const COVERED = "2026-07-24";
const OPEN = "9999-12-31";
const at = (coveredUntil: string) => ({ coveredUntil }) as Others;
const statuses = (kind: string, record: object, covered = COVERED) => {
  const { derive } = model.kind(kind).properties.find(({ name }) => name === "statuses")!;
  return derive!({ id: "x-y", ...record }, at(covered)) as string[];
};

const measure = (status: string, dates: object, statusAsOf = "2026-03") => ({ status, statusAsOf, dates });

describe("the status is known on", () => {
  test.each<[string, string, object, string[]]>([
    [
      "from its start until the newest source says the same",
      "Measure",
      measure("IN_FORCE", { inForce: "2025-03-04" }, "2026-03-02"),
      ["2025-03-04/2026-03-03/IN_FORCE"],
    ],
    [
      "its first day alone where it became something else on an unknown day",
      "Measure",
      measure("MODIFIED", { inForce: "2025-03-04" }, "2026-03-02"),
      ["2025-03-04/2025-03-05/IN_FORCE", "2026-03-02/2026-03-03/MODIFIED"],
    ],
    [
      "the day of the newest source, where that is a day",
      "Measure",
      measure("UNDER_REVIEW", {}, "2026-03-02"),
      ["2026-03-02/2026-03-03/UNDER_REVIEW"],
    ],
    ["no day of a newest source that is none", "Measure", measure("UNDER_REVIEW", {}, "2026-03"), []],
    [
      "from the end for good",
      "Measure",
      measure("STRUCK_DOWN", { announced: "2025-02-01", inForce: "2025-03-04", ended: "2026-02-20" }),
      ["2025-03-04/2026-02-20/IN_FORCE", `2026-02-20/${OPEN}/STRUCK_DOWN`],
    ],
    [
      "from the newest source for good where the end has no day",
      "Measure",
      measure("REPEALED", { inForce: "2018-01-01" }, "2021"),
      ["2018-01-01/2018-01-02/IN_FORCE", `2021-12-31/${OPEN}/REPEALED`],
    ],
    [
      "not while a date may be read either way",
      "Measure",
      measure("REPEALED", { inForce: "2024-03", ended: "2025" }),
      ["2024-03-31/2025-01-01/IN_FORCE", `2025-12-31/${OPEN}/REPEALED`],
    ],
    [
      "as announced where that is what it still is",
      "Measure",
      measure("ANNOUNCED", { announced: "2026-04-02", inForce: "2026-07-31" }, "2026-05-08"),
      ["2026-04-02/2026-05-09/ANNOUNCED"],
    ],
    [
      "not as announced where it may have been a proposal",
      "Measure",
      measure("IN_FORCE", { announced: "2026-06-02", inForce: "2026-07-24" }, "2026-07-24"),
      ["2026-07-24/2026-07-25/IN_FORCE"],
    ],
    [
      "in the order of the steps, not of their dates",
      "Measure",
      measure("IN_FORCE", { announced: "2026-03-10", inForce: "2026-03-04" }, "2026-03-20"),
      ["2026-03-04/2026-03-21/IN_FORCE"],
    ],
    [
      "its start alone where the newest source is older",
      "Measure",
      measure("IN_FORCE", { inForce: "2025-06-01" }, "2025-04-01"),
      ["2025-06-01/2025-06-02/IN_FORCE"],
    ],
    [
      "no day that the records do not reach",
      "Measure",
      measure("IN_FORCE", { inForce: "2026-08-19" }, "2026-07-20"),
      [],
    ],
    [
      "suspended until the newest source",
      "Measure",
      measure("SUSPENDED", { inForce: "2025-03-10", suspended: "2025-03-11" }, "2025-03-12"),
      ["2025-03-10/2025-03-11/IN_FORCE", "2025-03-11/2025-03-13/SUSPENDED"],
    ],
    [
      "not suspended or stayed where it ended since",
      "Measure",
      measure("SUPERSEDED", { inForce: "2021-03-10", suspended: "2021-03-11", ended: "2025-03-19" }, "2025"),
      ["2021-03-10/2021-03-11/IN_FORCE", `2025-03-19/${OPEN}/SUPERSEDED`],
    ],
    [
      "what was said before it began, not at all",
      "Measure",
      measure("UNDER_CHALLENGE", { inForce: "2022-08-13" }, "2022-07-21"),
      ["2022-08-13/2022-08-14/IN_FORCE"],
    ],
    [
      "the day of the newest source of an open complaint",
      "Grievance",
      { status: "OPEN", statusAsOf: "2026-06-16", firstRaised: "2022-07" },
      ["2026-06-16/2026-06-17/OPEN"],
    ],
    [
      "from the settlement for good",
      "Grievance",
      { status: "RESOLVED", statusAsOf: "2026-02-24", firstRaised: "2026-01-29", settledOn: "2026-02-23" },
      [`2026-02-23/${OPEN}/RESOLVED`],
    ],
    [
      "from the settlement of the main part until the newest source",
      "Grievance",
      { status: "PARTLY_RESOLVED", statusAsOf: "2026-03-01", settledOn: "2026-02-23" },
      ["2026-02-23/2026-03-02/PARTLY_RESOLVED"],
    ],
    [
      "step by step",
      "Dispute",
      {
        status: "DECIDED",
        statusAsOf: "2025",
        requestedOn: "2020-12-09",
        panelRequestedOn: "2021-05-25",
        panelComposedOn: "2021-07-05",
        reportedOn: "2021-12-20",
        reportPublicOn: "2022-01-04",
        resolvedOn: "2022-01-04",
      },
      ["2020-12-09/2021-05-25/REQUESTED", "2021-05-25/2021-12-20/PANEL_REQUESTED", "2021-12-20/2025-01-02/DECIDED"],
    ],
    [
      "while a step may have been taken that changes nothing",
      "Dispute",
      {
        status: "DECIDED",
        statusAsOf: "2024-06-01",
        requestedOn: "2023-01-02",
        reportedOn: "2024-04-26",
        reportPublicOn: "2024-05",
      },
      ["2023-01-02/2024-04-26/REQUESTED", "2024-04-26/2024-06-02/DECIDED"],
    ],
    [
      "not after the end of a case that went on to an appeal",
      "Dispute",
      {
        status: "ON_APPEAL",
        statusAsOf: "2020-09-28",
        requestedOn: "2017-11-28",
        reportPublicOn: "2020-08-24",
        resolvedOn: "2020-08-24",
      },
      ["2017-11-28/2020-08-24/REQUESTED", "2020-09-28/2020-09-29/ON_APPEAL"],
    ],
    [
      "the day of the newest source of a matter of the review",
      "AgendaItem",
      { status: "NOT_AGREED", statusAsOf: "2026-07-01" },
      ["2026-07-01/2026-07-02/NOT_AGREED"],
    ],
    [
      "until it was replaced, and since",
      "Agreement",
      { status: "REPLACED", statusAsOf: "2020-07-01", dates: { inForce: "1994-01-01", ended: "2020-07-01" } },
      ["1994-01-01/2020-07-01/IN_FORCE", `2020-07-01/${OPEN}/REPLACED`],
    ],
  ])("%s", (_, kind, record, expected) => {
    expect(statuses(kind, record)).toEqual(expected);
  });

  test("the days of a stretch, the last of which no longer counts", () => {
    const known = ["2025-03-04/2026-02-20/IN_FORCE", `2026-02-20/${OPEN}/STRUCK_DOWN`];
    expect(
      ["2025-03-03", "2025-03-04", "2026-02-19", "2026-02-20", "2030-01-01"].map((day) => statusWithin(known, day)),
    ).toEqual([null, "IN_FORCE", "IN_FORCE", "STRUCK_DOWN", "STRUCK_DOWN"]);
  });

  test("and a date cannot imply what is no status", () => {
    const Status = enumeration("WrongStatus", "A status.", { OPEN: "Open." });
    @Kind({ prefix: "wrg", plural: "wrongs", description: "Wrong." })
    class Wrong extends Entity {
      @Property(Status, "Its status.") status: "OPEN";
      @Property(partialDate, "A date.", { implies: ["OPEN", "SHUT"] }) date: string;
    }
    expect(() => makeModel(Entity, [Wrong])).toThrow("A date implies SHUT, which is no status.");
  });
});
