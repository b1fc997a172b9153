import { setTimeout as pause } from "node:timers/promises";
import type { Records } from "./revisions";
import { get, post, records, serviceOf } from "./revisions";
import type { Service } from "./service";

let state: Records;
let service: Service;
beforeEach(async () => {
  state = records();
  service = await serviceOf(state);
});
afterEach(() => service.server.close());

const numberIn = (text: string) =>
  (JSON.parse(text) as { extensions?: { revision?: { number: number } } }).extensions?.revision?.number;

describe("another revision", () => {
  const ask = async (headers = {}) => numberIn((await post(service, { query: "{ hello }" }, headers)).text);

  test("is seen within a second, and at once by who asks for it", async () => {
    expect([await ask(), await ask()]).toEqual([1, 1]);
    state.held = 2;
    const { looks } = state;
    expect(await ask({ "cache-control": "no-cache" })).toBe(2);
    expect(state.looks).toBe(looks + 1);
    expect(await ask()).toBe(2);
    state.held = 3;
    await pause(1_050);
    expect(await ask()).toBe(3);
    expect(service.resolved).toHaveLength(3);
  });

  test("an answer is given again only after a look that began later", async () => {
    await ask();
    // Someone loaded records after this process last looked: the answer may be of either revision.
    state.held = 2;
    expect(await ask()).toBe(2);
    expect(service.resolved).toHaveLength(2);
  });

  test("an answer that finishes after it came is not kept, and names none", async () => {
    const slow = post(service, { query: "{ slow }" });
    while (service.resolved.length === 0) await pause(5);
    state.held = 2;
    await ask({ "cache-control": "no-cache" });
    service.release();
    const old = await slow;
    expect([JSON.parse(old.text), old.headers["cache-control"]]).toEqual([{ data: { slow: "done" } }, "no-store"]);
    expect(numberIn((await post(service, { query: "{ slow }" })).text)).toBe(2);
    expect(service.resolved.filter((name) => name === "slow")).toHaveLength(2);
  });

  test("an answer by GET during which it came has no ETag and is not kept by anyone", async () => {
    const slow = get(service, { query: "{ slow }" });
    while (service.resolved.length === 0) await pause(5);
    state.held = 2;
    service.release();
    const { headers } = await slow;
    expect([headers["etag"], headers["cache-control"]]).toEqual([undefined, "no-store"]);
    await get(service, { query: "{ slow }" });
    expect(service.resolved).toHaveLength(2);
  });

  test("while the database cannot be asked nothing kept is sent", async () => {
    const { headers } = await get(service, { query: "{ hello }" });
    state.held = null;
    await pause(1_050);
    const { status } = await get(service, { query: "{ hello }" }, { "if-none-match": headers["etag"]! });
    expect([status, service.resolved.length]).toEqual([200, 2]);
  });
});

describe("asked by several at once", () => {
  test("a question runs once", async () => {
    const asks = [1, 2, 3].map(() => post(service, { query: "{ slow }" }));
    while (service.resolved.length === 0) await pause(5);
    await pause(50);
    service.release();
    const answers = await Promise.all(asks);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(service.resolved).toEqual(["slow"]);
  });

  test("an error is each one's own", async () => {
    const ids = ["one", "two"];
    const asks = ids.map((id) => service.ask("{ slow secret }", {}, { "x-request-id": id }));
    while (service.resolved.length === 0) await pause(5);
    await pause(50);
    service.release();
    const errors = (await Promise.all(asks)).map(({ body }) => body.errors?.[0]?.extensions["requestId"]);
    expect(errors).toEqual(ids);
    expect(service.resolved.filter((name) => name === "secret")).toHaveLength(2);
  });

  test("each has its own deadline", async () => {
    const hurried = await serviceOf(state, { REQUEST_DEADLINE_MS: "300" });
    const first = post(hurried, { query: "{ slow }" });
    while (hurried.resolved.length === 0) await pause(5);
    const second = post(hurried, { query: "{ slow }" });
    expect([(await first).status, (await second).status]).toEqual([504, 504]);
    await hurried.server.close();
  });
});
