import { setTimeout as pause } from "node:timers/promises";
import * as fc from "fast-check";
import type { Database } from "../../src/database/database";
import { DeadlineExceeded } from "../../src/database/database";
import { openNeo4j } from "../../src/database/neo4j";
import { onNeo4j, openServer } from "../databases";
import { serve } from "../graph/service";
import type { Api, Question } from "./asking";
import { exportOf, keepAsking, questionsOf, readiness, recovery, serveOn } from "./asking";
import type { Fault } from "./fault-proxy";
import { FaultProxy } from "./fault-proxy";
import { full, samples } from "./samples";

/** By when a database that is back is used again, in milliseconds. */
const RECOVERY = 2_000;
/** The most connections of one driver. */
const POOL = 50;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

/** A fault that begins a while after the questions, and holds for a while, in milliseconds. */
const disturbance = (kind: string) =>
  fc.record({
    kind: fc.constant(kind),
    milliseconds: fc.integer({ min: 5, max: 400 }),
    bytes: fc.integer({ min: 1, max: 50 }),
    after: fc.integer({ min: 1, max: 20_000 }),
    wait: fc.integer({ min: 0, max: 200 }),
    hold: fc.integer({ min: 50, max: 1_500 }),
  });

/** Every fault by turns; with «none» the connections there are get cut. */
const KINDS = ["none", "delay", "drain", "reset", "silence", "refuse"];
const rounds = Array.from({ length: samples(1, 20) }, (_, seed) =>
  KINDS.map((kind) => fc.sample(disturbance(kind), { seed, numRuns: 1 })[0]!),
).flat();

test("a server that accepts and never says a word: its connections are closed all the same", async () => {
  const silent = new FaultProxy(new URL("http://127.0.0.1:1"));
  await silent.open();
  await silent.set({ kind: "silence" });
  const database = await openNeo4j({ uri: `bolt://127.0.0.1:${silent.port}`, user: "neo4j", password: "any" });
  const reading = Array.from({ length: 20 }, () => database.read("RETURN 1 AS c0", {}, Date.now() + 200));
  for (const each of reading) await expect(each).rejects.toBeInstanceOf(DeadlineExceeded);
  expect(silent.connections).toBe(20);
  await until(() => silent.connections === 0);
  await database.close();
  await silent.close();
});

onNeo4j("Faults between the service and its database", (neo4j) => {
  const open = openServer(neo4j);
  const target = new URL(neo4j.uri.replace(/^\w+/, "http"));
  const proxy = new FaultProxy(target);
  let direct: Database;
  let api: Api;
  let questions: Question[];
  let exported: string;

  beforeAll(async () => {
    ({ database: direct } = await serve(open));
    await proxy.open();
    api = await serveOn({ ...neo4j, uri: `bolt://127.0.0.1:${proxy.port}` });
    questions = await questionsOf(api);
    exported = await exportOf(api);
  });
  afterAll(async () => {
    await proxy.close();
    await direct.close();
  });

  test.each(rounds)("no wrong answer, none too late, and soon all is well again: %j", async (round) => {
    const { kind, wait, hold } = round;
    const away = kind === "silence" || kind === "refuse";
    // An export that hears nothing is broken off after seconds, which only the long run has.
    const asking = keepAsking(api, questions, kind !== "silence" || full ? exported : null);
    await until(() => asking.tally.whole > 20);
    await pause(wait);
    await proxy.set(round as Fault);
    if (kind === "none") proxy.cut();
    const [ready] = await Promise.all([away ? readiness(api) : null, pause(hold)]);
    await proxy.set({ kind: "none" });
    const took = await recovery(api, questions[0]!);
    await asking.stop();
    // What the log calls an error is one of the service itself.
    const errors = api.log.splice(0).filter(({ level }) => level >= 50);
    expect([asking.tally.wrong, errors]).toEqual([[], []]);
    expect(took).toBeLessThanOrEqual(RECOVERY);
    if (away) expect([ready, asking.tally.failed > 0]).toEqual([503, true]);
  });

  test("a changed password: a clear error until it is changed back, and the operator is told what to check", async () => {
    const [user, right] = ["torture", "a-long-password"];
    const system = await openNeo4j({ ...neo4j, database: "system" });
    const run = (statement: string) => system.write((transaction) => transaction.run(statement));
    const set = (password: string) => run(`ALTER USER ${user} SET PASSWORD '${password}' CHANGE NOT REQUIRED`);
    await run(`CREATE OR REPLACE USER ${user} SET PASSWORD '${right}' CHANGE NOT REQUIRED`);
    const other = await serveOn({ ...neo4j, user, password: right, uri: `bolt://127.0.0.1:${proxy.port}` });
    const asking = keepAsking(other, questions, null, 4);
    await until(() => asking.tally.whole > 20);
    await set("another-long-password");
    proxy.cut();
    await until(async () => (await readiness(other)) === 503);
    await until(() => asking.tally.failed > 20);
    await set(right);
    // After wrong passwords Neo4j itself refuses the right one, too, for some seconds.
    await recovery(other, questions[0]!);
    await asking.stop();
    expect(asking.tally.wrong).toEqual([]);
    const told = other.log.map(({ err }) => err?.message).join();
    expect(told).toContain("Neo4j refuses the credentials: check NEO4J_USER and NEO4J_PASSWORD.");
    await other.close();
    await run(`DROP USER ${user}`);
    await system.close();
  });

  test("nothing is left open: no lost connection, no transaction, and nothing at all once it is closed", async () => {
    await until(() => proxy.silent === 0 && proxy.connections <= POOL);
    const transactions = () => direct.read("SHOW TRANSACTIONS YIELD transactionId RETURN transactionId AS c0");
    await api.close();
    await until(() => proxy.connections === 0);
    await until(async () => (await transactions()).length === 1);
  });
});
