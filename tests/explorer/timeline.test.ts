import { binsOf } from "../../explorer/src/rooms/timeline/bins";
import { dateOfDay, firstDay, isDate, lastDay, lengthOf, spanOf } from "../../explorer/src/rooms/timeline/days";
import { byYear, countsOf, narrowed } from "../../explorer/src/rooms/timeline/entries";
import { lanesOf } from "../../explorer/src/rooms/timeline/lanes";
import { ticksOf } from "../../explorer/src/rooms/timeline/scale";
import { timelineState } from "../../explorer/src/rooms/timeline/state";
import {
  coreOf,
  datesOf,
  domainOf,
  frameOf,
  moved,
  stepped,
  windowOf,
  zoomed,
} from "../../explorer/src/rooms/timeline/window";

const dates = (first: string, last: string) => ({ first: firstDay(first), last: lastDay(last) });
const written = ({ first, last }: { first: number; last: number }) => [dateOfDay(first), dateOfDay(last)];

describe("the address of a timeline", () => {
  const read = (text: string) => timelineState(new URLSearchParams(text));

  test("says of what it is and what of it is shown", () => {
    expect(
      read(
        'ids=grv-a,msr-b,grv-a&related=1&where={"measure":{}}&kinds=MEASURE,EVENT&happenings=ENDED&from=2025&to=2026-07&page=3',
      ),
    ).toEqual({
      ids: ["grv-a", "msr-b"],
      related: true,
      where: { measure: {} },
      kinds: ["MEASURE", "EVENT"],
      happenings: ["ENDED"],
      from: "2025",
      to: "2026-07",
      page: 3,
    });
  });

  test("counts as not given what cannot be read", () => {
    const nothing = { ids: [], related: false, where: null, kinds: [], happenings: [], from: null, to: null, page: 1 };
    expect(read("")).toEqual(nothing);
    expect(read("ids=,&related=1&where={oops&kinds=PLANET&happenings=&from=2025-13&to=2025-02-30&page=-2")).toEqual(
      nothing,
    );
    expect(read('where=[1]&from=20260701&page=1.5&to=""')).toEqual(nothing);
  });
});

describe("days", () => {
  test.each([
    ["2024", "2024-01-01", "2024-12-31", 366],
    ["2025-02", "2025-02-01", "2025-02-28", 28],
    ["2024-02", "2024-02-01", "2024-02-29", 29],
    ["2026-12", "2026-12-01", "2026-12-31", 31],
    ["2026-07-01", "2026-07-01", "2026-07-01", 1],
    ["1982", "1982-01-01", "1982-12-31", 365],
  ])("%s stands for %s to %s", (date, first, last, length) => {
    expect(written({ first: firstDay(date), last: lastDay(date) })).toEqual([first, last]);
    expect(lengthOf(spanOf({ date, until: null }))).toBe(length);
  });

  test("what went on for several days reaches to the last of them", () => {
    expect(written(spanOf({ date: "2025-12-03", until: "2025-12-05" }))).toEqual(["2025-12-03", "2025-12-05"]);
  });

  test.each([
    ["2026", true],
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["2026-1", false],
    ["26", false],
    ["2026-00", false],
  ])("%s is a date: %s", (text, is) => expect(isDate(text)).toBe(is));
});

describe("the window", () => {
  const domain = dates("2014", "2027");

  test("the domain is whole years around all there is", () => {
    expect(written(domainOf([dates("2017-05-18", "2017-05-18"), dates("2026-03", "2026-03")])!)).toEqual([
      "2017-01-01",
      "2026-12-31",
    ]);
    expect(domainOf([])).toBeNull();
  });

  test("an overview leaves out one in a hundred at either end", () => {
    const many = Array.from({ length: 200 }, (_, i) => dates(i < 2 ? "1982" : i < 198 ? "2020" : "2036", "2036"));
    expect(dateOfDay(coreOf(many)!.first)).toBe("2020-01-01");
    expect(dateOfDay(coreOf(many.slice(1, 99))!.first)).toBe("1982-01-01");
  });

  test("an overview spans all there is once a date outside its core is chosen", () => {
    const core = dates("2020", "2026");
    expect(frameOf({ from: "2021", to: null }, core, domain)).toBe(core);
    expect(frameOf({ from: null, to: null }, core, domain)).toBe(core);
    expect(frameOf({ from: "2027-01", to: null }, core, domain)).toBe(domain);
    expect(frameOf({ from: "2021", to: "2027" }, core, domain)).toBe(domain);
    expect(frameOf({ from: null, to: "2019" }, core, domain)).toBe(domain);
  });

  test("without dates it is the whole domain", () => {
    expect(windowOf({ from: null, to: null }, domain)).toEqual(domain);
    expect(written(windowOf({ from: "2025-03", to: "2025" }, domain))).toEqual(["2025-03-01", "2025-12-31"]);
  });

  test("its dates are written by years, months or days, as long as it is", () => {
    expect(datesOf(dates("2018-05-03", "2024-02-07"), domain)).toEqual({ from: "2018", to: "2024" });
    expect(datesOf(dates("2025-01-03", "2026-02-07"), domain)).toEqual({ from: "2025-01", to: "2026-02" });
    expect(datesOf(dates("2025-01-03", "2025-02-07"), domain)).toEqual({ from: "2025-01-03", to: "2025-02-07" });
    expect(datesOf(dates("2014-01-20", "2027-12-30"), domain)).toEqual({ from: null, to: null });
  });

  test("going closer and farther ends at a week and at the whole", () => {
    let window = domain;
    const lengths: number[] = [];
    for (let i = 0; i < 14; i++) {
      window = windowOf(zoomed(window, 0.5, firstDay("2026-03-10"), domain), domain);
      lengths.push(lengthOf(window));
    }
    expect(lengths.every((length, i) => i === 0 || length <= lengths[i - 1]!)).toBe(true);
    expect(lengths.at(-1)).toBe(7);
    expect(window.first <= firstDay("2026-03-10") && window.last >= firstDay("2026-03-10")).toBe(true);
    for (let i = 0; i < 14; i++) window = windowOf(zoomed(window, 2, firstDay("2026-03-10"), domain), domain);
    expect(window).toEqual(domain);
  });

  test("earlier and later go as far as there is something", () => {
    expect(moved(dates("2020", "2023"), 0.5, domain)).toEqual({ from: "2022", to: "2025" });
    expect(moved(dates("2025-01", "2027"), 0.5, domain).to).toBeNull();
  });

  test("an arrow key goes to the next year, month or day", () => {
    expect(dateOfDay(stepped(firstDay("2025-03-15"), "year", 1))).toBe("2026-01-01");
    expect(dateOfDay(stepped(firstDay("2025-01-15"), "month", -1))).toBe("2024-12-01");
    expect(dateOfDay(stepped(firstDay("2024-02-29"), "day", 1))).toBe("2024-03-01");
  });

  test.each([
    ["2014", "2027", ["2014", "2016", "2018", "2020", "2022", "2024", "2026"]],
    ["2025-01", "2026-02", ["2025-01", "2025-03", "2025-05", "2025-07", "2025-09", "2025-11", "2026-01"]],
    ["2026-07-01", "2026-07-07", [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-07-0${day}`)],
  ])("the lines from %s to %s are round, and few", (first, last, expected) => {
    expect(ticksOf(dates(first, last)).map(({ date }) => date)).toEqual(expected);
  });
});

describe("how much happened when", () => {
  test("a date known to the month is spread over its days, and none is lost", () => {
    const domain = dates("2025", "2026");
    const bins = binsOf(
      [dates("2025-03-31", "2025-04-01"), dates("2025", "2025"), dates("2026-12", "2026-12")],
      domain,
    );
    expect(bins).toHaveLength(24);
    expect(bins[2]!.count).toBeCloseTo(0.5 + 31 / 365);
    expect(bins[3]!.count).toBeCloseTo(0.5 + 30 / 365);
    expect(bins[23]!.count).toBeCloseTo(1);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(3);
  });

  test("longer times have quarters or years", () => {
    expect(binsOf([], dates("2000", "2029"))).toHaveLength(30 * 4);
    expect(binsOf([], dates("1901", "2000"))).toHaveLength(100);
  });
});

const entry = (date: string, happening: string, id: string, more: { until?: string; status?: string } = {}) => ({
  date,
  until: more.until ?? null,
  happening: happening as "ENDED",
  kind: "MEASURE" as const,
  record: { id, ...(more.status && { status: more.status }) },
});

describe("entries", () => {
  const entries = [
    entry("2020", "RAISED", "a"),
    entry("2020-07-01", "ENTERED_INTO_FORCE", "b"),
    entry("2025-12-03", "HAPPENED", "c", { until: "2025-12-05" }),
    entry("2026-02", "ENDED", "b"),
  ];
  const idsFor = (chosen: Partial<Parameters<typeof narrowed>[1]>) =>
    narrowed(entries, { kinds: [], happenings: [], from: null, to: null, ...chosen }).map(({ record }) => record.id);

  test("are shown where they can have happened in the time, or went on", () => {
    expect(idsFor({ from: "2020-08" })).toEqual(["a", "c", "b"]);
    expect(idsFor({ to: "2019" })).toEqual([]);
    expect(idsFor({ from: "2025-12-05", to: "2025-12-05" })).toEqual(["c"]);
    expect(idsFor({ from: "2026-02-28" })).toEqual(["b"]);
  });

  test("are narrowed by what happened and by kind", () => {
    expect(idsFor({ happenings: ["ENDED", "RAISED"] })).toEqual(["a", "b"]);
    expect(idsFor({ kinds: ["EVENT"] })).toEqual([]);
  });

  test("are counted and parted by year", () => {
    expect(countsOf(["x", "y", "y"], ["z"])).toEqual([
      { value: "y", count: 2 },
      { value: "x", count: 1 },
      { value: "z", count: 0 },
    ]);
    expect(byYear(entries).map(({ year, entries: inYear }) => [year, inYear.length])).toEqual([
      ["2020", 2],
      ["2025", 1],
      ["2026", 1],
    ]);
  });
});

describe("lanes", () => {
  const periodOf = (...entries: ReturnType<typeof entry>[]) => {
    const [lane] = lanesOf(entries, "2026-07-24");
    return lane!.period && [...written(lane!.period), lane!.open];
  };

  test("go from begin to end, as wide as the dates are", () => {
    expect(periodOf(entry("2020", "ENTERED_INTO_FORCE", "a"), entry("2022-05", "ENDED", "a"))).toEqual([
      "2020-01-01",
      "2022-05-31",
      false,
    ]);
  });

  test("without an end reach as far as the records do", () => {
    expect(periodOf(entry("2021-12-09", "REQUESTED", "a"), entry("2022-01", "REPORTED", "a"))).toEqual([
      "2021-12-09",
      "2026-07-24",
      true,
    ]);
  });

  test("go on where a grievance is settled in part", () => {
    const status = "PARTLY_RESOLVED";
    expect(periodOf(entry("2021", "RAISED", "a", { status }), entry("2023", "SETTLED", "a", { status }))?.[2]).toBe(
      true,
    );
    expect(periodOf(entry("2021", "RAISED", "a"), entry("2023", "SETTLED", "a"))?.[2]).toBe(false);
  });

  test("have no period without a begin, or before it", () => {
    expect(periodOf(entry("2021", "HAPPENED", "a"))).toBeNull();
    expect(periodOf(entry("2027-01-01", "ENTERED_INTO_FORCE", "a"))).toBeNull();
  });

  test("stand in the order in which something first happened", () => {
    const lanes = lanesOf(
      [entry("2020", "RAISED", "b"), entry("2021", "RAISED", "a"), entry("2022", "SETTLED", "b")],
      "2026",
    );
    expect(lanes.map(({ entries }) => [entries[0].record.id, entries.length])).toEqual([
      ["b", 2],
      ["a", 1],
    ]);
  });
});
