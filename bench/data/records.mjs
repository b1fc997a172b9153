// A graph of any size in the shapes of the real one: its records, then copy after copy of them under other ids. A copy
// shares the hubs (see template.mjs), lies some years earlier, and refers here and there to an earlier copy of a record
// in place of its own. So proportions, degrees, texts and dates are those of the real records, every record is valid
// where they are, and what one record leads to is the same in a graph of any size.
import { numberOf } from "./random.mjs";

/** The share of references that lead to an earlier copy. */
const ACROSS = 0.1;

/** Copies lie up to so many years earlier; leap days have to be avoided then. */
const YEARS = 100;

/** Kinds, by prefix, whose records in other copies may be referred to. */
const REACHED = ["org", "msr", "com", "agd", "grv", "dsp"];

/** How many copies, the original included, make a graph of about so many nodes, parts included. */
export const copiesFor = ({ nodes }, size) => 1 + Math.max(0, Math.round((size - nodes.all) / nodes.copied));

/** All records of a graph of so many copies, one after the other: `{ id, kind, value }` as a curated file has them. */
export function* records(template, copies, seed) {
  for (let copy = 0; copy < copies; copy++) yield* recordsOf(template, copy, seed);
}

/** The records of one copy; the first, 0, is the original. They refer to records of this and earlier copies only. */
export function* recordsOf(template, copy, seed) {
  const { dataset, copied } = template;
  if (copy === 0) yield* dataset.records.values();
  else for (const record of copied) yield recordIn(template, record, copy, seed);
}

/** Any record of any copy by its id; undefined where there is none. */
export function recordById(template, id, seed) {
  const { records } = template.dataset;
  const [, prefix, copy, words] = /^([a-z]+)-(\d{4})-(.*)$/.exec(id) ?? [];
  if (records.has(id) || copy === undefined) return records.get(id);
  const original = records.get(`${prefix}-${words}`);
  return original && recordIn(template, original, Number(copy), seed);
}

const idIn = (id, copy) => (copy === 0 ? id : id.replace("-", `-${String(copy).padStart(4, "0")}-`));

function recordIn(template, { id, kind, value }, copy, seed) {
  const { dataset, shared, dates, words } = template;
  const chance = (...of) => numberOf(seed, copy, ...of);
  const back = 1 + Math.floor(chance("years") * YEARS);

  /** The id of a record that this one refers to: its own copy's, or an earlier one's. */
  const reference = (to) => {
    if (shared.has(to)) return to;
    const prefix = to.slice(0, to.indexOf("-"));
    const isAcross = REACHED.includes(prefix) && !id.startsWith("cfl-") && chance(id, to) < ACROSS;
    return idIn(to, isAcross ? Math.floor(chance(id, to, "copy") * copy) : copy);
  };
  const valueOf = (given, name) => {
    if (Array.isArray(given)) return given.map((each) => valueOf(each, name));
    if (typeof given === "object" && given !== null) return fieldsOf(given);
    if (typeof given !== "string") return given;
    if (dates.has(name) && /^\d{4}(-\d\d){0,2}$/.test(given)) return earlier(given, back);
    if (name === "url") return `${given}${given.includes("?") ? "&" : "?"}copy=${copy}`;
    if (name === "id") return idIn(given, copy);
    return dataset.records.has(given) ? reference(given) : given;
  };
  const fieldsOf = (given) =>
    Object.fromEntries(Object.entries(given).map(([name, inner]) => [name, valueOf(inner, name)]));

  const { retiredIds: _, title, ...rest } = value;
  const copiedValue = fieldsOf(rest);
  if (title !== undefined) {
    const word = (place) => words[Math.floor(chance(id, place) * words.length)];
    const before = `${word(1)} ${word(2)} ${copy}`;
    const texts = typeof title === "string" ? null : Object.entries(title);
    copiedValue.title = texts
      ? Object.fromEntries(texts.map(([language, text]) => [language, `${before}: ${text}`]))
      : `${before}: ${title}`;
  }
  const own = idIn(id, copy);
  return { id: own, kind, value: copiedValue, file: "generated", line: 1, lineOf: () => 1 };
}

/** A partial date so many years earlier. */
function earlier(date, years) {
  const moved = `${Number(date.slice(0, 4)) - years}${date.slice(4)}`;
  return moved.endsWith("-02-29") ? moved.replace("-29", "-28") : moved;
}
