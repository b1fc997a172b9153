import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import type { Service } from "./service";
import { datasetOf, serve } from "./service";

jest.setTimeout(120_000);

interface Below {
  depth: number;
  record: { id: string };
}

/** The ids above a record, the nearest first, by plain steps. */
function above(parents: ReadonlyMap<string, string>, id: string): string[] {
  const ids: string[] = [];
  for (let at = parents.get(id); at !== undefined && at !== id && ids.length < 20; at = parents.get(at)) ids.push(at);
  return ids;
}

/** What is below a record, by depth, then by ids, by looking at what is above each other. */
function below(parents: ReadonlyMap<string, string>, id: string, depth = 20): Below[] {
  return [...parents.keys()]
    .map((other) => ({ depth: above(parents, other).indexOf(id) + 1, record: { id: other } }))
    .filter((found) => found.depth > 0 && found.depth <= depth)
    .sort((one, other) => one.depth - other.depth || (one.record.id < other.record.id ? -1 : 1));
}

const records = readRecords() as unknown as Record<string, { id: string; parent?: string; partOf?: string }[]>;
const TREES = { sectors: "parent", organizations: "parent", grievances: "partOf" } as const;

const parentsIn = (list: keyof typeof TREES) =>
  new Map(records[list]!.flatMap((record) => (record[TREES[list]] ? [[record.id, String(record[TREES[list]])]] : [])));

const DESCENDANTS = "descendants { totalCount undatedCount nodes { depth record { id } } }";

eachDatabase("the trees of the records", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  test.each(Object.keys(TREES) as (keyof typeof TREES)[])("of %s: what is above and below each", async (list) => {
    const parents = parentsIn(list);
    expect(parents.size).toBeGreaterThan(5);
    const query = `query($ids: [ID!]) { ${list}(first: 500, where: { id: { in: $ids } }) { nodes { id ancestors { id } ${DESCENDANTS} } } }`;
    const ids = records[list]!.map(({ id }) => id).sort();
    for (let from = 0; from < ids.length; from += 500) {
      const some = ids.slice(from, from + 500);
      const answer = await service.ask<Record<string, { nodes: object[] }>>(query, { variables: { ids: some } });
      expect(answer[list]!.nodes).toEqual(
        some.map((id) => {
          const found = below(parents, id);
          return {
            id,
            ancestors: above(parents, id).map((id) => ({ id })),
            descendants: { totalCount: found.length, undatedCount: null, nodes: found.slice(0, 100) },
          };
        }),
      );
    }
  });

  test("costs a statement for all that are asked together, and one for what is selected of them", async () => {
    const sectors = (fields: string) => `{ sectors(first: 20) { nodes { ${fields} } } }`;
    expect(await service.statements(sectors("descendants { nodes { depth record { id } } }"))).toHaveLength(2);
    expect(
      await service.statements(sectors("descendants { nodes { record { title grievances { totalCount } } } }")),
    ).toHaveLength(3);
    const both = sectors("ancestors { title } descendants { edges { cursor node { record { title } } } }");
    const asked = await service.statements(both);
    expect(asked.filter(({ text }) => text.includes("PART_OF*"))).toHaveLength(2);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  test("is answered alike when compiled", async () => {
    const query = `{ sectors(first: 50) { nodes { id ancestors { id title } ${DESCENDANTS} } } }`;
    expect(await service.answer(query, { compiled: true })).toEqual(await service.answer(query));
  });
});

const titled = (id: string, more: object = {}) => ({ id, title: { en: id }, ...more });
const chain = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    titled(
      `sec-${from}${String(i).padStart(2, "0")}`,
      i > 0 ? { parent: `sec-${from}${String(i - 1).padStart(2, "0")}` } : {},
    ),
  );
const grievance = (id: string, more: object) =>
  titled(id, { status: "OPEN", raisedBy: ["cty-usa"], against: ["cty-can"], partOf: "grv-all", ...more });

const madeUp = datasetOf(model, {
  countries: [
    titled("cty-usa", { iso2: "US", iso3: "USA", party: true }),
    titled("cty-can", { iso2: "CA", iso3: "CAN", party: true }),
  ],
  sectors: [
    ...chain("deep", 25),
    titled("sec-a", { parent: "sec-c" }),
    titled("sec-b", { parent: "sec-a" }),
    titled("sec-c", { parent: "sec-b" }),
    titled("sec-hanging", { parent: "sec-a" }),
    titled("sec-self", { parent: "sec-self" }),
    titled("sec-root"),
    ...["d", "b", "a", "c"].map((name) => titled(`sec-leaf-${name}`, { parent: "sec-root" })),
    titled("sec-twig", { parent: "sec-leaf-a" }),
  ],
  grievances: [
    grievance("grv-all", { partOf: undefined, firstRaised: "2020-01-01" }),
    grievance("grv-early", { firstRaised: "2021-01-01", settledOn: "2023-01-01", status: "RESOLVED" }),
    grievance("grv-late", { firstRaised: "2024-06-01" }),
    grievance("grv-undated", {}),
    grievance("grv-part-of-early", { partOf: "grv-early", firstRaised: "2024-06-02" }),
  ],
});

eachDatabase("made-up trees", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, madeUp);
  });
  afterAll(() => service?.close());

  interface Answer {
    sector: {
      ancestors: { id: string }[];
      descendants: { totalCount: number; nodes: Below[]; edges: { cursor: string }[]; pageInfo: object };
    };
  }

  const ask = async (id: string, given = "") => {
    const query = `{ sector(id: "${id}") { ancestors { id } descendants${given} { totalCount nodes { depth record { id } } edges { cursor } pageInfo { hasNextPage hasPreviousPage } } } }`;
    const { sector } = await service.ask<Answer>(query);
    return {
      ...sector.descendants,
      above: sector.ancestors.map(({ id }) => id.slice(4)).join(" "),
      below: sector.descendants.nodes.map(({ depth, record }) => `${depth} ${record.id.slice(4)}`).join(", "),
    };
  };

  test("a circle ends where it began: no record is above or below itself", async () => {
    expect(await ask("sec-a")).toMatchObject({ above: "c b", below: "1 b, 1 hanging, 2 c" });
    expect(await ask("sec-b")).toMatchObject({ above: "a c", below: "1 c, 2 a, 3 hanging" });
    expect(await ask("sec-hanging")).toMatchObject({ above: "a c b", below: "" });
    expect(await ask("sec-self")).toMatchObject({ above: "", below: "", totalCount: 0 });
  });

  test("twenty steps and no more", async () => {
    expect((await ask("sec-deep00")).nodes.map(({ depth }) => depth)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect((await ask("sec-deep24")).above.split(" ")).toHaveLength(20);
    expect(await ask("sec-deep00", "(depth: 2)")).toMatchObject({ below: "1 deep01, 2 deep02", totalCount: 2 });
  });

  test("by depth, then by ids, in pages that neither repeat nor skip", async () => {
    const found: string[] = [];
    let after = "";
    for (let page = 0; page < 3; page++) {
      const { below, edges, pageInfo, totalCount } = await ask("sec-root", `(first: 2${after})`);
      found.push(below);
      expect([totalCount, pageInfo]).toEqual([5, { hasNextPage: page < 2, hasPreviousPage: page > 0 }]);
      after = `, after: "${edges.at(-1)!.cursor}"`;
    }
    expect(found).toEqual(["1 leaf-a, 1 leaf-b", "1 leaf-c, 1 leaf-d", "2 twig"]);
  });

  test("as of a day, what held on it, looking through what did not", async () => {
    const on = async (time: string) => {
      const query = `{ grievance(id: "grv-all") { descendants(${time}) { totalCount undatedCount nodes { depth record { id } } } } }`;
      const { grievance } = await service.ask<{ grievance: { descendants: { nodes: Below[] } } }>(query);
      const { nodes, ...counts } = grievance.descendants;
      return { ...counts, ids: nodes.map(({ record }) => record.id.slice(4)).join(" ") };
    };
    expect(await on('asOf: "2022-01-01"')).toEqual({ totalCount: 1, undatedCount: 1, ids: "early" });
    expect(await on('asOf: "2025-01-01"')).toEqual({ totalCount: 2, undatedCount: 1, ids: "late part-of-early" });
    expect(await on('asOf: "2022-01-01", includeUndated: true')).toEqual({
      totalCount: 2,
      undatedCount: 1,
      ids: "early undated",
    });
  });

  test.each([
    ["(depth: 0)", "OUT_OF_RANGE", "depth"],
    ["(depth: 21)", "OUT_OF_RANGE", "depth"],
    ["(first: 0)", "PAGE_SIZE", "first"],
    ["(first: 501)", "PAGE_SIZE", "first"],
    ['(after: "nonsense")', "BAD_CURSOR", "after"],
    [`(after: "${Buffer.from('["Sector.descendants","1","x"]').toString("base64url")}")`, "BAD_CURSOR", "after"],
    [
      `(after: "${Buffer.from('["Organization.descendants",1,"x"]').toString("base64url")}")`,
      "CURSOR_OF_ANOTHER_LIST",
      "after",
    ],
  ])("descendants%s: %s", async (given, code, argument) => {
    const { errors } = await service.answer(`{ sector(id: "sec-root") { descendants${given} { totalCount } } }`);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code, argument }]);
  });
});
