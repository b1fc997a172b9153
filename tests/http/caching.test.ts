import { setTimeout as pause } from "node:timers/promises";
import type { Records } from "./revisions";
import { get, post, records, revisionOf, serviceOf } from "./revisions";
import type { Service } from "./service";

let state: Records;
let service: Service;
beforeEach(async () => {
  state = records();
  service = await serviceOf(state);
});
afterEach(() => service.server.close());

const NAMED = "query Named($n: String) { hello(name: $n) }";
const logged = () => service.log.filter((line) => line["msg"] === "request");

describe("an answer that was given before", () => {
  test.each([
    ["by POST", () => post(service, { query: NAMED, variables: { n: "Ann" } })],
    ["by GET", () => get(service, { query: NAMED, variables: '{"n":"Ann"}' })],
  ])("%s is the same to the byte, headers too, and nothing runs", async (_, ask) => {
    const first = await ask();
    const second = await ask();
    expect(JSON.parse(first.text)).toEqual({ data: { hello: "Hello, Ann" }, extensions: { revision: revisionOf(1) } });
    expect(second).toEqual(first);
    expect(service.resolved).toEqual(["hello"]);
    expect(logged()).toMatchObject([
      { cache: "miss", operation: "Named", status: 200, codes: [] },
      { cache: "hit", operation: "Named", status: 200, codes: [] },
    ]);
  });

  test("is that of GET and POST alike, and carries the id of its own request", async () => {
    await service.ask(NAMED, { variables: { n: "Ann" } }, { accept: "*/*" });
    const { text } = await get(service, { query: NAMED, variables: '{"n":"Ann"}' });
    expect(text).toContain("Hello, Ann");
    const answer = await service.ask(NAMED, { variables: { n: "Ann" } }, { accept: "*/*", "x-request-id": "mine" });
    expect(answer.headers.get("x-request-id")).toBe("mine");
    expect(service.resolved).toEqual(["hello"]);
  });

  test("is not given to another question", async () => {
    const query =
      "query A($n: String) { hello(name: $n) } query B($n: String) { hello: language second: hello(name: $n) }";
    const asks = [
      { query: NAMED, variables: { n: "Ann" } },
      { query: NAMED, variables: { n: "Bo" } },
      { query: NAMED, variables: { n: null } },
      { query: NAMED, variables: {} },
      { query: NAMED.replace("Named", "Other"), variables: { n: "Ann" } },
      { query, operationName: "A", variables: { n: "Ann" } },
      { query, operationName: "B", variables: { n: "Ann" } },
    ];
    const before = await Promise.all(asks.map(async (asked) => (await post(service, asked)).text));
    expect(new Set(before.slice(0, 3)).size).toBe(3);
    expect(before[3]).not.toBe(before[2]);
    expect(before[6]).not.toBe(before[5]);
    const runs = service.resolved.length;
    expect(await Promise.all(asks.map(async (asked) => (await post(service, asked)).text))).toEqual(before);
    expect(service.resolved).toHaveLength(runs);
    expect(runs).toBe(8);
  });

  test("has its variables in any order", async () => {
    const query = "query ($a: Where, $b: Int) { things(where: $a, first: $b) { totalCount } }";
    await post(service, { query, variables: { a: { title: "t", not: { title: "n", not: null } }, b: 2 } });
    await post(service, { query, variables: { b: 2, a: { not: { not: null, title: "n" }, title: "t" } } });
    expect(service.resolved).toEqual(["things"]);
    await post(service, { query, variables: { b: 2, a: { not: { not: null, title: "t" }, title: "n" } } });
    expect(service.resolved).toEqual(["things", "things"]);
  });

  test("follows the variables of @include and @skip", async () => {
    const query = "query ($in: Boolean!) { hello @include(if: $in) language @skip(if: $in) }";
    for (const _ of [1, 2, 3]) {
      for (const yes of [true, false]) {
        const { text } = await post(service, { query, variables: { in: yes } });
        expect(Object.keys((JSON.parse(text) as { data: object }).data)).toEqual([yes ? "hello" : "language"]);
      }
    }
    expect(service.resolved).toEqual(["hello", "language"]);
  });

  test("does not mix languages", async () => {
    const ask = async (language: string) =>
      (await post(service, { query: "{ language }" }, { "accept-language": language })).text;
    const before = [await ask("es"), await ask("fr"), await ask("fr, es"), await ask("es, fr"), await ask("en")];
    expect(new Set(before).size).toBe(5);
    const again = [await ask("es"), await ask("fr"), await ask("fr, es"), await ask("es, fr"), await ask("en")];
    expect(again).toEqual(before);
    expect(service.resolved).toHaveLength(5);
  });

  test("comes as the type that the client accepts", async () => {
    const ask = (name: string, accept: string) => post(service, { query: `{ hello(name: "${name}") }` }, { accept });
    const types = ["application/json", "application/graphql-response+json"];
    for (const accept of types) expect((await ask("Ann", accept)).headers["content-type"]).toMatch(accept);
    service.resolved.length = 0;
    const first = await ask("Bo", types[0]!);
    const second = await ask("Bo", types[1]!);
    expect([first.text, second.headers["content-type"]]).toEqual([second.text, `${types[1]!}; charset=utf-8`]);
    expect(service.resolved).toEqual(["hello"]);
    expect((await ask("Bo", "text/html")).status).toBe(406);
  });
});

describe("what is not kept", () => {
  test("errors, in part or whole", async () => {
    for (const query of ["{ hello away }", "{ needed }", "{ secret }", '{ cursor(after: "x") }', "{ hallo }", "{"]) {
      service.resolved.length = 0;
      const first = await get(service, { query });
      const runs = service.resolved.length;
      const second = await get(service, { query });
      const strip = ({ status, headers, text }: typeof first) => [
        status,
        headers["cache-control"],
        headers["etag"],
        text.replace(/"requestId":"[^"]+"/, "").length,
      ];
      expect(strip(second)).toEqual(strip(first));
      expect([first.headers["cache-control"], first.headers["etag"]]).toEqual(["no-store", undefined]);
      expect(service.resolved).toHaveLength(2 * runs);
    }
    expect((await post(service, { query: "{ needed }" })).headers["cache-control"]).toBe("no-store");
  });

  test("an answer is not found by a request that has something wrong", async () => {
    const query = "query ($n: String) { hello(name: $n) }";
    const variables = { n: null };
    expect((await post(service, { query, variables })).status).toBe(200);
    let deep: unknown = 1;
    for (let i = 0; i < 60; i++) deep = [deep];
    const code = ({ text }: { text: string }) =>
      (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
    expect(code(await post(service, { query, variables: { ...variables, other: deep } }))).toBe("INPUT_TOO_DEEP");
    expect(code(await post(service, { query, variables: [] }))).toBe("BAD_REQUEST");
    expect(code(await post(service, { query, variables, extensions: "x" }))).toBe("BAD_REQUEST");
    expect(code(await post(service, { query, variables, operationName: "Missing" }))).toBeDefined();
    // JSON has no infinity, but reads a number that is too large as one.
    const response = await fetch(`${service.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }).replace("null", "1e999"),
    });
    expect(code({ text: await response.text() })).toBe("BAD_USER_INPUT");
    const twice = await fetch(`${service.url}/graphql?query=${encodeURIComponent("{ hello }")}&query=x`);
    expect(twice.status).toBe(400);
    expect(service.resolved).toEqual(["hello"]);
  });

  test("anything, where the setting says so; nothing is shared then", async () => {
    const open = await serviceOf(state, { CACHE_BYTES: "0" });
    const both = [open.ask("{ slow }"), open.ask("{ slow }")];
    while (open.resolved.length < 2) await pause(5);
    open.release();
    await Promise.all(both);
    await open.ask("{ slow }");
    expect(open.resolved).toHaveLength(3);
    expect(open.log.filter((line) => "cache" in line)).toEqual([]);
    await open.server.close();
  });

  test("more than the bound", async () => {
    const small = await serviceOf(state, { CACHE_BYTES: "20000" });
    const ask = (i: number) => post(small, { query: `{ hello(name: "${"x".repeat(1000)}${i}") }` });
    for (let i = 0; i < 40; i++) await ask(i);
    const metrics = await (await fetch(`${small.url}/metrics`)).text();
    const value = (name: string) => Number(new RegExp(`^usmca_graph_cache_${name} (.+)$`, "m").exec(metrics)?.[1]);
    expect(value("bytes")).toBeGreaterThan(10_000);
    expect(value("bytes")).toBeLessThanOrEqual(20_000);
    expect(value("evictions_total")).toBe(40 - value("answers"));
    small.resolved.length = 0;
    await ask(39);
    expect(small.resolved).toEqual([]);
    await ask(0);
    expect(small.resolved).toEqual(["hello"]);
    // An answer that would push out most others is not taken in.
    const large = { query: `{ hello(name: "${"y".repeat(3000)}") }` };
    for (const _ of [1, 2]) await post(small, large);
    expect(small.resolved).toEqual(["hello", "hello", "hello"]);
    await small.server.close();
  });
});

describe("GET with a condition", () => {
  const query = "{ hello }";

  test("the answer carries what is needed", async () => {
    const { headers } = await get(service, { query });
    expect(headers).toMatchObject({
      etag: expect.stringMatching(/^"[\w-]{43}"$/) as string,
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Language, Accept",
    });
    expect((await post(service, { query })).headers["etag"]).toBeUndefined();
  });

  test("304 without running, with the same headers, from any process", async () => {
    const { headers } = await get(service, { query });
    const other = await serviceOf(records());
    for (const each of [service, other]) {
      each.resolved.length = 0;
      for (const given of [headers["etag"]!, `"other", W/${headers["etag"]!}`]) {
        const answer = await get(each, { query }, { "if-none-match": given });
        const { etag, vary, "cache-control": control } = headers;
        expect(answer).toMatchObject({ status: 304, text: "", headers: { etag, vary, "cache-control": control } });
      }
      expect(each.resolved).toEqual([]);
    }
    await other.server.close();
  });

  test("not for another question, language, type or revision", async () => {
    const { headers } = await get(service, { query });
    const condition = { "if-none-match": headers["etag"]! };
    const status = async (asked: Record<string, string>, more = {}) =>
      (await get(service, asked, { ...condition, ...more })).status;
    expect(await status({ query: "{ language }" })).toBe(200);
    expect(await status({ query }, { "accept-language": "es" })).toBe(200);
    expect(await status({ query }, { accept: "application/graphql-response+json" })).toBe(200);
    expect(await status({ query })).toBe(304);
    state.held = 2;
    expect(await status({ query }, { "cache-control": "no-cache" })).toBe(200);
  });
});
