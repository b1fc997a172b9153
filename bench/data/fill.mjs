import { checkSample } from "./check.mjs";
import { load } from "./load.mjs";
import { SEED } from "./sizes.mjs";
import { readTemplate } from "./template.mjs";

/** Fills an empty database with the generated graph of a size, once a sample of it was found to be right. */
export async function fill(database, size, progress) {
  const template = await readTemplate();
  checkSample(template, SEED);
  await load(database, template, { size, seed: SEED }, progress);
}
