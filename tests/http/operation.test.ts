import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
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

test("the pages can ask how the server is run, and are told nothing that is a secret", async () => {
  const environment = { REPORT_URL: "https://example.org/issues/new", NEO4J_PASSWORD: "p" };
  const other = await startService(environment);
  const answered = await Promise.all(
    [service, other].map(async ({ url }) => (await fetch(`${url}/settings.json`)).json()),
  );
  await other.server.close();
  expect(answered).toEqual([{ reportUrl: null }, { reportUrl: "https://example.org/issues/new" }]);
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
  /** A folder of built pages, a page and a script in each. */
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  beforeAll(() => {
    for (const name of ["explorer", "playground"]) {
      mkdirSync(join(folder, name, "assets"), { recursive: true });
      writeFileSync(join(folder, name, "index.html"), `<p>${name}</p>`);
      writeFileSync(join(folder, name, "assets", "a.js"), `"${name}";`);
      writeFileSync(join(folder, name, "assets", "a.js.gz"), gzipSync(`"${name}";`));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("the explorer stands at the root and reads its own addresses, the playground beside it; each has its policy", async () => {
    const { server, url } = await startService({}, { pages: folder });
    const bare = await fetch(`${url}/playground`, { redirect: "manual" });
    expect([bare.status, bare.headers.get("location")]).toEqual([302, "/playground/"]);
    const forPeople = { headers: { accept: "text/html,*/*" } };
    for (const [path, text] of [
      ["/playground/", "<p>playground</p>"],
      ["/playground/assets/a.js", '"playground";'],
      ["/", "<p>explorer</p>"],
      ["/assets/a.js", '"explorer";'],
      ["/records/grv-ca-dairy-access?lang=fr", "<p>explorer</p>"],
    ] as const) {
      const response = await fetch(url + path, forPeople);
      expect([path, response.status, await response.text()]).toEqual([path, 200, text]);
      const policy = response.headers.get("content-security-policy");
      expect(policy).toContain(
        `default-src 'none'; script-src 'self'; style-src 'self'${text.includes("playground") ? " 'unsafe-inline'" : ";"}`,
      );
      expect(policy).not.toContain("http");
      if (path.includes("assets")) {
        expect(response.headers.get("content-encoding")).toBe("gzip");
        expect(response.headers.get("cache-control")).toContain("immutable");
      }
    }
    for (const path of ["/playground/none.js", "/none.js", "/assets/none.js"]) {
      expect((await fetch(url + path, forPeople)).status).toBe(404);
    }
    // An address of the explorer's own is a page for people, and nothing for programs.
    expect((await fetch(`${url}/records/none`)).status).toBe(404);
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
