import type { Parameters, Purpose, Row } from "../database/database";
import type { Destination, Kind } from "../model";
import { alone } from "./fields";
import { matchInOrder } from "./in-order";
import { orderBy } from "./order";
import type { Edge, PageRequest } from "./paging";
import { directed } from "./paging";
import { label, RECORD } from "./patterns";
import { counted } from "./listed";
import type { GraphRecord } from "./records";
import { askReading, edgeReading, recordReading } from "./reading";
import type { Asking, Names } from "./scope";
import { Scope } from "./scope";
import type { Ask, Counts, Shape } from "./shape";

/** What is asked of the database, to be composed with the names of a statement that may bring other answers too. */
export type Question<Value> = (names: Names) => Composed<Value>;

/** A question in Cypher. */
export interface Composed<Value> {
  readonly purpose: Purpose;
  /** What leads to the rows. */
  readonly clauses: readonly string[];
  /** What a row has. */
  readonly expressions: readonly string[];
  /** The order of the rows, and the variables that they are made of; null: any order will do. */
  readonly order: { readonly by: string; readonly variables: readonly string[] } | null;
  readonly read: (row: Row) => Value;
}

/** A statement with its parameters, and how the rows of its answer are read: an answer for each question in it. */
export interface Statement<Value> {
  readonly text: string;
  readonly parameters: Parameters;
  readonly purpose: Purpose;
  readonly read: (rows: readonly Row[]) => Value[][];
}

/**
 * One question as a statement:
 *
 *     MATCH (n:Grievance) WHERE …
 *     WITH n ORDER BY n.status, n.id LIMIT $p0
 *     CALL (n) { … RETURN collect([…]) AS c1 }
 *     RETURN n.id AS v0, n.title AS v1, c1 AS v2
 *     ORDER BY n.status, n.id
 *
 * Several have a CALL each, and give one row with the list of each one's rows: a statement of eight lists costs the
 * database a fifth of eight statements.
 */
export function statementOf<Value>(composed: readonly Composed<Value>[], { parameters }: Names): Statement<Value> {
  const [one, ...others] = composed as [Composed<Value>];
  if (others.length === 0) {
    const order = one.order ? [`ORDER BY ${one.order.by}`] : [];
    const text = [...one.clauses, returning(one.expressions), ...order].join("\n");
    return { text, parameters, purpose: one.purpose, read: (rows) => [rows.map(one.read)] };
  }
  const calls = composed.map(({ clauses, expressions, order }, i) => {
    const sorted = order ? [`WITH ${order.variables.join(", ")} ORDER BY ${order.by}`] : [];
    const list = `RETURN collect([${expressions.join(", ")}]) AS a${i}`;
    return ["CALL () {", ...clauses, ...sorted, list, "}"].join("\n");
  });
  return {
    text: [...calls, returning(composed.map((_, i) => `a${i}`))].join("\n"),
    parameters,
    purpose: allOf(composed.map(({ purpose }) => purpose)),
    read: ([row]) => composed.map(({ read }, i) => (row![i] as Row[]).map(read)),
  };
}

/** What a statement is for that answers several questions. */
function allOf(purposes: readonly Purpose[]): Purpose {
  const name = [...new Set(purposes.map(({ name }) => name))].join(", ");
  const batches = purposes.flatMap(({ batch }) => batch ?? []);
  return { name, ...(batches.length > 0 && { batch: batches.reduce((sum, batch) => sum + batch) }) };
}

/** A page of all records of a kind. */
export function pageOfKind(kind: Kind, request: PageRequest, shape: Shape, asking: Asking): Question<Edge> {
  return (names) => {
    const scope = new Scope(asking, names);
    const match = matchInOrder(kind, request, scope);
    const item = edgeReading(recordReading(shape, "n", scope, "wide"), request, [], "n");
    return {
      purpose: { name: `${kind.options!.plural} page` },
      clauses: [...match, ...item.calls],
      expressions: item.expressions,
      order: { by: orderBy(directed(request), "n"), variables: ["n", ...item.variables] },
      read: (row) => item.read(row, 0),
    };
  };
}

/** How many records of a kind a list has, or leaves out because their begin is not known. */
export function numberOfKind(kind: Kind, request: PageRequest, which: keyof Counts, asking: Asking): Question<number> {
  return (names) => {
    const holds = counted(which, request, alone(kind), "n", new Scope(asking, names));
    return {
      purpose: { name: `${kind.options!.plural} ${which} count` },
      clauses: [`MATCH (n:${kind.name})${holds ? ` WHERE ${holds}` : ""}`, "WITH count(n) AS number"],
      expressions: ["number"],
      order: null,
      read: ([number]) => number as number,
    };
  };
}

/** Records by their ids; those that are unknown are missing. */
export function recordsByIds(
  ids: readonly string[],
  of: Destination,
  shape: Shape,
  asking: Asking,
): Question<GraphRecord> {
  return (names) => {
    const scope = new Scope(asking, names);
    const match = `UNWIND ${scope.parameter(ids)} AS id MATCH (n:${label(of) ?? RECORD} {id: id})`;
    const record = recordReading(shape, "n", scope, "wide");
    return {
      purpose: { name: `${of.name} by id`, batch: ids.length },
      clauses: [match, ...record.calls],
      expressions: record.expressions,
      order: null,
      read: (row) => record.read(row, 0),
    };
  };
}

/** What several selected relationships of the same records lead to, a row per record. */
export function relatedOf(
  ids: readonly string[],
  asks: readonly Ask[],
  asking: Asking,
): Question<{ id: string; answers: unknown[] }> {
  return (names) => {
    const scope = new Scope(asking, names);
    const [first, ...others] = new Set(asks.map(({ end }) => label(end.from)));
    const owner = (others.length === 0 && first) || RECORD;
    const match = `UNWIND ${scope.parameter(ids)} AS id MATCH (n:${owner} {id: id})`;
    const readings = asks.map((ask) => askReading(ask, "n", scope));
    return {
      purpose: { name: `related of ${owner}`, batch: ids.length },
      clauses: [match, ...readings.flatMap(({ calls }) => calls)],
      expressions: ["id", ...readings.flatMap(({ expressions }) => expressions)],
      order: null,
      read(row) {
        let at = 1;
        const answers = readings.map((reading) => {
          const answer = reading.read(row, at);
          at += reading.expressions.length;
          return answer;
        });
        return { id: row[0] as string, answers };
      },
    };
  };
}

/** Every column has a name of its own: the embedded engine refuses two of the same text. */
const returning = (expressions: readonly string[]) =>
  `RETURN ${expressions.map((expression, i) => `${expression} AS v${i}`).join(", ")}`;
