import fc from "fast-check";
import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import { statedTies } from "../ties";
import type { Around, AskedAround } from "./around";
import { around, inCommon } from "./around";
import type { Service } from "./service";
import { serve, rounds } from "./service";
import { kindOf, Walker } from "./walking";

jest.setTimeout(240_000);

const walker = new Walker(readRecords());
const all = walker.all();
const usual = all.filter((id) => walker.from(id, {}, []).length > 0);
const hubs = ["cty-us", "cty-mx", "cty-ca", "agr-usmca", "org-ustr"];
const types = [...new Set(statedTies(readRecords()).map(({ type }) => type))].sort();
const kinds = [...new Set(usual.map(kindOf))].sort();

const AROUND = `$kinds: [EntityKind!], $relationships: [RelationshipType!], $avoid: WalkFilter, $withoutHubs: Boolean,
  $maxTies: Int, $asOf: Date, $certainty: Certainty, $includeUndated: Boolean`;
const GIVEN = `kinds: $kinds, relationships: $relationships, avoid: $avoid, withoutHubs: $withoutHubs,
  maxTies: $maxTies, asOf: $asOf, certainty: $certainty, includeUndated: $includeUndated`;
const TIE = "{ relationship words from { id } to { id } statedBy { id } }";

const QUERY = `query ($ids: [ID!]!, $depth: Int, $limit: Int, ${AROUND}) {
  neighbourhood(ids: $ids, depth: $depth, limit: $limit, ${GIVEN}) {
    nodes { distance hiddenCount record { id } } ties ${TIE} kindCounts { kind count } isCut
  }
}`;

const some = <Value>(values: readonly Value[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const start = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...usual) },
  { weight: 1, arbitrary: fc.constantFrom(...hubs) },
  { weight: 1, arbitrary: fc.constantFrom(...all) },
);

const given = {
  kinds: rarely(some(kinds, 9)),
  relationships: rarely(some(types, 30)),
  avoid: rarely(
    fc.record({ kinds: some(kinds, 3), relationships: some(types, 5), ids: some(all, 200) }, { requiredKeys: [] }),
  ),
  withoutHubs: fc.constantFrom(undefined, undefined, true),
  maxTies: rarely(fc.integer({ min: 3, max: 60 })),
  asOf: rarely(fc.constantFrom("1995-06-01", "2018-06-01", "2020-07-01", "2025-03-04", "2026-07-01", "2027-01-01")),
  certainty: fc.constantFrom(undefined, "SURE" as const),
  includeUndated: fc.constantFrom(undefined, true),
};
const plain = <Value>(asked: Value) => JSON.parse(JSON.stringify(asked)) as Value;

const questions = fc
  .record({
    ids: fc.array(start, { minLength: 1, maxLength: 4 }),
    depth: fc.constantFrom(1, 1, 2, 2, 3),
    limit: fc.constantFrom(1, 3, 10, 40, 100, 500),
    ...given,
  })
  .map((asked) => plain(asked as AskedAround));

eachDatabase("what stands around records", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  interface Answer {
    nodes: { distance: number; hiddenCount: number; record: { id: string } }[];
    ties: { from: { id: string }; to: { id: string } }[];
    kindCounts: { kind: string; count: number }[];
    isCut: boolean;
  }

  const ask = async (asked: AskedAround) => {
    const { neighbourhood } = await service.ask<{ neighbourhood: Answer }>(QUERY, { variables: { ...asked } });
    const { kindCounts, ...answer } = neighbourhood;
    return { ...answer, counts: Object.fromEntries(kindCounts.map(({ kind, count }) => [kind, count])) };
  };

  test("is what plain loops over the files find, whatever is asked", async () => {
    const seen = { cut: 0, whole: 0, hidden: 0, ties: 0 };
    await fc.assert(
      fc.asyncProperty(questions, async (asked) => {
        const right = around(walker, asked);
        expect(await ask(asked)).toEqual(right);
        if (right.isCut) seen.cut++;
        else seen.whole++;
        seen.hidden += right.nodes.filter(({ hiddenCount }) => hiddenCount > 0).length;
        seen.ties += right.ties.length;
      }),
      { seed: 11, numRuns: rounds(service, 120) },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(rounds(service, 120) / 6);
  });

  test("says of every record how many of its neighbours are missing, so that none is cut off silently", async () => {
    for (const [limit, depth] of [
      [7, 1],
      [60, 2],
      [500, 3],
    ] as const) {
      const { nodes, ties, isCut } = await ask({ ids: ["cty-us", "sec-steel"], depth, limit });
      expect([isCut, nodes.length]).toEqual([true, limit + 2]);
      for (const { hiddenCount, record } of nodes) {
        const near = ties.filter(({ from, to }) => from.id === record.id || to.id === record.id);
        const shown = new Set(near.map(({ from, to }) => (from.id === record.id ? to.id : from.id)));
        const neighbours = new Set(walker.from(record.id, {}, []).map(({ to }) => to));
        expect(shown.size + hiddenCount).toBe(neighbours.size);
      }
    }
  });

  test("costs a statement for what it starts from, one for each step and one more, one for the records", async () => {
    for (const ids of [["grv-ca-dairy-access"], ["cty-us", "cty-mx", "sec-steel"]]) {
      for (const depth of [1, 2, 3]) {
        const query = QUERY.replace("record { id }", "record { id title }");
        const asked = await service.statements(query, { variables: { ids, depth, limit: 500 } });
        const walked = asked.filter(({ text }) => text.includes("LIMIT $most"));
        expect(walked.length).toBeLessThanOrEqual(depth + 1);
        // What relationships between measures say of themselves is one more.
        expect(asked.filter(({ text }) => !text.startsWith("UNWIND $pairs")).length).toBe(walked.length + 2);
      }
    }
  });

  test("costs one statement more for what is selected of records of several kinds alike", async () => {
    const asked = (fields: string) =>
      `{ neighbourhood(ids: ["grv-ca-dairy-access"], limit: 30) { kindCounts { kind } nodes { record { ${fields} } } } }`;
    const cited = asked("title citations { nodes { publisher } }");
    const { neighbourhood } = await service.ask<{ neighbourhood: Answer }>(cited);
    expect(neighbourhood.kindCounts.length).toBeGreaterThan(5);
    const titles = (await service.statements(asked("title"))).length;
    for (const compiled of [false, true])
      expect(await service.statements(cited, { compiled })).toHaveLength(titles + 1);
  });

  test("is answered alike when compiled", async () => {
    const variables = { ids: ["sec-steel", "grv-ca-dairy-access"], depth: 2, limit: 60, withoutHubs: true };
    const answer = await service.answer(QUERY, { variables });
    expect(answer.errors).toBeUndefined();
    expect(await service.answer(QUERY, { variables, compiled: true })).toEqual(answer);
  });

  test("a retired id stands for the one record that it leads to, an id given twice counts once", async () => {
    const merged = readRecords().grievances.find(({ retiredIds = [] }) => retiredIds.length > 0)!;
    const [retired] = merged.retiredIds!;
    expect(walker.all()).not.toContain(retired);
    const variables = { ids: [retired!, merged.id], depth: 1, limit: 20 };
    expect(await ask(variables)).toEqual(around(walker, { ids: [merged.id], depth: 1, limit: 20 }));
  });

  test.each([
    ["no ids", `ids: []`, "LIST_TOO_LONG", "ids"],
    ["21 ids", `ids: [${'"cty-us", '.repeat(21)}]`, "LIST_TOO_LONG", "ids"],
    ["depth 0", `ids: ["cty-us"], depth: 0`, "OUT_OF_RANGE", "depth"],
    ["depth 4", `ids: ["cty-us"], depth: 4`, "OUT_OF_RANGE", "depth"],
    ["limit 0", `ids: ["cty-us"], limit: 0`, "PAGE_SIZE", "limit"],
    ["limit 501", `ids: ["cty-us"], limit: 501`, "PAGE_SIZE", "limit"],
    ["an unknown id", `ids: ["cty-us", "cty-nowhere"]`, "UNKNOWN_ID", "ids.1"],
    ["no ties", `ids: ["cty-us"], maxTies: 0`, "OUT_OF_RANGE", "maxTies"],
    ["501 ids to avoid", `ids: ["cty-us"], avoid: { ids: [${'"a", '.repeat(501)}] }`, "LIST_TOO_LONG", "avoid.ids"],
  ])("neighbourhood with %s is refused", async (_, given, code, argument) => {
    const { errors } = await service.answer(`{ neighbourhood(${given}) { isCut } }`);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code, argument }]);
  });

  const COMMON = `query ($a: ID!, $b: ID!, $first: Int, $after: String, ${AROUND}) {
    common(a: $a, b: $b, first: $first, after: $after, ${GIVEN}) {
      totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage } nodes { record { id } fromA ${TIE} fromB ${TIE} }
    }
  }`;

  interface Common {
    totalCount: number;
    edges: { cursor: string }[];
    pageInfo: object;
    nodes: { record: { id: string } }[];
  }

  test("what two records have in common is what plain loops find, whatever is asked", async () => {
    let found = 0;
    const pairs = fc
      .record({ a: start, b: fc.oneof(start, fc.constantFrom(...hubs)), ...given })
      .map((asked) => plain(asked as Around & { a: string; b: string }));
    await fc.assert(
      fc.asyncProperty(pairs, async (asked) => {
        const right = inCommon(walker, asked);
        const { common } = await service.ask<{ common: Common }>(COMMON, { variables: { ...asked, first: 500 } });
        expect([common.nodes, common.totalCount]).toEqual([right, right.length]);
        if (right.length > 0) found++;
      }),
      { seed: 12, numRuns: rounds(service, 120) },
    );
    expect(found).toBeGreaterThan(rounds(service, 120) / 6);
  });

  test("what two records have in common comes page by page, neither repeated nor skipped", async () => {
    const right = inCommon(walker, { a: "cty-us", b: "cty-mx" });
    const found: unknown[] = [];
    for (let after: string | undefined; ;) {
      const variables = { a: "cty-us", b: "cty-mx", first: 60, after };
      const { common } = await service.ask<{ common: Common }>(COMMON, { variables });
      found.push(...common.nodes);
      const hasNextPage = found.length < right.length;
      expect(common.pageInfo).toEqual({ hasNextPage, hasPreviousPage: after !== undefined });
      expect(common.totalCount).toBe(right.length);
      if (!hasNextPage) break;
      after = common.edges.at(-1)!.cursor;
    }
    expect(found).toEqual(right);
    expect(right.length).toBeGreaterThan(120);
  });

  test("what two records have in common costs a statement for both, one for the ties, one for the records", async () => {
    const query = '{ common(a: "cty-us", b: "grv-ca-dairy-access") { nodes { record { title } fromA { words } } } }';
    expect(await service.statements(query)).toHaveLength(3);
  });

  test.each([
    [`a: "nothing", b: "cty-us"`, "UNKNOWN_ID", "a"],
    [`a: "cty-us", b: "nothing"`, "UNKNOWN_ID", "b"],
    [`a: "cty-us", b: "cty-mx", first: 501`, "PAGE_SIZE", "first"],
    [`a: "cty-us", b: "cty-mx", after: "nonsense"`, "BAD_CURSOR", "after"],
    [`a: "cty-us", b: "cty-mx", after: "${Buffer.from('["common",1]').toString("base64url")}"`, "BAD_CURSOR", "after"],
  ])("common(%s): %s", async (given, code, argument) => {
    const { errors } = await service.answer(`{ common(${given}) { totalCount } }`);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code, argument }]);
  });

  test("a record with more ties than are read is an error that says what to do, unless they are left out", async () => {
    await service.database.write(({ run }) =>
      run(
        "MATCH (c:Country {id: 'cty-us'}) UNWIND range(1, 20001) AS i CREATE (o:Entity:Organization {id: 'org-many-' + toString(i)})-[:BASED_IN]->(c)",
      ),
    );
    const answer = (given: string) => service.answer(`{ neighbourhood(${given}) { isCut } }`);
    const { errors } = await answer('ids: ["cty-us"], limit: 5');
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: "TOO_MANY_TIES", argument: "ids" }]);
    expect((await answer('ids: ["cty-us"], limit: 5, relationships: [RAISED_BY]')).data).toEqual({
      neighbourhood: { isCut: true },
    });
    const common = await service.answer('{ common(a: "cty-us", b: "cty-mx") { totalCount } }');
    expect(common.errors?.[0]?.extensions).toMatchObject({ code: "TOO_MANY_TIES", argument: "a" });
    await service.database.write(({ run }) =>
      run("MATCH (o:Organization) WHERE o.id STARTS WITH 'org-many-' DETACH DELETE o"),
    );
  });
});
