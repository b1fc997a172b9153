// What a question costs an arm in time, CPU and memory: all arms in turns, so that what the machine does meanwhile
// falls on all alike.
import { cpu, memory } from "./cpu.mjs";
import { send } from "./requests.mjs";

/** How many connections ask at once. */
const CONNECTIONS = [1, 8, 32];

/** The connections at which single answers are timed. */
const TIMED = 8;

/** How long a measurement is to take, in ms, where no number of requests is given; and the most requests then. */
const LONG = 500;
const MOST = 4000;

/** How long an arm is asked a question before anything is measured, in ms: until then code is compiled, here and there. */
const WARM = 2000;

/** A measurement that took longer than this, in ms, is not made again. */
const TOO_LONG = 5000;

/**
 * Measures a question on arms that run: `rounds` times each, the order rotated. Gives `{ [arm]: figures }`: requests a
 * second by connections, p50 and p99 in ms, CPU of the server and of the database in ms per request, memory in bytes.
 */
export async function measure(running, name, question, { rounds, requests, databasePid }, progress) {
  const samples = new Map();
  for (const arm of running) {
    const sample = { rates: {}, latencies: [], server: [], database: [], slow: false, failed: null, count: 0 };
    samples.set(arm, sample);
    await unlessItFails(sample, async () => {
      // What is worked out once for all is there before anything is timed.
      await arm.ask(name, question);
      sample.count = requests ?? (await countFor(arm, arm.body(name, question)));
    });
  }
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < running.length; i++) {
      const arm = running[(i + round) % running.length];
      const sample = samples.get(arm);
      if (!sample.slow && !sample.failed) {
        await unlessItFails(sample, () => oneRound(arm, arm.body(name, question), sample, databasePid));
      }
      progress();
    }
  }
  return Object.fromEntries(running.map((arm) => [arm.key, figuresOf(samples.get(arm), arm)]));
}

/** An arm that refuses under load has no figures of it; the others have. */
async function unlessItFails(sample, work) {
  try {
    await work();
  } catch (error) {
    sample.failed = error.message;
  }
}

/** Asks a question until the code that answers it is compiled: what takes thousands of requests is part of no service. */
export async function warmUp(arm, name, question) {
  await arm.ask(name, question);
  const end = performance.now() + WARM;
  while (performance.now() < end) await send(arm.url, arm.body(name, question), { count: 8, connections: 4 });
}

async function oneRound({ url, pid }, body, sample, databasePid) {
  const before = { server: cpu(pid), database: cpu(databasePid) };
  let sent = 0;
  for (const connections of CONNECTIONS) {
    const count = Math.max(sample.count, connections);
    const { time, latencies } = await send(url, body, { count, connections });
    (sample.rates[connections] ??= []).push((count * 1000) / time);
    if (connections === TIMED) sample.latencies.push(...latencies);
    sent += count;
    sample.slow ||= time > TOO_LONG;
  }
  sample.server.push((cpu(pid) - before.server) / sent);
  sample.database.push((cpu(databasePid) - before.database) / sent);
}

/** How many requests make a measurement of a decent length; asked meanwhile often enough to be warm. */
async function countFor({ url }, body) {
  await send(url, body, { count: 8, connections: 8 });
  const { time } = await send(url, body, { count: 24, connections: 8 });
  return Math.min(MOST, Math.max(8, Math.round((LONG * 24) / time)));
}

function figuresOf({ rates, latencies, server, database, failed }, { pid }) {
  if (failed) return { failed };
  return {
    throughput: Object.fromEntries(Object.entries(rates).map(([connections, all]) => [connections, median(all)])),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    serverCpu: median(server),
    databaseCpu: median(database),
    memory: memory(pid),
  };
}

const sorted = (values) => [...values].sort((one, other) => one - other);
const median = (values) => percentile(values, 0.5);
const percentile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
