import type { GraphQLFieldResolver } from "graphql";
import { BadInput, inRange } from "../../graph/bad-input";
import { decodeCursor } from "../../graph/cursor";
import { alone } from "../../graph/fields";
import { checkedSize } from "../../graph/paging";
import type { GraphRecord } from "../../graph/records";
import type { TimeArguments } from "../../graph/time";
import { asOf } from "../../graph/time";
import type { Below, Tree } from "../../graph/tree";
import { ancestors, DEEPEST, descendants } from "../../graph/tree";
import type { Context } from "../context";
import { shapeOf } from "../selection";
import type { TreeTypes } from "../types/tree";

type FieldResolver<Arguments> = GraphQLFieldResolver<GraphRecord, Context, Arguments>;

interface DescendantArguments extends TimeArguments {
  readonly depth: number;
  readonly first: number;
  readonly after?: string | null;
}

export const ancestorsIn =
  (tree: Tree): FieldResolver<object> =>
  async ({ id }, _, { graph }, info) => {
    const ids = await ancestors(graph, tree, id);
    return ids.map((above) => graph.record(above, shapeOf(info, alone(tree.kind)), info.variableValues));
  };

export const descendantsIn =
  (tree: Tree, { Connection, Descendant }: TreeTypes): FieldResolver<DescendantArguments> =>
  async ({ id }, { depth, first, after, ...time }, { graph }) => {
    checkedSize("first", first);
    inRange("depth", depth, 1, DEEPEST);
    const signature = `${tree.kind.name}.descendants`;
    const place = typeof after === "string" ? belowAt(decodeCursor(after, signature, 2, "after")) : null;
    const { found, total, undated } = await descendants(graph, tree, id, {
      depth,
      size: first,
      after: place,
      time: asOf(time),
    });
    return Object.assign(new Connection(), { undatedCount: undated }).fill({
      read: found.map((below) => ({ node: Object.assign(new Descendant(), below), place: [below.depth, below.id] })),
      size: first,
      signature,
      totalCount: total,
      hasPreviousPage: place !== null,
    });
  };

function belowAt([depth, id]: readonly unknown[]): Below {
  if (typeof depth === "number" && typeof id === "string") return { depth, id };
  throw new BadInput("BAD_CURSOR", "after", "after is no cursor: give one that this list gave.");
}
