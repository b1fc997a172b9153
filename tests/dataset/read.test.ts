import { resolve } from "node:path";
import { digestOfFiles, readFiles } from "../../src/dataset/files";
import { readDataset } from "../../src/dataset/read";
import { filesDigest } from "../../src/dataset/revision";
import { model } from "../../src/model";
import { changed, folderOf, problemsOf } from "./folder";
import { small } from "./small";
describe("readDataset", () => {
  test("takes every record with its kind, its file and its line", async () => {
    const folder = folderOf(small);
    const { dataset, problems } = await readDataset(folder, model);
    expect(problems).toEqual([]);
    const places = [...dataset.records.values()].map(({ id, kind, file, line }) => {
      return `${kind.name} ${id} ${resolve(file).slice(folder.length + 1)}:${line}`;
    });
    expect(places).toHaveLength(26);
    expect(places).toEqual(
      expect.arrayContaining([
        "Country cty-us countries.yaml:8",
        "AgendaItem agd-dairy agenda-items/agd-dairy.yaml:1",
        "Series ser-balance series/ser-balance.yaml:1",
        "Observation obs-balance-2025 series/ser-balance.yaml:33",
        "Source src-press sources/prensa.yaml:1",
      ]),
    );
  });

  test("gives a record that stands inside another the reference to it", async () => {
    const { dataset } = await readDataset(folderOf(small), model);
    expect(dataset.records.get("obs-balance-2025")!.value).toEqual({
      id: "obs-balance-2025",
      series: "ser-balance",
      period: "2025",
      value: -48.3,
      vintage: "2026-06-05",
      citations: [{ source: "src-law", locator: "table 1", supports: ["value"] }],
      confidence: "HIGH",
    });
  });

  test("knows the line of every field, and of what would hold a missing one", async () => {
    const { dataset } = await readDataset(folderOf(small), model);
    const measure = dataset.records.get("msr-quota")!;
    const lines = small["measures/msr-quota.yaml"]!.split("\n");
    const text = (field: string) => lines[measure.lineOf(field) - 1]!.trim();
    expect(text("dates.inForce")).toBe("inForce: 2022-05-16");
    expect(text("dates.ended")).toBe("dates:");
    expect(text("rates.1.per")).toBe("per: kg");
    expect(text("rates.1")).toBe("- amount: 2.5");
    expect(text("rates.7.per")).toBe("rates:");
    expect(text("summary")).toBe("id: msr-quota");
  });

  test("tells how far it is", async () => {
    const told: number[][] = [];
    await readDataset(folderOf(small), model, (done, total) => told.push([done, total]));
    const total = Object.keys(small).length;
    expect(told).toEqual(Array.from({ length: total }, (_, i) => [i + 1, total]));
  });
});

describe("what cannot be read is told with its place, and the rest is read", () => {
  const chapter = small["chapters.yaml"]!;
  test.each([
    [
      "a file that is no YAML",
      { "grievances/grv-x.yaml": "id: grv-x\ntitle: [\n" },
      "grievances/grv-x.yaml:3 is no YAML:",
    ],
    [
      "a field given twice",
      { "events/evt-pact-in-force.yaml": `${small["events/evt-pact-in-force.yaml"]}kind: REPORT\n` },
      "events/evt-pact-in-force.yaml:12 is no YAML: Map keys must be unique",
    ],
    [
      "a record without id",
      { "chapters.yaml": `${chapter}- number: 4\n` },
      "chapters.yaml:7 id: must be an id that begins with ch-",
    ],
    [
      "a record of another kind",
      { "chapters.yaml": `${chapter}- id: sec-x\n` },
      "chapters.yaml:7 sec-x.id: must be an id that begins with ch-",
    ],
    [
      "a text in place of a record",
      { "chapters.yaml": `${chapter}- ch-4\n` },
      "chapters.yaml:7 must be a record of chapters",
    ],
    ["an empty file", { "events/evt-x.yaml": "" }, "events/evt-x.yaml:1 is empty"],
    [
      "a folder of no kind",
      { "grievance/grv-x.yaml": "id: grv-x" },
      "grievance/grv-x.yaml:1 is the place of no kind: there are countries, organizations,",
    ],
    [
      "a folder of records that stand inside others",
      { "observations/obs-x.yaml": "id: obs-x" },
      "observations/obs-x.yaml:1 is the place of no kind",
    ],
    ["a file of another format", { "events/evt-x.json": "{}" }, "events/evt-x.json:1 is no YAML file"],
  ])("%s", async (_, files, problem) => {
    expect(await problemsOf({ ...small, ...files })).toEqual([expect.stringContaining(problem)]);
  });

  test("an id of two records, and a file with another name than its record", async () => {
    const event = small["events/evt-pact-in-force.yaml"]!;
    expect(await problemsOf({ ...small, "events/evt-b.yaml": event })).toEqual([
      "events/evt-b.yaml:1 evt-pact-in-force: stands in a file of another name: call it evt-pact-in-force.yaml",
      expect.stringMatching(
        /^events\/evt-pact-in-force.yaml:1 evt-pact-in-force.id: is the id of another record, at .*events\/evt-b.yaml:1$/,
      ),
    ]);
  });

  test("what the dataset says of itself", async () => {
    const { "dataset.yaml": about, ...records } = small;
    expect(await problemsOf(records)).toEqual(["dataset.yaml:1 is missing"]);
    const wrong = about!
      .replace("coveredUntil: 2026-07-24", "coveredUntil: July")
      .replace("licence: CC-BY-4.0", "license: MIT");
    expect(await problemsOf({ ...records, "dataset.yaml": wrong })).toEqual([
      expect.stringContaining("dataset.yaml:3 coveredUntil: must be a date"),
      "dataset.yaml:1 licence: is missing",
      "dataset.yaml:6 license: is no field of the dataset",
    ]);
  });
});

test("the digest of files follows their names and texts, and leaves out hidden ones", async () => {
  const digest = await filesDigest(folderOf(small));
  expect(await filesDigest(folderOf({ ...small, ".cache": "x", "events/.evt.yaml.swp": "x" }))).toBe(digest);
  expect(await filesDigest(folderOf(changed(small, "chapters.yaml", "number: 3", "number: 3 ")))).not.toBe(digest);
  expect(await filesDigest(folderOf({ ...small, "README.md": "x" }))).not.toBe(digest);
  const folder = folderOf(small);
  const { dataset } = await readDataset(folder, model);
  expect(dataset.files).toBe(digest);
  expect(digestOfFiles(await readFiles(folder))).toBe(digest);
});
