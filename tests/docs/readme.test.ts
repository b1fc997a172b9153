import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { settings } from "../../src/config";
import { BadInput } from "../../src/graph/bad-input";
import { openOwn } from "../databases";
import type { OperationService } from "../operations/service";
import { openService } from "../operations/service";
import { blocksOf, brokenLinks, documents, questionsOf, root, textOf } from "./markdown";

const readme = textOf("README.md");

describe("questions are answered as printed", () => {
  let service: OperationService;
  beforeAll(async () => void (service = await openService(openOwn)), 120_000);
  afterAll(() => service.close());

  const answerTo = async (question: string): Promise<unknown> => {
    try {
      return { data: (await service.ask(parse(question))).data };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      const { message, code, argument } = error;
      return { errors: [{ message, extensions: { code, argument } }] };
    }
  };

  const printed = ["README.md", "docs/semantics.md"].flatMap((path) =>
    questionsOf(path).map(({ question, answer }, i) => ({ name: `${path}, ${i + 1}`, question, answer })),
  );
  test.each(printed)("$name", async ({ question, answer }) => {
    expect(await answerTo(question)).toEqual(answer);
  });

  test("so is the number of records", async () => {
    const { data } = await service.ask(parse("{ dataset { coveredUntil figuresUntil collected counts { count } } }"));
    const { coveredUntil, figuresUntil, collected, counts } = (
      data as { dataset: { counts: { count: number }[] } & Record<string, string> }
    ).dataset;
    const records = counts.reduce((sum, { count }) => sum + count, 0);
    expect(readme).toContain(`${records.toLocaleString("en")} records`);
    expect([coveredUntil, figuresUntil, collected]).toEqual(["2026-07-24", "2026-07", "2026-11"]);
  });
});

test("the table of settings is that of the code", () => {
  const rows = [...readme.matchAll(/^\| `([A-Z0-9_]+)` +\| (?:`([^`]*)`)? *\| (.+?) +\|$/gm)];
  expect(rows.map(([, name, fallback = "", description]) => ({ name, default: fallback, description }))).toEqual(
    settings,
  );
});

test("every code of an error is explained, and no other", () => {
  const files = ["src/graph", "src/graphql", "src/export", "src/http", "src/model/describe"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => textOf(join(folder, name))),
  );
  const used = files.flatMap((text) =>
    [
      ...text.matchAll(/\b(?:BadInput|overLimit|failure|as|atMost)\((?:[^"()]*, )?\s*"([A-Z_]+)"|code: "([A-Z_]+)"/g),
    ].map(([, made, given]) => made ?? given),
  );
  expect(used.length).toBeGreaterThan(20);
  const ofApollo = [
    "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
    "OPERATION_RESOLUTION_FAILURE",
    "PERSISTED_QUERY_NOT_FOUND",
  ];
  const table = readme.slice(readme.indexOf("| code"), readme.indexOf("\n\n(1)"));
  const explained = table.match(/(?<=`)[A-Z]+(_[A-Z]+)+(?=`)/g)!;
  expect(explained.sort()).toEqual([...new Set([...used, ...ofApollo])].sort());
});

describe.each(documents())("%s", (path) => {
  test("refers to what is there", () => {
    expect(brokenLinks(path)).toEqual([]);
  });

  test("names commands that exist", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const shell = blocksOf(path).filter(({ language }) => language === "sh");
    const inline = [...textOf(path).matchAll(/`((?:npm|npx|node) [^`\n]+)`/g)].map(([, command]) => command!);
    const commands = [...shell.flatMap(({ text }) => text.split("\n")), ...inline]
      .flatMap((line) => line.replace(/(^|\s)#.*$/, "").split("&&"))
      .map((command) => command.trim().replace(/^(\w+=\S+ )+/, ""))
      .filter((command) => command !== "");
    for (const command of commands) expect([command, exists(command, scripts)]).toEqual([command, true]);
  });
});

/** Whether a command is one of npm's that the project has, or one of a program with the file it needs. */
function exists(command: string, scripts: Readonly<Record<string, string>>): boolean {
  const [program, first = "", second = ""] = command.split(/\s+/);
  const file = (path: string) => existsSync(join(root, path));
  switch (program) {
    case "npm":
      if (first === "ci") return file("package-lock.json");
      return (first === "run" ? second : first) in scripts;
    case "npx":
      return file(join("node_modules", ".bin", first));
    case "node":
      return /^dist\/main\.js$/.test(first) ? file("src/main.ts") : file(first);
    case "docker":
      return first === "compose" ? file("docker-compose.yml") : file("Dockerfile");
    case "git":
    case "curl":
    case "export":
      return true;
  }
  return false;
}
