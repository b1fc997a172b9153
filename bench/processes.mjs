// Several API processes on one Neo4j, behind a proxy that hands connections round: requests a second as processes are added.
//
//   npm run bench:processes                              1, 2, 3 and 4 processes on the real records
//   npm run bench:processes -- --processes 1,2 --queries nest20
import { existsSync } from "node:fs";
import { createServer, connect } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startNeo4j } from "./data/neo4j.mjs";
import { sizes } from "./data/sizes.mjs";
import { root } from "./dist.mjs";
import { startArm } from "./measure/arms.mjs";
import { cpu } from "./measure/cpu.mjs";
import { questions } from "./questions/index.mjs";

const text = { type: "string" };
const { values } = parseArgs({ options: { processes: text, queries: text } });
if (!existsSync(join(root, "bench/node_modules")))
  throw new Error("Run npm run bench once before: it installs what this needs.");
const { send } = await import("./measure/requests.mjs");

const CONNECTIONS = 32;
const REQUESTS = 3000;
const ROUNDS = 3;

const numbers = (values.processes ?? "1,2,3,4").split(",").map(Number);
const names = (values.queries ?? "record,nest20").split(",");

const neo4j = await startNeo4j("real", sizes.real, () => {});
try {
  console.log("| answers | question | processes | requests/s | API CPU, ms/request | Neo4j CPU, ms/request |");
  console.log("| ------- | -------- | --------: | ---------: | ------------------: | --------------------: |");
  for (const kept of ["cold", "warm"]) {
    for (const number of numbers) await withProcesses(kept, number);
  }
} finally {
  await neo4j.stop();
}

async function withProcesses(kept, number) {
  const running = [];
  for (let i = 0; i < number; i++) running.push(await startArm(kept, neo4j.settings));
  const proxy = await startProxy(running.map(({ url }) => Number(new URL(url).port)));
  try {
    for (const name of names) {
      const body = running[0].body(name, questions[name]);
      const url = `http://127.0.0.1:${proxy.address().port}/graphql`;
      await send(url, body, { count: 300, connections: CONNECTIONS });
      const rates = [];
      const used = () => running.reduce((sum, { pid }) => sum + cpu(pid), 0);
      const before = { api: used(), neo4j: cpu(neo4j.pid) };
      for (let round = 0; round < ROUNDS; round++) {
        const { time } = await send(url, body, { count: REQUESTS, connections: CONNECTIONS });
        rates.push((REQUESTS * 1000) / time);
      }
      const each = [used() - before.api, cpu(neo4j.pid) - before.neo4j].map((ms) =>
        (ms / ROUNDS / REQUESTS).toFixed(2),
      );
      const median = rates.sort((one, other) => one - other)[ROUNDS >> 1];
      console.log(`| ${[kept, name, number, median.toFixed(0), ...each].join(" | ")} |`);
    }
  } finally {
    proxy.close();
    for (const { stop } of running) await stop();
  }
}

/** Hands each new connection to the next process. */
function startProxy(ports) {
  let next = 0;
  const proxy = createServer((client) => {
    const server = connect(ports[next++ % ports.length], "127.0.0.1");
    client.pipe(server).pipe(client);
    client.once("error", () => server.destroy());
    server.once("error", () => client.destroy());
  });
  return new Promise((done) => proxy.listen(0, "127.0.0.1", () => done(proxy)));
}
