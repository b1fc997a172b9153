import { GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import { BadInput, inRange, someIds } from "../../graph/bad-input";
import { decodeCursor } from "../../graph/cursor";
import { constantCase } from "../../graph/fields";
import type { Graph } from "../../graph/graph";
import { checkedSize } from "../../graph/paging";
import { startingFrom } from "../../graph/starting";
import { asOf } from "../../graph/time";
import { inCommon } from "../../graph/walk/common";
import { neighbourhood } from "../../graph/walk/neighbourhood";
import type { WalkRules } from "../../graph/walk/rules";
import { walkRules } from "../../graph/walk/rules";
import { describeTies } from "../../graph/walk/values";
import type { Model } from "../../model";
import type { Context } from "../context";
import { entityKindEnum } from "../types/enums";
import { neighbourhoodTypes } from "../types/neighbourhood";
import { TimeArgs } from "../types/time";
import { walkTypes } from "../types/walk";

const MOST_STARTS = 20;
const DEEPEST = 3;

/** What stands around records of a model, and what is tied to two of them. */
export function neighbourhoodResolver(model: Model): new () => object {
  const { AvoidArgs, RelationshipType, tied } = walkTypes(model);
  const { Neighbour, Neighbourhood, CommonTie, CommonTieConnection } = neighbourhoodTypes(model);

  @ArgsType()
  class AroundArgs extends AvoidArgs {
    @Field(() => [entityKindEnum(model)] as never, {
      nullable: true,
      description:
        "Only records of these kinds: others are neither answered nor walked through, but for those started from. Nothing: of all kinds.",
    })
    kinds?: string[] | null;
    @Field(() => [RelationshipType] as never, {
      nullable: true,
      description: "Only over relationships of these types. Nothing: over all that are walked without being asked for.",
    })
    relationships?: string[] | null;
  }

  const rules = (graph: Graph, around: AroundArgs, time: TimeArgs, starts: readonly string[]): Promise<WalkRules> => {
    const { kinds, relationships, ...avoiding } = around;
    return walkRules(graph, model, { ...avoiding, through: { kinds, relationships } }, asOf(time), starts);
  };

  @Resolver()
  class NeighbourhoodResolver {
    @Query(() => Neighbourhood, {
      description:
        "What stands around records: all that is tied to them, over relationships walked either way, step by step. It starts from them whatever else the arguments say.",
    })
    async neighbourhood(
      @Arg("ids", () => [GraphQLID], { description: `The records to start from, 1 to ${MOST_STARTS}.` })
      ids: string[],
      @Arg("depth", () => GraphQLInt, { defaultValue: 1, description: `How many steps, 1 to ${DEEPEST}.` })
      depth: number,
      @Args(() => AroundArgs) around: AroundArgs,
      @Args(() => TimeArgs) time: TimeArgs,
      @Arg("limit", () => GraphQLInt, {
        defaultValue: 100,
        description:
          "How many records beside those started from, 1 to 500: the nearest, then by ids. What is left out is counted in `hiddenCount`.",
      })
      limit: number,
      @Ctx() { graph }: Context,
    ): Promise<object> {
      someIds("ids", ids, 1, MOST_STARTS);
      inRange("depth", depth, 1, DEEPEST);
      checkedSize("limit", limit);
      const starts = [...new Set(await startingFrom(graph, "ids", ids))];
      const found = await neighbourhood(
        graph.read,
        model,
        starts,
        { depth, limit },
        await rules(graph, around, time, starts),
      );
      const kindCounts = model.entity.kinds
        .map((kind) => ({
          kind: constantCase(kind.name),
          count: found.nodes.filter(({ id }) => model.kindOf(id) === kind).length,
        }))
        .filter(({ count }) => count > 0);
      return Object.assign(new Neighbourhood(), {
        nodes: found.nodes.map((node) => Object.assign(new Neighbour(), node)),
        ties: tied(await describeTies(graph.read, model, found.ties)),
        kindCounts,
        isCut: found.isCut,
      });
    }

    @Query(() => CommonTieConnection, {
      description: "What two records have in common: the records that are tied to both of them, by ids.",
    })
    async common(
      @Arg("a", () => GraphQLID, { description: "The one record." }) a: string,
      @Arg("b", () => GraphQLID, { description: "The other record." }) b: string,
      @Args(() => AroundArgs) around: AroundArgs,
      @Args(() => TimeArgs) time: TimeArgs,
      @Arg("first", () => GraphQLInt, { defaultValue: 50, description: "How many records, 1 to 500." }) first: number,
      @Arg("after", () => GraphQLString, { nullable: true, description: "A cursor of this list: what comes after it." })
      after: string | null | undefined,
      @Ctx() { graph }: Context,
    ): Promise<object> {
      checkedSize("first", first);
      const place = typeof after === "string" ? idAt(decodeCursor(after, "common", 1, "after")) : null;
      const [[one], [other]] = await Promise.all([startingFrom(graph, "a", [a]), startingFrom(graph, "b", [b])]);
      const all = await inCommon(graph.read, model, one!, other!, await rules(graph, around, time, []));
      const rest = place === null ? all : all.filter(({ id }) => id > place);
      const page = rest.slice(0, first);
      const ties = tied(
        await describeTies(
          graph.read,
          model,
          page.flatMap(({ fromA, fromB }) => [...fromA, ...fromB]),
        ),
      );
      let at = 0;
      const next = (count: number) => ties.slice(at, (at += count));
      return new CommonTieConnection().fill({
        read: page.map(({ id, fromA, fromB }) => ({
          node: Object.assign(new CommonTie(), { id, fromA: next(fromA.length), fromB: next(fromB.length) }),
          place: [id],
        })),
        size: first,
        signature: "common",
        totalCount: all.length,
        hasPreviousPage: place !== null,
        hasNextPage: rest.length > first,
      });
    }
  }
  return NeighbourhoodResolver;
}

function idAt([id]: readonly unknown[]): string {
  if (typeof id === "string") return id;
  throw new BadInput("BAD_CURSOR", "after", "after is no cursor: give one that this list gave.");
}
