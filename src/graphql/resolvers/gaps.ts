import { GraphQLInt, GraphQLString } from "graphql";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { BadInput, inRange } from "../../graph/bad-input";
import { decodeCursor } from "../../graph/cursor";
import type { GapRule } from "../../graph/gaps";
import { countGaps, gapsAfter, RULES } from "../../graph/gaps";
import { checkedSize } from "../../graph/paging";
import type { Model } from "../../model";
import type { Context } from "../context";
import { Gap, GapConnection, GapRuleCount, GapRuleEnum } from "../types/gaps";

const MOST_MONTHS = 240;

/** What is missing in the records of a model. */
export function gapResolver(model: Model): new () => object {
  @Resolver()
  class GapResolver {
    @Query(() => GapConnection, {
      description:
        "What is missing in the records, by the rule that found it, then by ids: lists for a curator to work off.",
    })
    async gaps(
      @Arg("rules", () => [GapRuleEnum] as never, {
        nullable: true,
        description: "Only by these rules. Nothing: by all.",
      })
      given: GapRule[] | null | undefined,
      @Arg("staleAfterMonths", () => GraphQLInt, {
        defaultValue: 12,
        description: `For STALE_STATUS: how many months before the last day that the records reach a status is stale, 1 to ${MOST_MONTHS}.`,
      })
      months: number,
      @Arg("first", () => GraphQLInt, { defaultValue: 100, description: "How many gaps, 1 to 500." }) first: number,
      @Arg("after", () => GraphQLString, { nullable: true, description: "A cursor of this list: what comes after it." })
      after: string | null | undefined,
      @Ctx() { graph, dataset }: Context,
    ): Promise<GapConnection> {
      checkedSize("first", first);
      const rules = given ?? null;
      inRange("staleAfterMonths", months, 1, MOST_MONTHS);
      const signature = JSON.stringify(["gaps", [...(rules ?? [])].sort(), months]);
      const place = typeof after !== "string" ? null : gapAt(decodeCursor(after, signature, 3, "after"));
      const looking = { model, staleBefore: monthsBefore((await dataset()).coveredUntil, months) };
      const [found, counts] = await Promise.all([
        gapsAfter(graph.read, looking, rules, place, first),
        countGaps(graph.read, looking, rules),
      ]);
      const connection = Object.assign(new GapConnection(), {
        ruleCounts: counts.map((count) => Object.assign(new GapRuleCount(), count)),
      });
      return connection.fill({
        read: found.map((gap) => ({
          node: Object.assign(new Gap(), gap),
          place: [gap.rule, gap.recordId, gap.missingId],
        })),
        size: first,
        signature,
        totalCount: counts.reduce((sum, { count }) => sum + count, 0),
        hasPreviousPage: place !== null,
      });
    }
  }
  return GapResolver;
}

function gapAt([rule, recordId, missingId]: readonly unknown[]) {
  const known = String(rule) in RULES && typeof recordId === "string";
  if (!known) throw new BadInput("BAD_CURSOR", "after", "after is no cursor: give one that this list gave.");
  return { rule: rule as GapRule, recordId, missingId: missingId as string | null };
}

/** The day that is so many months earlier; where its month is shorter, its last day. */
function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
