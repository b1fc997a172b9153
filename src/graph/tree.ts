import type { End, Kind, Model } from "../model";
import { isTree } from "../model/describe";
import { alone } from "./fields";
import type { Graph } from "./graph";
import { label } from "./patterns";
import { Scope } from "./scope";
import type { AsOf } from "./time";
import { held, undated } from "./time";

/** How many steps above and below a record its tree is looked at. */
export const DEEPEST = 20;

/** A kind whose records form a tree, and the end that leads from a record to the one above it. */
export interface Tree {
  readonly kind: Kind;
  readonly up: End;
}

export function treesOf({ kinds }: Model): Tree[] {
  return kinds.flatMap((kind) => {
    const up = kind.ends.find(isTree);
    return up ? [{ kind, up }] : [];
  });
}

/** Where a record stands below another: one step, or more. */
export interface Below {
  readonly id: string;
  readonly depth: number;
}

/** Which descendants are asked for: by depth, then by ids. */
export interface Descending {
  readonly depth: number;
  readonly size: number;
  readonly after: Below | null;
  readonly time: AsOf | null;
}

export interface Descendants {
  /** One more than asked where there are more. */
  readonly found: readonly Below[];
  readonly total: number;
  /** Null where no day is asked of. */
  readonly undated: number | null;
}

/** The ids of the records above one, the nearest first; read for all records that are asked in one tick. */
export function ancestors(graph: Graph, { kind, up }: Tree, id: string): Promise<readonly string[]> {
  return graph.together(`ancestors of ${kind.name}`, id, async (ids) => {
    const text = [
      `UNWIND $ids AS id MATCH (n:${kind.name} {id: id})`,
      "CALL (n) {",
      `MATCH path = ${far(up, "out", DEEPEST)} WHERE x.id <> n.id`,
      "WITH x.id AS above, min(length(path)) AS depth ORDER BY depth",
      "RETURN collect(above) AS found",
      "}",
      "RETURN id AS v0, found AS v1",
    ].join("\n");
    const rows = await graph.read(text, { ids }, { name: `ancestors of ${kind.name}`, batch: ids.length });
    return new Map(rows.map(([id, found]) => [id as string, found as string[]]));
  });
}

/** What is below a record, each once; read for all records that are asked in one tick. */
export function descendants(graph: Graph, { kind, up }: Tree, id: string, asked: Descending): Promise<Descendants> {
  return graph.together(`descendants of ${kind.name} ${JSON.stringify(asked)}`, id, async (ids) => {
    const { depth, size, after, time } = asked;
    const scope = new Scope({ variables: {}, languages: [] });
    const of = alone(kind);
    const match = (condition: string | null) =>
      `MATCH path = ${far(up, "in", depth)} WHERE x.id <> n.id${condition ? ` AND ${condition}` : ""}`;
    const page = after
      ? `[b IN found WHERE b[1] > ${scope.parameter(after.depth)} OR b[1] = ${scope.parameter(after.depth)} AND b[0] > ${scope.parameter(after.id)}]`
      : "found";
    const text = [
      `UNWIND ${scope.parameter(ids)} AS id MATCH (n:${kind.name} {id: id})`,
      "CALL (n) {",
      match(held(time, of, "x", scope)),
      "WITH x.id AS below, min(length(path)) AS depth ORDER BY depth, below",
      "WITH collect([below, depth]) AS found",
      `RETURN size(found) AS total, ${page}[..${scope.parameter(size + 1)}] AS page`,
      "}",
      ...(time ? ["CALL (n) {", match(undated(time, of, "x", scope)), "RETURN count(DISTINCT x) AS undated", "}"] : []),
      `RETURN id AS v0, page AS v1, total AS v2, ${time ? "undated" : "null"} AS v3`,
    ].join("\n");
    const purpose = { name: `descendants of ${kind.name}`, batch: ids.length };
    const rows = await graph.read(text, scope.parameters, purpose);
    return new Map(
      rows.map(([id, page, total, undated]) => [
        id as string,
        {
          found: (page as [string, number][]).map(([id, depth]) => ({ id, depth })),
          total: total as number,
          undated: undated as number | null,
        },
      ]),
    );
  });
}

/** From `n` to all above it, or below it, as `x`. */
function far({ relationship, to }: End, direction: End["direction"], depth: number): string {
  const steps = `[:${relationship.type}*1..${depth}]`;
  return `(n)${direction === "out" ? `-${steps}->` : `<-${steps}-`}(x:${label(to)})`;
}
