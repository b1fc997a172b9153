import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installed } from "../installed";
import { readRecords } from "../records";

jest.setTimeout(120_000);

let home: string;
const at = (name: string) => join(home, name);
const records = readRecords();

beforeAll(async () => void (home = await installed("export")), 240_000);
afterAll(() => rmSync(home, { recursive: true }));

function start(given: readonly string[], folder: string): ChildProcess {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|PORT$|HOST$|MAX_|NODE_OPTIONS$)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), PORT: "0", DATA_DIR: at(folder), LOG_LEVEL: "silent" };
  return spawn(process.execPath, [join(home, "dist", "main.js"), ...given], { env });
}

/** Runs a command on the database of a folder to its end. */
async function run(given: readonly string[], folder = "database") {
  const child = start(given, folder);
  let [output, errors] = ["", ""];
  child.stdout!.on("data", (data) => (output += String(data)));
  child.stderr!.on("data", (data) => (errors += String(data)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output, errors };
}

const digestIn = (text: string) => (JSON.parse(text.split("\n")[0]!) as { digest: string }).digest;

test("an export of all is loaded elsewhere as the same graph", async () => {
  const { code, output } = await run(["export", "jsonl", "--out", at("all.jsonl")]);
  expect([code, output]).toEqual([0, ""]);
  const text = readFileSync(at("all.jsonl"), "utf8");

  // Records that are not those of data/: one title is another, and the load of these must show it.
  const changed = text.replace('"en":"Canada"', '"en":"Kanada"');
  expect(changed).not.toBe(text);
  writeFileSync(at("changed.jsonl"), changed);
  const loaded = await run(["load", at("changed.jsonl")], "other");
  expect([loaded.code, loaded.errors]).toEqual([0, ""]);
  const back = await run(["load", at("all.jsonl")], "other");
  expect(back.output).toMatch(/The records have changed: 0 added, \d+ changed, 0 removed; revision 2/);
  const again = await run(["load", at("all.jsonl")], "other");
  expect(again.output).toMatch(/The records are as they were: revision 2 with \d+ records/);
});

test("a part goes to the standard output, as the parameters say", async () => {
  const { code, output } = await run([
    "export",
    "jsonl",
    "--kinds",
    "GRIEVANCE",
    "--where",
    '{"confidence":{"eq":"HIGH"}}',
  ]);
  expect(code).toBe(0);
  const ids = output.trimEnd().split("\n").slice(1).map((line) => (JSON.parse(line) as { id: string }).id); // prettier-ignore
  const expected = records.grievances.filter(({ confidence }) => confidence === "HIGH").map(({ id }) => id);
  expect(ids).toEqual(expected.sort());
});

test("CSV is a folder of tables", async () => {
  const { code, errors } = await run(["export", "csv", "--out", at("tables")]);
  expect(code).toBe(0);
  const files = readdirSync(at("tables"));
  expect(files).toEqual(
    expect.arrayContaining(["dataset.csv", "grievances.csv", "relationships.csv", "measures.rates.csv"]),
  );
  expect(files.filter((name) => !name.endsWith(".csv"))).toEqual([]);
  expect(errors).toContain("grievances.csv: ");
  expect(readFileSync(join(at("tables"), "countries.csv"), "utf8").trimEnd().split("\r\n")).toHaveLength(records.countries.length + 1); // prettier-ignore
});

test.each([
  ["a format that is none", ["export", "xlsx"], /xlsx is no format: there are jsonl, graphml, jsonld, ttl, csv/],
  ["CSV without a folder", ["export", "csv"], /--out/],
  ["a wrong where", ["export", "ttl", "--where", "{"], /^where is no EntityWhere: it must be JSON\.$/m],
  ["an unknown id", ["export", "ttl", "--ids", "cty-nowhere"], /^ids is "cty-nowhere": no record has that id\.$/m],
  ["a file that is not there", ["load", "nowhere.jsonl"], /^nowhere\.jsonl cannot be read\.$/m],
])("%s is said in one line", async (_, given, message) => {
  const { code, errors } = await run(given);
  expect(errors).toMatch(message);
  expect(errors).not.toContain("    at ");
  expect(code).toBe(2);
});

test("a file that is cut off is not loaded", async () => {
  const text = readFileSync(at("all.jsonl"), "utf8");
  writeFileSync(at("cut.jsonl"), text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1));
  const { code, errors } = await run(["load", at("cut.jsonl")], "other");
  expect(errors).toMatch(/cut\.jsonl:1 says \d+ records: there are \d+/);
  expect(code).toBe(2);
});

describe("with a server that runs", () => {
  let server: ChildProcess;
  let url: string;
  beforeAll(async () => {
    server = start(["serve"], "database");
    url = await new Promise((done) =>
      server.stdout!.on("data", (data) => {
        const address = /^Ready: (\S+)\/graphql/m.exec(String(data))?.[1];
        if (address) done(address);
      }),
    );
  });
  afterAll(async () => {
    server.kill("SIGTERM");
    await once(server, "close");
  });

  test("it is asked, and gives the same", async () => {
    const { code, errors } = await run(["export", "jsonl", "--out", at("served.jsonl")]);
    expect([code, errors]).toEqual([0, expect.stringMatching(/served\.jsonl: [\d,]+ bytes/)]);
    expect(readFileSync(at("served.jsonl"), "utf8")).toBe(readFileSync(at("all.jsonl"), "utf8"));
    const tables = await run(["export", "csv", "--out", at("served")]);
    expect(tables.code).toBe(0);
    for (const name of readdirSync(at("tables"))) {
      const [one, other] = ["tables", "served"].map((folder) => readFileSync(join(at(folder), name), "utf8"));
      expect([name, other === one]).toEqual([name, true]);
    }
  });

  test("what is wrong is said as without one", async () => {
    const { code, errors } = await run(["export", "ttl", "--ids", "cty-nowhere", "--out", at("none.ttl")]);
    expect([code, errors]).toEqual([2, 'ids is "cty-nowhere": no record has that id.\n']);
    expect(existsSync(at("none.ttl"))).toBe(false);
  });

  test("its address can be given", async () => {
    const { code, output } = await run(["export", "jsonl", "--kinds", "COUNTRY", "--url", url], "elsewhere");
    expect(code).toBe(0);
    expect(digestIn(output)).toBe(digestIn(readFileSync(at("all.jsonl"), "utf8")));
    const away = await run(["export", "jsonl", "--url", "http://127.0.0.1:9"], "elsewhere");
    expect([away.code, away.errors]).toEqual([
      1,
      expect.stringMatching(/^No answer came from http:\/\/127\.0\.0\.1:9: /),
    ]);
  });
});
