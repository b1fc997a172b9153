// What all copies are made of: the real records, and which of them all copies share.
import { join } from "node:path";
import { dist, root } from "../dist.mjs";

const { readDataset } = dist("dataset/read");
const { linksOf, partsOf } = dist("dataset/curated");
const { partialDate } = dist("model/describe");
const { model } = dist("model");

/** What there is once, however large the graph: so they become the hubs that they are in the real records. */
const SHARED_KINDS = ["Country", "Sector", "Agreement", "Chapter"];

/** A source that more records cite than this is shared as well: a statistics site, the text of the Agreement. */
const HUB = 15;

/** Reads the real records: all of them, those that are copied, how many nodes each part is, and which fields are dates. */
export async function readTemplate() {
  const { dataset } = await readDataset(join(root, "data"), model);
  const all = [...dataset.records.values()];
  const citedBy = new Map();
  for (const { id, kind, value } of all) {
    for (const part of [{ kind, value }, ...partsOf(kind, value)]) {
      for (const { to } of linksOf(part.kind, part.value)) citedBy.set(to, [...(citedBy.get(to) ?? []), id]);
    }
  }
  const shared = new Set(all.filter(({ kind }) => SHARED_KINDS.includes(kind.name)).map(({ id }) => id));
  // A field of a record is contested once, so what contests a shared record is shared.
  for (const { id, value } of all) if (id.startsWith("cfl-") && shared.has(value.about)) shared.add(id);
  for (const { id } of all.filter(({ kind }) => kind.name === "Source")) {
    const by = citedBy.get(id);
    if (by.length > HUB || by.every((other) => shared.has(other))) shared.add(id);
  }
  const copied = all.filter(({ id }) => !shared.has(id));
  const nodesOf = (records) => records.reduce((sum, { kind, value }) => sum + 1 + partsOf(kind, value).length, 0);
  return {
    dataset,
    shared,
    copied,
    nodes: { all: nodesOf(all), copied: nodesOf(copied) },
    dates: dateFields(),
    words: titleWords(all),
  };
}

/** The names of the fields that hold partial dates, in records, their parts and their relationships. */
function dateFields() {
  const properties = model.kinds.flatMap((kind) => [
    ...kind.properties,
    ...kind.ends.flatMap(({ relationship }) => relationship.properties),
  ]);
  return new Set(properties.filter(({ type }) => type === partialDate).map(({ path, name }) => path?.at(-1) ?? name));
}

/** The longer words of all titles, for titles of copies. */
function titleWords(records) {
  const titles = records.map(({ value: { title } }) => (typeof title === "string" ? title : (title?.en ?? "")));
  return [...new Set(titles.flatMap((title) => title.match(/\b[A-Z][a-z]{4,}\b/g) ?? []))].sort();
}
