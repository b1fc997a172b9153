import { storedOperations } from "../operations/service";
import { get, post, records, serviceOf } from "./revisions";
import type { Service } from "./service";

const state = records();
let service: Service;
beforeAll(async () => void (service = await serviceOf(state)));
afterAll(() => service.server.close());

/** The samples of an exposition, by name and labels; every line must be one, or a comment. */
async function samples(): Promise<Map<string, number>> {
  const response = await fetch(`${service.url}/metrics`);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const found = new Map<string, number>();
  const described = new Set<string>();
  for (const line of (await response.text()).split("\n")) {
    if (line === "") continue;
    const comment = /^# (HELP|TYPE) (\w+) .+$/.exec(line);
    if (comment) described.add(`${comment[1]} ${comment[2]}`);
    else {
      const [, name, value] = /^(\w+(?:\{(?:\w+="[^"]*",?)*\})?) (-?[\d.e+-]+|NaN|Nan)$/.exec(line)!;
      const family = name!.replace(/\{.*/, "").replace(/_(bucket|sum|count)$/, "");
      for (const kind of ["HELP", "TYPE"]) expect(described).toContain(`${kind} ${family}`);
      found.set(name!, Number(value));
    }
  }
  return found;
}

test("what was asked is counted, by labels that clients cannot make up", async () => {
  const before = await samples();
  const of = (after: Map<string, number>, name: string) =>
    (after.get(`usmca_graph_${name}`) ?? 0) - (before.get(`usmca_graph_${name}`) ?? 0);

  for (const _ of [1, 2, 3]) await post(service, { query: "query Mine { hello }" });
  const { headers } = await get(service, { query: "query Mine { hello }" });
  await get(service, { query: "query Mine { hello }" }, { "if-none-match": headers["etag"]! });
  await post(service, { query: "{ hallo }" }, { accept: "application/graphql-response+json" });
  await post(service, { query: "{ needed }" });
  await fetch(`${service.url}/no/${"such".repeat(10)}`);
  // The small schema does not have what it asks.
  const [stored] = storedOperations();
  await post(service, { query: stored!.text });

  const after = await samples();
  expect(of(after, 'requests_total{path="/graphql",status="200"}')).toBe(5);
  expect(of(after, 'requests_total{path="/graphql",status="304"}')).toBe(1);
  expect(of(after, 'requests_total{path="/graphql",status="400"}')).toBe(1);
  expect(of(after, 'requests_total{path="/graphql",status="503"}')).toBe(1);
  expect(of(after, 'requests_total{path="unknown",status="404"}')).toBe(1);
  expect(of(after, "cache_hits_total")).toBe(4);
  expect(of(after, "cache_misses_total")).toBe(4);
  expect(of(after, "cache_answers")).toBe(1);
  expect(of(after, "cache_bytes")).toBeGreaterThan(100);
  expect(of(after, 'operations_total{operation="other",cache="hit"}')).toBe(4);
  expect(of(after, 'operations_total{operation="other",cache="miss"}')).toBe(3);
  expect(of(after, `operations_total{operation="${stored!.name}",cache="miss"}`)).toBe(1);
  expect(of(after, 'errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBeGreaterThan(1);
  expect(of(after, 'errors_total{code="DATABASE_UNAVAILABLE"}')).toBe(1);
  expect(of(after, 'request_duration_seconds_count{path="/graphql",cache="hit"}')).toBe(4);
  expect(of(after, "statements_per_request_count")).toBe(4);
  const text = [...after.keys()].join("\n");
  expect(text).not.toMatch(/Mine|such/);
});

test("the revision, and the process", async () => {
  const now = await samples();
  expect(now.get("usmca_graph_revision")).toBe(1);
  expect(now.get("usmca_graph_revision_age_seconds")).toBeCloseTo((Date.now() - Date.parse("2026-10-01")) / 1000, -2);
  expect(now.get("nodejs_eventloop_lag_seconds")).toBeGreaterThanOrEqual(0);
  expect(now.get("process_cpu_seconds_total")).toBeGreaterThan(0);
});

test("an answer that is not kept because the revision changed", async () => {
  const before = (await samples()).get("usmca_graph_cache_not_kept_total");
  const slow = get(service, { query: "{ slow }" });
  while (!service.resolved.includes("slow")) await new Promise(setImmediate);
  state.held = 2;
  service.release();
  await slow;
  const after = await samples();
  expect(after.get("usmca_graph_cache_not_kept_total")).toBe(before! + 1);
  expect(after.get("usmca_graph_revision")).toBe(2);
});
