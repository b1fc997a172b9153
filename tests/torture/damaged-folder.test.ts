import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../src/database/database";
import { moveAside, openEmbedded } from "../../src/database/embedded";
import { loadDataset } from "../../src/dataset/load";
import { contents } from "../dataset/contents";
import { datasetOf } from "../dataset/folder";
import { large } from "../dataset/small";
import { installed } from "../installed";
import { randomOf } from "../random";
import { started } from "./processes";
import { samples } from "./samples";

jest.setTimeout(3_600_000);

const SEED = 31_415;
let home: string;
/** A data folder whose database was closed, and one whose process was killed: its log is not in the file yet. */
let closed: string;
let killed: string;

beforeAll(async () => {
  home = await installed("damaged");
  [closed, killed] = [join(home, "closed"), join(home, "killed")];
  const database = await load(closed);
  cpSync(closed, killed, { recursive: true });
  await database.close();
}, 300_000);
afterAll(() => rmSync(home, { recursive: true }));

interface Found {
  readonly error?: string;
  readonly revision: number | null;
  readonly contents: readonly string[];
}

async function load(folder: string): Promise<Database> {
  const database = await openEmbedded(folder);
  await loadDataset(database, await datasetOf(large));
  return database;
}

/** What a reader finds in folders. @throws Error where the process ended before it had said so of each. */
function found(folders: readonly string[]): Found[] {
  const given = [join(__dirname, "open-folders.js"), home, ...folders];
  const { stdout, stderr, signal } = spawnSync(process.execPath, given, { encoding: "utf8", maxBuffer: 1e9 });
  const lines = stdout.split("\n").filter(Boolean);
  if (lines.length < folders.length) throw new Error(`${folders[lines.length]}: ${signal}: ${stderr}`);
  return lines.map((line) => JSON.parse(line) as Found);
}

/** All files of a folder, by name, those of its log included. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const damageTest = (name: string, damage: (file: string, random: () => number) => string) =>
  test(`${name}: the database is refused with the way out, or whole, or made whole by the next load`, async () => {
    const random = randomOf(SEED);
    const seen = { refused: 0, whole: 0, unfinished: 0 };
    for (const origin of [closed, killed]) {
      const [undamaged] = found([copyOf(origin, "undamaged")]) as [Found];
      expect(undamaged.revision).toBe(1);
      // Few at a time: each copy takes room.
      for (let left = samples(10, 300) / 2; left > 0; left -= 25) {
        const done: string[] = [];
        const folders = Array.from({ length: Math.min(left, 25) }, (_, i) => {
          const folder = copyOf(origin, `damaged-${i}`);
          const files = filesOf(folder);
          done.push(damage(files[Math.floor(random() * files.length)]!, random));
          return folder;
        });
        for (const [i, { error, revision, contents }] of found(folders).entries()) {
          const what = `seed ${SEED}: ${done[i]}`;
          if (error !== undefined) {
            seen.refused++;
            expect([what, error]).toEqual([what, expect.stringMatching(/^CannotOpenDatabase: .*load -- --rebuild/)]);
          } else if (revision === null) {
            // An unfinished first load, or none: the next one goes on from there.
            seen.unfinished++;
            await load(folders[i]!).then((database) => database.close());
            expect([what, found([folders[i]!])[0]!.contents]).toEqual([what, undamaged.contents]);
          } else {
            seen.whole++;
            expect([what, contents]).toEqual([what, undamaged.contents]);
          }
          rmSync(folders[i]!, { recursive: true });
        }
      }
    }
    expect(seen.refused + seen.whole + seen.unfinished).toBe(samples(10, 300));
    process.stderr.write(`${name}: ${JSON.stringify(seen)}\n`);
  });

damageTest("a bit flipped", (file, random) => {
  const bytes = readFileSync(file);
  const [at, bit] = [Math.floor(random() * bytes.length), Math.floor(random() * 8)];
  bytes[at]! ^= 1 << bit;
  writeFileSync(file, bytes);
  return `bit ${bit} of byte ${at} of ${file}`;
});

damageTest("a file cut short", (file, random) => {
  const length = Math.floor(random() * readFileSync(file).length);
  truncateSync(file, length);
  return `${file} cut to ${length} bytes`;
});

function copyOf(folder: string, name: string): string {
  const copy = join(home, name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return copy;
}

const file = (folder: string) => join(folder, "graph.grafeo");

describe("load --rebuild", () => {
  test.each<[string, (folder: string) => void]>([
    ["garbage", (folder) => writeFileSync(file(folder), "garbage ".repeat(10_000))],
    ["an empty file", (folder) => writeFileSync(file(folder), "")],
    ["a file of another program", (folder) => writeFileSync(file(folder), `SQLite format 3\0${"x".repeat(4096)}`)],
    ["a folder in its place", (folder) => mkdirSync(join(file(folder), "within"), { recursive: true })],
    [
      "the log of another database",
      (folder) => cpSync(`${file(killed)}.wal`, `${file(folder)}.wal`, { recursive: true }),
    ],
  ])("%s is refused, and kept under another name", async (_, prepare) => {
    const folder = join(home, "foreign");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    prepare(folder);
    const [before] = readdirSync(folder) as [string];
    const bytes = filesOf(folder).map((name) => readFileSync(name));
    const [{ error }] = found([folder]) as [Found];
    expect(error).toMatch(/^CannotOpenDatabase: The database .* cannot be opened .*: run «npm run load -- --rebuild»/);
    expect(error).not.toContain("\n");
    expect(filesOf(folder).map((name) => readFileSync(name))).toEqual(bytes);

    const aside = (await moveAside(folder))!;
    const kept = before.endsWith(".wal") ? `${aside}.wal` : aside;
    expect(existsSync(kept)).toBe(true);
    expect(filesOf(folder).map((name) => readFileSync(name))).toEqual(bytes);
    const database = await openEmbedded(folder);
    expect(await contents(database)).toEqual([]);
    await database.close();
  });

  test("as a command: one line that says what to do, then the records anew", async () => {
    const folder = copyOf(closed, "commanded");
    truncateSync(file(folder), 30_000);
    const refused = started(home, ["serve"], folder);
    expect(await refused.ended).toBe(1);
    expect(refused.errors()).toMatch(/^The database .* is damaged .* run «npm run load -- --rebuild», .*\n$/);
    const rebuilt = started(home, ["load", "--rebuild"], folder);
    expect([rebuilt.errors(), await rebuilt.ended]).toEqual(["", 0]);
    expect(rebuilt.output()).toMatch(
      /^What was there is now .*graph-.*\.grafeo; remove it when you do not need it\.$/m,
    );
    expect(rebuilt.output()).toMatch(/^The records are loaded: revision 1 /m);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
