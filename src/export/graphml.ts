import type { Fields } from "../dataset/curated";
import { constantCase } from "../graph/fields";
import type { Kind, Relationship } from "../model";
import type { Column } from "./columns";
import { columnsOf, labelOf } from "./columns";
import type { Write } from "./content";
import { edgesOf, nodesOf } from "./nodes";

/**
 * GraphML: all records and their parts as nodes, then the relationships between them as edges. A label is what programs
 * such as Gephi show.
 */
export const graphMl: Write = async function* ({ about, digest, model, pages }) {
  const nodes = new Carried("node", model.kinds, nodeColumns);
  const edges = new Carried("edge", model.relationships, edgeColumns);
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${escaped(`${about.title}. ${about.attribution}. ${about.licenceUrl}. Digest ${digest}.`)}</desc>`,
    ...nodes.declarations,
    ...edges.declarations,
    '<graph edgedefault="directed">\n',
  ].join("\n");
  for await (const { kind, records } of pages("none")) {
    const lines = records.flatMap((record) =>
      nodesOf(kind, record).map(
        (node) => `<node id="${escaped(node.id)}">${nodes.data(node.kind, node.value)}</node>\n`,
      ),
    );
    yield lines.join("");
  }
  for await (const { kind, records } of pages("inside")) {
    const lines = records.flatMap((record) =>
      edgesOf(kind, record).map(({ end, from, to, properties }) => {
        const data = edges.data(end.relationship, properties);
        return `<edge source="${escaped(from)}" target="${escaped(to)}">${data}</edge>\n`;
      }),
    );
    if (lines.length > 0) yield lines.join("");
  }
  yield "</graph>\n</graphml>\n";
};

const nodeColumns = (kind: Kind): Column[] => [
  { name: "label", type: "text", read: (value) => labelOf(String(value["id"]), value) },
  { name: "entityKind", type: "text", read: () => constantCase(kind.name) },
  ...columnsOf(kind).filter(({ name }) => name !== "id"),
];

const edgeColumns = (relationship: Relationship): Column[] => [
  { name: "label", type: "text", read: () => relationship.type },
  ...columnsOf(relationship),
];

const TYPES: Readonly<Record<Column["type"], string>> = {
  text: "string",
  integer: "int",
  decimal: "double",
  flag: "boolean",
};

/** What nodes or edges of several sorts carry: how that is declared, and how one carries it. */
class Carried<Sort extends object> {
  readonly declarations: string[] = [];
  private readonly columns: ReadonlyMap<Sort, readonly { id: string; read: Column["read"] }[]>;

  constructor(of: "node" | "edge", sorts: readonly Sort[], columnsOf: (sort: Sort) => readonly Column[]) {
    const ids = new Map<string, string>();
    const names = new Set<string>();
    const idOf = ({ name, type }: Column) => {
      const known = ids.get(`${type} ${name}`);
      if (known) return known;
      const id = `${of[0]}${ids.size}`;
      ids.set(`${type} ${name}`, id);
      // Where sorts differ in the type of a value, those after the first say theirs.
      const own = names.has(name) ? `${name}.${type}` : name;
      names.add(name);
      this.declarations.push(`<key id="${id}" for="${of}" attr.name="${escaped(own)}" attr.type="${TYPES[type]}"/>`);
      return id;
    };
    this.columns = new Map(
      sorts.map((sort) => [sort, columnsOf(sort).map((column) => ({ id: idOf(column), read: column.read }))]),
    );
  }

  data(sort: Sort, value: Fields): string {
    const data = this.columns.get(sort)!.map(({ id, read }) => {
      const found = read(value);
      return found === undefined ? "" : `<data key="${id}">${escaped(String(found))}</data>`;
    });
    return data.join("");
  }
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text in XML; what XML has no sign for becomes the sign for that. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
      .replace(/\r/g, "&#13;")
  );
}
