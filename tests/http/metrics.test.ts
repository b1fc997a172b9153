import { hash } from "node:crypto";
import { textOf } from "../docs/markdown";
import { storedOperations } from "../operations/service";
import { get, post, records, serviceOf } from "./revisions";
import type { Service } from "./service";
import { startService } from "./service";

const state = records();
let service: Service;
beforeAll(async () => void (service = await serviceOf(state)));
afterAll(() => service.server.close());

/** The samples of an exposition, by name and labels; every line must be one, or a comment. */
async function samples(of = service): Promise<Map<string, number>> {
  const response = await fetch(`${of.url}/metrics`);
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

test("every metric of the service is explained to operators, and no other", async () => {
  const connected = await startService({}, { connections: () => ({ wanted: 0, most: 50 }) });
  const exposition = await (await fetch(`${connected.url}/metrics`)).text();
  await connected.server.close();
  const described = [...exposition.matchAll(/^# HELP usmca_graph_(\w+) /gm)].map(([, name]) => name);
  const text = textOf("docs/deploy.md");
  const table = text.slice(text.indexOf("| metric (`usmca_graph_…`)"), text.indexOf("\n\nBeside these stand"));
  const explained = table.split("\n").flatMap((row) => row.split("|")[1]!.match(/(?<=`)[a-z_]+(?=`)/g) ?? []);
  expect(explained.sort()).toEqual(described.sort());
});

describe("statements and connections", () => {
  const connections = { wanted: 53, most: 50 };
  let watched: Service;
  let meanwhile: Map<string, number>;
  beforeAll(async () => {
    watched = await startService(
      { MAX_RUNNING: "1", SLOW_OPERATION_MS: "100" },
      {
        connections: () => connections,
        contextFor: (request) => {
          const begun = performance.now();
          request.note.statements!.push(
            { name: "things page", begun, milliseconds: 20 },
            { name: "related of Thing", batch: 30, begun, milliseconds: 70, error: "DatabaseUnavailable" },
            { name: "related of Thing", batch: 7, begun, milliseconds: 1200 },
          );
          return request;
        },
      },
    );
    await watched.ask('query Quick { hello(name: "kept-home") }');
    const slow = watched.ask("query Slow($n: String) { hello(name: $n) slow }", { variables: { n: "kept-home" } });
    while (!watched.resolved.includes("slow")) await new Promise(setImmediate);
    const waiting = watched.ask("{ hello }");
    await new Promise((done) => setTimeout(done, 120));
    meanwhile = await samples(watched);
    watched.release();
    await Promise.all([slow, waiting]);
    // A request is told of once its answer was sent.
    while (watched.log.filter(({ msg, path }) => msg === "request" && path === "/graphql").length < 3)
      await new Promise(setImmediate);
  });
  afterAll(() => watched.server.close());

  test("requests in work and in the queue are told", async () => {
    const of = (now: Map<string, number>) =>
      ["running", "waiting"].map((name) => now.get(`usmca_graph_operations_${name}`));
    expect(of(meanwhile)).toEqual([1, 1]);
    expect(of(await samples(watched))).toEqual([0, 0]);
  });

  test("are counted, by size and by use", async () => {
    const now = await samples(watched);
    const batches = (most: string) => now.get(`usmca_graph_statement_batch_size_bucket{le="${most}"}`);
    expect([batches("5"), batches("10"), batches("20"), batches("50")]).toEqual([0, 3, 3, 6]);
    expect(now.get("usmca_graph_statement_batch_size_sum")).toBe(3 * 37);
    expect(now.get("usmca_graph_statement_duration_seconds_sum")).toBeCloseTo(3 * 1.29);
    const connected = ["used", "waited_for", "limit"].map((name) =>
      now.get(`usmca_graph_database_connections_${name}`),
    );
    expect(connected).toEqual([50, 3, 50]);
    expect([...(await samples()).keys()].some((name) => name.includes("connections"))).toBe(false);
  });

  test("of a slow operation are told in the log, without values", () => {
    // The request that waited is slow, too.
    const lines = watched.log.filter(({ msg, operation }) => msg === "slow operation" && operation !== null);
    expect(lines).toEqual([
      expect.objectContaining({
        level: 40,
        operation: "Slow",
        document: hash("sha256", "query Slow($n: String) { hello(name: $n) slow }"),
        codes: [],
        statements: [
          { name: "things page", milliseconds: 20 },
          { name: "related of Thing", milliseconds: 70, batch: 30, error: "DatabaseUnavailable" },
          { name: "related of Thing", milliseconds: 1200, batch: 7 },
        ],
      }),
    ]);
    expect(lines[0]!["milliseconds"]).toBeGreaterThanOrEqual(100);
    expect(JSON.stringify(watched.log)).not.toContain("kept-home");
  });
});
