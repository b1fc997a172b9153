// One run: for each size answers are compared and work is counted, then time is measured.
import { cpus } from "node:os";
import { arms } from "./arms/index.mjs";
import { openDriver } from "./arms/driver.mjs";
import { withBar } from "./bar.mjs";
import { startEmbedded } from "./data/embedded.mjs";
import { startNeo4j } from "./data/neo4j.mjs";
import { sizes } from "./data/sizes.mjs";
import { startArm } from "./measure/arms.mjs";
import { checkAnswers, countWork } from "./measure/counts.mjs";
import { memory } from "./measure/cpu.mjs";
import { measure, warmUp } from "./measure/rounds.mjs";
import { questions as allQuestions } from "./questions/index.mjs";
import { keepResults, printResults } from "./report.mjs";

/** Runs the bench with the options of the command line. */
export async function bench({ size, arms: some, queries, rounds = "3", requests, database = "neo4j" }) {
  const run = {
    keys: chosen("--arms", some, arms).filter((key) => database === "neo4j" || arms[key].embedded),
    questions: Object.fromEntries(chosen("--queries", queries, allQuestions).map((name) => [name, allQuestions[name]])),
    rounds: Number(rounds),
    requests: requests && Number(requests),
  };
  const work = { neo4j: onNeo4j, embedded: onEmbedded }[database];
  if (!work) throw new Error(`--database is ${database}: it is neo4j or embedded.`);
  for (const name of chosen("--size", size, sizes)) {
    const { figures, databaseMemory } = await work(name, run);
    const results = {
      at: new Date().toISOString(),
      machine: `${cpus().length} × ${cpus()[0].model}, Node ${process.version}`,
      rounds: run.rounds,
      databaseMemory,
      figures,
    };
    await printResults(database, name, results);
    // Only what was measured in whole is kept: it stands for the state of the service.
    if (!some && !queries && !requests) await keepResults(database, name, results);
  }
}

function chosen(option, given, all) {
  const names = given?.split(",") ?? Object.keys(all);
  const unknown = names.find((name) => !all[name]);
  if (unknown) throw new Error(`${option} names ${unknown}: there are ${Object.keys(all).join(", ")}.`);
  return names;
}

async function onNeo4j(name, run) {
  const { keys, questions } = run;
  const neo4j = await withBar(`${name}: load`, 1, (bar) => startNeo4j(name, sizes[name], bar.to));
  const { settings, pid } = neo4j;
  const driver = openDriver(settings);
  try {
    const counts = await withBar(`${name}: count`, keys.length * Object.keys(questions).length, (bar) =>
      countWork(keys, questions, { settings, driver }, bar.step),
    );
    const figures = await withArms(
      keys,
      () => settings,
      (running) => measureAll(name, run, running, counts, pid),
    );
    return { figures, databaseMemory: memory(pid) };
  } finally {
    await driver.close();
    await neo4j.stop();
  }
}

async function onEmbedded(name, run) {
  const { keys, questions } = run;
  const embedded = await withBar(`${name}: load`, 1, (bar) => startEmbedded(name, sizes[name], keys, bar.to));
  try {
    const figures = await withArms(
      keys,
      (key) => embedded.settings[key],
      async (running) => {
        const counts = await withBar(`${name}: compare`, keys.length * Object.keys(questions).length, (bar) =>
          checkAnswers(running, questions, bar.step),
        );
        return measureAll(name, run, running, counts, null);
      },
    );
    return { figures, databaseMemory: null };
  } finally {
    embedded.stop();
  }
}

/** Starts arms, each with its settings, and stops them once the work is done. */
async function withArms(keys, settingsOf, work) {
  const running = [];
  try {
    for (const key of keys) running.push(await startArm(key, settingsOf(key)));
    return await work(running);
  } finally {
    for (const { stop } of running) await stop();
  }
}

/** Measures all questions on the arms that answer them. */
async function measureAll(name, { questions, rounds, requests }, running, counts, databasePid) {
  const options = { rounds, requests, databasePid };
  const total = rounds * running.length * Object.keys(questions).length;
  if (!requests) {
    await withBar(`${name}: warm up`, running.length * Object.keys(questions).length, async (bar) => {
      for (const arm of running) {
        for (const key of Object.keys(questions)) {
          if (!counts[key][arm.key].failed) await warmUp(arm, key, questions[key]).catch(() => {});
          bar.step();
        }
      }
    });
  }
  return withBar(`${name}: measure`, total, async (bar) => {
    const figures = {};
    for (const [key, question] of Object.entries(questions)) {
      const answering = running.filter((arm) => !counts[key][arm.key].failed);
      const measured = await measure(answering, key, question, options, bar.step);
      figures[key] = Object.fromEntries(
        running.map((arm) => [arm.key, { ...counts[key][arm.key], ...measured[arm.key] }]),
      );
    }
    return figures;
  });
}
