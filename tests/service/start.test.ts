import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { questionsOf } from "../docs/markdown";
import { installed } from "../installed";
import { killAll, start as startIn } from "../started";

/** A copy of what is installed, so that its records can be changed. */
let home: string;

beforeAll(async () => void (home = await installed("start", "copied")), 240_000);
afterAll(() => {
  killAll();
  rmSync(home, { recursive: true });
});

const start = (settings?: Readonly<Record<string, string>>, command?: string) => startIn(home, settings, command);

interface Answer {
  data?: unknown;
  extensions: { revision: { number: number } };
}

async function ask(address: string | null, query: string): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

describe("one start after the other", () => {
  const [{ question, answer }] = questionsOf("README.md") as [ReturnType<typeof questionsOf>[number]];

  test("the first loads the records and answers", async () => {
    const service = await start();
    expect(service.output()).toMatch(/^The records are loaded: revision 1 with \d+ records \(.*\)\.$/m);
    const { extensions, ...given } = await ask(service.address, question);
    expect(given).toEqual(answer);
    expect(extensions.revision.number).toBe(1);
    expect(await fetch(`${service.address}/readyz`).then((response) => response.json())).toEqual({ ready: true });
    expect([await service.stop(), service.errors()]).toEqual([0, ""]);
  }, 120_000);

  test("the second loads nothing and answers the same", async () => {
    const service = await start();
    expect(service.output()).toMatch(/^The records are loaded and unchanged\.$/m);
    const { extensions, ...given } = await ask(service.address, question);
    expect(given).toEqual(answer);
    expect(extensions.revision.number).toBe(1);
    expect(await service.stop()).toBe(0);
  }, 120_000);

  test("one after a record changed loads the difference, and says so", async () => {
    const changed = join(home, "data", "agenda-items", "agd-extension.yaml");
    const before = readFileSync(changed, "utf8");
    writeFileSync(changed, before.replace(/^ {2}en: .*$/m, "  en: Another title"));
    const service = await start();
    // The positions on it have its title in theirs.
    expect(service.output()).toMatch(/^The records have changed: 0 added, \d+ changed, 0 removed; revision 2 /m);
    const { data, extensions } = await ask(service.address, '{ agendaItem(id: "agd-extension") { title } }');
    expect(data).toEqual({ agendaItem: { title: "Another title" } });
    expect(extensions.revision.number).toBe(2);
    expect(await service.stop()).toBe(0);
    writeFileSync(changed, before);
  }, 120_000);
});

describe("what keeps it from starting is said in one line", () => {
  const refused = async (settings: Readonly<Record<string, string>>, command?: string) => {
    const { address, errors, stop } = await start(settings, command);
    const code = await stop();
    expect([address, code]).toEqual([null, 1]);
    return errors();
  };

  test("a busy port", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const { port } = other.address() as AddressInfo;
    expect(await refused({ PORT: String(port) })).toBe(
      `Port ${port} is in use: set PORT to another, or stop the program that has it.\n`,
    );
    await new Promise((done) => other.close(done));
  }, 120_000);

  test("a folder that cannot be written", async () => {
    const file = join(home, "a-file");
    writeFileSync(file, "");
    expect(await refused({ DATA_DIR: join(file, "folder") })).toMatch(
      /^The data folder \S+ cannot be written \(ENOTDIR\): allow it, or set DATA_DIR to another folder\.\n$/,
    );
  }, 60_000);

  test("a setting that is wrong", async () => {
    expect(await refused({ PORT: "http" })).toBe('PORT is "http": it must be a whole number from 0 to 65535.\n');
  }, 60_000);

  test("a database that another process has", async () => {
    const first = await start();
    expect(first.address).not.toBeNull();
    expect(await refused({})).toMatch(
      /^Another process uses the database \S+: stop it, or set DATA_DIR to another folder\.\n$/,
    );
    expect(await first.stop()).toBe(0);
  }, 120_000);

  test("a platform without an embedded database", async () => {
    const without = join(home, "without-engine.cjs");
    writeFileSync(
      without,
      `const Module = require("node:module");
const load = Module._load;
Module._load = (name, ...more) => {
  if (name === "@grafeo-db/js") throw new Error("Cannot find native binding.");
  return load(name, ...more);
};`,
    );
    expect(await refused({ NODE_OPTIONS: `--require ${without}` })).toMatch(
      /^There is no embedded database for this platform \(\S+, \S+\): set NEO4J_URI, .* to use a Neo4j server\.\n$/,
    );
  }, 60_000);

  test("records with a mistake", async () => {
    const folder = join(home, "data", "agenda-items");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "agd-nothing.yaml"), "id: agd-nothing\n");
    expect(await refused({})).toMatch(/^The records have \d+ problems: run .*validate.*\.\n$/);
    rmSync(join(folder, "agd-nothing.yaml"));
  }, 120_000);

  test("a Neo4j that is away, for a load", async () => {
    const neo4j = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "password" };
    expect(await refused(neo4j, "load")).toBe("The database cannot be reached just now; try again in a moment.\n");
  }, 120_000);
});

test("serving goes on while Neo4j is away", async () => {
  const service = await start({ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "password", LOG_LEVEL: "silent" });
  const statusOf = async (path: string) => (await fetch(service.address + path)).status;
  expect([await statusOf("/healthz"), await statusOf("/readyz")]).toEqual([200, 503]);
  expect(await ask(service.address, "{ grievances(first: 1) { totalCount } }")).toMatchObject({
    errors: [{ extensions: { code: "DATABASE_UNAVAILABLE" } }],
  });
  expect(await service.stop()).toBe(0);
}, 120_000);
