import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Service } from "./service";
import { startService } from "./service";

let service: Service;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.server.close());
beforeEach(() => void (service.log.length = 0));

describe("headers and logs", () => {
  test("a sane request id is kept, another one replaced", async () => {
    const kept = await service.ask("{ hello }", {}, { "x-request-id": "trace-1.2_3" });
    expect(kept.headers.get("x-request-id")).toBe("trace-1.2_3");
    const replaced = await service.ask("{ hello }", {}, { "x-request-id": "a b {}" });
    expect(replaced.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("the log has the operation and no values", async () => {
    const secret = "thirteen-words";
    await service.ask(`query Greeting($n: String) { hello(name: $n) again: hello(name: "${secret}") }`, {
      variables: { n: secret },
    });
    await fetch(`${service.url}/graphql?query=${encodeURIComponent(`{ hello(name: "${secret}") }`)}`);
    const lines = service.log.filter((line) => line["msg"] === "request");
    expect(lines).toMatchObject([
      { method: "POST", path: "/graphql", status: 200, operation: "Greeting", codes: [] },
      { method: "GET", path: "/graphql", status: 200, operation: null, codes: [] },
    ]);
    expect(JSON.stringify(service.log)).not.toContain(secret);
  });

  test("nothing may be loaded by a page of this origin", async () => {
    const { headers } = await fetch(`${service.url}/healthz`);
    expect(headers.get("content-security-policy")).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  });
});

describe("health", () => {
  test("alive and ready", async () => {
    for (const [path, body] of [
      ["healthz", { alive: true }],
      ["readyz", { ready: true }],
    ]) {
      const response = await fetch(`${service.url}/${String(path)}`);
      expect([response.status, await response.json()]).toEqual([200, body]);
    }
  });

  test("not ready: with the reason, or the database that does not answer", async () => {
    const answers: [() => Promise<{ ready: boolean; reason?: string }>, string][] = [
      [async () => ({ ready: false, reason: "empty, run load" }), "empty, run load"],
      [() => Promise.reject(new Error("bolt://10.0.0.7 refused")), "the database does not answer"],
      [() => new Promise(() => undefined), "the database does not answer"],
    ];
    for (const [ready, reason] of answers) {
      const { server, url } = await startService({}, { ready });
      const response = await fetch(`${url}/readyz`);
      expect([response.status, await response.json()]).toEqual([503, { ready: false, reason }]);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      await server.close();
    }
  });
});

describe("pages", () => {
  test("the built playground has a policy of its own", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pages-"));
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<p>hello</p>");
    writeFileSync(join(folder, "assets", "a.js"), "1;");
    const { server, url } = await startService({}, { playground: folder });
    const home = await fetch(`${url}/`, { redirect: "manual" });
    expect([home.status, home.headers.get("location")]).toEqual([302, "/playground/"]);
    const bare = await fetch(`${url}/playground`, { redirect: "manual" });
    expect([bare.status, bare.headers.get("location")]).toEqual([302, "/playground/"]);
    for (const [path, text] of [
      ["", "<p>hello</p>"],
      ["assets/a.js", "1;"],
    ]) {
      const response = await fetch(`${url}/playground/${String(path)}`);
      expect([response.status, await response.text()]).toEqual([200, text]);
      const policy = response.headers.get("content-security-policy");
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'");
      expect(policy).not.toContain("http");
    }
    expect((await fetch(`${url}/playground/none.js`)).status).toBe(404);
    expect((await fetch(`${url}/playground/..%2f..%2fetc/passwd`)).status).toBeGreaterThanOrEqual(400);
    const answer = await fetch(`${url}/healthz`);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none';frame");
    await server.close();
  });

  test("not built: there is nothing there", async () => {
    expect((await fetch(`${service.url}/playground/`)).status).toBe(404);
    expect((await fetch(`${service.url}/`)).status).toBe(404);
  });
});
