import fc from "fast-check";
import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import { statedTies } from "../ties";
import type { Service } from "./service";
import { serve } from "./service";
import type { Walk } from "./walking";
import { Walker } from "./walking";

jest.setTimeout(240_000);

const walker = new Walker(readRecords());
const ids = walker.all();

interface Asked extends Walk {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly longerBy: number;
  readonly first?: number;
  readonly after?: string;
}

interface Tie {
  relationship: string;
  words: string;
  from: { id: string };
  to: { id: string };
  statedBy: { id: string };
}

interface Answer {
  shortest: number | null;
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
  edges: {
    cursor: string;
    node: { length: number; records: { id: string }[]; hops: { from: object; to: object; ties: Tie[] }[] };
  }[];
}

const ID = "{ id }";
const QUERY = `query ($from: ID!, $to: ID!, $maxLength: Int, $longerBy: Int, $through: WalkFilter, $avoid: WalkFilter,
  $withoutHubs: Boolean, $maxTies: Int, $asOf: Date, $certainty: Certainty, $includeUndated: Boolean, $first: Int, $after: String) {
  paths(from: $from, to: $to, maxLength: $maxLength, longerBy: $longerBy, through: $through, avoid: $avoid,
    withoutHubs: $withoutHubs, maxTies: $maxTies, asOf: $asOf, certainty: $certainty, includeUndated: $includeUndated,
    first: $first, after: $after) {
    shortest totalCount pageInfo { hasNextPage hasPreviousPage }
    edges { cursor node { length records ${ID} hops { from ${ID} to ${ID}
      ties { relationship words from ${ID} to ${ID} statedBy ${ID} } } } }
  }
}`;

/** The answer that the files give. */
function expected({ from, to, maxLength, longerBy, first = 20, ...walk }: Asked) {
  const all = walker.paths(from, to, walk, maxLength, longerBy);
  const hop = (at: string, next: string) => ({
    from: { id: at },
    to: { id: next },
    ties: walker
      .from(at, walk, [from, to])
      .filter((tie) => tie.to === next)
      .map(({ type, words, by }) => ({
        relationship: type,
        words,
        from: { id: at },
        to: { id: next },
        statedBy: { id: by },
      }))
      .sort((one, other) => (one.relationship < other.relationship ? -1 : 1)),
  });
  return {
    shortest: all[0] ? all[0].length - 1 : null,
    totalCount: all.length,
    pageInfo: { hasNextPage: all.length > first, hasPreviousPage: false },
    nodes: all.slice(0, first).map((path) => ({
      length: path.length - 1,
      records: path.map((id) => ({ id })),
      hops: path.slice(1).map((next, i) => hop(path[i]!, next)),
    })),
  };
}

const some = <Value>(values: readonly Value[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const types = [...new Set(statedTies(readRecords()).map(({ type }) => type))].sort();
const kinds = [
  "COUNTRY",
  "ORGANIZATION",
  "SECTOR",
  "GRIEVANCE",
  "MEASURE",
  "AGENDA_ITEM",
  "POSITION",
  "EVENT",
  "SOURCE",
];
const day = fc.constantFrom("1995-06-01", "2018-06-01", "2020-07-01", "2025-03-04", "2026-07-01", "2027-01-01");
/** The records that paths lead to without anything being asked for, and all others: sources, and most figures. */
const usual = ids.filter((id) => walker.from(id, {}, []).length > 0);
const end = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...ids));

const questions: fc.Arbitrary<Asked> = fc
  .record({
    from: end,
    to: end,
    maxLength: fc.constantFrom(1, 2, 3, 4, 4, 5, 6),
    longerBy: fc.constantFrom(0, 0, 1),
    through: rarely(
      fc.record(
        {
          kinds: some(kinds, 9),
          relationships: some(types, 40),
          ids: fc.shuffledSubarray(usual, { minLength: 300, maxLength: 500 }),
        },
        { requiredKeys: [] },
      ),
    ),
    avoid: rarely(
      fc.record({ kinds: some(kinds, 3), relationships: some(types, 5), ids: some(ids, 200) }, { requiredKeys: [] }),
    ),
    withoutHubs: fc.constantFrom(undefined, undefined, true),
    maxTies: rarely(fc.integer({ min: 3, max: 60 })),
    asOf: rarely(day),
    certainty: fc.constantFrom(undefined, "SURE" as const),
    includeUndated: fc.constantFrom(undefined, true),
  })
  .map((asked) => JSON.parse(JSON.stringify(asked)) as Asked);

eachDatabase("paths between the records", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  /** Fewer on Neo4j, but enough that some are found. */
  const rounds = () => (service.database.engine === "neo4j" ? 25 : 100);
  const ask = async (asked: Asked) => (await service.ask<{ paths: Answer }>(QUERY, { variables: { ...asked } })).paths;
  const shown = ({ edges, ...answer }: Answer) => ({ ...answer, nodes: edges.map(({ node }) => node) });

  test("are those that plain loops over the files find, whatever is asked", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(questions, async (asked) => {
        const right = expected(asked);
        expect(shown(await ask(asked))).toEqual(right);
        if (right.totalCount > 0) found++;
      }),
      { seed: 4, numRuns: rounds() },
    );
    expect(found).toBeGreaterThan(rounds() / 4);
  });

  test("come page by page, neither repeated nor skipped, from one length to the next", async () => {
    const asked = { from: "cty-mx", to: "grv-ca-dairy-access", maxLength: 4, longerBy: 1 };
    const all = walker.paths(asked.from, asked.to, {}, 4, 1).map((path) => path.join(" "));
    expect(new Set(all.map((path) => path.split(" ").length)).size).toBe(2);
    const found: string[] = [];
    for (let after: string | undefined; ;) {
      const { edges, totalCount, pageInfo } = await ask({ ...asked, first: 17, after });
      expect([totalCount, pageInfo.hasPreviousPage]).toEqual([all.length, after !== undefined]);
      found.push(...edges.map(({ node }) => node.records.map(({ id }) => id).join(" ")));
      after = edges.at(-1)!.cursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(all);
  });

  const statements = (asked: Asked) => service.statements(QUERY, { variables: { ...asked } });

  test.each([
    ["grv-ca-dairy-access", "msr-us-232-autos", 0],
    ["cty-us", "cty-ca", 2],
    ["sec-steel", "com-31-a", 0],
  ])(
    "from %s to %s cost a statement for the ends, one for each step beyond, one for what the ties say",
    async (from, to, hubs) => {
      for (const withoutHubs of [false, true]) {
        const asked: Asked = { from, to, maxLength: 6, longerBy: 1, withoutHubs };
        // What is remembered of a revision is read for the first who asks only.
        const { shortest } = await ask(asked);
        const texts = (await statements(asked)).map(({ text }) => text);
        const [ends, ...rest] = texts;
        expect(ends).toContain("CALL (id, n)");
        // The first step from either end comes with the ends, but where it is a hub.
        const steps = rest.filter((text) => text.includes("LIMIT $most"));
        expect(steps.length).toBe(shortest! + 1 - (2 - hubs));
        const others = rest.filter((text) => !text.includes("LIMIT $most"));
        expect(others.filter((text) => !text.startsWith("UNWIND $pairs"))).toEqual([]);
        expect(others.length).toBeLessThanOrEqual(1);
      }
    },
  );

  test("are answered alike when compiled", async () => {
    const variables = { from: "sec-steel", to: "com-31-a", maxLength: 5, longerBy: 1, withoutHubs: true };
    const plain = await service.answer(QUERY, { variables });
    expect(await service.answer(QUERY, { variables, compiled: true })).toEqual(plain);
  });
});
