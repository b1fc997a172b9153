import { eachDatabase } from "../databases";
import { countedRecords } from "./counted-records";
import type { Service } from "./service";
import { serve } from "./service";
import { summaryOf } from "./tally";

jest.setTimeout(60_000);

eachDatabase("statistics of made-up records", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, countedRecords);
  });
  afterAll(() => service?.close());

  interface Answer {
    groups: { keys: { value: string | null }[]; count: number }[];
    groupCount: number;
    hasTies: boolean;
    totalCount: number;
  }

  /** The groups as «key key count», and of how many records in how many groups. */
  async function groups(field: string, given: string): Promise<string> {
    const query = `{ ${field}(${given}) { groups { keys { value } count } groupCount hasTies totalCount } }`;
    const { groups, groupCount, hasTies, totalCount } = (await service.ask<Record<string, Answer>>(query))[field]!;
    const shown = groups.map(({ keys, count }) => [...keys.map(({ value }) => value ?? "null"), count].join(" "));
    return `${shown.join(", ")} | ${groupCount}${hasTies ? " ties" : ""} of ${totalCount}`;
  }

  describe("groups", () => {
    test.each([
      // A record with several keys is in several groups, in each once.
      ["by: [AGAINST]", "cty-ca 2, cty-mx 2, cty-us 1 | 3 of 4"],
      // Three who complain are on one side; an international body is on none.
      ["by: [RAISED_BY_SIDE]", "cty-us 2, cty-mx 1, null 1 | 3 of 4"],
      // An association is not the government of its country.
      ["by: [RAISED_BY_GOVERNMENT]", "cty-us 2, cty-mx 1, null 1 | 3 of 4"],
      ['by: [RAISED_BY_SIDE], where: { raisedBy: { some: { id: { in: ["org-farm"] } } } }', "cty-us 1 | 1 of 1"],
      ["by: [RAISED_BY_ENTITY_KIND], orderBy: KEY", "COUNTRY 3, ORGANIZATION 2 | 2 of 4"],
      // Rolled up to its roots a record counts once, however many of its sectors lie below one.
      ["by: [SECTORS_WITHIN]", "null 2, sec-cars 1, sec-farm 1 | 3 of 4"],
      ["by: [SECTORS_WITHIN], level: 1", "null 2, sec-cars 1, sec-dairy 1, sec-meat 1 | 4 of 4"],
      ["by: [SECTORS_WITHIN], level: 2, withNull: false", "sec-cars 1, sec-cheese 1, sec-dairy 1, sec-meat 1 | 4 of 4"],
      ["by: [SECTORS_WITHIN], zeros: ALL, withNull: false, orderBy: KEY", "sec-cars 1, sec-farm 1 | 2 of 4"],
      [
        "by: [SECTORS], zeros: ALL, withNull: false",
        "sec-cars 1, sec-cheese 1, sec-dairy 1, sec-meat 1, sec-farm 0 | 5 of 4",
      ],
      // A side letter is under no chapter: what invokes nothing else has none.
      ["by: [COMMITMENTS_CHAPTER]", "ch-2 3, ch-3 1, null 1 | 3 of 4"],
      ["by: [COMMITMENTS_CHAPTER], zeros: ALL", "ch-2 3, ch-3 1, null 1, ch-4 0 | 4 of 4"],
      ["by: [FIRST_RAISED_YEAR]", "2022 2, 2020 1, null 1 | 3 of 4"],
      ["by: [FIRST_RAISED_YEAR], orderBy: KEY, zeros: ALL", "2020 1, 2021 0, 2022 2, null 1 | 4 of 4"],
      // In the order of the enum, not of the alphabet.
      [
        "by: [STATUS], zeros: ALL, orderBy: KEY",
        "OPEN 2, IN_CONSULTATION 0, IN_DISPUTE 1, PARTLY_RESOLVED 0, RESOLVED 1 | 5 of 4",
      ],
      ["by: [STATUS], zeros: FOUND", "OPEN 2, IN_DISPUTE 1, RESOLVED 1 | 3 of 4"],
      [
        "by: [AGAINST, STATUS], zeros: FOUND, orderBy: KEY",
        "cty-ca OPEN 1, cty-ca IN_DISPUTE 0, cty-ca RESOLVED 1, cty-mx OPEN 0, cty-mx IN_DISPUTE 1, cty-mx RESOLVED 1, " +
          "cty-us OPEN 1, cty-us IN_DISPUTE 0, cty-us RESOLVED 0 | 9 of 4",
      ],
      ['by: [STATUS], where: { id: { in: ["grv-none"] } }', " | 0 of 0"],
      ['by: [SECTORS], where: { id: { in: ["grv-none"] } }, zeros: ALL, first: 1', "sec-cars 0 | 5 ties of 0"],
      ['by: [FIRST_RAISED_YEAR], where: { id: { in: ["grv-4"] } }, zeros: ALL', "null 1 | 1 of 1"],
      ['by: [STATUS], asOf: "2022-03-05"', "OPEN 2, RESOLVED 1 | 2 of 3"],
      ['by: [STATUS], asOf: "2022-03-05", certainty: SURE', "OPEN 1, RESOLVED 1 | 2 of 2"],
    ])("grievanceStatistics(%s): %s", async (given, expected) => {
      expect(await groups("grievanceStatistics", given)).toBe(expected);
    });

    test.each([
      ["sourceStatistics", "by: [TYPE, PUBLISHER]", "OFFICIAL SEGOB 2, NEWS Reuters 1 | 2 of 3"],
      ["sourceStatistics", "by: [PUBLISHED_YEAR], orderBy: KEY", "2020 1, 2021 1, 2022 1 | 3 of 3"],
      ["commitmentStatistics", "by: [ARTICLE_VERIFIED]", "true 2, false 2 | 2 of 4"],
      ["rateStatistics", "by: [MEASURE_LEGAL_BASIS]", "IEEPA 3, null 2 | 2 of 5"],
      ["organizationStatistics", "by: [COUNTRY], withNull: false, zeros: ALL", "cty-us 2, cty-ca 0, cty-mx 0 | 3 of 3"],
    ])("%s(%s): %s", async (field, given, expected) => {
      expect(await groups(field, given)).toBe(expected);
    });
  });

  test.each([
    [1, "cty-ca 2 | 3 ties of 4"],
    [2, "cty-ca 2, cty-mx 2 | 3 of 4"],
    [3, "cty-ca 2, cty-mx 2, cty-us 1 | 3 of 4"],
  ])("a cut after %p groups says whether it splits a tie", async (first, expected) => {
    expect(await groups("grievanceStatistics", `by: [AGAINST], first: ${first}`)).toBe(expected);
  });

  test("counts nobody as undated without a day, and says whom a day leaves out", async () => {
    const query = `{ all: grievanceStatistics(by: [STATUS]) { undatedCount }
      day: grievanceStatistics(by: [STATUS], asOf: "2022-03-05") { undatedCount }
      with: grievanceStatistics(by: [STATUS], asOf: "2022-03-05", includeUndated: true) { undatedCount totalCount }
      timeless: sectorStatistics(by: [PARENT], asOf: "2022-03-05") { undatedCount totalCount } }`;
    expect(await service.ask(query)).toEqual({
      all: { undatedCount: null },
      day: { undatedCount: 1 },
      with: { undatedCount: 1, totalCount: 4 },
      timeless: { undatedCount: 0, totalCount: 5 },
    });
  });

  describe("sums", () => {
    const SUMMARY = "summary { n without min median mean max sum }";

    test("days of disputes: measured where both dates are known to the day, else counted", async () => {
      const query = `{ disputeStatistics(by: [KIND], of: DURATION_DAYS) { groups { keys { value } ${SUMMARY} } ${SUMMARY} } }`;
      expect((await service.ask<Record<string, unknown>>(query))["disputeStatistics"]).toEqual({
        groups: [
          {
            keys: [{ value: "RAPID_RESPONSE" }],
            summary: { n: 3, without: 2, min: 10, median: 30, mean: 140 / 3, max: 100, sum: 140 },
          },
          {
            keys: [{ value: "STATE_TO_STATE" }],
            summary: { n: 2, without: 0, min: 2, median: 184, mean: 184, max: 366, sum: 368 },
          },
        ],
        summary: { n: 5, without: 2, min: 2, median: 30, mean: 101.6, max: 366, sum: 508 },
      });
    });

    test("decimals add up as they are written", async () => {
      const query = `{ rateStatistics(by: [MEASURE], of: PERCENT) { groups { count ${SUMMARY} } ${SUMMARY} } }`;
      expect((await service.ask<Record<string, unknown>>(query))["rateStatistics"]).toEqual({
        groups: [
          { count: 3, summary: { n: 3, without: 0, min: 0.1, median: 0.2, mean: 25.3 / 3, max: 25, sum: 25.3 } },
          { count: 2, summary: { n: 1, without: 1, min: 10, median: 10, mean: 10, max: 10, sum: 10 } },
        ],
        summary: { n: 4, without: 1, min: 0.1, median: 5.1, mean: 8.825, max: 25, sum: 35.3 },
      });
    });

    test("a number of related records is known of all, 0 included", async () => {
      const query = `{ grievanceStatistics(by: [STATUS], of: SECTORS_COUNT, zeros: ALL) { groups { keys { value } ${SUMMARY} } } }`;
      const { grievanceStatistics } = await service.ask<{ grievanceStatistics: { groups: object[] } }>(query);
      const none = { n: 0, without: 0, min: null, median: null, mean: null, max: null, sum: 0 };
      const group = (value: string, numbers: number[]) => ({
        keys: [{ value }],
        summary: summaryOf(numbers, numbers.length),
      });
      expect(grievanceStatistics.groups).toEqual([
        group("OPEN", [3, 0]),
        group("IN_DISPUTE", [0]),
        group("RESOLVED", [1]),
        { keys: [{ value: "IN_CONSULTATION" }], summary: none },
        { keys: [{ value: "PARTLY_RESOLVED" }], summary: none },
      ]);
    });
  });

  test("a key gives its record and a label: the title in the reader's language, else the value", async () => {
    const query = `{ grievanceStatistics(by: [SECTORS_WITHIN, STATUS], first: 2, orderBy: KEY) {
      groups { keys { dimension value label record { id title } } } } }`;
    const status = (value: string) => ({ dimension: "STATUS", value, label: value, record: null });
    const sector = (id: string, title: string) => ({
      dimension: "SECTORS_WITHIN",
      value: id,
      label: title,
      record: { id, title },
    });
    expect(await service.ask(query)).toEqual({
      grievanceStatistics: {
        groups: [
          { keys: [sector("sec-cars", "Cars"), status("RESOLVED")] },
          { keys: [sector("sec-farm", "Farming"), status("OPEN")] },
        ],
      },
    });
  });

  test.each([
    ["grievanceStatistics(by: []) { totalCount }", "LIST_TOO_LONG", "by"],
    ["grievanceStatistics(by: [STATUS, AGAINST, SECTORS]) { totalCount }", "LIST_TOO_LONG", "by"],
    ["grievanceStatistics(by: [STATUS], first: 0) { totalCount }", "PAGE_SIZE", "first"],
    ["grievanceStatistics(by: [STATUS], first: 501) { totalCount }", "PAGE_SIZE", "first"],
    ["grievanceStatistics(by: [SECTORS_WITHIN], level: -1) { totalCount }", "OUT_OF_RANGE", "level"],
    ["grievanceStatistics(by: [SECTORS_WITHIN], level: 21) { totalCount }", "OUT_OF_RANGE", "level"],
    ['grievanceStatistics(by: [STATUS], asOf: "2026-02-30") { totalCount }', "BAD_DATE", "asOf"],
    ["grievancePairs(of: COMMITMENTS, least: 0) { totalCount }", "OUT_OF_RANGE", "least"],
    ["grievancePairs(of: COMMITMENTS, first: 501) { totalCount }", "PAGE_SIZE", "first"],
  ])("%s is refused: %s", async (question, code, argument) => {
    const refused = await service.answer(`{ ${question} }`).then(
      ({ errors }) => errors![0]!.extensions,
      (error: { extensions: object }) => ({ ...error.extensions, argument }),
    );
    expect(refused).toMatchObject({ code, argument });
  });

  describe("statements", () => {
    const count = async (query: string) => (await service.statements(query)).length;

    test("numbers cost one, whatever is counted; titles and records one more", async () => {
      const by = 'by: [AGAINST_SIDE, SECTORS_WITHIN], of: DURATION_DAYS, zeros: ALL, asOf: "2022-03-05"';
      const numbers = "groups { count keys { value } summary { median } } totalCount undatedCount summary { mean }";
      expect(await count(`{ grievanceStatistics(${by}) { ${numbers} } }`)).toBe(1);
      expect(await count(`{ grievanceStatistics(${by}) { groups { keys { label } } } }`)).toBe(2);
      expect(await count(`{ grievanceStatistics(${by}) { groups { keys { label record { summary } } } } }`)).toBe(2);
    });

    test.each([
      ["groups { count }", false],
      ["totalCount", true],
      ["summary { mean }", true],
    ])("%s: all are counted only where that is asked for", async (selected, counted) => {
      const [first] = await service.statements(
        `{ grievanceStatistics(by: [STATUS], of: DURATION_DAYS, asOf: "2022-03-05") { ${selected} } }`,
      );
      expect(first!.text.includes("'TOTAL'")).toBe(counted);
    });

    test("pairs cost one, and all their records together one more", async () => {
      expect(await count("{ grievancePairs(of: COMMITMENTS) { pairs { sharedCount oneCount } } }")).toBe(1);
      const query = "{ grievancePairs(of: COMMITMENTS, least: 1) { pairs { one { title } other { title } } } }";
      expect(await count(query)).toBe(2);
    });

    test("the same structure gives the same text", async () => {
      const query =
        "query ($ids: [ID!], $first: Int!) { grievanceStatistics(by: [STATUS], where: { id: { in: $ids } }, first: $first) { totalCount } }";
      const text = async (variables: Record<string, unknown>) =>
        (await service.statements(query, { variables })).map(({ text }) => text);
      expect(await text({ ids: ["grv-1"], first: 1 })).toEqual(await text({ ids: ["grv-2", "grv-3"], first: 400 }));
    });
  });
});
