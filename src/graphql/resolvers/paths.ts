import { createHash } from "node:crypto";
import { GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { BadInput } from "../../graph/bad-input";
import { decodeCursor } from "../../graph/cursor";
import { checkedSize } from "../../graph/paging";
import { startingFrom } from "../../graph/starting";
import { asOf } from "../../graph/time";
import { endsOf } from "../../graph/walk/meeting";
import { checkLengths, LONGEST, paths } from "../../graph/walk/paths";
import type { WalkArguments } from "../../graph/walk/rules";
import { walkRules } from "../../graph/walk/rules";
import { describeTies } from "../../graph/walk/values";
import type { Model } from "../../model";
import type { Context } from "../context";
import { pathTypes } from "../types/paths";
import { TimeArgs } from "../types/time";
import { walkTypes } from "../types/walk";

/** How two records of a model are tied. */
export function pathResolver(model: Model): new () => object {
  const { WalkArgs } = walkTypes(model);
  const { PathConnection, answered } = pathTypes(model);

  @Resolver()
  class PathResolver {
    @Query(() => PathConnection, {
      description:
        "How two records are tied: all shortest paths between them, by length, then by the ids along them. Relationships are walked either way. Only what stands between the two ends is left out by `through`, `avoid`, `asOf` and as a hub, never an end. No path is an answer: an empty list. No more than 2,147,483,647 are counted.",
    })
    async paths(
      @Arg("from", () => GraphQLID, { description: "The record to start from; a retired id leads to its record." })
      fromId: string,
      @Arg("to", () => GraphQLID, {
        description:
          "The record to arrive at; a retired id leads to its record. From a record to itself leads one path of length 0.",
      })
      toId: string,
      @Arg("maxLength", () => GraphQLInt, {
        defaultValue: 4,
        description: `How many steps a path has at most, 1 to ${LONGEST.path}.`,
      })
      maxLength: number,
      @Arg("longerBy", () => GraphQLInt, {
        defaultValue: 0,
        description:
          "0: the shortest paths only; 1: those that are one step longer too, within `maxLength`; they pass no record twice either.",
      })
      longerBy: number,
      @Args(() => WalkArgs) walk: WalkArguments,
      @Args(() => TimeArgs) time: TimeArgs,
      @Arg("first", () => GraphQLInt, { defaultValue: 20, description: "How many paths, 1 to 500." }) first: number,
      @Arg("after", () => GraphQLString, { nullable: true, description: "A cursor of this list: what comes after it." })
      after: string | null | undefined,
      @Ctx() { graph }: Context,
    ): Promise<object> {
      checkedSize("first", first);
      checkLengths({ maxLength, longerBy });
      const begin = async (from: string, to: string) => {
        const rules = await walkRules(graph, model, walk, asOf(time), [from, to]);
        return { from, to, rules, ends: await endsOf(graph.read, model, [from, to], rules) };
      };
      let begun = await begin(fromId, toId);
      if (!begun.ends.has(fromId) || !begun.ends.has(toId)) {
        const [[from], [to]] = (await Promise.all([
          startingFrom(graph, "from", [fromId]),
          startingFrom(graph, "to", [toId]),
        ])) as [[string], [string]];
        begun = await begin(from, to);
      }
      const { from, to, rules, ends } = begun;
      const question = { from, to, maxLength, longerBy };
      const signature = signatureOf({ ...question, walk, time });
      const place = typeof after === "string" ? idsAlong(decodeCursor(after, signature, 1, "after")) : null;
      const { shortest, total, found } = await paths(graph.read, model, rules, ends, {
        ...question,
        size: first,
        after: place,
      });
      const ties = await describeTies(
        graph.read,
        model,
        found.flatMap(({ hops }) => hops.flat()),
      );
      let at = 0;
      const described = (count: number) => ties.slice(at, (at += count));
      return Object.assign(new PathConnection(), { shortest }).fill({
        read: found.map((path) => ({
          node: answered(
            path,
            path.hops.map(({ length }) => described(length)),
          ),
          place: [path.ids.join(" ")],
        })),
        size: first,
        signature,
        totalCount: total,
        hasPreviousPage: place !== null,
      });
    }
  }
  return PathResolver;
}

/** Short, whatever was given: it stands in every cursor. */
const signatureOf = (given: object) =>
  `paths ${createHash("sha256").update(JSON.stringify(given)).digest("base64url")}`;

function idsAlong([ids]: readonly unknown[]): readonly string[] {
  if (typeof ids === "string") return ids.split(" ");
  throw new BadInput("BAD_CURSOR", "after", "after is no cursor: give one that this list gave.");
}
