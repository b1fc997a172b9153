// Starts arms as processes of their own.
import { ask } from "./requests.mjs";
import { arms } from "../arms/index.mjs";
import { start } from "../process.mjs";

/** Starts an arm on a database; `ask` asks a question of it and gives the text of the answer. */
export async function startArm(key, settings) {
  const arm = arms[key];
  const { told, pid, stop } = await start(arm.command, { ...settings, ...arm.settings }, /Ready: (http:\S+)/);
  const body = (question, asked) => arm.body(question, asked);
  return { key, url: told, pid, stop, body, ask: (question, asked) => ask(told, body(question, asked)) };
}
