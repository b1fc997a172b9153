import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CannotOpenDatabase } from "../../src/database/database";
import { moveAside, openEmbedded } from "../../src/database/embedded";

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "usmca-graph-"));
  folders.push(folder);
  return folder;
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Another process that writes to the database of the folder and then keeps it open. */
async function otherProcess(folder: string) {
  const script = `
    const { GrafeoDB } = require(${JSON.stringify(require.resolve("@grafeo-db/js"))});
    const graph = GrafeoDB.create(${JSON.stringify(join(folder, "graph.grafeo"))});
    graph.executeCypher("CREATE (:Item {id: 'a'})").then(() => console.log("open"));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

/** The error that opening gives: of the class that says «one clear line», and one line. */
async function refusal(folder: string): Promise<string> {
  const error: unknown = await openEmbedded(folder).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CannotOpenDatabase);
  const { message } = error as Error;
  expect(message).not.toContain("\n");
  return message;
}

test("what was written is there when it is opened again, in a folder made for it", async () => {
  const folder = join(newFolder(), "deep", "data");
  const first = await openEmbedded(folder);
  await first.write(({ run }) => run("CREATE (:Item {id: 'a'})"));
  await first.close();
  const second = await openEmbedded(folder);
  expect(await second.read("MATCH (n:Item) RETURN n.id AS c0")).toEqual([["a"]]);
  await second.close();
});

test("closing waits for the write that is under way", async () => {
  const folder = newFolder();
  const first = await openEmbedded(folder);
  const writing = first.write(async ({ run }) => {
    await run("CREATE (:Item {id: 'a'})");
    await run("CREATE (:Item {id: 'b'})");
  });
  await first.close();
  await writing;
  const second = await openEmbedded(folder);
  expect(await second.read("MATCH (n:Item) RETURN n.id AS c0 ORDER BY c0")).toEqual([["a"], ["b"]]);
  await second.close();
});

test("a database that another process uses is refused, and opens when that process was killed", async () => {
  const folder = newFolder();
  const other = await otherProcess(folder);
  try {
    expect(await refusal(folder)).toMatch(/Another process uses .*graph\.grafeo: stop it, or set DATA_DIR/);
    await expect(moveAside(folder)).rejects.toThrow(/Another process uses/);
    expect(existsSync(join(folder, "graph.grafeo"))).toBe(true);
  } finally {
    other.kill("SIGKILL");
    await once(other, "exit");
  }
  const database = await openEmbedded(folder);
  expect(await database.read("MATCH (n:Item) RETURN n.id AS c0")).toEqual([["a"]]);
  await database.close();
});

test("a folder that cannot be made is refused", async () => {
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  expect(await refusal(join(file, "data"))).toMatch(/cannot be written \(ENOTDIR\): allow it, or set DATA_DIR/);
});

test("a folder without permission to write is refused", async () => {
  // Permissions do not bind the superuser: a folder of the kernel does.
  const folder = process.getuid?.() === 0 ? "/sys/usmca-graph" : newFolder();
  if (process.getuid?.() !== 0) chmodSync(folder, 0o555);
  expect(await refusal(folder)).toMatch(/cannot be written \((EACCES|EPERM)\): allow it, or set DATA_DIR/);
});

test("a file that is no database is refused and left as it is", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "graph.grafeo"), "not a graph");
  expect(await refusal(folder)).toMatch(/graph\.grafeo cannot be opened .*: run «npm run load -- --rebuild»/);
  expect(readFileSync(join(folder, "graph.grafeo"), "utf8")).toBe("not a graph");
});

test("a platform without an engine is told the way out", async () => {
  jest.doMock("@grafeo-db/js", () => {
    throw new Error("Cannot find native binding");
  });
  try {
    expect(await refusal(newFolder())).toMatch(/no embedded database for this platform .*: set NEO4J_URI/);
  } finally {
    jest.dontMock("@grafeo-db/js");
  }
});
