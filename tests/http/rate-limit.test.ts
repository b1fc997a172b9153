import type { Service } from "./service";
import { startService } from "./service";

let service: Service;
const start = async (settings: Record<string, string> = {}) =>
  void (service = await startService({ RATE_LIMIT: "3", ...settings }));
afterEach(() => service.server.close());

const from = (client: string) => ({ "x-forwarded-for": client });
const statuses = async (count: number, headers = {}) => {
  const found: number[] = [];
  for (let i = 0; i < count; i++) found.push((await service.ask("{ hello }", {}, headers)).status);
  return found;
};

test("what one client asks beyond it in a minute is refused before it is read, with how long to wait", async () => {
  await start();
  expect(await statuses(3)).toEqual([200, 200, 200]);
  const { status, headers, body } = await service.ask("no GraphQL");
  expect([status, body]).toEqual([
    429,
    {
      errors: [
        {
          message: expect.stringMatching(
            /^Too many requests .*\(at most 3 a minute\): try again in \d+ s\.$/,
          ) as string,
          extensions: { code: "RATE_LIMITED" },
        },
      ],
    },
  ]);
  const wait = Number(headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(headers.get("access-control-expose-headers")).toContain("retry-after");
  expect(service.resolved).toEqual(["hello"]);
});

test("probes and metrics are never refused, and do not count; all else does", async () => {
  await start();
  const get = async (path: string) => (await fetch(`${service.url}${path}`)).status;
  for (let i = 0; i < 5; i++) {
    for (const path of ["/healthz", "/readyz", "/metrics"]) expect([path, await get(path)]).toEqual([path, 200]);
  }
  for (const path of ["/settings.json", "/graphql?query={hello}", "/settings.json"]) expect(await get(path)).toBe(200);
  for (const path of ["/settings.json", "/graphql?query={hello}"]) {
    expect([path, await get(path)]).toEqual([path, 429]);
  }
});

test("clients behind a known proxy are told apart, an IPv6 network of 64 bits is one", async () => {
  await start({ TRUST_PROXY: "loopback" });
  expect(await statuses(4, from("192.0.2.1"))).toEqual([200, 200, 200, 429]);
  expect(await statuses(1, from("192.0.2.2"))).toEqual([200]);
  expect(await statuses(3, from("2001:db8::1"))).toEqual([200, 200, 200]);
  expect(await statuses(1, from("2001:db8::2"))).toEqual([429]);
  expect(await statuses(1, from("2001:db8:0:1::1"))).toEqual([200]);
  // What a client writes itself stands before what the proxy adds.
  expect(await statuses(1, from("192.0.2.9, 192.0.2.1"))).toEqual([429]);
});

test("without a known proxy nobody can pretend to be another", async () => {
  await start();
  const answers = [];
  for (const client of ["1", "2", "3", "4"]) answers.push(...(await statuses(1, from(`192.0.2.${client}`))));
  expect(answers).toEqual([200, 200, 200, 429]);
});

test("0 limits nothing", async () => {
  await start({ RATE_LIMIT: "0" });
  expect(new Set(await statuses(20))).toEqual(new Set([200]));
});
