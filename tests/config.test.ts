import { WrongSetting, readConfig, settings } from "../src/config";

test("every setting has a default", () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: "127.0.0.1",
    dataFolder: ".data",
    neo4j: null,
    logLevel: "info",
    requestDeadline: 10_000,
    limits: { cost: 1_000_000, depth: 20, aliases: 50, directives: 50, tokens: 2_000 },
    maxBodyBytes: 100_000,
    maxRunning: 8,
    maxWaiting: 100,
    maxExports: 4,
    rateLimit: 0,
    trustProxy: null,
    cacheBytes: 64_000_000,
    slowOperation: 1_000,
    tracesEndpoint: null,
    reportUrl: null,
  });
});

test("what is set is taken, an empty variable is not set", () => {
  const environment = {
    PORT: "8080",
    HOST: "",
    DATA_DIR: "/var/graph",
    LOG_LEVEL: "debug",
    MAX_COST: "5",
    OTHER: "x",
    REPORT_URL: "https://example.org/issues/new",
  };
  expect(readConfig(environment)).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    dataFolder: "/var/graph",
    logLevel: "debug",
    limits: { cost: 5 },
    reportUrl: "https://example.org/issues/new",
  });
});

test("Neo4j is chosen by its address", () => {
  const environment = { NEO4J_URI: "neo4j+s://abc.databases.neo4j.io", NEO4J_PASSWORD: "p" };
  const expected = { uri: "neo4j+s://abc.databases.neo4j.io", user: "neo4j", password: "p", database: null };
  expect(readConfig(environment).neo4j).toEqual(expected);
  expect(readConfig({ ...environment, NEO4J_USER: "u", NEO4J_DATABASE: "d" }).neo4j).toEqual({
    ...expected,
    user: "u",
    database: "d",
  });
});

test.each([
  ["127.0.0.1", 0],
  ["127.9.9.9", 0],
  ["localhost", 0],
  ["::1", 0],
  ["0.0.0.0", 1_200],
  ["::", 1_200],
  ["127.example.org", 1_200],
])("listening on %s, the requests of a client are limited to %i a minute, if nothing else is set", (HOST, expected) => {
  expect(readConfig({ HOST }).rateLimit).toBe(expected);
  expect(readConfig({ HOST, RATE_LIMIT: "0" }).rateLimit).toBe(0);
  expect(readConfig({ HOST, RATE_LIMIT: "7" }).rateLimit).toBe(7);
});

test.each(["10.0.0.7", "loopback, 10.0.0.0/8", "fd00::/8,uniquelocal"])("%j are proxies", (TRUST_PROXY) => {
  expect(readConfig({ TRUST_PROXY }).trustProxy).toBe(TRUST_PROXY);
});

test.each(["true", "10.0.0", "10.0.0.0/", "proxy.example.org", "10.0.0.1,"])("%j are no proxies", (TRUST_PROXY) => {
  expect(() => readConfig({ TRUST_PROXY })).toThrow(WrongSetting);
});

test.each([
  [{ PORT: "abc" }, 'PORT is "abc": it must be a whole number from 0 to 65535.'],
  [{ PORT: "65536" }, 'PORT is "65536": it must be a whole number from 0 to 65535.'],
  [{ PORT: "80.5" }, 'PORT is "80.5": it must be a whole number from 0 to 65535.'],
  [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud": it must be one of fatal, error, warn, info, debug, trace, silent.'],
  [{ NEO4J_URI: "bolt://localhost:7687" }, "NEO4J_PASSWORD is not set: NEO4J_URI needs it."],
  [{ REPORT_URL: "javascript:1" }, 'REPORT_URL is "javascript:1": it must be an http or https address.'],
  [
    { OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" },
    'OTEL_EXPORTER_OTLP_ENDPOINT is "collector:4318": it must be an http or https address.',
  ],
  [{ REQUEST_DEADLINE_MS: "0" }, 'REQUEST_DEADLINE_MS is "0": it must be a whole number from 100 to 600000.'],
])("%j is refused in one line", (environment, message) => {
  expect(() => readConfig(environment)).toThrow(new WrongSetting(message));
});

test("the list of settings says what is read", () => {
  const read = new Set<string>();
  const neo4j: Record<string, string> = { NEO4J_URI: "bolt://localhost", NEO4J_PASSWORD: "p" };
  const get = (from: typeof neo4j, name: string) => {
    read.add(name);
    return from[name];
  };
  readConfig(new Proxy(neo4j, { get }));
  expect([...read].sort()).toEqual(settings.map(({ name }) => name).sort());
  for (const { name, default: fallback, description } of settings) {
    expect(name).toMatch(/^[A-Z0-9_]+$/);
    expect(description).toMatch(/\.$/);
    if (fallback) expect(readConfig({ [name]: fallback })).toEqual(readConfig({}));
  }
});
