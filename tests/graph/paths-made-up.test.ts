import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { serve } from "./service";
import { tied } from "./tied";

jest.setTimeout(60_000);

eachDatabase("paths of a made-up world", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, tied);
  });
  afterAll(() => service?.close());

  interface Answer {
    shortest: number | null;
    totalCount: number;
    nodes: { records: { id: string }[]; hops: { ties: { words: string }[] }[] }[];
  }

  /** The paths as sentences: `grv-both —is raised by→ cty-one`. */
  async function paths(from: string, to: string, given = ""): Promise<string[]> {
    const query = `{ paths(from: "${from}", to: "${to}"${given}) { totalCount nodes { records { id } hops { ties { words } } } } }`;
    const { paths } = await service.ask<{ paths: Answer }>(query);
    expect(paths.totalCount).toBe(paths.nodes.length);
    return paths.nodes.map(({ records, hops }) =>
      records
        .map(({ id }, i) => (hops[i] ? `${id} —${hops[i].ties.map(({ words }) => words).join(", ")}→` : id))
        .join(" "),
    );
  }

  test("say each relationship in the direction in which it is walked, several of one step together", async () => {
    expect(await paths("grv-both", "cty-two")).toEqual(["grv-both —is raised against, is raised by→ cty-two"]);
    expect(await paths("cty-two", "grv-both")).toEqual(["cty-two —is complained of in, raised→ grv-both"]);
    expect(await paths("msr-held", "msr-first")).toEqual([
      "msr-held —is amended by, gives relief from, is replaced by→ msr-first",
    ]);
    // One type of relationship, of two kinds.
    expect(await paths("agr-old", "agr-main")).toEqual(["agr-old —is replaced by→ agr-main"]);
    expect(await paths("org-unit", "cty-far", ", longerBy: 1")).toEqual([
      "org-unit —is part of→ org-busy —is based in→ cty-far",
      "org-unit —is part of→ org-busy —enacted→ msr-first —is a measure of→ cty-far",
      "org-unit —is part of→ org-busy —enacted→ msr-last —is a measure of→ cty-far",
    ]);
  });

  test("say what a relationship says of itself, and who states it with which sources", async () => {
    const { paths } = await service.ask(`{ paths(from: "msr-held", to: "msr-first") { nodes { hops { ties {
      relationship measureRelation { from note } citation { locator } from { id } to { id }
      statedBy { id citations { edges { locator node { title } } } }
    } } } } }`);
    const first = { id: "msr-first", citations: { edges: [{ locator: "page 2", node: { title: "Paper" } }] } };
    const ends = { from: { id: "msr-held" }, to: { id: "msr-first" }, citation: null };
    expect(paths).toEqual({
      nodes: [
        {
          hops: [
            {
              ties: [
                {
                  relationship: "AMENDS",
                  measureRelation: { from: "2020-02", note: "in part" },
                  ...ends,
                  statedBy: first,
                },
                {
                  relationship: "RELIEVES",
                  measureRelation: { from: null, note: "for some" },
                  ...ends,
                  statedBy: { id: "msr-held", citations: { edges: [] } },
                },
                { relationship: "REPLACES", measureRelation: { from: null, note: null }, ...ends, statedBy: first },
              ],
            },
          ],
        },
      ],
    });
  });

  test("walk citations, conflicts, series and who named a panellist only where they are asked for by name", async () => {
    const only = (...types: string[]) => `, maxLength: 6, through: { relationships: [${types.join(", ")}] }`;
    expect(await paths("dsp-case", "cty-one", ", maxLength: 1")).toEqual([]);
    expect(await paths("dsp-case", "cty-one", only("APPOINTED_BY"))).toEqual([
      "dsp-case —has a panellist named by→ cty-one",
    ]);
    expect(await paths("cty-one", "dsp-case", only("APPOINTED_BY"))).toEqual([
      "cty-one —named a panellist of→ dsp-case",
    ]);
    expect(await paths("obs-a", "ser-milk")).toEqual([]);
    expect(await paths("obs-a", "ser-milk", only("OBSERVATION_OF"))).toEqual(["obs-a —is a figure of→ ser-milk"]);
    expect(await paths("org-alone", "dsp-case")).toEqual([]);
    expect(await paths("org-alone", "dsp-case", only("CITES", "CONTESTS"))).toEqual([
      "org-alone —is contested in→ cfl-name —has a version that cites→ src-paper —is cited by→ dsp-case",
    ]);
    expect(await paths("obs-a", "org-alone", only("STATED_IN", "CONTESTS"))).toEqual([
      "obs-a —states a version of→ cfl-name —contests→ org-alone",
    ]);
    expect(
      await paths(
        "grv-both",
        "cty-one",
        `${only("CITES", "RAISED_BY").slice(0, -1)} }, avoid: { relationships: [RAISED_BY] }`,
      ),
    ).toEqual([]);
  });

  test("a citation says where", async () => {
    const { paths } =
      await service.ask(`{ paths(from: "src-paper", to: "grv-both", through: { relationships: [CITES] }) {
      nodes { hops { ties { words citation { locator supports } measureRelation { note } } } } } }`);
    const tie = { words: "is cited by", citation: { locator: "page 1", supports: [] }, measureRelation: null };
    expect(paths).toEqual({ nodes: [{ hops: [{ ties: [tie] }] }] });
  });

  const shortest = "msr-first —is a measure of→ cty-far —is the jurisdiction of→ msr-last";
  const enacted = "msr-first —is enacted by→ org-busy —enacted→ msr-last";
  const overHeld = "msr-first —amends, is relieved by, replaces→ msr-held —is suspended by→ msr-last";
  const overOver = "msr-first —gives relief from→ msr-over —is suspended by→ msr-last";

  test.each([
    ["", [shortest, overHeld, overOver, enacted]],
    [", avoid: { kinds: [COUNTRY, ORGANIZATION] }", [overHeld, overOver]],
    [", through: { kinds: [COUNTRY] }", [shortest]],
    [', through: { ids: ["msr-held", "org-busy"] }', [overHeld, enacted]],
    [', avoid: { ids: ["msr-held", "cty-far"] }', [overOver, enacted]],
    [', through: { kinds: [MEASURE] }, avoid: { ids: ["msr-over"] }', [overHeld]],
    [", through: { relationships: [ENACTED_BY] }", [enacted]],
    [", avoid: { relationships: [ENACTED_BY, IN_JURISDICTION, SUSPENDS] }", []],
    [", through: { kinds: [] }", []],
    [", through: { relationships: [] }", []],
    [", through: {}, avoid: {}", [shortest, overHeld, overOver, enacted]],
    [", avoid: { kinds: [MEASURE] }", [shortest, enacted]],
    [", maxLength: 1", []],
    // The country has four measures, an organization, a case and a series; the organization two measures, one unit, a country.
    [", maxTies: 6", [overHeld, overOver, enacted]],
    [", maxTies: 7", [shortest, overHeld, overOver, enacted]],
    [", maxTies: 3", [overOver]],
  ])("from one measure to another%s", async (given, expected) => {
    expect(await paths("msr-first", "msr-last", given)).toEqual(expected);
  });

  test.each([
    ['asOf: "2017-01-01"', [shortest, overOver, enacted]],
    ['asOf: "2018-01-01"', [shortest, enacted]],
    ['asOf: "2021-01-01"', [shortest, overHeld, enacted]],
    // After the last day that the records reach, what is open holds only possibly.
    ['asOf: "2027-01-01", certainty: SURE', [shortest, enacted]],
  ])("as of a day, what stands between holds on it, whether or not the ends do: %s", async (time, expected) => {
    expect(await paths("msr-first", "msr-last", `, ${time}`)).toEqual(expected);
  });

  test("an undated record stands between only where it is asked for", async () => {
    const given = ', avoid: { kinds: [COUNTRY, ORGANIZATION] }, asOf: "2021-01-01"';
    expect(await paths("msr-held", "msr-over", given)).toEqual([]);
    expect(await paths("msr-held", "msr-over", `${given}, includeUndated: true`)).toEqual([
      "msr-held —is amended by, gives relief from, is replaced by→ msr-first —gives relief from→ msr-over",
    ]);
  });

  test("leave out the Agreement, its parties and what has many ties, but never an end", async () => {
    expect(await paths("grv-both", "agr-old")).toEqual(["grv-both —is raised by→ cty-one —is a party to→ agr-old"]);
    expect(await paths("grv-both", "agr-old", ", withoutHubs: true")).toEqual([]);
    expect(await paths("cty-two", "agr-main", ", withoutHubs: true")).toEqual(["cty-two —is a party to→ agr-main"]);
    expect(await paths("cty-two", "agr-old")).toEqual(["cty-two —is a party to→ agr-main —replaces→ agr-old"]);
    expect(await paths("cty-two", "agr-old", ", withoutHubs: true")).toEqual([]);
    // A country that is no party is none, unless it has many ties.
    expect(await paths("msr-first", "msr-last", ", withoutHubs: true, through: { kinds: [COUNTRY] }")).toEqual([
      shortest,
    ]);
    expect(
      await paths("msr-first", "msr-last", ", withoutHubs: true, maxTies: 6, through: { kinds: [COUNTRY] }"),
    ).toEqual([]);
  });

  test("from a record to itself leads one path without a step; from one that nothing is tied to, none", async () => {
    expect(await paths("org-busy", "org-busy")).toEqual(["org-busy"]);
    expect(await paths("org-busy", "org-busy", ", longerBy: 1")).toEqual(["org-busy"]);
    expect(await paths("org-alone", "cty-one", ", maxLength: 6, longerBy: 1")).toEqual([]);
    const { paths: none } = await service.ask(`{ paths(from: "org-alone", to: "cty-one") {
      shortest totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
    expect(none).toEqual({
      shortest: null,
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test("a retired id stands for its record, wherever it is given", async () => {
    const way = "org-unit —is part of→ org-busy";
    expect(await paths("org-unit-before", "org-busy")).toEqual([way]);
    const given = ', avoid: { kinds: [COUNTRY], ids: ["org-unit-before"] }, maxLength: 6';
    expect(await paths("org-busy", "org-unit-before", given)).toEqual(["org-busy —includes→ org-unit"]);
    expect(await paths("org-unit", "cty-far", ', through: { ids: ["org-unit-before"] }')).toEqual([]);
  });
});
