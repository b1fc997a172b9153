import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config";

/** A running server, as it says so itself in its data folder. */
export interface Running {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly pid: number;
}

const fileIn = (folder: string) => join(folder, "server.json");

/** Says in the data folder where this process serves; gives what takes it back. */
export function publishAddress({ dataFolder }: Pick<Config, "dataFolder">, url: string): () => void {
  const file = fileIn(dataFolder);
  const running: Running = { url, pid: process.pid };
  try {
    writeFileSync(file, `${JSON.stringify(running)}\n`);
  } catch {
    // With Neo4j there need be no data folder: then commands are given the address.
    return () => undefined;
  }
  return () => {
    if (addressIn(dataFolder)?.pid === process.pid) rmSync(file, { force: true });
  };
}

/** The server that runs on a data folder; null where there is none, also where one was killed. */
export function addressIn(folder: string): Running | null {
  try {
    const running = JSON.parse(readFileSync(fileIn(folder), "utf8")) as Running;
    process.kill(running.pid, 0);
    return running;
  } catch {
    return null;
  }
}
