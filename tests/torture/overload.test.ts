import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import * as fc from "fast-check";
import { buildSchema } from "graphql";
import { openEmbedded } from "../../src/database/embedded";
import { loadDataset } from "../../src/dataset/load";
import { createSchema } from "../../src/graphql/schema";
import { Refused } from "../../src/http/failures";
import { Places } from "../../src/http/places";
import { model } from "../../src/model";
import { Service as GraphService } from "../../src/service";
import { datasetOf } from "../graph/service";
import type { Answer, Service } from "../http/service";
import { startService } from "../http/service";
import { samples } from "./samples";

const RUNNING = 3;
const WAITING = 4;

interface Held {
  service: Service;
  /** The names whose answers have begun to be worked out, in order. */
  begun: string[];
  /** Lets the answer to a name go. */
  release: (name: string) => void;
  ask: (name: string, signal?: AbortSignal) => Promise<Answer>;
}

const QUERY = "query ($name: String!) { held(name: $name) }";
const opened: Held[] = [];
afterEach(() => Promise.all(opened.splice(0).map(({ service }) => service.server.close())));

/** A service whose answers the test holds back, one by one. */
async function hold(settings: Record<string, string> = {}): Promise<Held> {
  const begun: string[] = [];
  const waiting = new Map<string, () => void>();
  const schema = buildSchema("type Query { held(name: String!): String! }");
  schema.getQueryType()!.getFields()["held"]!.resolve = (_, { name }: { name: string }) => {
    begun.push(name);
    return new Promise((done) => waiting.set(name, () => done(`the answer to ${name}`)));
  };
  const bounds = { MAX_RUNNING: String(RUNNING), MAX_WAITING: String(WAITING) };
  const service = await startService({ ...bounds, ...settings }, { schema });
  const held: Held = {
    service,
    begun,
    release: (name) => waiting.get(name)!(),
    async ask(name, signal) {
      const response = await fetch(`${service.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: QUERY, variables: { name } }),
        signal: signal ?? null,
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
    },
  };
  opened.push(held);
  return held;
}

const names = (first: string, count: number) => Array.from({ length: count }, (_, i) => `${first}${i}`);
const told = ({ status, body }: Answer) => [status, body.data];
const right = (name: string) => [200, { held: `the answer to ${name}` }];
const refusal = ({ status, headers, body }: Answer) => [
  status,
  headers.get("retry-after"),
  body.errors?.map((error) => error.extensions["code"]),
];
const OVERLOADED = [503, "1", ["OVERLOADED"]];

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(1);
}

/** Asks until every place that was free is taken and others have been refused; gives those that run or wait. */
async function crowd(held: Held, name: string, free = RUNNING + WAITING, signal?: AbortSignal) {
  const open = new Map<string, Promise<Answer>>();
  for (let i = 0, refused = 0; refused < 10 || open.size !== free;) {
    const asked = `${name} ${i++}`;
    const answer = held.ask(asked, signal);
    open.set(asked, answer);
    answer.then(
      (given) => {
        if (given.status === 200) return;
        expect(refusal(given)).toEqual(OVERLOADED);
        open.delete(asked);
        // Those who left a moment ago may still have been there.
        refused = open.size === free ? refused + 1 : 0;
      },
      () => undefined,
    );
    await until(() => open.size <= free);
  }
  return open;
}

/** Lets all answers go, each when it has begun; no more than may ever run at once. */
async function drain({ begun, release }: Held, open: ReadonlyMap<string, Promise<Answer>>): Promise<void> {
  for (let i = 0; i < open.size; i++) {
    await until(() => begun.length > i);
    expect(begun.length).toBeLessThanOrEqual(i + RUNNING);
    release(begun[i]!);
    await open.get(begun[i]!);
  }
  for (const [name, answer] of open) expect(told(await answer)).toEqual(right(name));
  expect(new Set(begun.splice(0))).toEqual(new Set(open.keys()));
}

test("so many run, so many wait, and all others are told to come back; none is lost, round after round", async () => {
  const held = await hold();
  for (let round = 0; round < samples(3, 200); round++) {
    const open = await crowd(held, `round ${round}`);
    expect(held.begun).toHaveLength(RUNNING);
    await drain(held, open);
  }
});

test("who goes away while waiting leaves the queue, and is not worked for", async () => {
  const held = await hold();
  const running = new Map(names("runs ", RUNNING).map((name) => [name, held.ask(name)]));
  await until(() => held.begun.length === RUNNING);
  for (let round = 0; round < samples(5, 200); round++) {
    const leaving = new AbortController();
    const open = await crowd(held, `leaves ${round}`, WAITING, leaving.signal);
    leaving.abort();
    for (const answer of open.values()) await expect(answer).rejects.toThrow("aborted");
  }
  await drain(held, new Map([...running, ...(await crowd(held, "stays", WAITING))]));
});

test("who goes away while running keeps the place until the work has ended", async () => {
  const held = await hold({ MAX_WAITING: "0" });
  const leaving = new AbortController();
  const left = names("left ", RUNNING).map((name) => held.ask(name, leaving.signal).catch(() => "left"));
  await until(() => held.begun.length === RUNNING);
  leaving.abort();
  expect(await Promise.all(left)).toEqual(left.map(() => "left"));
  expect(refusal(await held.ask("another"))).toEqual(OVERLOADED);
  for (const name of names("left ", RUNNING)) held.release(name);
  let asked: Promise<Answer>;
  do asked = held.ask("at last");
  while (await Promise.race([asked.then(() => true), until(() => held.begun.includes("at last")).then(() => false)]));
  held.release("at last");
  expect(told(await asked)).toEqual(right("at last"));
});

test("a request that could not begin with half of its time left is told to come back, and does not run", async () => {
  const held = await hold({ REQUEST_DEADLINE_MS: "2000" });
  const running = names("runs ", RUNNING).map((name) => held.ask(name));
  await until(() => held.begun.length === RUNNING);
  const waiting = names("waits ", WAITING).map((name) => held.ask(name));
  for (const answer of waiting) expect(refusal(await answer)).toEqual(OVERLOADED);
  for (const answer of running) expect(refusal(await answer)).toEqual([504, null, ["DEADLINE_EXCEEDED"]]);
  expect(held.begun).toEqual(names("runs ", RUNNING));
});

test("kept answers, 304, probes and metrics never wait", async () => {
  const held = await hold();
  const { url } = held.service;
  const address = `${url}/graphql?${new URLSearchParams({ query: '{ held(name: "by GET") }' }).toString()}`;
  const first = [held.ask("kept"), fetch(address)] as const;
  await until(() => held.begun.length === 2);
  for (const name of held.begun.splice(0)) held.release(name);
  const tag = (await first[1]).headers.get("etag")!;
  await first[0];

  const open = await crowd(held, "q");
  expect(told(await held.ask("kept"))).toEqual(right("kept"));
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(address, { headers: { "if-none-match": tag } })).status).toBe(304);
  for (const path of ["healthz", "readyz", "metrics", "settings.json"]) {
    expect((await fetch(`${url}/${path}`)).status).toBe(200);
  }
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/^usmca_graph_errors_total\{code="OVERLOADED"\} \d\d$/m);
  await drain(held, open);
});

test("exports: a few at once, each keeps its place until it is sent or nobody wants it", async () => {
  const database = await openEmbedded(null);
  await loadDataset(database, datasetOf(model, {}));
  let reading = 0;
  let free = (): void => undefined;
  let gate: Promise<void> | null = null;
  const graph = new GraphService({
    ...database,
    engine: database.engine,
    async read(...question) {
      reading++;
      await gate;
      return database.read(...question);
    },
  });
  await graph.refresh();
  const service = await startService({ MAX_EXPORTS: "2" }, { schema: createSchema(), graphFor: graph.graphFor });
  const get = (signal?: AbortSignal) => fetch(`${service.url}/export/jsonl`, { signal: signal ?? null });
  const whole = await (await get()).text();
  expect(whole).not.toBe("");
  for (let round = 0; round < samples(3, 100); round++) {
    gate = new Promise((done) => (free = done));
    reading = 0;
    const leaving = new AbortController();
    const sent = get();
    const left = get(leaving.signal).catch(() => "left");
    await until(() => reading === 2);
    const refused = await get();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "OVERLOADED" } }] });
    leaving.abort();
    expect(await left).toBe("left");
    free();
    expect(await (await sent).text()).toBe(whole);
    // Both places are free again: the one that was left, too.
    const both = async () => Promise.all([get(), get()].map(async (answer) => (await answer).text()));
    while ((await both()).some((text) => text !== whole)) await pause(1);
  }
  await service.server.close();
  await database.close();
});

/** A response that is never sent. */
const response = () => new EventEmitter() as unknown as ServerResponse;

test("places hold their bounds through any order of asking, ending, failing and leaving", async () => {
  const step = fc.tuple(fc.constantFrom("ask", "ask", "end", "fail", "leave"), fc.nat());
  const run = async (most: number, mostWaiting: number, steps: readonly [string, number][]) => {
    const places = new Places(most, mostWaiting);
    type Asked = { response: ServerResponse; end: () => void; fail: () => void };
    const running: Asked[] = [];
    const waiting: Asked[] = [];
    const settled: Promise<unknown>[] = [];
    for (const [what, any] of [...steps, ...Array<[string, number]>(steps.length).fill(["end", 0])]) {
      if (what === "ask") {
        let asked!: Asked;
        const work = new Promise<string>((end, failed) => {
          asked = { response: response(), end: () => end("done"), fail: () => failed(new Error("failed")) };
        });
        const full = running.length === most && waiting.length === mostWaiting;
        const begins = () => {
          if (waiting[0] === asked) running.push(waiting.shift()!);
          return work;
        };
        if (!full) waiting.push(asked);
        const answer = places.work(asked.response, Date.now() + 60_000, begins).catch((error: Error) => error);
        settled.push(answer);
        if (full) expect(await answer).toBeInstanceOf(Refused);
      } else if (what === "leave" && waiting.length > 0) {
        const [asked] = waiting.splice(any % waiting.length, 1);
        asked!.response.emit("close");
      } else if (running.length > 0) {
        const [asked] = running.splice(any % running.length, 1);
        if (what === "fail") asked!.fail();
        else asked!.end();
      }
      await pause(0);
      expect([places.running, places.waiting]).toEqual([running.length, waiting.length]);
      expect(running.length).toBeLessThanOrEqual(most);
      if (waiting.length > 0) expect(running.length).toBe(most);
    }
    expect([places.running, places.waiting]).toEqual([0, 0]);
    await Promise.all(settled);
  };
  const cases = fc.asyncProperty(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
    fc.array(step, { maxLength: 40 }),
    run,
  );
  await fc.assert(cases, { numRuns: samples(20, 2_000) });
});
