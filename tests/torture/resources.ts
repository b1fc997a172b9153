import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Memory in use once all that nothing refers to was collected, in bytes. */
export function heap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Sockets, servers and timers that keep the process alive. */
export const openHandles = (): number => process.getActiveResourcesInfo().length;
