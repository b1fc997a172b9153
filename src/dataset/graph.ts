import { RECORD } from "../graph/patterns";
import type { Kind, Property } from "../model";
import type { Fields } from "./curated";
import { valueAt } from "../model/describe";
import { linksOf, partsOf } from "./curated";
import type { About, Dataset } from "./dataset";
import { derived } from "./derive";
import { digestOf } from "./digest";

/** A node as it is stored; the label tells it apart from nodes of other kinds. */
export interface StoredNode {
  readonly id: string;
  readonly label: string;
  readonly properties: Fields;
}

/** A relationship as it is stored. Nodes are found by a label and their id: records by `Entity`, parts by their own. */
export interface StoredRelationship {
  readonly type: string;
  readonly fromLabel: string;
  readonly from: string;
  readonly toLabel: string;
  readonly to: string;
  readonly properties: Fields;
}

/** A part of a record, with the type of the relationship that leads to it. */
export interface StoredPart extends StoredNode {
  readonly type: string;
}

/** A record with all that it owns, and comes and goes with it: its node, its parts, and what leads to others. */
export interface StoredRecord extends StoredNode {
  readonly parts: readonly StoredPart[];
  readonly relationships: readonly StoredRelationship[];
  /** Of all that the record owns; it does not depend on the order of relationships. */
  readonly digest: string;
}

/** A graph as it is to be stored; of its records only those at hand need be in memory. */
export interface StoredGraph {
  readonly about: About;
  /** Digest of the files that it stands for, byte for byte. */
  readonly files: string;
  /** How many records there are. */
  readonly size: number;
  /** Each is made when it is asked for. They can be gone through again, and are the same then. */
  readonly records: Iterable<StoredRecord>;
}

/** The graph that stands for a dataset without problems. */
export function graphOf(dataset: Dataset): StoredGraph {
  const { about, files, records } = dataset;
  const complete = derived(dataset);
  function* stored() {
    for (const { id, kind } of records.values()) yield storedRecord(id, kind, complete(id)!);
  }
  return { about, files, size: records.size, records: { [Symbol.iterator]: stored } };
}

function storedRecord(id: string, kind: Kind, value: Fields): StoredRecord {
  const parts = partsOf(kind, value).map((part) => ({ ...part, id: `${id}/${part.place}` }));
  const owned: Omit<StoredRecord, "digest"> = {
    ...storedNode(id, kind, value),
    parts: parts.map((part) => ({
      ...storedNode(part.id, part.kind, part.value),
      type: part.end.relationship.type,
    })),
    relationships: [
      ...storedLinks(id, RECORD, kind, value),
      ...parts.flatMap((part) => storedLinks(part.id, part.kind.name, part.kind, part.value)),
    ],
  };
  // The columns stand in the order of the model, whatever that of the file is; relationships have none.
  const relationships = owned.relationships.map((relationship) => JSON.stringify(relationship)).sort();
  return { ...owned, digest: digestOf(JSON.stringify({ ...owned, relationships })) };
}

function storedNode(id: string, kind: Kind, value: Fields): StoredNode {
  return { id, label: kind.name, properties: columns(kind.properties, { ...value, id }) };
}

function storedLinks(from: string, fromLabel: string, kind: Kind, value: Fields): StoredRelationship[] {
  return linksOf(kind, value).map(({ end, to, properties }) => ({
    type: end.relationship.type,
    fromLabel,
    from,
    toLabel: RECORD,
    to,
    properties: columns(end.relationship.properties, properties),
  }));
}

/** The stored columns of values; what is not known or empty has none. */
function columns(properties: readonly Property[], value: Fields): Fields {
  const stored: [string, unknown][] = [];
  for (const { path, stored: name, type } of properties) {
    const given = valueAt(value, path.join("."));
    if (given === undefined || given === null) continue;
    for (const [suffix, column] of Object.entries(type.store(given))) {
      const nothing = column === null || column === undefined || (Array.isArray(column) && column.length === 0);
      if (!nothing) stored.push([name + suffix, column]);
    }
  }
  return Object.fromEntries(stored);
}
