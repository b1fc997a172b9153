import * as fc from "fast-check";
import { model } from "../../src/model";
import { alone } from "../../src/graph/fields";
import { eachDatabase } from "../databases";
import { oracle } from "./oracle";
import { randomWhere } from "./random-where";
import type { Service } from "./service";
import { serve } from "./service";
import { readWorld } from "./world";

jest.setTimeout(120_000);

const world = readWorld(model);
const expected = oracle(world);

const cases = fc
  .constantFrom(...model.entity.kinds)
  .chain((kind) => randomWhere(world, alone(kind), 3).map((where) => ({ kind, where })))
  .map(({ kind, where }) => ({ kind, where, toString: () => `${kind.name} ${JSON.stringify(where)}` }));

eachDatabase("random where, against a plain evaluation of the files", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  test("finds the same records, and counts them", async () => {
    const sizes = { none: 0, some: 0, all: 0 };
    const check = fc.asyncProperty(cases, async ({ kind, where }) => {
      const of = alone(kind);
      const shape = { of, properties: [], texts: [], asks: [] };
      const page = await service.graph().page(kind, { where, first: 500 }, shape, { total: true, undated: false }, {});
      const ids = expected(kind, where);
      expect(page.edges.map(({ node }) => (node as { id: string }).id)).toEqual(ids.slice(0, 500));
      expect(page.totalCount).toBe(ids.length);
      sizes[ids.length === 0 ? "none" : ids.length === world.of(kind.name).length ? "all" : "some"]++;
    });
    await fc.assert(check, { numRuns: service.database.engine === "neo4j" ? 120 : 250, seed: 20260701 });
    // The cases must tell something: many hold for some records and not for others.
    expect(sizes.some).toBeGreaterThan(0.25 * (sizes.none + sizes.some + sizes.all));
  });
});
