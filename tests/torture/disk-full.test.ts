import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openEmbedded } from "../../src/database/embedded";
import { loadDataset } from "../../src/dataset/load";
import { readDataset } from "../../src/dataset/read";
import { readRevision } from "../../src/dataset/revision";
import { model } from "../../src/model";
import { contents } from "../dataset/contents";
import { datasetOf } from "../dataset/folder";
import { large } from "../dataset/small";
import { installed } from "../installed";
import { randomOf } from "../random";
import { started } from "./processes";
import { samples } from "./samples";

jest.setTimeout(3_600_000);

const SEED = 27_182;
const random = randomOf(SEED);
const FULL = /^The disk of the data folder is full \(.*\): make room and run it again; .*\n$/;
/** What the log of a first load of the records grows to is more, in blocks of 1024 bytes; 32 hold an empty database. */
const MOST = 4_000;

let home: string;
let wanted: readonly string[];

beforeAll(async () => {
  home = await installed("full");
  const database = await openEmbedded(null);
  await loadDataset(database, (await readDataset(join(home, "data"), model)).dataset);
  wanted = await contents(database);
  await database.close();
}, 300_000);
afterAll(() => rmSync(home, { recursive: true }));

/** Loads with room for so much only, which must fail with one line; then with room. */
async function loadWithout(blocks: number, folder: string, between: () => Promise<void>): Promise<void> {
  const when = `seed ${SEED}, ${blocks} blocks`;
  const limited = started(home, ["load"], folder, blocks);
  const code = await limited.ended;
  expect([when, code, limited.errors()]).toEqual([when, 1, expect.stringMatching(FULL)]);
  await between();
  const free = started(home, ["load"], folder);
  expect([when, await free.ended, free.errors()]).toEqual([when, 0, ""]);
  const database = await openEmbedded(folder);
  expect(await contents(database)).toEqual(wanted);
  await database.close();
}

test("a first load that finds the disk full says so, and is completed when there is room", async () => {
  for (let i = 0; i < samples(1, 30); i++) {
    const folder = join(home, `first-${i}`);
    await loadWithout(Math.ceil(random() * MOST), folder, () => Promise.resolve());
    rmSync(folder, { recursive: true });
  }
});

test("a later load that finds the disk full leaves the old graph, and is completed when there is room", async () => {
  const old = join(home, "old");
  const database = await openEmbedded(old);
  await loadDataset(database, await datasetOf(large));
  const before = await contents(database);
  await database.close();
  for (let i = 0; i < samples(1, 30); i++) {
    const folder = join(home, `later-${i}`);
    cpSync(old, folder, { recursive: true });
    await loadWithout(Math.ceil(1_000 + random() * 1_000), folder, async () => {
      const damaged = await openEmbedded(folder);
      expect([await readRevision(damaged), await contents(damaged)]).toEqual([
        expect.objectContaining({ number: 1 }),
        before,
      ]);
      await damaged.close();
    });
    rmSync(folder, { recursive: true });
  }
});
