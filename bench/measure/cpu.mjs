import { readFileSync } from "node:fs";

/** Clock ticks a second, in which Linux counts CPU for every process. */
const TICKS = 100;

/** Milliseconds of CPU that a process has used so far; 0 where there is none. Linux only. */
export function cpu(pid) {
  if (!pid) return 0;
  // The name of the command, in brackets, may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** Bytes of memory that a process holds now. Linux only. */
export function memory(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) * 1024;
}
