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
import { exportOf, keepAsking, questionsOf, readiness, recovery, serveOn } from "./asking";
import { full, samples } from "./samples";

/** By when a database that is back is used again, in milliseconds. */
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
    await Promise.race([once(child.stdout, "data"), ended]);
    ended.catch(() => undefined);
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

/** A start takes a Neo4j ten seconds or more: only the long run has the time. */
const inTheLongRun = full ? test : test.skip;

onNeo4j("A Neo4j that is stopped and started again under load", () => {
  let server: Server;
  beforeAll(async () => void (server = new Server(await freePort())));
  afterAll(async () => {
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
      const questions = await questionsOf(api);
      const exported = await exportOf(api);
      for (let round = 0; round < samples(1, 6); round++) {
        const asking = keepAsking(api, questions, exported);
        while (asking.tally.whole < 50) await new Promise((done) => setTimeout(done, 20));
        await server.stop();
        expect(await readiness(api)).toBe(503);
        await server.start();
        const took = await recovery(api, questions[0]!);
        await asking.stop();
        const errors = api.log.splice(0).filter(({ level }) => level >= 50);
        expect([asking.tally.wrong, errors]).toEqual([[], []]);
        expect(asking.tally.failed).toBeGreaterThan(0);
        expect(took).toBeLessThanOrEqual(RECOVERY);
      }
      await api.close();
    },
    900_000,
  );
});
