// A generated graph as it is stored: made copy by copy as it is gone through, so that memory stays that of one.
import { join } from "node:path";
import { dist, root } from "../dist.mjs";
import { copiesFor, recordById, recordsOf } from "./records.mjs";
import { SEED } from "./sizes.mjs";
import { readTemplate } from "./template.mjs";

const { graphOf } = dist("dataset/graph");
const { filesDigest } = dist("dataset/revision");

/** The graph of about so many nodes, parts included, as a load takes it. */
export async function generatedGraph(nodes) {
  const template = await readTemplate();
  const { dataset, copied } = template;
  const copies = copiesFor(template, nodes);
  function* records() {
    for (let copy = 0; copy < copies; copy++) yield* graphOf({ ...dataset, records: new Copy(template, copy) }).records;
  }
  return {
    about: dataset.about,
    // The service takes the graph for that of the curated files, and leaves it as it is.
    files: await filesDigest(join(root, "data")),
    size: dataset.records.size + (copies - 1) * copied.length,
    records: { [Symbol.iterator]: records },
  };
}

/** The records of a copy, which also finds those of others, since derived values rest on them. */
class Copy extends Map {
  constructor(template, copy) {
    super([...recordsOf(template, copy, SEED)].map((record) => [record.id, record]));
    this.other = (id) => recordById(template, id, SEED);
  }

  get(id) {
    return super.get(id) ?? this.other(id);
  }
}
