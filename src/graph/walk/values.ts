import type { Model } from "../../model";
import type { Graph } from "../graph";
import { RECORD } from "../patterns";
import type { Tie } from "./ties";

/** A tie with what its relationship says of itself, an instance of the class that describes that; null: nothing. */
export interface DescribedTie extends Tie {
  readonly values: object | null;
}

/** Reads what the relationships of ties say of themselves: one statement, and none where they say nothing. */
export async function describeTies(read: Graph["read"], model: Model, ties: readonly Tie[]): Promise<DescribedTie[]> {
  const pairs = distinct(ties.filter(saysMore).map(storedPair));
  const columns = [...new Set(withValues(model).flatMap(({ properties }) => properties.map(({ stored }) => stored)))];
  const purpose = { name: "values of ties", batch: pairs.length };
  const rows = pairs.length > 0 ? await read(statement(model, columns), { pairs }, purpose) : [];
  const found = new Map(rows.map(([from, to, type, ...values]) => [`${from} ${to} ${type}`, values]));
  return ties.map((tie) => {
    const { type, description, properties } = tie.end.relationship;
    const row = saysMore(tie) ? found.get(`${keyOf(storedPair(tie))} ${type}`) : undefined;
    if (!row) return { ...tie, values: null };
    const values = properties.map(({ name, stored, type }) => [
      name,
      row[columns.indexOf(stored)] ?? (type.list ? [] : null),
    ]);
    return { ...tie, values: Object.assign(new description.edge!(), Object.fromEntries(values)) as object };
  });
}

/** What a relationship of a part says is not read: it is that of one of several parts. */
const saysMore = ({ end: { relationship, from, to } }: Tie) =>
  relationship.properties.length > 0 && [...from.kinds, ...to.kinds].every(({ options }) => options !== null);

const storedPair = ({ from, to, end }: Tie) => (end.direction === "out" ? { from, to } : { from: to, to: from });

interface Pair {
  readonly from: string;
  readonly to: string;
}

const keyOf = ({ from, to }: Pair) => `${from} ${to}`;

const distinct = (pairs: readonly Pair[]) => [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];

const withValues = ({ relationships }: Model) => relationships.filter(({ properties }) => properties.length > 0);

function statement(model: Model, columns: readonly string[]): string {
  const types = [...new Set(withValues(model).map(({ type }) => type))].sort();
  return [
    `UNWIND $pairs AS pair MATCH (n:${RECORD} {id: pair.from})-[r:${types.join("|")}]->(x:${RECORD} {id: pair.to})`,
    `RETURN DISTINCT ${["n.id", "x.id", "type(r)", ...columns.map((column) => `r.${column}`)].map((expression, i) => `${expression} AS v${i}`).join(", ")}`,
  ].join("\n");
}
