import type { GraphQLResolveInfo } from "graphql";
import { GraphQLID } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import { checkedIds, PAGE } from "../../graph/paging";
import type { Asking } from "../../graph/scope";
import type { GraphRecord } from "../../graph/records";
import type { Shape } from "../../graph/shape";
import type { Destination, Model } from "../../model";
import { Entity } from "../../model/entity";
import type { Context } from "../context";
import { shapeOf } from "../selection";
import { Node } from "../types/shared";

/** Records by their ids, of whatever kind of a model. */
export function recordResolver(model: Model): new () => object {
  /** Whatever has an id: records and parts of records. */
  const anything: Destination = { name: "Node", kinds: model.kinds };

  @Resolver()
  class RecordResolver {
    @Query(() => Node, {
      nullable: true,
      description: "The record, or part of one, of that id; null where there is none.",
    })
    async node(
      @Arg("id", () => GraphQLID, {
        description: "The id; a retired id leads to its record where there is exactly one.",
      })
      id: string,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return (await this.nodes([id], context, info))[0];
    }

    @Query(() => [Node], {
      nullable: "items",
      description: "The records, or parts of records, of these ids, in the order asked; null for an unknown one.",
    })
    async nodes(
      @Arg("ids", () => [GraphQLID], { description: `The ids, at most ${PAGE.max}.` }) ids: string[],
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown[]> {
      checkedIds(ids);
      const shape = shapeOf(info, anything);
      const find = async (wanted: readonly string[], of: Destination) =>
        context.graph.byIds(wanted, of, within(shape, of), info.variableValues);
      const found = new Map<string, GraphRecord | null>();
      for (const [of, some] of groupBy(ids, (id) => destinationOf(id, model))) {
        const records = await find(some, of);
        some.forEach((id, i) => found.set(id, records[i] ?? null));
      }
      const unknown = [...new Set(ids.filter((id) => found.get(id) === null))];
      const successors = await Promise.all(unknown.map((id) => successor(id, context)));
      const known = successors.filter((id) => id !== null);
      const records = new Map(
        (known.length > 0 ? await find(known, model.entity) : []).map((record) => [record?.id, record]),
      );
      unknown.forEach((id, i) => found.set(id, records.get(successors[i] ?? undefined) ?? null));
      return ids.map((id) => found.get(id));
    }

    @Query(() => [Entity], {
      description:
        "The records that were known under a retired id: several where one was split, none where the id is unknown.",
    })
    async byRetiredId(
      @Arg("id", () => GraphQLID, { description: "The retired id." }) id: string,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown[]> {
      const ids = await context.graph.retired(id);
      const records = await context.graph.byIds(ids, model.entity, shapeOf(info, model.entity), info.variableValues);
      return records.filter((record) => record !== null);
    }
  }

  return RecordResolver;
}

/** The record of an id, or of the retired id that leads to it alone; null where there is none of that kind. */
export async function recordById(
  id: string,
  of: Destination,
  shape: Shape,
  context: Context,
  variables: Asking["variables"],
): Promise<GraphRecord | null> {
  const [record] = await context.graph.byIds([id], of, shape, variables);
  if (record) return record;
  const next = await successor(id, context);
  return next === null ? null : ((await context.graph.byIds([next], of, shape, variables))[0] ?? null);
}

/** The one record that a retired id leads to; null where there is none, or several. */
async function successor(id: string, { graph }: Context): Promise<string | null> {
  const [only, ...others] = await graph.retired(id);
  return only === undefined || others.length > 0 ? null : only;
}

/** A part is told by its id: that of its record, the name of its list, its place in it. */
function destinationOf(id: string, model: Model): Destination {
  const [recordId, list] = id.split("/") as [string, string?];
  const kind = list === undefined ? undefined : model.kindOf(recordId);
  const parts = kind?.ends.find(
    (end) => end.name === list && end.direction === "out" && end.relationship.description.parts,
  );
  return parts?.to ?? model.entity;
}

/** A shape narrowed to the kinds of a destination. */
function within(shape: Shape, of: Destination): Shape {
  const columns = new Set(of.kinds.flatMap(({ properties }) => properties.map(({ stored }) => stored)));
  return {
    of,
    properties: shape.properties.filter(({ stored }) => columns.has(stored)),
    texts: shape.texts.filter(({ stored }) => columns.has(stored)),
    asks: shape.asks.filter(({ kinds }) => of.kinds.some(({ name }) => kinds.has(name))),
  };
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
