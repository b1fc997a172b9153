import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { inherited } from "../started";

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
  const limit = blocks === undefined ? "" : `ulimit -f ${blocks}; `;
  const child = spawn(
    "bash",
    ["-c", `${limit}exec "$0" "$@"`, process.execPath, join(home, "dist/main.js"), ...command],
    {
      cwd: home,
      detached: true,
      env: { ...inherited(), PORT: "0", DATA_DIR: dataFolder, LOG_LEVEL: "warn" },
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
