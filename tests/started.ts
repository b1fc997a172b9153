import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { join } from "node:path";

const running = new Set<ChildProcess>();

export interface Started {
  /** Where it answers; null where it ended instead. */
  readonly address: string | null;
  readonly output: () => string;
  readonly errors: () => string;
  /** Asks it to end, if it has not; gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** The environment without what would set up the service otherwise than a test says. */
export const inherited = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|PORT$|HOST$|MAX_|NODE_OPTIONS$)/.test(name)),
  );

/** Starts the service that is installed in a folder, on a free port, until it is ready or has ended. */
export async function start(
  home: string,
  settings: Readonly<Record<string, string>> = {},
  command = "serve",
): Promise<Started> {
  const environment = { PORT: "0", DATA_DIR: join(home, "database"), LOG_LEVEL: "warn", ...settings };
  const child = spawn(process.execPath, [join(home, "dist", "main.js"), command], {
    cwd: home,
    env: { ...inherited(), ...environment },
  });
  running.add(child);
  let output = "";
  let errors = "";
  child.stderr.on("data", (data) => (errors += data));
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const ready = new Promise<string>((done) => {
    child.stdout.on("data", (data) => {
      output += data;
      const address = /^Ready: (\S+)\/graphql/m.exec(output)?.[1];
      if (address) done(address);
    });
  });
  const address = await Promise.race([ready, ended.then(() => null)]);
  return {
    address,
    output: () => output,
    errors: () => errors,
    stop: async () => {
      child.kill("SIGTERM");
      const code = await ended;
      running.delete(child);
      return code;
    },
  };
}

/** Ends at once what a test that failed left running. */
export function killAll(): void {
  for (const process of running) process.kill("SIGKILL");
}
