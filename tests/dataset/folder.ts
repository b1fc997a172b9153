import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { problemLine } from "../../src/dataset/dataset";
import { readDataset } from "../../src/dataset/read";
import { validate } from "../../src/dataset/validate";
import { model } from "../../src/model";

/** Curated files by their path in the folder. */
export type Files = Readonly<Record<string, string>>;

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** Makes a folder of curated files, which is there until the suite ends. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "usmca-graph-dataset-"));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Reads files as a dataset. @throws Error when something in them is wrong. */
export async function datasetOf(files: Files) {
  const { dataset, problems } = await readDataset(folderOf(files), model);
  const lines = [...problems, ...validate(dataset)].map(problemLine);
  if (lines.length > 0) throw new Error(lines.join("\n"));
  return dataset;
}

/** What is wrong with files, a line each, files named by their path in the folder. */
export async function problemsOf(files: Files): Promise<string[]> {
  const folder = folderOf(files);
  const { dataset, problems } = await readDataset(folder, model);
  return [...problems, ...validate(dataset)].map((problem) =>
    problemLine({ ...problem, file: relative(folder, resolve(problem.file)) }),
  );
}

/** Files with one text in place of another in one of them; the text must be there once. */
export function changed(files: Files, name: string, from: string, to: string): Files {
  const parts = files[name]?.split(from) ?? [];
  if (parts.length !== 2) throw new Error(`${name} has ${parts.length - 1} times: ${from}`);
  return { ...files, [name]: parts.join(to) };
}
