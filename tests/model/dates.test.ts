import { firstDay, isPartialDate, lastDay } from "../../src/model/describe";

test.each([
  ["2026", "2026-01-01", "2026-12-31"],
  ["2026-02", "2026-02-01", "2026-02-28"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2000-02", "2000-02-01", "2000-02-29"],
  ["2100-02", "2100-02-01", "2100-02-28"],
  ["2026-04", "2026-04-01", "2026-04-30"],
  ["2026-12", "2026-12-01", "2026-12-31"],
  ["2026-07-24", "2026-07-24", "2026-07-24"],
])("%s stands for the days from %s to %s", (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each(["2026", "1994-01", "2024-02-29", "2026-12-31"])("%s is a date", (date) => {
  expect(isPartialDate(date)).toBe(true);
});

test.each([
  "",
  "26",
  "2026-",
  "2026-13",
  "2026-00",
  "2026-7",
  "2026-02-29",
  "2026-04-31",
  "2026-07-24T00:00",
  " 2026",
  2026,
  null,
])("%j is none", (value) => {
  expect(isPartialDate(value)).toBe(false);
});
