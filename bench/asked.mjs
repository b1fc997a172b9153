// Every question made by hand beside the best statement that we would write for it ourselves, on one database in one
// run: how many statements it costs, and the medians in milliseconds (the question with everything selected of it,
// compiled, nothing kept; the statement alone, which often answers less). Last, how long a search between hubs keeps
// the process from anything else.
//
//   npm run bench:asked              on a real Neo4j
//   npm run bench:asked:embedded     on the embedded database
import "reflect-metadata";
import { createRequire } from "node:module";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { parse } from "graphql";
import { asked, hub } from "./asked-questions.mjs";

const require = createRequire(import.meta.url);
const { readConfig } = require("../dist/config");
const { openDatabase } = require("../dist/database/open");
const { openEmbedded } = require("../dist/database/embedded");
const { createExecutor } = require("../dist/graphql/executor");
const { createSchema } = require("../dist/graphql/schema");
const { bringUpToDate } = require("../dist/cli/load");
const { Service } = require("../dist/service");

const ROUNDS = Number(process.argv[2] ?? 40);
const config = readConfig();
const database = config.neo4j ? await openDatabase(config) : await openEmbedded(null);
await bringUpToDate(database);

let statements = 0;
const service = new Service({
  engine: database.engine,
  read: (...question) => {
    statements++;
    return database.read(...question);
  },
});
await service.refresh();
const execute = createExecutor(createSchema());

async function ask({ name, query }) {
  const request = { requestId: name, deadline: Date.now() + 60_000, note: { operation: null, codes: [] } };
  const { errors } = await execute({ document: parse(query), key: name, context: service.contextFor(request, {}) });
  if (errors) throw new Error(`${name}: ${errors[0].message}`);
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];

console.log(`${database.engine}, ${ROUNDS} rounds, medians in ms`);
console.log(["question".padEnd(34), "statements", "asked", "by hand"].join("  "));
for (const question of asked) {
  const byHand = () => database.read(question.byHand, question.parameters ?? {});
  for (let time = 0; time < 5; time++) await Promise.all([ask(question), byHand()]);
  statements = 0;
  await ask(question);
  const counted = statements;
  const times = { asked: [], byHand: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.asked.push(await timed(() => ask(question)));
    times.byHand.push(await timed(byHand));
  }
  const shown = [median(times.asked), median(times.byHand)].map((time) => time.toFixed(2).padStart(7));
  console.log([question.name.padEnd(34), String(counted).padStart(10), ...shown].join("  "));
}

const delay = monitorEventLoopDelay({ resolution: 1 });
const simple = { name: "simple", query: '{ grievance(id: "grv-ca-dairy-access") { title } }' };
for (let time = 0; time < 5; time++) await ask(hub);
delay.enable();
const waits = [];
for (let time = 0; time < 20; time++) {
  let running = true;
  const search = ask(hub).finally(() => (running = false));
  while (running) waits.push(await timed(() => ask(simple)));
  await search;
}
delay.disable();
const milliseconds = (nanoseconds) => (nanoseconds / 1e6).toFixed(1);
console.log(
  `\n20 searches between two Parties, 6 steps at most: the event loop waits ${milliseconds(delay.max)} ms at most ` +
    `(99 %: ${milliseconds(delay.percentile(99))}); ${waits.length} simple questions meanwhile take ` +
    `${median(waits).toFixed(1)} ms, ${Math.max(...waits).toFixed(1)} at most.`,
);
await database.close();
process.exit();
