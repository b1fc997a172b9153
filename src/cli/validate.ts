import type { CuratedRecord } from "../dataset/dataset";
import { problemLine } from "../dataset/dataset";
import { readDataset } from "../dataset/read";
import { validate } from "../dataset/validate";
import { model } from "../model";
import { DATA } from "./load";

/** Checks the curated records: prints what is wrong, each with its file and line, and how many records there are. */
export async function validateCommand(folder = DATA): Promise<void> {
  const { dataset, problems } = await readDataset(folder, model);
  const all = [...problems, ...validate(dataset)];
  for (const problem of all) process.stderr.write(`${problemLine(problem)}\n`);
  if (all.length > 0) process.exitCode = 1;
  process.stdout.write(
    `${table([...dataset.records.values()])}\n${all.length === 0 ? "No problems." : `Problems: ${all.length}.`}\n`,
  );
}

/** How many records there are of each kind and confidence. */
function table(records: readonly CuratedRecord[]): string {
  const levels = ["HIGH", "MEDIUM", "LOW"];
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(8))).join("");
  const lines = model.entity.kinds.map((kind) => {
    const own = records.filter((record) => record.kind === kind);
    return row([
      kind.name,
      own.length,
      ...levels.map((level) => own.filter(({ value }) => value["confidence"] === level).length),
    ]);
  });
  return [row(["kind", "records", ...levels]), ...lines, row(["all", records.length])].join("\n");
}
