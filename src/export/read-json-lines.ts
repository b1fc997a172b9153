import { open } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { Fields } from "../dataset/curated";
import { isFields, partEnds } from "../dataset/curated";
import type { About, CuratedRecord, Dataset, Problem } from "../dataset/dataset";
import { aboutFields } from "../dataset/dataset";
import { derived } from "../dataset/derive";
import { digestOf } from "../dataset/digest";
import type { Reading } from "../dataset/read";
import type { Kind, Model } from "../model";
import type { Curated, Translated } from "../model/describe";

/**
 * Reads an export of all records in JSON Lines, as `json-lines.ts` writes it, into what the curated files would give.
 * What is worked out at load is left out: it is worked out anew.
 */
export async function readJsonLines(file: string, model: Model): Promise<Reading> {
  const problems: Problem[] = [];
  const records = new Map<string, CuratedRecord>();
  let header: Fields | null = null;
  let line = 0;
  let digest = "";
  const wrong = (message: string, id: string | null = null) =>
    void problems.push({ file, line, id, field: "", message });

  const handle = await open(file);
  for await (const text of handle.readLines({ encoding: "utf8" })) {
    line++;
    digest = digestOf(digest + text);
    const given = parsed(text);
    if (!given) wrong("is no JSON object");
    else if (!header) header = given;
    else {
      const { entityKind: _, ...value } = given;
      const id = String(value["id"]);
      const kind = model.kindOf(id);
      if (!kind) wrong("is no record: its id begins with the prefix of no kind");
      else if (records.has(id)) wrong("is the id of another record", id);
      else records.set(id, recordOf(kind, value as Curated, file, line));
    }
  }
  line = 1;
  const about = header?.["dataset"];
  if (!isFields(about)) wrong("is not about the dataset, as the first line of an export is");
  else if (header?.["selection"] !== undefined) wrong("says that these are a part of the records: all are needed");
  else if (header?.["records"] !== records.size)
    wrong(`says ${String(header?.["records"])} records: there are ${records.size}`);
  const said = Object.fromEntries(
    aboutFields.map((name) => [name, String(isFields(about) ? about[name] : "")]),
  ) as unknown as About;
  // What is wrong with a line would show as more that is wrong with other records.
  if (problems.length > 0) records.clear();
  const dataset = { about: said, records, files: digest };
  asFilesHaveIt(dataset);
  return { dataset, problems };
}

function parsed(text: string): Fields | null {
  try {
    const value = JSON.parse(text) as unknown;
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function recordOf(kind: Kind, value: Curated, file: string, line: number): CuratedRecord {
  return { id: value.id, kind, value: withoutDerived(kind, value) as Curated, file, line, lineOf: () => line };
}

function withoutDerived(kind: Kind, value: Fields): Fields {
  const worked = kind.properties.filter(({ derive, path }) => derive && path.length === 1).map(({ name }) => name);
  const parts = partEnds(kind).flatMap(({ name, to }) => {
    const given = value[name];
    if (!Array.isArray(given)) return [];
    return [[name, given.map((part: unknown) => (isFields(part) ? withoutDerived(to.kinds[0]!, part) : part))]];
  });
  const kept = Object.entries(value).filter(([name]) => !worked.includes(name));
  return { ...(Object.fromEntries(kept) as Fields), ...(Object.fromEntries(parts) as Fields) };
}

/**
 * Gives the records the form of files in what these say otherwise: a title that is worked out from plain text is that
 * text, and records that stand inside another are held by it.
 */
function asFilesHaveIt({ records, about }: Dataset): void {
  const complete = derived({ records, about });
  for (const { kind, value } of records.values()) {
    const make = kind.options!.title;
    const texts = Object.values((value["title"] ?? {}) as Translated);
    const plain = { ...value, title: texts[0] };
    if (make && texts.length === 1 && isDeepStrictEqual(make(plain, complete), value["title"])) {
      Object.assign(value, plain);
    }
  }
  for (const { kind, value } of records.values()) {
    for (const { direction, relationship, name } of kind.ends) {
      if (direction === "in" || !relationship.description.inside) continue;
      const { inverse } = relationship.description;
      const holder = records.get(String(value[name]))?.value;
      if (holder) Object.assign(holder, { [inverse]: [...((holder[inverse] ?? []) as object[]), value] });
    }
  }
}
