import { stringify } from "csv-stringify/sync";
import type { About } from "../dataset/dataset";
import { aboutFields } from "../dataset/dataset";
import { partEnds } from "../dataset/curated";
import type { End, Kind, Model } from "../model";
import type { Column } from "./columns";
import { columnsOf } from "./columns";
import type { Content, Write } from "./content";
import { edgesOf, nodesOf } from "./nodes";

type Cell = string | number | boolean | null | undefined;

/**
 * The tables of a model, by name: one per kind of record, one per kind of part (`measures.rates`), one of all
 * relationships, and one about the dataset.
 */
export function tables(model: Model): ReadonlyMap<string, Write> {
  const kinds = model.entity.kinds.map((kind) => [kind.options!.plural, records(kind)] as const);
  const parts = model.entity.kinds.flatMap((kind) =>
    partEnds(kind).map((end) => [`${kind.options!.plural}.${end.name}`, partsOf(kind, end)] as const),
  );
  return new Map([["dataset", dataset], ...kinds, ...parts, ["relationships", relationships]]);
}

const aboutNames: readonly (keyof About)[] = aboutFields;

const dataset: Write = async function* ({ about, digest }) {
  yield header([...aboutNames, "digest"]) + rows([...aboutNames.map((name) => about[name]), digest]);
};

const records = (kind: Kind): Write =>
  async function* (content) {
    const columns = columnsOf(kind);
    yield header(columns.map(({ name }) => name));
    for await (const { records } of pagesOfKind(content, kind)) {
      yield rows(...records.map((record) => columns.map(({ read }) => read(record))));
    }
  };

const partsOf = (kind: Kind, end: End): Write =>
  async function* (content) {
    const [part] = end.to.kinds as [Kind];
    const columns = columnsOf(part);
    yield header([end.relationship.description.inverse, ...columns.map(({ name }) => name)]);
    for await (const { records } of pagesOfKind(content, kind)) {
      const lines = records.flatMap((record) =>
        nodesOf(kind, record)
          .filter((node) => node.kind === part && node.id.startsWith(`${record.id}/${end.name}/`))
          .map(({ value }) => [record.id, ...columns.map(({ read }) => read(value))]),
      );
      if (lines.length > 0) yield rows(...lines);
    }
  };

const relationships: Write = async function* ({ model, pages }) {
  const columns = edgeColumns(model);
  yield header(["source", "type", "target", ...columns.map(({ name }) => name)]);
  for await (const { kind, records } of pages("all")) {
    const lines = records.flatMap((record) =>
      edgesOf(kind, record).map(({ end, from, to, properties }) => [
        from,
        end.relationship.type,
        to,
        ...columns.map(({ read }) => read(properties)),
      ]),
    );
    if (lines.length > 0) yield rows(...lines);
  }
};

/** The values that relationships of any type have, each name once. */
function edgeColumns(model: Model): Column[] {
  const all = model.relationships.flatMap((relationship) => columnsOf(relationship));
  return [...new Map(all.map((column) => [column.name, column])).values()];
}

/** The pages of one kind; none where the selection leaves it out. */
function pagesOfKind({ selection, pages }: Content, kind: Kind) {
  const kinds = selection.kinds.filter((each) => each === kind);
  return pages("none", { ...selection, kinds });
}

/** The first line; before it the mark by which a spreadsheet knows that the text is UTF-8. */
const header = (names: readonly string[]) => `\uFEFF${rows(names)}`;

/**
 * Lines as RFC 4180 has them. What a spreadsheet would take for a formula gets an apostrophe before it; numbers do not,
 * a minus is theirs.
 */
function rows(...lines: readonly (readonly Cell[])[]): string {
  return stringify(lines as Cell[][], {
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { boolean: String },
  });
}
