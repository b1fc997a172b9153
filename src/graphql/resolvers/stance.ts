import { GraphQLID } from "graphql";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { PAGE } from "../../graph/paging";
import { stancesOn, subjectsOfPositions } from "../../graph/stance";
import type { Certainty } from "../../graph/time";
import type { Model } from "../../model";
import { DateScalar } from "../../model/describe/scalars";
import type { Context } from "../context";
import { Most } from "../types/record-field";
import { HolderStance } from "../types/stance";
import { CertaintyEnum } from "../types/time";

/** What holders say of a subject on a day. */
export function stanceResolver(model: Model): new () => object {
  @Resolver()
  class StanceResolver {
    @Most(PAGE.max)
    @Query(() => [HolderStance], {
      description:
        "The newest position of each holder on a subject, by the holder's id, then by the position's. Several of one holder where it took them on the same day, or where a date is too wide to tell which was the newest: they stand side by side.",
    })
    async stance(
      @Arg("on", () => GraphQLID, {
        description: `The id of the subject, a record of one of these kinds: ${subjectsOfPositions(model).join(", ")}.`,
      })
      on: string,
      @Arg("asOf", () => DateScalar, {
        nullable: true,
        description: "The newest position begun by that day. Nothing: the newest there is.",
      })
      day: string | null | undefined,
      @Arg("certainty", () => CertaintyEnum as never, {
        nullable: true,
        defaultValue: "POSSIBLE",
        description: "How sure it must be that it was the newest on that day; it says something with `asOf` only.",
      })
      certainty: Certainty | null,
      @Arg("holders", () => [GraphQLID], {
        nullable: true,
        description: `Only of these countries and organizations, at most ${PAGE.max}. Nothing: of all.`,
      })
      holders: string[] | null | undefined,
      @Ctx() { graph }: Context,
    ): Promise<HolderStance[]> {
      const asked = { on, day: day ?? null, certainty: certainty ?? "POSSIBLE", holders: holders ?? null };
      const stances = await stancesOn(graph, model, asked);
      return stances.map((stance) => Object.assign(new HolderStance(), stance));
    }
  }
  return StanceResolver;
}
