import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../src/database/embedded";
import { loadDataset } from "../../src/dataset/load";
import { readRevision } from "../../src/dataset/revision";
import { validate } from "../../src/dataset/validate";
import { readJsonLines } from "../../src/export/read-json-lines";
import { Graph } from "../../src/graph/graph";
import { Remembered } from "../../src/graph/remembered";
import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import type { Exports } from "./exported";
import { exportsOf, openExports } from "./exported";
import type { Plain } from "./plain";
import { KINDS, plainGraph } from "./plain";

const plain = plainGraph();
const folder = mkdtempSync(join(tmpdir(), "usmca-graph-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Plain);

/** A list of ids as the graph has it: in their order, with or without values beside them. */
function inOrder(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const idOf = (entry: unknown) =>
    (typeof entry === "object" && entry !== null ? Object.values(entry) : [entry]).find((each) =>
      plain.records.has(String(each)),
    ) as string | undefined;
  if (!value.every((entry) => idOf(entry))) return value;
  return [...(value as unknown[])].sort((one, other) => (idOf(one)! < idOf(other)! ? -1 : 1));
}

/** What is worked out at load and shown. */
const WORKED_OUT: Readonly<Record<string, readonly string[]>> = {
  grievances: ["durationDays"],
  measures: ["durationDays"],
  disputes: ["durationDays"],
  positions: ["title", "until"],
  observations: ["title"],
  conflicts: ["title", "year"],
  series: ["coverage", "flow", "decimals", "key"],
};

eachDatabase("JSON Lines", (open) => {
  let exported: Exports;
  let lines: Plain[];
  beforeAll(async () => {
    exported = await openExports(open);
    lines = linesOf(await exported.text("jsonl"));
  }, 120_000);
  afterAll(() => exported.service.close());

  test("the first line is about the dataset", async () => {
    const { digest } = (await readRevision(exported.service.database))!;
    expect(lines[0]).toEqual({ dataset: plain.dataset, digest, records: plain.records.size });
  });

  test("the others are the records as their files say them, in the order of ids", () => {
    expect(lines.slice(1).map(({ id }) => id)).toEqual([...plain.records.keys()]);
    for (const { entityKind, ...record } of lines.slice(1)) {
      const { of, value } = plain.records.get(String(record["id"]))!;
      expect(entityKind).toBe(KINDS[of]);
      const { observations: _, ...said } = value;
      const written = (fields: Plain): Plain =>
        Object.fromEntries(
          Object.entries(fields).map(([name, given]) => [
            name,
            ["rates", "panellists", "versions"].includes(name) ? (given as Plain[]).map(written) : inOrder(given),
          ]),
        );
      const title = of === "sources" && { title: { [String(value["language"]).toLowerCase()]: value["title"] } };
      const workedOut = Object.entries(record).filter(([name]) => !(name in said));
      expect(record).toEqual({ ...written(said), ...title, ...Object.fromEntries(workedOut) });
      for (const [name] of workedOut) expect([of, WORKED_OUT[of]]).toEqual([of, expect.arrayContaining([name])]);
    }
  });

  test("loaded into an empty database they are the same graph", async () => {
    const file = join(folder, "all.jsonl");
    const text = await exported.text("jsonl");
    writeFileSync(file, text);
    const { dataset, problems } = await readJsonLines(file, model);
    expect([...problems, ...validate(dataset)]).toEqual([]);

    const other = await openEmbedded(null);
    await loadDataset(other, dataset);
    const [one, two] = await Promise.all([readRevision(exported.service.database), readRevision(other)]);
    expect(two!.digest).toBe(one!.digest);
    const graph = new Graph(other, new Remembered(other, model).of, []);
    const again = exportsOf({ ...exported.service, database: other, graph: () => graph });
    expect(await again.text("jsonl")).toBe(text);
    await other.close();
  }, 120_000);
});

describe("a file that is no export of all records is refused", () => {
  const header = { dataset: plain.dataset, digest: "abc", records: 1 };
  const country = { entityKind: "COUNTRY", id: "cty-us", title: { en: "United States" } };
  const read = async (...lines: readonly unknown[]) => {
    const file = join(folder, "wrong.jsonl");
    writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
    const { problems } = await readJsonLines(file, model);
    return problems.map(({ line, message }) => `${line} ${message}`);
  };

  test.each([
    ["cut off", ["1 says 1 records: there are 0"], [header]],
    ["cut off in a line", ["2 is no JSON object", "1 says 1 records: there are 0"], [header, '{"id":"cty-']],
    [
      "of a part",
      ["1 says that these are a part of the records: all are needed"],
      [{ ...header, selection: {} }, country],
    ],
    ["without its first line", ["1 is not about the dataset, as the first line of an export is"], [country]],
    [
      "of an unknown kind",
      ["2 is no record: its id begins with the prefix of no kind", "1 says 1 records: there are 0"],
      [header, { id: "xyz-1" }],
    ],
    ["with a record twice", ["3 is the id of another record"], [header, country, country]],
    ["empty", ["1 is not about the dataset, as the first line of an export is"], []],
  ])("%s", async (_, problems, lines) => {
    expect(await read(...lines)).toEqual(problems);
  });

  test("and a whole one is not", async () => {
    expect(await read(header, country)).toEqual([]);
  });
});
