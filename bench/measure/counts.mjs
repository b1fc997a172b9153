// What a question costs an arm in work that can be counted, once its answer was found to be that of the others.
import { startArm } from "./arms.mjs";
import { startProxy } from "./bolt-proxy.mjs";
import { DifferentAnswers, equalTo } from "./equal.mjs";
import { dbHits } from "./profile.mjs";

/** Asked so often before anything is counted: plans, compiled operations and kept answers are there then. */
const WARM_UP = 3;

/** The least of so many counts is taken: now and then a connection is opened, or cleared, beside a question. */
const TAKES = 3;

/** The service looks twice a second which revision the database holds, whether it is asked something or not. */
const isLook = (flight) => flight.length > 0 && flight.every(({ text }) => text.includes(":Revision"));

/**
 * Counts for each arm and question what is asked of Neo4j: statements, flights (round trips) and dbHits, and the bytes
 * of the answer; `{ failed }` where there is none. Gives `{ [question]: { [arm]: counts } }`.
 * @throws DifferentAnswers
 */
export async function countWork(armKeys, questions, { settings, driver }, progress) {
  const answers = {};
  const counts = Object.fromEntries(Object.keys(questions).map((name) => [name, {}]));
  for (const key of armKeys) {
    const proxy = await startProxy(settings.NEO4J_URI);
    const arm = await startArm(key, { ...settings, NEO4J_URI: proxy.uri });
    try {
      for (const [name, question] of Object.entries(questions)) {
        counts[name][key] = await countOne(arm, name, question, answers, proxy.flights, driver);
        progress();
      }
    } finally {
      await arm.stop();
      await proxy.stop();
    }
  }
  return counts;
}

async function countOne(arm, name, question, answers, seen, driver) {
  const checked = await checkOne(arm, name, question, answers);
  if (checked.failed) return checked;
  let flights = null;
  for (let i = 0; i < TAKES; i++) {
    seen.length = 0;
    await arm.ask(name, question);
    const taken = seen.filter((flight) => !isLook(flight));
    if (!flights || taken.length < flights.length) flights = taken;
  }
  const statements = flights.flat();
  let hits = 0;
  for (const statement of statements) hits += await dbHits(driver, statement);
  return { ...checked, statements: statements.length, flights: flights.length, dbHits: hits };
}

/** Checks the answers of arms that run; gives the same as countWork, with bytes alone. @throws DifferentAnswers */
export async function checkAnswers(running, questions, progress) {
  const answers = {};
  const counts = {};
  for (const [name, question] of Object.entries(questions)) {
    counts[name] = {};
    for (const arm of running) {
      counts[name][arm.key] = await checkOne(arm, name, question, answers);
      progress();
    }
  }
  return counts;
}

async function checkOne(arm, name, question, answers) {
  try {
    let text = "";
    for (let i = 0; i < WARM_UP; i++) text = await arm.ask(name, question);
    equalTo(answers, arm.key, name, question, text);
    return { bytes: Buffer.byteLength(text) };
  } catch (error) {
    if (error instanceof DifferentAnswers) throw error;
    return { failed: error.message };
  }
}
