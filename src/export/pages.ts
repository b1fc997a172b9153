import type { Row } from "../database/database";
import type { Fields } from "../dataset/curated";
import { linkEnds, partEnds, targetName } from "../dataset/curated";
import type { Graph } from "../graph/graph";
import { listed } from "../graph/listed";
import { label, RECORD } from "../graph/patterns";
import { propertyReading } from "../graph/records";
import { Scope } from "../graph/scope";
import type { End, Kind, Model, Property } from "../model";
import type { Curated } from "../model/describe";
import type { Selection } from "./selection";

/** Records of one kind, as their files would have them; what is worked out at load is there as well. */
export interface Page {
  readonly kind: Kind;
  readonly records: readonly Curated[];
}

/** How many records a page has, and how many are in memory at once. */
export const SIZE = 500;

/** Which relationships come along: all that lead from records, those to other records of the selection, or none. */
export type Links = "all" | "inside" | "none";

/**
 * The records of a selection by pages, in the order of their ids. A page takes a statement for the records, one for
 * each list of parts, and one each for what leads from either.
 */
export async function* pagesOf(
  read: Graph["read"],
  model: Model,
  selection: Selection,
  links: Links,
): AsyncGenerator<Page> {
  const reader = new Reader(read, model, selection, links);
  for (const kind of selection.kinds) {
    let last = "";
    let records: Curated[];
    do {
      records = await reader.page(kind, last);
      if (records.length > 0) yield { kind, records };
      last = records.at(-1)?.id ?? last;
    } while (records.length === SIZE);
  }
}

/** The properties that are shown: those that answers show. */
export const shown = ({ properties }: Pick<Kind, "properties">): Property[] =>
  properties.filter(({ hidden, filterOnly }) => !hidden && !filterOnly);

class Reader {
  /** The stored values that relationships of any type have. */
  private readonly edgeColumns: readonly string[];

  constructor(
    private readonly read: Graph["read"],
    private readonly model: Model,
    private readonly selection: Selection,
    private readonly links: Links,
  ) {
    this.edgeColumns = [...new Set(model.relationships.flatMap(({ properties }) => columnsOf(properties)))];
  }

  async page(kind: Kind, last: string): Promise<Curated[]> {
    const scope = new Scope({ variables: {}, languages: [] });
    const condition = [`n.id > ${scope.parameter(last)}`, ...this.selected("n", scope)].join(" AND ");
    const columns = columnsOf(shown(kind));
    const rows = await this.read(
      `MATCH (n:${kind.name}) WHERE ${condition}\nWITH n ORDER BY n.id LIMIT ${scope.parameter(SIZE)}\n` +
        `RETURN ${returned("n", columns)}\nORDER BY n.id`,
      scope.parameters,
      { name: `${kind.options!.plural} to export` },
    );
    const records = rows.map((row) => valuesOf(shown(kind), columns, row) as Curated);
    return this.complete(kind, RECORD, records);
  }

  /** Adds what records or parts lead to. */
  private async complete<Value extends Fields>(kind: Kind, of: string, values: readonly Value[]): Promise<Value[]> {
    if (values.length === 0) return [];
    const ids = values.map(({ id }) => String(id));
    const led: Led[] = linkEnds(kind).length > 0 ? await this.linked(kind, of, ids) : [];
    for (const end of partEnds(kind)) led.push({ end, byId: await this.parts(end, ids) });
    return values.map((value) => {
      const fields = led.flatMap(({ end, byId }) => {
        const found = byId.get(String(value["id"]));
        return found ? [[end.name, end.many ? found : found[0]]] : [];
      });
      return { ...value, ...(Object.fromEntries(fields) as Fields) };
    });
  }

  /** The ids that links lead to, in order, with the relationship's own values where it can have some. */
  private async linked(kind: Kind, of: string, ids: readonly string[]): Promise<Led[]> {
    if (this.links === "none") return [];
    const scope = new Scope({ variables: {}, languages: [] });
    const match = `UNWIND ${scope.parameter(ids)} AS id MATCH (n:${of} {id: id})-[r]->(x:${RECORD})`;
    const reached = this.links === "inside" ? [...this.ofKinds("x"), ...this.selected("x", scope)] : [];
    const where = reached.length > 0 ? ` WHERE ${reached.join(" AND ")}` : "";
    const columns = ["id", "type", "to", ...this.edgeColumns];
    const values = returned("r", this.edgeColumns, 3);
    const rows = await this.read(
      `${match}${where}\nRETURN id AS v0, type(r) AS v1, x.id AS v2${values && `, ${values}`}`,
      scope.parameters,
      { name: `links from ${kind.name}`, batch: ids.length },
    );
    const inOrder = [...rows].sort(([, , one], [, , other]) => (String(one) < String(other) ? -1 : 1));
    return linkEnds(kind).map((end) => {
      const { type, properties } = end.relationship;
      const own = inOrder.filter((row) => row[1] === type && end.to.kinds.includes(this.model.kindOf(String(row[2]))!));
      const value = (row: Row) =>
        properties.length > 0 ? { [targetName(end)]: row[2], ...valuesOf(properties, columns, row) } : row[2];
      return { end, byId: grouped(own, value) };
    });
  }

  /** Parts, in their order, which their ids end with. */
  private async parts(end: End, ids: readonly string[]): Promise<Led["byId"]> {
    const part = end.to.kinds[0]!;
    const columns = columnsOf(shown(part));
    const rows = await this.read(
      `UNWIND $ids AS id MATCH (n:${label(end.from) ?? RECORD} {id: id})-[:${end.relationship.type}]->(x:${part.name})\n` +
        `RETURN ${returned("x", columns)}, id AS owner`,
      { ids },
      { name: `parts of ${label(end.from) ?? RECORD}`, batch: ids.length },
    );
    const owners = new Map(rows.map((row) => [row[0], row.at(-1)]));
    const values = rows.map((row) => valuesOf(shown(part), columns, row));
    const parts = await this.complete(part, part.name, values);
    parts.sort((one, other) => placeOf(one) - placeOf(other));
    return grouped(
      parts.map(({ id, ...value }) => [owners.get(id), value]),
      ([, value]) => value,
    );
  }

  private selected(alias: string, scope: Scope): string[] {
    const { ids } = this.selection;
    const parts = [
      listed(this.selection, this.model.entity, alias, scope),
      ids && `${alias}.id IN ${scope.parameter(ids)}`,
    ];
    return parts.filter((part) => part !== null);
  }

  private ofKinds(alias: string): string[] {
    const { kinds } = this.selection;
    if (kinds.length === this.model.entity.kinds.length) return [];
    return [`(${kinds.map(({ name }) => `${alias}:${name}`).join(" OR ")})`];
  }
}

/** What an end leads to, by the id of the record or part that it leads from. */
interface Led {
  readonly end: End;
  readonly byId: ReadonlyMap<string, readonly unknown[]>;
}

const placeOf = ({ id }: Fields) => Number(String(id).split("/").at(-1));

/** The stored columns that bring properties. */
const columnsOf = (properties: readonly Property[]) =>
  properties.map(propertyReading).flatMap(({ property, suffixes }) => suffixes.map((end) => property.stored + end));

const returned = (alias: string, columns: readonly string[], from = 0) =>
  columns.map((column, i) => `${alias}.${column} AS v${i + from}`).join(", ");

/** Reads values from a row of these columns; what is not known or empty is left out. */
function valuesOf(properties: readonly Property[], columns: readonly string[], row: Row): Fields {
  const values: Record<string, unknown> = {};
  for (const { property, suffixes, read } of properties.map(propertyReading)) {
    const cells = suffixes.map((suffix) => row[columns.indexOf(property.stored + suffix)] ?? null);
    const value = cells[0] === null ? null : read(cells, 0);
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    const [name, inner] = property.path as [string, string?];
    if (inner === undefined) values[name] = value;
    else values[name] = { ...(values[name] as Fields | undefined), [inner]: value };
  }
  return values;
}

/** The values of rows by what stands first in them. */
function grouped<One extends Row>(rows: readonly One[], valueOf: (row: One) => unknown): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const row of rows) {
    const group = groups.get(String(row[0]));
    if (group) group.push(valueOf(row));
    else groups.set(String(row[0]), [valueOf(row)]);
  }
  return groups;
}
