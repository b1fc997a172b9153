import * as fc from "fast-check";
import { model } from "../../src/model";
import { alone } from "../../src/graph/fields";
import { oracle } from "./oracle";
import { randomWhere } from "./random-where";
import { serve } from "./service";
import { readWorld } from "./world";
import { openEmbedded } from "../../src/database/embedded";
test("x", async () => {
  const world = readWorld(model); const expected = oracle(world);
  const cases = fc.constantFrom(...model.entity.kinds).chain((kind) => randomWhere(world, alone(kind), 3).map((where) => ({ kind, where })));
  let t = Date.now(); const all = fc.sample(cases, { numRuns: 400, seed: 20260701 }); console.log("sample", Date.now() - t);
  t = Date.now(); const ids = all.map(({kind, where}) => expected(kind, where)); console.log("oracle", Date.now() - t);
  const s = await serve(() => openEmbedded(null));
  const times: [number, string][] = [];
  for (const { kind, where } of all) { t = Date.now(); const of = alone(kind); await s.graph().page(kind, { where, first: 500 }, { of, properties: [], asks: [] }, true, {}); times.push([Date.now() - t, kind.name + " " + JSON.stringify(where)]); }
  times.sort((a, b) => b[0] - a[0]); console.log("db", times.reduce((x, [y]) => x + y, 0), times.slice(0, 8));
  console.log(all.map(({kind}, i) => ids[i].length === 0 ? "none" : ids[i].length === world.of(kind.name).length ? "all" : "some").reduce((a: any, x) => ({...a, [x]: (a[x] ?? 0) + 1}), {}));
}, 100000);
