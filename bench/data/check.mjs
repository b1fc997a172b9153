import { dist } from "../dist.mjs";
import { records } from "./records.mjs";

const { validate } = dist("dataset/validate");
const { problemLine } = dist("dataset/dataset");

/** So many copies show every way in which records refer to each other across copies. */
const COPIES = 3;

/** Checks a sample of a generated graph by the rules that hold for the real records. @throws Error */
export function checkSample(template, seed) {
  const sample = new Map();
  for (const record of records(template, COPIES, seed)) {
    if (sample.has(record.id)) throw new Error(`Two generated records have the id ${record.id}.`);
    sample.set(record.id, record);
  }
  const problems = validate({ about: template.dataset.about, records: sample, files: "" });
  if (problems.length > 0) throw new Error(`Generated records are wrong:\n${problems.map(problemLine).join("\n")}`);
}
