// Loads a generated graph: copy by copy through the steps of the project's own load, so that memory stays that of one.
import { join } from "node:path";
import { dist, root } from "../dist.mjs";
import { copiesFor, recordById, recordsOf } from "./records.mjs";

const { statement } = dist("database/cypher");
const { definition } = dist("dataset/definition");
const { graphOf } = dist("dataset/graph");
const { filesDigest, modelDigest, storedRevision } = dist("dataset/revision");
const { stepsOf } = dist("dataset/steps");
const { model } = dist("model");

/** Fills an empty database with a graph of about so many nodes; progress is told in copies. */
export async function load(database, template, { size, seed }, progress) {
  await database.define(definition(model, database.engine));
  const copies = copiesFor(template, size);
  let count = 0;
  let copy = 0;
  for (const records of storedCopies(template, copies, seed)) {
    for (const { run } of stepsOf({ added: records, changed: [], removed: [] })) await database.write(run);
    count += records.length;
    progress(++copy, copies);
  }
  // The service takes the graph for that of the curated files, and leaves it as it is.
  const revision = {
    number: 1,
    at: new Date().toISOString(),
    digest: `generated-${seed}-${copies}`,
    files: await filesDigest(join(root, "data")),
    model: await modelDigest(),
    records: count,
    added: count,
    changed: 0,
    removed: 0,
    about: template.dataset.about,
  };
  await database.write(({ run }) => run(statement("load-revision"), { revision: storedRevision(revision) }));
}

/** The records of each copy as they are stored. */
export function* storedCopies(template, copies, seed) {
  const { about } = template.dataset;
  for (let copy = 0; copy < copies; copy++) yield graphOf({ about, records: new Copy(template, copy, seed) }).records;
}

/** The records of a copy, which also finds those of others, since derived values rest on them. */
class Copy extends Map {
  constructor(template, copy, seed) {
    super([...recordsOf(template, copy, seed)].map((record) => [record.id, record]));
    this.other = (id) => recordById(template, id, seed);
  }

  get(id) {
    return super.get(id) ?? this.other(id);
  }
}
