import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What only one process at a time may have, such as a database: a file with the id of the process that has it. */
const fileOf = (name: string) => join(tmpdir(), `usmca-graph-tests-${name.replace(/\W+/g, "-")}`);

export async function take(name: string): Promise<void> {
  for (;;) {
    try {
      return writeFileSync(fileOf(name), String(process.pid), { flag: "wx" });
    } catch {
      if (!isRunning(holderOf(name))) rmSync(fileOf(name), { force: true });
      else await pause(100);
    }
  }
}

export function giveBack(name: string): void {
  if (holderOf(name) === process.pid) rmSync(fileOf(name), { force: true });
}

export async function withLock<Result>(name: string, work: () => Result): Promise<Awaited<Result>> {
  await take(name);
  try {
    return await work();
  } finally {
    giveBack(name);
  }
}

function holderOf(name: string): number {
  try {
    return Number(readFileSync(fileOf(name), "utf8"));
  } catch {
    return process.pid;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
