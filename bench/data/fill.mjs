import { dist } from "../dist.mjs";
import { checkSample } from "./check.mjs";
import { generatedGraph } from "./graph.mjs";
import { SEED } from "./sizes.mjs";
import { readTemplate } from "./template.mjs";

const { loadGraph } = dist("dataset/load");

/** Fills an empty database with the generated graph of a size, once a sample of it was found to be right. */
export async function fill(database, size, progress) {
  checkSample(await readTemplate(), SEED);
  await loadGraph(database, await generatedGraph(size), { progress });
}
