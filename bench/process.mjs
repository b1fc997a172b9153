// Processes that serve until they are told to stop.
import { spawn } from "node:child_process";
import { root } from "./dist.mjs";

/** Starts a Node program with settings added to the environment, and waits until it prints what `ready` matches. */
export function start(args, settings, ready) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((end) => child.once("exit", end));
  // A bench that breaks off leaves nothing running.
  const kill = () => child.kill("SIGTERM");
  process.once("exit", kill);
  ended.then(() => process.off("exit", kill));
  const stop = async () => {
    kill();
    await ended;
  };
  return new Promise((resolve, reject) => {
    ended.then((code) => reject(new Error(`${args[0]} ended with ${code}.`)));
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      const told = ready.exec(output);
      if (told) resolve({ told: told[1] ?? told[0], pid: child.pid, stop });
    });
  });
}
