import type { GraphQLResolveInfo } from "graphql";
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { Arg, Args, Ctx, Field, Info, Query, Resolver } from "type-graphql";
import { BadInput } from "../../graph/bad-input";
import { constantCase, kindsNamed } from "../../graph/fields";
import type { Graph } from "../../graph/graph";
import { checkedIds, PAGE, pagingOf } from "../../graph/paging";
import type { Where } from "../../graph/predicate";
import { startingFrom } from "../../graph/starting";
import { asOf } from "../../graph/time";
import { describeHappenings } from "../../graph/timeline/happenings";
import { withRelated } from "../../graph/timeline/related";
import type { Entry, TimelineAsked } from "../../graph/timeline/timeline";
import { countTimeline, isPlace, timelinePart } from "../../graph/timeline/timeline";
import type { Model } from "../../model";
import { firstDay, lastDay } from "../../model/describe";
import { PartialDateScalar } from "../../model/describe/scalars";
import type { Context } from "../context";
import { namesUnder } from "../selection";
import { entityKindEnum, enumOf } from "../types/enums";
import type { OutputTypes } from "../types/outputs";
import { TimeArgs } from "../types/time";
import { TimelineEntryConnection, TimelineEntry } from "../types/timeline";

const SIGNATURE = "timeline";

/** What happened when. */
export function timelineResolver(model: Model, { whereOf }: OutputTypes): new () => object {
  const EntityKind = entityKindEnum(model);
  const EntityWhere = whereOf(model.entity);
  const Happening = enumOf("Happening", "What happened to a record on a date of it.", describeHappenings(model));
  Field(() => EntityKind as never, { description: "What kind of record it is." })(TimelineEntry.prototype, "kind");
  Field(() => Happening as never, { description: "What happened." })(TimelineEntry.prototype, "happening");

  const entryOf = ({ place: _, ...entry }: Entry, coveredUntil: string) =>
    Object.assign(new TimelineEntry(), entry, {
      kind: constantCase(model.kindOf(entry.recordId)!.name),
      ahead: firstDay(entry.date) > lastDay(coveredUntil),
    });

  @Resolver()
  class TimelineResolver {
    @Query(() => TimelineEntryConnection, {
      description:
        "What happened when, of some records or of all: every date of a record that says what happened on it, by the first day it stands for, the wider date first, then by the record's id, then in the order of its steps. Rates begin and end with their measure, several at once as one entry. Not in it: the dates of sources and figures, and those that say when something was read or last known (see their lists).",
    })
    async timeline(
      @Arg("ids", () => [GraphQLID], {
        nullable: true,
        description: `Only of these records, at most ${PAGE.max}. Nothing: of all.`,
      })
      ids: string[] | null | undefined,
      @Arg("related", () => GraphQLBoolean, {
        nullable: true,
        defaultValue: false,
        description:
          "With `ids`: also of the records tied to these by one relationship, such as the measures, cases, positions and events of a complaint. Citations and conflicts tie none.",
      })
      related: boolean | null,
      @Arg("kinds", () => [EntityKind] as never, {
        nullable: true,
        description: "Only of records of these kinds. Nothing: of all.",
      })
      kinds: string[] | null | undefined,
      @Arg("where", () => EntityWhere, { nullable: true, description: "Of which records; nothing: of all." })
      where: Where | null | undefined,
      @Arg("from", () => PartialDateScalar, {
        nullable: true,
        description: "Only what can have happened on a day of this date, or went on until then, or came after it.",
      })
      from: string | null | undefined,
      @Arg("to", () => PartialDateScalar, {
        nullable: true,
        description: "Only what can have happened, or begun, on a day of this date or before it.",
      })
      to: string | null | undefined,
      @Args(() => TimeArgs) time: TimeArgs,
      @Arg("first", () => GraphQLInt, {
        nullable: true,
        description: `How many entries from the start, or after \`after\`: 1 to ${PAGE.max}; nothing: ${PAGE.root}.`,
      })
      first: number | null | undefined,
      @Arg("after", () => GraphQLString, { nullable: true, description: "A cursor of this list: what comes after it." })
      after: string | null | undefined,
      @Arg("last", () => GraphQLInt, {
        nullable: true,
        description: `How many entries from the end, or before \`before\`: 1 to ${PAGE.max}.`,
      })
      last: number | null | undefined,
      @Arg("before", () => GraphQLString, {
        nullable: true,
        description: "A cursor of this list: what comes before it.",
      })
      before: string | null | undefined,
      @Ctx() { graph, dataset }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<TimelineEntryConnection> {
      if (from && to && lastDay(to) < firstDay(from)) {
        throw new BadInput("BAD_RANGE", "to", `to is ${to}: it must not be earlier than from (${from}).`);
      }
      const paging = pagingOf({ first, after, last, before }, { signature: SIGNATURE, length: 3, isPlace }, PAGE.root);
      const asked: TimelineAsked = {
        ids: ids ? await startIds(graph, ids, related ?? false) : null,
        kinds: kindsNamed(model, kinds),
        where: where ?? null,
        time: asOf(time),
        from: from ?? null,
        to: to ?? null,
      };
      const names = namesUnder(info);
      const isListed = ["edges", "nodes", "pageInfo"].some((name) => names.has(name));
      const [read, totalCount, { coveredUntil }] = await Promise.all([
        isListed ? timelinePart(graph, model, asked, paging) : [],
        names.has("totalCount") ? countTimeline(graph, model, asked) : 0,
        dataset(),
      ]);
      const more = read.length > paging.size;
      const part = read.slice(0, paging.size);
      return new TimelineEntryConnection().fill({
        read: (paging.backward ? part.reverse() : part).map((entry) => ({
          node: entryOf(entry, coveredUntil),
          place: entry.place,
        })),
        size: paging.size,
        signature: SIGNATURE,
        totalCount,
        hasNextPage: paging.before !== null || (!paging.backward && more),
        hasPreviousPage: paging.after !== null || (paging.backward && more),
      });
    }
  }

  async function startIds(graph: Graph, ids: readonly string[], related: boolean): Promise<readonly string[]> {
    const start = [...new Set(await startingFrom(graph, "ids", checkedIds(ids)))];
    return related ? withRelated(graph, model, start) : start;
  }

  return TimelineResolver;
}
