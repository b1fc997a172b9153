import * as fc from "fast-check";
import { model } from "../../src/model";
import { alone, filtersOf } from "../../src/graph/fields";
import type { OrderBy } from "../../src/graph/order";
import type { Page } from "../../src/graph/paging";
import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { serve, UNCOUNTED } from "./service";
import type { Item } from "./world";
import { isKnown, plain, readWorld } from "./world";

jest.setTimeout(60_000);

const world = readWorld(model);

/** What a record is ordered by in a field of `orderBy`: texts without case and accents, all else as it is written. */
function keyOf(item: Item, kindName: string, field: string): string | number | boolean | null {
  const { property } = filtersOf(alone(model.kind(kindName))).orders.find(({ name }) => name === field)!;
  const value = world.valueOf(item, property);
  if (value === undefined || value === null) return null;
  if (property.type.name === "Title") {
    const texts = value as Record<string, string>;
    return plain(texts["en"] ?? Object.values(texts)[0]!);
  }
  return property.type.name === "Text" ? plain(value as string) : (value as string | number | boolean);
}

function sorted(kindName: string, orderBy: readonly OrderBy[]): string[] {
  const byId = orderBy.findIndex(({ field }) => field === "ID");
  const keys = byId < 0 ? orderBy : orderBy.slice(0, byId);
  const idDirection = (orderBy[Math.max(byId, 0)]?.direction ?? "ASC") === "ASC" ? 1 : -1;
  const rows = world
    .of(kindName)
    .map((item) => ({ id: item.id, keys: keys.map(({ field }) => keyOf(item, kindName, field)) }));
  rows.sort((one, other) => {
    for (const [i, { direction, nulls }] of keys.entries()) {
      const [a, b] = [one.keys[i]!, other.keys[i]!];
      if (a === b) continue;
      if (a === null || b === null) return (a === null) === (nulls === "FIRST") ? -1 : 1;
      return a < b === (direction === "ASC") ? -1 : 1;
    }
    return one.id < other.id ? -idDirection : idDirection;
  });
  return rows.map(({ id }) => id);
}

const ids = (page: Page) => page.edges.map(({ node }) => (node as { id: string }).id);

const orders = fc
  .constantFrom("Country", "Agreement", "Commitment", "Grievance", "Dispute", "AgendaItem")
  .chain((kindName) => {
    const of = alone(model.kind(kindName));
    const fields = filtersOf(of).orders.flatMap(({ name, property }) => (isKnown(property, of) ? [name] : []));
    const key = fc.record({
      field: fc.constantFrom(...fields, "ID"),
      direction: fc.constantFrom("ASC" as const, "DESC" as const),
      nulls: fc.constantFrom("FIRST" as const, "LAST" as const),
    });
    return fc.record({
      kindName: fc.constant(kindName),
      orderBy: fc.uniqueArray(key, { maxLength: 3, selector: ({ field }) => field }),
      size: fc.constantFrom(1, 3, 7, 40, 500),
    });
  });

eachDatabase("paging", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  const page = (kindName: string, given: object) => {
    const of = alone(model.kind(kindName));
    return service.graph().page(of.kinds[0]!, given, { of, properties: [], texts: [], asks: [] }, UNCOUNTED, {});
  };

  /** All pages from one end of a list to the other: their ids in the order of the list. */
  async function walk(kindName: string, orderBy: readonly OrderBy[], size: number, backward: boolean) {
    const all: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const given: Page = await page(
        kindName,
        backward ? { orderBy, last: size, before: cursor } : { orderBy, first: size, after: cursor },
      );
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = given.pageInfo;
      expect(given.edges.length).toBeLessThanOrEqual(size);
      expect(backward ? hasNextPage : hasPreviousPage).toBe(all.length > 0);
      if (backward) all.unshift(...ids(given));
      else all.push(...ids(given));
      more = backward ? hasPreviousPage : hasNextPage;
      cursor = backward ? startCursor : endCursor;
      // Every page but the last is full.
      if (more) expect(given.edges.length).toBe(size);
    }
    return all;
  }

  test("random orders: every walk gives exactly the sorted list, forward and backward", async () => {
    const check = fc.asyncProperty(orders, async ({ kindName, orderBy, size }) => {
      const expected = sorted(kindName, orderBy);
      // Pages of one record take long on long lists.
      const pages = Math.max(size, Math.ceil(expected.length / 15));
      expect(await walk(kindName, orderBy, pages, false)).toEqual(expected);
      expect(await walk(kindName, orderBy, pages, true)).toEqual(expected);
    });
    await fc.assert(check, { numRuns: service.database.engine === "neo4j" ? 25 : 50, seed: 20260702 });
  });

  test("a page between two cursors", async () => {
    const orderBy: OrderBy[] = [{ field: "FIRST_RAISED", direction: "DESC", nulls: "FIRST" }];
    const all = sorted("Grievance", orderBy);
    const { edges } = await page("Grievance", { orderBy, first: 500 });
    const [after, before] = [edges[9]!.cursor, edges[20]!.cursor];

    const whole = await page("Grievance", { orderBy, first: 50, after, before });
    expect(ids(whole)).toEqual(all.slice(10, 20));
    expect(whole.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const first = await page("Grievance", { orderBy, first: 3, after, before });
    expect(ids(first)).toEqual(all.slice(10, 13));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await page("Grievance", { orderBy, last: 3, after, before });
    expect(ids(last)).toEqual(all.slice(17, 20));
    expect(last.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const toEnd = await page("Grievance", { orderBy, last: 500, after });
    expect(ids(toEnd)).toEqual(all.slice(10));
    expect(toEnd.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const fromStart = await page("Grievance", { orderBy, first: 500, before });
    expect(ids(fromStart)).toEqual(all.slice(0, 20));
    expect(fromStart.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const nothing = await page("Grievance", { orderBy, first: 5, after: edges.at(-1)!.cursor });
    expect(ids(nothing)).toEqual([]);
    expect(nothing.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  test("without first and last a list has its documented bound, and says that there is more", async () => {
    type List = { nodes: unknown[]; pageInfo: { hasNextPage: boolean } };
    const { sources, grievances, country } = await service.ask<{
      sources: List;
      grievances: List;
      country: { measures: List };
    }>(`{
      sources { nodes { id } pageInfo { hasNextPage } }
      grievances { nodes { id } pageInfo { hasNextPage } }
      country(id: "cty-us") { measures { nodes { id } pageInfo { hasNextPage } } }
    }`);
    expect(sources.nodes).toHaveLength(100);
    expect(sources.pageInfo.hasNextPage).toBe(true);
    expect(grievances.nodes).toHaveLength(world.of("Grievance").length);
    expect(grievances.pageInfo.hasNextPage).toBe(false);
    expect(country.measures.nodes).toHaveLength(25);
    expect(country.measures.pageInfo.hasNextPage).toBe(true);
  });

  describe("lists inside records", () => {
    const canada = world.items.get("cty-ca")!;
    const end = model.kind("Country").ends.find(({ name }) => name === "grievancesAgainst")!;
    const all = world
      .related(canada, end)
      .map(({ id, value }) => ({ id, raised: value["firstRaised"] as string | undefined }))
      // Newest first, unknown ones last, the id in the direction of the first key.
      .sort((a, b) =>
        a.raised === b.raised ? (a.id < b.id ? 1 : -1) : !a.raised ? 1 : !b.raised ? -1 : a.raised < b.raised ? 1 : -1,
      )
      .map(({ id }) => id);
    const ORDER = "orderBy: [{ field: FIRST_RAISED, direction: DESC }]";
    type Nested = {
      country: {
        page: {
          edges: { cursor: string; node: { id: string } }[];
          pageInfo: Record<string, unknown>;
          totalCount: number;
        };
      };
    };
    const ask = async (given: string, variables: Record<string, unknown> = {}) => {
      const { country } = await service.ask<Nested>(
        `query ($cursor: String) { country(id: "cty-ca") { page: grievancesAgainst(${ORDER}, ${given}) {
          edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } } }`,
        { variables },
      );
      const { edges, pageInfo, totalCount } = country.page;
      return {
        ids: edges.map(({ node }) => node.id),
        cursors: edges.map(({ cursor }) => cursor),
        pageInfo,
        totalCount,
      };
    };

    test("forward and backward with cursors", async () => {
      const walked: string[] = [];
      for (let cursor: unknown = null, more: unknown = true; more;) {
        const { ids, pageInfo, totalCount } = await ask("first: 4, after: $cursor", { cursor });
        expect(totalCount).toBe(all.length);
        expect(pageInfo["hasPreviousPage"]).toBe(walked.length > 0);
        walked.push(...ids);
        ({ hasNextPage: more, endCursor: cursor } = pageInfo);
      }
      expect(walked).toEqual(all);
      const back: string[] = [];
      for (let cursor: unknown = null, more: unknown = true; more;) {
        const { ids, pageInfo } = await ask("last: 7, before: $cursor", { cursor });
        back.unshift(...ids);
        ({ hasPreviousPage: more, startCursor: cursor } = pageInfo);
      }
      expect(back).toEqual(all);
    });

    test("a list two levels down, brought by a loader, pages as well", async () => {
      type Deep = {
        node: { sectors: { nodes: { grievances: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }[] } };
      };
      const deep = (after: string | null) =>
        service.ask<Deep>(
          `query ($after: String) { node(id: "grv-benefits-outside-region") { ... on Grievance { sectors(first: 1) { nodes {
            grievances(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } } } } }`,
          { variables: { after } },
        );
      const id = "grv-benefits-outside-region";
      const own = model.kind("Grievance").ends.find(({ name }) => name === "sectors")!;
      const inverse = model.kind("Sector").ends.find(({ name }) => name === "grievances")!;
      const grievance = world.items.get(id);
      if (!grievance) throw new Error(`${id} is no record.`);
      const [sector] = [...world.related(grievance, own)].sort((a, b) => (a.id < b.id ? -1 : 1));
      const expected = world
        .related(sector!, inverse)
        .map((item) => item.id)
        .sort();
      const first = (await deep(null)).node.sectors.nodes[0]!.grievances;
      const second = (await deep(first.pageInfo.endCursor)).node.sectors.nodes[0]!.grievances;
      expect([...first.nodes, ...second.nodes].map((node) => node.id)).toEqual(expected.slice(0, 4));
    });
  });
});
