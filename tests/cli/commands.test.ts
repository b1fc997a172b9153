import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../docs/markdown";
import { installed } from "../installed";
import { readRecords } from "../records";

jest.setTimeout(120_000);

let home: string;
let database: string;
const records = readRecords();

beforeAll(async () => {
  home = await installed("cli");
  database = join(home, "database");
}, 240_000);
afterAll(() => rmSync(home, { recursive: true }));

function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|PORT$|HOST$|MAX_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), PORT: "0", DATA_DIR: database, LOG_LEVEL: "silent", ...settings };
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

async function run(given: readonly string[], input = "", settings: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(home, "dist", "main.js"), ...given], { env: environment(settings) });
  child.stdin.end(input);
  let [output, errors] = ["", ""];
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (errors += data));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output, errors };
}

const english = ({ title }: { title: string | { en?: string } }) => (typeof title === "string" ? title : title.en);
const dairy = records.grievances.find(({ id }) => id === "grv-ca-dairy-access")!;
const ONE = 'query One { grievance(id: "grv-ca-dairy-access") { id title status } }';
const one = { grievance: { id: dairy.id, title: english(dairy), status: dairy.status } };

describe("commands that read, without a server", () => {
  test("a question from the standard input; the records are loaded on the way, and said so beside the answer", async () => {
    const { code, output, errors } = await run(["query", "-"], ONE);
    expect(errors).toMatch(/^The records are loaded: revision 1 with \d+ records/m);
    expect(JSON.parse(output)).toEqual(one);
    expect(code).toBe(0);
  });

  test("a question in a file, with variables and as JSON of one line", async () => {
    const file = join(home, "question.graphql");
    writeFileSync(file, "query A($id: ID!) { sector(id: $id) { id } } query B { dataset { coveredUntil } }");
    const given = ["query", file, "--operation", "A", "--variables", '{"id":"sec-dairy"}', "--json"];
    const { code, output } = await run(given);
    expect([code, output]).toEqual([0, '{"data":{"sector":{"id":"sec-dairy"}}}\n']);
    const other = await run(["query", file, "--operation", "B"]);
    expect(JSON.parse(other.output)).toEqual({ dataset: { coveredUntil: records.dataset["coveredUntil"] } });
  });

  test("a stored operation by its name, with the variables of its example, and a language", async () => {
    const { code, output } = await run(["query", "six-complaints", "--language", "es"]);
    expect(code).toBe(0);
    const example = JSON.parse(
      readFileSync(join(root, "schema/operations/six-complaints.variables.json"), "utf8"),
    ) as Record<string, string[]>;
    const [ids] = Object.values(example) as [string[]];
    const titles = records.grievances
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => (title as { es: string }).es);
    expect(titles).toHaveLength(6);
    for (const title of titles) expect(output).toContain(JSON.stringify(title));
  });

  test("without a name the stored operations are listed, each with what it asks", async () => {
    const { code, output } = await run(["query", "--json"]);
    expect(code).toBe(0);
    const listed = JSON.parse(output) as { name: string; description: string }[];
    expect(listed.length).toBeGreaterThanOrEqual(50);
    expect(listed.find(({ name }) => name === "six-complaints")!.description).toMatch(/\w+ \w+.*[?.]$/);
  });

  test("words", async () => {
    const { code, output } = await run(["search", "lacteos", "canada", "--kinds", "grievance", "--json"]);
    expect(code).toBe(0);
    const { data } = JSON.parse(output) as {
      data: { search: { nodes: { record: { id: string; entityKind: string } }[] } };
    };
    expect(data.search.nodes.map(({ record }) => record.id)).toContain("grv-ca-dairy-access");
    expect(data.search.nodes.every(({ record }) => record.entityKind === "GRIEVANCE")).toBe(true);
    const shown = await run(["search", "grv-ca-dairy-access"]);
    expect(shown.output.split("\n")[0]).toBe(`${english(dairy)} [GRIEVANCE grv-ca-dairy-access]`);
    expect((await run(["search", "qqqqqqqqqq"])).output).toBe("Nothing was found.\n");
  });

  test.each<[string[], number, RegExp]>([
    [["query", "-"], 1, /^GRAPHQL_VALIDATION_FAILED: Cannot query field "nothing" on type "Query"\.$/m],
    [["query", "no-such-operation"], 2, /^no-such-operation is neither a stored operation \(.*\) nor a file\.$/m],
    [["query", "six-complaints", "--variables", "[1]"], 2, /^--variables must be a JSON object/m],
    [["search", "dairy", "--first", "many"], 2, /^--first is many/m],
    [["search", "dairy", "--kinds", "cheese"], 1, /EntityKind/],
    [["search"], 2, /missing required argument 'words'/],
    [["serve", "--fast"], 2, /unknown option '--fast'/],
    [
      ["query", "counts", "--url", "http://127.0.0.1:9"],
      1,
      /^No answer came from http:\/\/127.0.0.1:9: start the server/m,
    ],
  ])("%j ends with %i", async (given, expected, message) => {
    const { code, output, errors } = await run(given, "{ nothing }");
    expect([code, errors]).toEqual([expected, expect.stringMatching(message)]);
    expect(output).toBe("");
  });

  test("help", async () => {
    const { code, output } = await run(["--help"]);
    expect(code).toBe(0);
    for (const command of ["serve", "load", "validate", "export", "query", "search"]) {
      expect(output).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
      expect((await run([command, "--help"])).code).toBe(0);
    }
  });
});

describe("beside a running server", () => {
  let address: string;
  let server: ReturnType<typeof spawn>;
  let url: string;
  beforeAll(async () => {
    address = join(database, "server.json");
    server = spawn(process.execPath, [join(home, "dist", "main.js"), "serve"], { env: environment({}) });
    url = await new Promise<string>((found) => {
      server.stdout!.on("data", (data: Buffer) => {
        const ready = /^Ready: (\S+)\/graphql/m.exec(String(data));
        if (ready) found(ready[1]!);
      });
    });
  });

  test("its address stands in the data folder, and questions go there", async () => {
    expect(JSON.parse(readFileSync(address, "utf8"))).toEqual({ url, pid: server.pid });
    const asked = await run(["query", "-", "--json"], ONE);
    expect(JSON.parse(asked.output)).toMatchObject({ data: one, extensions: { revision: { number: 1 } } });
    expect([asked.code, asked.errors]).toEqual([0, ""]);
    expect((await run(["search", "grv-ca-dairy-access"])).output).toContain("[GRIEVANCE grv-ca-dairy-access]");
  });

  test("another data folder does not know it, but --url does", async () => {
    const elsewhere = { DATA_DIR: join(home, "elsewhere") };
    const { code, output, errors } = await run(["query", "-", "--url", url], ONE, elsewhere);
    expect([code, JSON.parse(output), errors]).toEqual([0, one, ""]);
    expect(existsSync(elsewhere.DATA_DIR)).toBe(false);
  });

  test("a load says what to do", async () => {
    const { code, errors } = await run(["load"]);
    expect([code, errors]).toEqual([
      1,
      `The server at ${url} (process ${server.pid}) has the database: stop it and start it again, which loads what has changed; or set DATA_DIR to another folder.\n`,
    ]);
  });

  test("it takes its address back when it ends; the address of one that was killed is ignored", async () => {
    const written = readFileSync(address, "utf8");
    server.kill("SIGTERM");
    await once(server, "close");
    expect(existsSync(address)).toBe(false);
    writeFileSync(address, written);
    const { code, output } = await run(["query", "-"], ONE);
    expect([code, JSON.parse(output)]).toEqual([0, one]);
  });
});
