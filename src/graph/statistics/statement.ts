import type { Parameters } from "../../database/database";
import type { Kind } from "../../model";
import { alone } from "../fields";
import { counted } from "../listed";
import { label, oneOf, RECORD, step } from "../patterns";
import type { Where } from "../predicate";
import { Scope } from "../scope";
import type { AsOf } from "../time";
import type { Dimension } from "./dimensions";
import type { Figure } from "./figures";

/** What is counted: which records of a kind, by one or two dimensions. */
export interface Grouping {
  readonly kind: Kind;
  readonly where: Where | null;
  readonly time: AsOf | null;
  readonly by: readonly Dimension[];
  readonly figure: Figure | null;
  /** To which level below the roots of a tree keys are rolled up. */
  readonly level: number;
  /** What is asked for beside the groups. */
  readonly beside: { readonly total: boolean; readonly undated: boolean };
}

/** What a row is about: a group, all records, those left out as undated, a key that there is of a dimension. */
export type Part = "GROUP" | "TOTAL" | "UNDATED" | "KEY";

/**
 * One statement for all that is counted, a row per group and key:
 *
 *     CALL () {
 *     MATCH (n:Grievance) WHERE …
 *     WITH n, n.durationDays AS figure
 *     OPTIONAL MATCH (n)-[:AGAINST]->(x0) WHERE x0.side IS NOT NULL
 *     UNWIND coalesce(x0.side, [null]) AS k0
 *     WITH n, figure, k0, n.status AS k1
 *     WITH DISTINCT n, figure, k0, k1
 *     RETURN 'GROUP' AS part, k0, k1, count(n) AS amount, collect(figure) AS found LIMIT $p0
 *     UNION ALL
 *     MATCH (n:Grievance) WHERE … RETURN 'TOTAL' AS part, …
 *     }
 *     RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4
 *
 * @param withKeys whether the keys that there are of each dimension are asked for, found among the records or not.
 * @param most how many groups, and keys of a dimension, are read.
 */
export function groupStatement(grouping: Grouping, withKeys: boolean, most: number): Statement {
  const { kind, by, figure, level, time, beside } = grouping;
  const scope = new Scope({ variables: {}, languages: [] });
  const limit = scope.parameter(most);
  const match = (which: "total" | "undated") => {
    const condition = counted(which, grouping, alone(kind), "n", scope);
    return `MATCH (n:${kind.name})${condition ? ` WHERE ${condition}` : ""}`;
  };
  const figured = () => (figure ? [`WITH n, ${figure.cypher("n", scope)} AS figure`] : []);
  const atLevel = () => scope.parameter(level);
  const amounts = `count(n) AS amount, ${figure ? "collect(figure)" : "[]"} AS found`;

  const groups = () => {
    const lines = [match("total"), ...figured()];
    const row = figure ? ["n", "figure"] : ["n"];
    by.forEach((dimension, i) => {
      lines.push(...keyed(dimension, `k${i}`, row, scope, atLevel));
      row.push(`k${i}`);
    });
    return [
      ...lines,
      `WITH DISTINCT ${row.join(", ")}`,
      `RETURN 'GROUP' AS part, k0, ${by.length > 1 ? "k1" : "null AS k1"}, ${amounts} LIMIT ${limit}`,
    ];
  };
  const all = (part: Part, which: "total" | "undated") => [
    match(which),
    ...figured(),
    `RETURN '${part}' AS part, null AS k0, null AS k1, ${amounts}`,
  ];
  const domains = withKeys ? by.map((dimension, i) => keysThereAre(dimension, i, kind, atLevel, limit)) : [];
  const branches = [
    groups(),
    ...(beside.total ? [all("TOTAL", "total")] : []),
    ...(time && beside.undated ? [all("UNDATED", "undated")] : []),
    ...domains.filter((branch) => branch.length > 0),
  ];
  const text = [
    "CALL () {",
    branches.map((branch) => branch.join("\n")).join("\nUNION ALL\n"),
    "}",
    "RETURN part AS v0, k0 AS v1, k1 AS v2, amount AS v3, found AS v4",
  ].join("\n");
  return { text, parameters: scope.parameters };
}

interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

/** Has a row for each key that a record has, under a name; for a record that has none, one with null. */
function keyed(
  { path, key }: Dimension,
  name: string,
  row: readonly string[],
  scope: Scope,
  level: () => string,
): string[] {
  let at = "n";
  const steps = path.map((end) => step({ end, to: (at = scope.variable("x")) }));
  const value = key.cypher(at, level);
  const pattern = steps.map((each) => each.pattern).join("");
  const conditions = [...steps.flatMap((each) => each.conditions), `${value} IS NOT NULL`];
  return [
    ...(path.length > 0 ? [`OPTIONAL MATCH (n)${pattern} WHERE ${conditions.join(" AND ")}`] : []),
    key.list ? `UNWIND coalesce(${value}, [null]) AS ${name}` : `WITH ${row.join(", ")}, ${value} AS ${name}`,
  ];
}

/** The keys that there are of a dimension, where they are no closed set. */
function keysThereAre(
  { path, key }: Dimension,
  place: number,
  kind: Kind,
  level: () => string,
  limit: string,
): string[] {
  if (key.kind === "CLOSED" || key.kind === "YEAR") return [];
  const of = path.at(-1)?.to ?? alone(kind);
  const name = label(of);
  const expression = key.cypher("n", level);
  const columns = place === 0 ? "key AS k0, null AS k1" : "null AS k0, key AS k1";
  return [
    name ? `MATCH (n:${name})` : `MATCH (n:${RECORD}) WHERE ${oneOf("n", of)}`,
    key.list ? `UNWIND coalesce(${expression}, []) AS key` : `WITH ${expression} AS key`,
    `WITH DISTINCT key WHERE key IS NOT NULL LIMIT ${limit}`,
    `RETURN 'KEY' AS part, ${columns}, 0 AS amount, [] AS found`,
  ];
}
