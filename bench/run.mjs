// Measures the service beside a bare server with one hand-written statement per question, in one run and in turns:
//
//   npm run bench            on the embedded database, and on Neo4j where Java and Maven are
//   npm run bench -- 50      with that many requests in a round
//
// The answers must be equal before anything is measured. Absolute times depend on the machine; the ratios are what
// counts: CPU of the server process (and of Neo4j) per request, time per request, and requests per second.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { questions } from "./questions.mjs";

const ROUNDS = 7;
const WARM_UP = 30;
const CONNECTIONS = 8;
const requests = Number(process.argv[2] ?? 60);
const root = join(import.meta.dirname, "..");
/** Ours without kept answers, and with them: of an answer that was asked before. */
const arms = ["floor", "ours", "cached"];

const require = createRequire(import.meta.url);
require("reflect-metadata");

const temporary = mkdtempSync(join(tmpdir(), "usmca-graph-bench-"));
try {
  await countStatements();
  await measure("embedded", { NEO4J_URI: "" }, null);
  const { NEO4J_URI, NEO4J_PID } = process.env;
  if (NEO4J_URI) await measure("Neo4j", {}, NEO4J_PID ? Number(NEO4J_PID) : null);
  else console.log("SKIPPED: Neo4j (NEO4J_URI is not set; run «npm run bench» where Java and Maven are)");
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** Says how many statements each question asks of a database, once its operation is known; the floor asks one. */
async function countStatements() {
  const { openEmbedded } = require("../dist/database/embedded");
  const { createExecutor } = require("../dist/graphql/executor");
  const { createSchema } = require("../dist/graphql/schema");
  const { bringUpToDate } = require("../dist/cli/load");
  const { Service } = require("../dist/service");
  const { parse } = require("graphql");
  const database = await openEmbedded(null);
  await bringUpToDate(database);
  let statements = 0;
  const read = (...question) => {
    statements++;
    return database.read(...question);
  };
  const service = new Service({ read });
  await service.refresh();
  const execute = createExecutor(createSchema());
  for (const { name, query } of questions) {
    const request = { requestId: name, deadline: Date.now() + 60_000, note: {} };
    const ask = () => execute({ document: parse(query), key: name, context: service.contextFor(request, {}) });
    await ask();
    statements = 0;
    await ask();
    console.log(`statements: ${name}: ${statements}`);
  }
  await database.close();
}

async function measure(database, settings, databasePid) {
  const running = {};
  for (const arm of arms) {
    // Each arm has an embedded database of its own: one process at a time may open it.
    const environment = {
      ...process.env,
      ...settings,
      PORT: "0",
      LOG_LEVEL: "error",
      DATA_DIR: join(temporary, arm),
      ...(arm === "ours" && { CACHE_BYTES: "0" }),
    };
    await finished("node", ["dist/main.js", "load"], environment);
    running[arm] = await start(arm === "floor" ? ["bench/floor.mjs"] : ["dist/main.js", "serve"], environment);
  }
  try {
    for (const [i, question] of questions.entries()) await compare(database, i, question, running, databasePid);
  } finally {
    for (const { stop } of Object.values(running)) await stop();
  }
}

async function compare(database, index, question, running, databasePid) {
  const query = JSON.stringify({ query: question.query });
  const bodies = { floor: JSON.stringify({ question: index }), ours: query, cached: query };
  const ask = async (arm) => {
    const { url } = running[arm];
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: bodies[arm],
    });
    return response.text();
  };
  for (const arm of arms) for (let i = 0; i < WARM_UP; i++) await ask(arm);
  const [floor, ours, cached] = await Promise.all(arms.map(async (arm) => JSON.parse(await ask(arm))));
  if (ours.errors || ![ours, cached].every(({ data }) => isDeepStrictEqual(floor.data, data))) {
    console.error(JSON.stringify({ floor: floor.data, ours, cached }, null, 1).slice(0, 2000));
    throw new Error(`${question.name}: the answers differ.`);
  }
  const samples = { floor: [], ours: [], cached: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const arm of round % 2 ? arms : [...arms].reverse()) {
      const before = { server: cpu(running[arm].pid), database: cpu(databasePid), time: performance.now() };
      for (let i = 0; i < requests; i++) await ask(arm);
      samples[arm].push({
        server: (cpu(running[arm].pid) - before.server) / requests,
        database: (cpu(databasePid) - before.database) / requests,
        time: (performance.now() - before.time) / requests,
      });
    }
  }
  console.log(
    `\n${database}: ${question.name} (median of ${ROUNDS} rounds of ${requests} requests, in ms per request)`,
  );
  const figures = arms.map((arm) =>
    Object.fromEntries(
      ["server", "database", "time"].map((key) => [key, median(samples[arm].map((each) => each[key]))]),
    ),
  );
  for (const [i, arm] of arms.entries()) {
    const { server, database, time } = figures[i];
    console.log(
      `  ${arm.padEnd(6)} server CPU ${server.toFixed(2)}  database CPU ${databasePid ? database.toFixed(2) : "(in the server's)"}  wall ${time.toFixed(2)}`,
    );
  }
  const [f, o, c] = figures;
  console.log(
    `  ours / floor: CPU ${((o.server + o.database) / (f.server + f.database)).toFixed(2)}, wall ${(o.time / f.time).toFixed(2)}; ` +
      `cached / floor: CPU ${(c.server / (f.server + f.database)).toFixed(2)}, wall ${(c.time / f.time).toFixed(2)}`,
  );
  const rates = { floor: [], ours: [], cached: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const arm of arms) rates[arm].push(await perSecond(running[arm].url, bodies[arm], requests * 2));
  }
  const told = arms.map((arm) => `${arm} ${median(rates[arm]).toFixed(0)}`).join(", ");
  console.log(`  requests per second, ${CONNECTIONS} at once: ${told}`);
}

/** How many requests a second a server answers; the answers are received and not read, to leave it the machine. */
async function perSecond(url, body, count) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const ask = () =>
    new Promise((done, failed) => {
      const sent = request(url, { method: "POST", agent, headers }, (answer) => answer.resume().once("end", done));
      sent.once("error", failed).end(body);
    });
  const begun = performance.now();
  await Promise.all(Array.from({ length: count }, ask));
  agent.destroy();
  return (1000 * count) / (performance.now() - begun);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Milliseconds of CPU that a process has used (Linux; elsewhere and without a process 0). */
function cpu(pid) {
  if (!pid) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function finished(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(" ")} ended with ${code}.`))));
  });
}

/** Starts a server and waits until it says its address. */
function start(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn("node", args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((end) => child.once("exit", end));
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}.`)));
    const stop = async () => {
      child.kill("SIGTERM");
      await ended;
    };
    child.stdout.on("data", (chunk) => {
      const url = /Ready: (http:\S+)/.exec(String(chunk))?.[1];
      if (url) resolve({ url, pid: child.pid, stop });
    });
  });
}
