import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Neo4jOptions } from "../../src/database/neo4j";
import { onNeo4j, openServer } from "../databases";
import { serve } from "../graph/service";
import type { Api } from "./asking";
import { GIVE_UP, exportOf, keepAsking, questionsOf, readiness, recovery, serveOn } from "./asking";
import { full, samples } from "./samples";

/**
 * By when a database that is back is used again, in milliseconds. A Neo4j that has just begun takes seconds to plan what
 * all ask at once, whoever asks; so it is back once a service that knew it never otherwise has its answer.
 */
const RECOVERY = 2_000;
const root = join(__dirname, "..", "..");

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** A Neo4j that keeps its data, so that it can be stopped and started again. */
class Server {
  private readonly home = mkdtempSync(join(tmpdir(), "neo4j-"));
  private child: ChildProcess | null = null;
  /** The process of Neo4j itself. */
  private pid = 0;

  constructor(private readonly port: number) {}

  get options(): Neo4jOptions {
    return { uri: `bolt://127.0.0.1:${this.port}`, user: "neo4j", password: "restarted" };
  }

  async start(): Promise<void> {
    const options = ["--port", String(this.port), "--password", this.options.password, "--home", this.home];
    const child = spawn(process.execPath, [join(root, "tools/neo4j/run.mjs"), ...options], { cwd: root });
    this.child = child;
    let errors = "";
    child.stderr.on("data", (text) => (errors += text));
    // It says how to reach it once it answers.
    const ended = once(child, "close").then(() => Promise.reject(new Error(errors)));
    const [words] = (await Promise.race([once(child.stdout, "data"), ended])) as [Buffer];
    ended.catch(() => undefined);
    this.pid = Number(/NEO4J_PID=(\d+)/.exec(String(words))![1]);
  }

  /** As a machine that loses its power: nothing is put in order. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    process.kill(this.pid, "SIGKILL");
    await once(child!, "close");
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child) return;
    this.child = null;
    child.kill("SIGINT");
    await once(child, "close");
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** Whether `/readyz` says so within some milliseconds. */
async function readyWithin(api: Api, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while ((await readiness(api)) !== 200) if (Date.now() > until) return false;
  return true;
}

/** A start takes a Neo4j ten seconds or more: only the long run has the time. */
const inTheLongRun = full ? test : test.skip;

onNeo4j("A Neo4j that is stopped or killed under load, and started again", () => {
  let server: Server;
  /** What would go on for ever where an expectation fails. */
  const onTheWayOut: (() => Promise<void>)[] = [];
  beforeAll(async () => void (server = new Server(await freePort())));
  afterAll(async () => {
    for (const end of onTheWayOut.reverse()) await end();
    await server.stop();
    server.remove();
  });

  inTheLongRun(
    "no wrong answer meanwhile, and all is well within two seconds of its return",
    async () => {
      await server.start();
      const open = openServer(server.options);
      const { database } = await serve(open);
      await database.close();
      const api = await serveOn(server.options);
      onTheWayOut.push(() => api.close());
      const questions = await questionsOf(api);
      const exported = await exportOf(api);
      for (let round = 0; round < samples(1, 6); round++) {
        const asking = keepAsking(api, questions, exported);
        onTheWayOut.push(() => asking.stop());
        while (asking.tally.whole < 50) await new Promise((done) => setTimeout(done, 20));
        await (round % 2 ? server.kill() : server.stop());
        expect(await readiness(api)).toBe(503);
        await server.start();
        await expect(readyWithin(api, RECOVERY)).resolves.toBe(true);
        const fresh = await serveOn(server.options);
        onTheWayOut.push(() => fresh.close());
        const [took, back] = await Promise.all([api, fresh].map((each) => recovery(each, questions[0]!)));
        await asking.stop();
        const errors = api.log.splice(0).filter(({ level }) => level >= 50);
        expect([asking.tally.wrong, errors]).toEqual([[], []]);
        expect(asking.tally.failed).toBeGreaterThan(0);
        expect(back).toBeLessThan(GIVE_UP);
        expect(took).toBeLessThanOrEqual(back! + RECOVERY);
      }
    },
    900_000,
  );
});
