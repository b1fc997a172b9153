import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Waits for a line of the output; false where it ended before. */
  said(line: RegExp): Promise<boolean>;
  /** Kills it and whatever it started, as nothing can be prepared for. */
  kill(): Promise<unknown>;
}

/**
 * Starts a command of the installed service on a data folder, as a process group of its own.
 * @param blocks the largest file that it may write, in blocks of 1024 bytes.
 */
export function started(home: string, command: readonly string[], dataFolder: string, blocks?: number): Running {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|PORT$|HOST$|MAX_|NODE_OPTIONS$)/.test(name),
  );
  const limit = blocks === undefined ? "" : `ulimit -f ${blocks}; `;
  const child = spawn(
    "bash",
    ["-c", `${limit}exec "$0" "$@"`, process.execPath, join(home, "dist/main.js"), ...command],
    {
      cwd: home,
      detached: true,
      env: { ...Object.fromEntries(inherited), PORT: "0", DATA_DIR: dataFolder, LOG_LEVEL: "warn" },
    },
  );
  let [output, errors] = ["", ""];
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (errors += data));
  const ended = new Promise<number | null>((done) => child.once("close", done));
  return {
    child,
    output: () => output,
    errors: () => errors,
    ended,
    said: (line) =>
      Promise.race([
        ended.then(() => line.test(output)),
        new Promise<boolean>((done) => {
          const look = () => line.test(output) && done(true);
          child.stdout.on("data", look);
          look();
        }),
      ]),
    kill: () => {
      process.kill(-child.pid!, "SIGKILL");
      return ended;
    },
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
