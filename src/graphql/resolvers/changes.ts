import type { GraphQLResolveInfo } from "graphql";
import { GraphQLInt, GraphQLString } from "graphql";
import { Arg, Ctx, Field, Info, ObjectType, Query, Resolver } from "type-graphql";
import { BadInput } from "../../graph/bad-input";
import type { ChangesAsked } from "../../graph/changes";
import { changesAfter, countChanges } from "../../graph/changes";
import { decodeCursor } from "../../graph/cursor";
import { constantCase, kindsNamed } from "../../graph/fields";
import { checkedSize } from "../../graph/paging";
import type { Where } from "../../graph/predicate";
import type { Certainty } from "../../graph/time";
import type { Model } from "../../model";
import { DateScalar } from "../../model/describe/scalars";
import type { Context } from "../context";
import { namesUnder } from "../selection";
import { Change, ChangeConnection } from "../types/changes";
import { entityKindEnum } from "../types/enums";
import type { OutputTypes } from "../types/outputs";
import { Most } from "../types/record-field";
import { CertaintyEnum } from "../types/time";

/** What began and what ended between two days. */
export function changesResolver(model: Model, { whereOf }: OutputTypes): new () => object {
  const EntityKind = entityKindEnum(model);
  const EntityWhere = whereOf(model.entity);

  @ObjectType({ description: "How many records of a kind began and ended.", simpleResolvers: true })
  class ChangeCount {
    @Field(() => EntityKind as never, { description: "The kind." })
    kind: string;
    @Field(() => GraphQLInt, { description: "How many of them began." })
    began: number;
    @Field(() => GraphQLInt, { description: "How many of them ended." })
    ended: number;
  }
  Field(() => [ChangeCount], { description: "How many records of each kind began and ended, where some did." })(
    ChangeConnection.prototype,
    "counts",
  );
  Most(model.entity.kinds.length)(ChangeConnection.prototype, "counts");

  @Resolver()
  class ChangesResolver {
    @Query(() => ChangeConnection, {
      description:
        "What changed between two days: the records that hold on the later and not on the earlier (BEGAN), and those that held on the earlier and do not on the later (ENDED), by day, then by id. What began and ended in between is no difference (see `timeline`); kinds without a period never change, and what has no known begin is left out.",
    })
    async changes(
      @Arg("from", () => DateScalar, { description: "The earlier day." }) from: string,
      @Arg("to", () => DateScalar, { description: "The later day." }) to: string,
      @Arg("kinds", () => [EntityKind] as never, {
        nullable: true,
        description: "Only records of these kinds. Nothing: of all.",
      })
      kinds: string[] | null | undefined,
      @Arg("where", () => EntityWhere, { nullable: true, description: "Which records; nothing: all." })
      where: Where | null | undefined,
      @Arg("certainty", () => CertaintyEnum as never, {
        nullable: true,
        defaultValue: "POSSIBLE",
        description:
          "How sure it must be that a record held on the day on which it held; on the other it surely did not.",
      })
      certainty: Certainty | null,
      @Arg("first", () => GraphQLInt, { defaultValue: 100, description: "How many changes, 1 to 500." }) first: number,
      @Arg("after", () => GraphQLString, { nullable: true, description: "A cursor of this list: what comes after it." })
      after: string | null | undefined,
      @Ctx() { graph }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ChangeConnection> {
      if (from >= to) throw new BadInput("BAD_RANGE", "to", `to is ${to}: it must be later than from (${from}).`);
      checkedSize("first", first);
      const asked: ChangesAsked = {
        from,
        to,
        kinds: kindsNamed(model, kinds),
        where: where ?? null,
        certainty: certainty ?? "POSSIBLE",
      };
      const signature = `changes ${from} ${to} ${asked.certainty}`;
      const place = typeof after === "string" ? placeOf(after, signature) : null;
      const names = namesUnder(info);
      const isCounted = names.has("totalCount") || names.has("counts");
      const isListed = ["edges", "nodes", "pageInfo"].some((name) => names.has(name));
      const [found, counts] = await Promise.all([
        isListed ? changesAfter(graph, model, asked, place, first) : [],
        isCounted ? countChanges(graph, model, asked) : [],
      ]);
      const connection = Object.assign(new ChangeConnection(), {
        counts: counts.map(({ kind, ...count }) =>
          Object.assign(new ChangeCount(), count, { kind: constantCase(kind.name) }),
        ),
      });
      return connection.fill({
        read: found.map((change) => ({
          node: Object.assign(new Change(), change),
          place: [change.day, change.recordId],
        })),
        size: first,
        signature,
        totalCount: counts.reduce((sum, { began, ended }) => sum + began + ended, 0),
        hasPreviousPage: place !== null,
      });
    }
  }
  return ChangesResolver;
}

function placeOf(after: string, signature: string): readonly string[] {
  const place = decodeCursor(after, signature, 2, "after");
  if (place.every((value) => typeof value === "string")) return place;
  throw new BadInput("BAD_CURSOR", "after", "after is no cursor: give one that this list gave.");
}
