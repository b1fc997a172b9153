import type { Kind, Model } from "../model";
import type { PartialDate, Period } from "../model/describe";
import { datesOf } from "../model/describe";
import type { Place } from "./cursor";
import type { Graph } from "./graph";
import { isOfKinds, RECORD } from "./patterns";
import type { Where } from "./predicate";
import { predicate } from "./predicate";
import { Scope } from "./scope";
import type { Certainty } from "./time";

/** What is asked of the difference between two days, checked. */
export interface ChangesAsked {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly Kind[];
  readonly where: Where | null;
  readonly certainty: Certainty;
}

/** A record that holds on one of two days and not on the other. */
export interface Change {
  readonly recordId: string;
  readonly change: "BEGAN" | "ENDED";
  /** BEGAN: the first day on which it can hold; ENDED: the first on which it can no longer. */
  readonly day: string;
  /** The date of the record that says so. */
  readonly date: PartialDate | null;
  /** Whether every reading of its dates says so. */
  readonly sure: boolean;
}

/** How many records of a kind began and ended. */
export interface ChangeCount {
  readonly kind: Kind;
  readonly began: number;
  readonly ended: number;
}

/** The changes after a place (null: from the start), by day, then by id; one more than `size`. */
export async function changesAfter(
  graph: Graph,
  model: Model,
  asked: ChangesAsked,
  after: Place | null,
  size: number,
): Promise<Change[]> {
  if (changing(asked).length === 0) return [];
  const scope = new Scope({ variables: {}, languages: [] });
  const dates = datesToRead(model);
  const beyond = () => {
    const [day, id] = after!.map(scope.parameter);
    return `WHERE day > ${day} OR (day = ${day} AND n.id > ${id})`;
  };
  const text = [
    `CALL () {\n${branches(asked, model, scope)}\n}`,
    ...(after ? [`WITH n, change, day, sure ${beyond()}`] : []),
    `WITH n, change, day, sure ORDER BY day, n.id LIMIT ${scope.parameter(size + 1)}`,
    `RETURN n.id AS v0, change AS v1, day AS v2, sure AS v3, [${dates.map((column) => `n.${column}`).join(", ")}] AS v4`,
    "ORDER BY v2, v0",
  ].join("\n");
  const rows = await graph.read(text, scope.parameters, { name: "changes page" });
  return rows.map(([recordId, change, day, sure, values]) => ({
    recordId: recordId as string,
    change: change as Change["change"],
    day: day as string,
    sure: sure as boolean,
    date: dateThatSays(model.kindOf(recordId as string)!, change as Change["change"], (column) =>
      known((values as unknown[])[dates.indexOf(column)]),
    ),
  }));
}

/** How many records of each kind began and ended; kinds of which none did are left out. */
export async function countChanges(graph: Graph, model: Model, asked: ChangesAsked): Promise<ChangeCount[]> {
  const kinds = changing(asked);
  if (kinds.length === 0) return [];
  const scope = new Scope({ variables: {}, languages: [] });
  const text = [
    `CALL () {\n${branches(asked, model, scope)}\n}`,
    "WITH split(n.id, '-')[0] AS prefix, change",
    "RETURN prefix AS v0, change AS v1, count(*) AS v2",
  ].join("\n");
  const rows = await graph.read(text, scope.parameters, { name: "changes count" });
  const counts = new Map(rows.map(([prefix, change, n]) => [`${prefix} ${change}`, n]));
  return kinds
    .map((kind) => {
      const count = (change: string) => (counts.get(`${kind.options!.prefix} ${change}`) ?? 0) as number;
      return { kind, began: count("BEGAN"), ended: count("ENDED") };
    })
    .filter(({ began, ended }) => began + ended > 0);
}

/** A kind without a period always holds: nothing of it changes. */
const changing = ({ kinds }: ChangesAsked) => kinds.filter(({ span }) => span);

/** Matches what began and what ended as `n`, with what happened, its day, and whether every reading says so. */
function branches(asked: ChangesAsked, model: Model, scope: Scope): string {
  const { from, to, where, certainty } = asked;
  const [first, second] = [scope.parameter(from), scope.parameter(to)];
  const isKind = isOfKinds("n", changing(asked), scope);
  const sure = (day: string) => `n.surelyFrom <= ${day} AND n.surelyUntil > ${day}`;
  const branch = (change: Change["change"], column: keyof Period, held: string, day: string) => {
    const conditions = [
      `n.${column} > ${first} AND n.${column} <= ${second}`,
      held,
      isKind,
      certainty === "SURE" ? sure(day) : null,
      predicate(where, model.entity, "n", scope),
    ].filter((condition) => condition !== null);
    const columns = `'${change}' AS change, n.${column} AS day, coalesce(${sure(day)}, false) AS sure`;
    return `MATCH (n:${RECORD}) WHERE ${conditions.join(" AND ")}\nRETURN n, ${columns}`;
  };
  return [
    branch("BEGAN", "possiblyFrom", `n.possiblyUntil > ${second}`, second),
    branch("ENDED", "possiblyUntil", `n.possiblyFrom <= ${first}`, first),
  ].join("\nUNION ALL\n");
}

const known = (value: unknown) => (value ?? null) as PartialDate | null;

/** The stored dates that can say when a record begins or ends. */
function datesToRead({ entity }: Model): string[] {
  const columns = entity.kinds.flatMap((kind) => {
    if (!kind.span) return [];
    const { begins, ends = [] } = kind.span;
    return [...begins, ...ends, "statusAsOf"].flatMap((path) => storedUnder(kind, path) ?? []);
  });
  return [...new Set(columns)];
}

const storedUnder = ({ properties }: Kind, path: string) =>
  properties.find((property) => property.path.join(".") === path)?.stored;

function dateThatSays(
  kind: Kind,
  change: Change["change"],
  value: (column: string) => PartialDate | null,
): PartialDate | null {
  const date = (path: string) => {
    const column = storedUnder(kind, path);
    return column === undefined ? null : value(column);
  };
  const { begin, end } = datesOf(kind.span!, date);
  // What is over without a date was so by the newest source.
  return change === "BEGAN" ? begin : (end ?? date("statusAsOf"));
}
