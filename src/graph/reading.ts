import type { Row } from "../database/database";
import type { Destination, Property } from "../model";
import { BadInput } from "./bad-input";
import type { Page, PageRequest } from "./paging";
import { directed, Edge, PAGE, pageOf, pageRequest } from "./paging";
import { counted, listed } from "./listed";
import { after, orderBy, reversed } from "./order";
import { follow } from "./patterns";
import type { GraphRecord } from "./records";
import { creator, place, propertyReading } from "./records";
import type { Scope } from "./scope";
import type { Ask, Counts, Shape } from "./shape";

/** How a statement brings a value: what stands before its RETURN, what in it, and how the value is read from a row. */
export interface Reading<Value> {
  readonly calls: readonly string[];
  /** The variables that the calls bring. */
  readonly variables: readonly string[];
  readonly expressions: readonly string[];
  /** Reads the value from a row in which its expressions begin at `at`. */
  readonly read: (row: Row, at: number) => Value;
}

/**
 * How far a statement looks ahead of the records it is for: "wide" brings the relationships selected and what single
 * records these lead to; "narrow" brings single records and counts only. Loaders bring the rest. Nothing looks through
 * a kind that the statement is for: where paths meet again, asking for each record once costs less.
 */
export type LookAhead = "wide" | "narrow";

/** Brings records with what is asked of them. */
export function recordReading(shape: Shape, alias: string, scope: Scope, look: LookAhead): Reading<GraphRecord> {
  const fields = shape.properties.map(propertyReading);
  const asks = shape.asks
    .filter((ask) => isAhead(ask, shape.of, look))
    .flatMap((ask) => unlessWrong(() => ({ ask, reading: askReading(ask, alias, scope) })));
  const columns = fields.flatMap(({ suffixes, property }) =>
    suffixes.map((suffix) => `${alias}.${property.stored}${suffix}`),
  );
  const texts = shape.texts.map(({ name, stored, type }) => ({
    name,
    expression: type.stored!.inLanguages(`${alias}.${stored}`, scope.asking.languages),
  }));
  const create = creator(shape.of);
  return {
    calls: asks.flatMap(({ reading }) => reading.calls),
    variables: asks.flatMap(({ reading }) => reading.variables),
    expressions: [
      `${alias}.id`,
      ...columns,
      ...texts.map(({ expression }) => expression),
      ...asks.flatMap(({ reading }) => reading.expressions),
    ],
    read(row, start) {
      const id = row[start] as string;
      const { record, kind } = create(id);
      let at = start + 1;
      for (const { property, suffixes, read } of fields) {
        place(record, kind, property, read(row, at));
        at += suffixes.length;
      }
      for (const { name } of texts) (record.texts ??= {})[name] = row[at++] as string;
      if (asks.length > 0) record.ahead = new Map();
      for (const { ask, reading } of asks) {
        if (ask.kinds.has(kind.name)) record.ahead!.set(ask.key, reading.read(row, at));
        at += reading.expressions.length;
      }
      return record;
    },
  };
}

/** What is asked wrongly is not looked up ahead: its own resolver says so where it stands, and only where it runs at all. */
function unlessWrong<Value>(make: () => Value): Value[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof BadInput) return [];
    throw error;
  }
}

function isAhead(ask: Ask, of: Destination, look: LookAhead): boolean {
  if (!ask.end.many || ask.shape === null) return true;
  return look === "wide" && !ask.end.to.kinds.some((kind) => of.kinds.includes(kind));
}

/** Brings what a selected relationship of `alias` leads to: a page, a record or null, or a page of a number alone. */
export function askReading(ask: Ask, alias: string, scope: Scope): Reading<unknown> {
  return ask.end.many ? pageReading(ask, alias, scope) : referenceReading(ask, alias, scope);
}

function referenceReading({ end, shape }: Ask, alias: string, scope: Scope): Reading<GraphRecord | null> {
  const other = scope.variable("x");
  const list = scope.variable("c");
  const record = recordReading(shape!, other, scope, "narrow");
  return {
    calls: [
      call(alias, [
        follow(alias, { end, to: other }),
        ...record.calls,
        `RETURN collect([${record.expressions.join(", ")}]) AS ${list}`,
      ]),
    ],
    variables: [list],
    expressions: [list],
    read(row, at) {
      const [first] = row[at] as Row[];
      return first ? record.read(first, 0) : null;
    },
  };
}

function pageReading(ask: Ask, alias: string, scope: Scope): Reading<Page> {
  const { end, shape } = ask;
  const list = `${end.from.name}.${end.name}`;
  const request = pageRequest(list, ask.arguments(scope.asking.variables), end.to, PAGE.nested);
  const rows = shape ? rowsReading(ask, shape, request, alias, scope) : null;
  const counts = (["total", "undated"] as const).filter((which) => ask.counts[which]);
  return {
    calls: rows?.calls ?? [],
    variables: rows?.variables ?? [],
    expressions: [
      ...(rows?.expressions ?? []),
      ...counts.map((which) => countExpression(which, ask, request, alias, scope)),
    ],
    read(row, at) {
      const edges = rows?.read(row, at) ?? [];
      const count = (which: keyof Counts) => {
        const place = counts.indexOf(which);
        return place < 0 ? null : (row[at + (rows ? 1 : 0) + place] as number);
      };
      return pageOf(edges, request, { total: count("total"), undated: count("undated") });
    },
  };
}

function countExpression(which: keyof Counts, { end }: Ask, request: PageRequest, alias: string, scope: Scope): string {
  const other = scope.variable("x");
  return `COUNT { ${follow(alias, { end, to: other, where: counted(which, request, end.to, other, scope) })} }`;
}

function rowsReading(
  { end, edge }: Ask,
  shape: Shape,
  request: PageRequest,
  alias: string,
  scope: Scope,
): Reading<Edge[]> {
  const other = scope.variable("x");
  const relationship = edge.length > 0 ? scope.variable("r") : undefined;
  const list = scope.variable("c");
  const where = condition(request, end.to, other, scope);
  const order = `ORDER BY ${orderBy(directed(request), other)}`;
  const kept = [other, relationship].filter(Boolean).join(", ");
  const cut = `WITH ${kept} ${order} LIMIT ${scope.parameter(request.size + 1)}`;
  const record = recordReading(shape, other, scope, "narrow");
  const properties = edge.map((property) => ({ property, expression: `${relationship}.${property.stored}` }));
  const item = edgeReading(record, request, properties, other);
  const again = record.calls.length > 0 ? [`WITH ${[kept, ...record.variables].join(", ")} ${order}`] : [];
  return {
    calls: [
      call(alias, [
        follow(alias, { end, to: other, relationship, where }),
        cut,
        ...record.calls,
        ...again,
        `RETURN collect([${item.expressions.join(", ")}]) AS ${list}`,
      ]),
    ],
    variables: [list],
    expressions: [list],
    read: (row, at) => (row[at] as Row[]).map((each) => item.read(each, 0)),
  };
}

/** A subquery for each row of a variable, a clause a line. */
const call = (alias: string, clauses: readonly string[]) => `CALL (${alias}) {\n${clauses.join("\n")}\n}`;

/** One record of a page with its place in the order and the relationship's own values. */
export function edgeReading(
  record: Reading<GraphRecord>,
  { order }: PageRequest,
  properties: readonly { property: Property; expression: string }[],
  alias: string,
): Reading<Edge> {
  const keys = order.keys.slice(0, -1).map(({ column }) => `${alias}.${column}`);
  return {
    calls: record.calls,
    variables: record.variables,
    expressions: [...record.expressions, ...keys, ...properties.map(({ expression }) => expression)],
    read(row, start) {
      const node = record.read(row, start);
      const at = start + record.expressions.length;
      const values = properties.map(({ property }, i) => {
        const value = row[at + keys.length + i] ?? (property.type.list ? [] : null);
        return [property.name, value];
      });
      return new Edge(node, order, [...row.slice(at, at + keys.length), node.id], Object.fromEntries(values) as object);
    },
  };
}

/** Everything that a record of a page must fulfil: the `where`, and to lie between the places given. */
function condition(request: PageRequest, of: Destination, alias: string, scope: Scope): string | null {
  const parts = [
    request.after && after(request.order, request.after, alias, scope),
    request.before && after(reversed(request.order), request.before, alias, scope),
    listed(request, of, alias, scope),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" AND ") : null;
}
