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
import type { Asking } from "./scope";
import { Scope } from "./scope";
import type { Ask, Counts, Shape } from "./shape";

/** A statement with its parameters, and how a row of its answer is read. */
export interface Statement<Value> {
  readonly text: string;
  readonly parameters: Parameters;
  readonly purpose: Purpose;
  readonly read: (row: Row) => Value;
}

/**
 * A page of all records of a kind:
 *
 *     MATCH (n:Grievance) WHERE …
 *     WITH n ORDER BY n.status, n.id LIMIT $p0
 *     CALL (n) { … RETURN collect([…]) AS c1 }
 *     RETURN n.id AS v0, n.title AS v1, c1 AS v2
 *     ORDER BY n.status, n.id
 */
export function pageStatement(kind: Kind, request: PageRequest, shape: Shape, asking: Asking): Statement<Edge> {
  const scope = new Scope(asking);
  const order = directed(request);
  const match = matchInOrder(kind, request, scope);
  const item = edgeReading(recordReading(shape, "n", scope, "wide"), request, [], "n");
  const text = [...match, ...item.calls, returning(item.expressions), `ORDER BY ${orderBy(order, "n")}`].join("\n");
  const purpose = { name: `${kind.options!.plural} page` };
  return { text, parameters: scope.parameters, purpose, read: (row) => item.read(row, 0) };
}

/** How many records of a kind a list has, or leaves out because their begin is not known. */
export function countStatement(
  kind: Kind,
  request: PageRequest,
  which: keyof Counts,
  asking: Asking,
): Statement<number> {
  const scope = new Scope(asking);
  const holds = counted(which, request, alone(kind), "n", scope);
  const text = `MATCH (n:${kind.name})${holds ? ` WHERE ${holds}` : ""}\nRETURN count(n) AS v0`;
  const purpose = { name: `${kind.options!.plural} ${which} count` };
  return { text, parameters: scope.parameters, purpose, read: ([count]) => count as number };
}

/** Records by their ids; those that are unknown are missing. */
export function byIdsStatement(
  ids: readonly string[],
  of: Destination,
  shape: Shape,
  asking: Asking,
): Statement<GraphRecord> {
  const scope = new Scope(asking);
  const match = `UNWIND ${scope.parameter(ids)} AS id MATCH (n:${label(of) ?? RECORD} {id: id})`;
  const record = recordReading(shape, "n", scope, "wide");
  const text = [match, ...record.calls, returning(record.expressions)].join("\n");
  const purpose = { name: `${of.name} by id`, batch: ids.length };
  return { text, parameters: scope.parameters, purpose, read: (row) => record.read(row, 0) };
}

/** What several selected relationships of the same records lead to, in one statement; a row per record. */
export function relatedStatement(
  ids: readonly string[],
  asks: readonly Ask[],
  asking: Asking,
): Statement<{ id: string; answers: unknown[] }> {
  const scope = new Scope(asking);
  const [first, ...others] = new Set(asks.map(({ end }) => label(end.from)));
  const owner = (others.length === 0 && first) || RECORD;
  const match = `UNWIND ${scope.parameter(ids)} AS id MATCH (n:${owner} {id: id})`;
  const readings = asks.map((ask) => askReading(ask, "n", scope));
  const text = [
    match,
    ...readings.flatMap(({ calls }) => calls),
    returning(["id", ...readings.flatMap(({ expressions }) => expressions)]),
  ].join("\n");
  return {
    text,
    parameters: scope.parameters,
    purpose: { name: `related of ${owner}`, batch: ids.length },
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
}

/** Every column has a name of its own: the embedded engine refuses two of the same text. */
const returning = (expressions: readonly string[]) =>
  `RETURN ${expressions.map((expression, i) => `${expression} AS v${i}`).join(", ")}`;
