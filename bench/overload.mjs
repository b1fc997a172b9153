// Shows what the service still answers beyond what it can do:
//
//   npm run bench:overload              on the embedded database, or (run by tools/neo4j/run.mjs) on Neo4j
//   npm run bench:overload -- 10        with so many seconds at each load
//   MAX_RUNNING=4 npm run bench:overload  with so many places
//
// First as many clients as may run at once ask as fast as they are answered: that is saturation. Then requests arrive at
// 0.5, 1, 2 and 4 times that rate, whether or not those before them have been answered. Goodput is what is answered whole
// within the deadline, per second. Nothing is kept, so that every request costs.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist } from "./dist.mjs";
import { questions } from "./questions/index.mjs";

const LOADS = [0.5, 1, 2, 4];
const DEADLINE = 2_000;
const WARM_UP = 15;
const { maxRunning: RUNNING } = dist("config").readConfig();
const seconds = Number(process.argv[2] ?? 5);
const root = join(import.meta.dirname, "..");
const bodies = ["record", "list", "nest100"].map((name) => JSON.stringify({ query: questions[name].ours }));

let turn = 0;

const folder = mkdtempSync(join(tmpdir(), "usmca-graph-overload-"));
const environment = {
  ...process.env,
  PORT: "0",
  LOG_LEVEL: "error",
  DATA_DIR: folder,
  CACHE_BYTES: "0",
  REQUEST_DEADLINE_MS: String(DEADLINE),
  MAX_RUNNING: String(RUNNING),
};
const agent = new Agent({ keepAlive: true });
const server = await start();
try {
  // Until V8 and the JVM have compiled what they run, saturation looks lower than it is.
  await closedLoop(WARM_UP);
  const saturation = await closedLoop(seconds);
  console.log(
    `${process.env.NEO4J_URI ? "Neo4j" : "embedded"}: saturated at ${saturation.toFixed(0)} requests per second`,
  );
  const goodputs = [];
  for (const load of LOADS) goodputs.push(await openLoop(load, saturation * load));
  const [best, last] = [Math.max(saturation, ...goodputs), goodputs.at(-1)];
  console.log(`goodput at ${LOADS.at(-1)} times saturation: ${((100 * last) / best).toFixed(0)} % of the best`);
} finally {
  agent.destroy();
  server.kill("SIGTERM");
  await new Promise((end) => server.once("exit", end));
  rmSync(folder, { recursive: true });
}

/** Asks the questions by turns; the status of the answer, or what the connection failed with, and how long it took. */
function ask() {
  const body = bodies[turn++ % bodies.length];
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const begun = performance.now();
  return new Promise((done) => {
    const ended = (status) => done({ status, took: performance.now() - begun });
    request(server.url, { method: "POST", agent, headers }, (answer) =>
      answer.resume().once("end", () => ended(answer.statusCode)),
    )
      .once("error", ({ code }) => ended(code))
      .end(body);
  });
}

/** As many clients as may run ask one question after the other; gives the answers per second. */
async function closedLoop(duration) {
  const until = performance.now() + duration * 1000;
  let answered = 0;
  const client = async () => {
    while (performance.now() < until) if ((await ask()).status === 200) answered++;
  };
  await Promise.all(Array.from({ length: RUNNING }, client));
  return answered / duration;
}

/** Requests arrive at a rate; gives those answered whole within the deadline, per second. */
async function openLoop(load, rate) {
  const answers = [];
  const begun = performance.now();
  for (let sent = 0; performance.now() - begun < seconds * 1000;) {
    for (const due = ((performance.now() - begun) / 1000) * rate; sent < due; sent++) answers.push(ask());
    await new Promise((next) => setTimeout(next, 2));
  }
  const all = await Promise.all(answers);
  const good = all.filter(({ status, took }) => status === 200 && took <= DEADLINE);
  const refused = all.filter(({ status }) => status === 503).map(({ took }) => took);
  const others = new Map();
  for (const { status, took } of all) {
    if (status === 503 || (status === 200 && took <= DEADLINE)) continue;
    const what = status === 200 ? "late" : status;
    others.set(what, (others.get(what) ?? 0) + 1);
  }
  const goodput = good.length / seconds;
  const half = (list) => (list.length ? list.sort((one, other) => one - other)[list.length >> 1].toFixed(0) : "-");
  console.log(
    `  ${load} times: ${rate.toFixed(0)} asked per second, ${goodput.toFixed(0)} answered (median ${half(good.map(({ took }) => took))} ms), ` +
      `${(refused.length / seconds).toFixed(0)} refused (median ${half(refused)} ms)` +
      [...others].map(([what, count]) => `, ${count} ${what}`).join(""),
  );
  return goodput;
}

/** Loads the records and starts the service. */
async function start() {
  const load = spawn("node", ["dist/main.js", "load"], { cwd: root, env: environment, stdio: ["ignore", "ignore", 2] });
  const code = await new Promise((end) => load.once("exit", end));
  if (code !== 0) throw new Error(`The load ended with ${code}.`);
  const child = spawn("node", ["dist/main.js"], { cwd: root, env: environment, stdio: ["ignore", "pipe", 2] });
  child.url = await new Promise((ready, failed) => {
    child.once("exit", (code) => failed(new Error(`The service ended with ${code}.`)));
    child.stdout.on("data", (chunk) => {
      const url = /Ready: (http:\S+)/.exec(String(chunk))?.[1];
      if (url) ready(url);
    });
  });
  return child;
}
