import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openEmbedded } from "../../src/database/embedded";
import { loadDataset } from "../../src/dataset/load";
import { readDataset } from "../../src/dataset/read";
import { readRevision } from "../../src/dataset/revision";
import { model } from "../../src/model";
import { contents } from "../dataset/contents";
import { installed } from "../installed";
import { readRecords } from "../records";
import { randomOf } from "../random";
import type { Running } from "./processes";
import { started } from "./processes";
import { samples } from "./samples";

jest.setTimeout(3_600_000);

const SEED = 20_260_724;
const random = randomOf(SEED);
const LOADING = /^Loading the records/m;
const READY = /^Ready: (\S+)\/graphql/m;

let home: string;
/** What an undisturbed load of the records makes, and how long it takes here, in milliseconds. */
let first: Loaded;
const running = new Set<Running>();

interface Loaded {
  readonly contents: readonly string[];
  readonly time: number;
}

beforeAll(async () => {
  home = await installed("killed", "copied");
  first = await loaded();
}, 300_000);

afterAll(async () => {
  for (const each of running) await each.kill();
  rmSync(home, { recursive: true });
});

async function loaded(): Promise<Loaded> {
  const { dataset } = await readDataset(join(home, "data"), model);
  const database = await openEmbedded(null);
  const begun = performance.now();
  await loadDataset(database, dataset);
  const time = performance.now() - begun;
  const made = await contents(database);
  await database.close();
  return { contents: made, time };
}

async function contentsIn(folder: string) {
  const database = await openEmbedded(folder);
  try {
    return { revision: await readRevision(database), contents: await contents(database) };
  } finally {
    await database.close();
  }
}

function serve(folder: string): Running {
  const each = started(home, ["serve"], folder);
  running.add(each);
  void each.ended.then(() => running.delete(each));
  return each;
}

/**
 * Starts the service on a folder, and kills it while it loads: at each of so many moments, spread over the whole load.
 * A kill that came too late is tried again, earlier.
 */
async function killAtEach(moments: number, time: number, prepare: (folder: string) => void, check: Check) {
  for (let i = 0; i < moments; i++) {
    for (let part = (i + random()) / moments; ; part *= 0.8) {
      const folder = join(home, `database-${i}`);
      prepare(folder);
      const service = serve(folder);
      await service.said(LOADING);
      await pause(part * time);
      await service.kill();
      const late = READY.test(service.output());
      if (!late) await check(folder, `seed ${SEED}, kill ${i} at ${part.toFixed(3)} of the load`);
      rmSync(folder, { recursive: true });
      if (!late) break;
    }
  }
}

type Check = (folder: string, when: string) => Promise<void>;

/** Starts the service again: when it is ready the graph is whole. */
async function startAgain(folder: string): Promise<void> {
  const service = serve(folder);
  if (!(await service.said(READY))) throw new Error(service.errors());
  const address = READY.exec(service.output())![1]!;
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const query = "{ dataset { counts { kind count } } }";
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${address}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  const { data } = (await answer.json()) as { data: { dataset: { counts: { kind: string; count: number }[] } } };
  const { grievances, measures, observations, sources } = readRecords();
  expect(Object.fromEntries(data.dataset.counts.map(({ kind, count }) => [kind, count]))).toMatchObject({
    GRIEVANCE: grievances.length,
    MEASURE: measures.length,
    OBSERVATION: observations.length,
    SOURCE: sources.length,
  });
  service.child.kill("SIGTERM");
  await service.ended;
}

test("a service that is killed during its first load has the whole graph after the next start", async () => {
  await killAtEach(
    samples(1, 100),
    first.time,
    () => undefined,
    async (folder, when) => {
      await startAgain(folder);
      const { revision, contents } = await contentsIn(folder);
      expect([when, revision?.number]).toEqual([when, 1]);
      expect(contents).toEqual(first.contents);
    },
  );
});

test("a service that is killed during a later load has the old graph or the new one, and the new after the next start", async () => {
  const old = join(home, "database-old");
  const service = serve(old);
  await service.said(READY);
  service.child.kill("SIGTERM");
  await service.ended;
  changeRecords();
  const later = await loaded();
  expect(later.contents).not.toEqual(first.contents);

  await killAtEach(
    samples(1, 30),
    later.time,
    (folder) => cpSync(old, folder, { recursive: true }),
    async (folder, when) => {
      const copy = `${folder}-copy`;
      cpSync(folder, copy, { recursive: true });
      const { revision, contents } = await contentsIn(copy);
      rmSync(copy, { recursive: true });
      expect([when, [1, 2]]).toEqual([when, expect.arrayContaining([revision?.number])]);
      expect(contents).toEqual(revision?.number === 1 ? first.contents : later.contents);
      await startAgain(folder);
      expect((await contentsIn(folder)).contents).toEqual(later.contents);
    },
  );
});

/** Changes some eight hundred of the installed records. */
function changeRecords(): void {
  const folder = join(home, "data");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  for (const file of files.map((name) => join(folder, name))) {
    const text = readFileSync(file, "utf8");
    const changed = text.replace(/^confidence: MEDIUM$/m, "confidence: LOW");
    if (changed !== text) writeFileSync(file, changed);
  }
}
