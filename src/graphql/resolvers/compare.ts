import { GraphQLID, GraphQLInt } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import { someIds } from "../../graph/bad-input";
import type { HolderReading } from "../../graph/compare";
import { alignments, compareHolders } from "../../graph/compare";
import type { Graph } from "../../graph/graph";
import { checkedSize } from "../../graph/paging";
import type { Stated } from "../../graph/positions";
import { newestPositions } from "../../graph/positions";
import { startingFrom } from "../../graph/starting";
import { DateScalar } from "../../model/describe/scalars";
import type { Context } from "../context";
import {
  Alignment,
  Alignments,
  ComparedStance,
  ComparedSubject,
  Comparison,
  HolderReadingEnum,
  MOST,
} from "../types/compare";

const MOST_SUBJECTS_GIVEN = 100;

@ArgsType()
class SubjectArguments {
  @Field(() => [GraphQLID], {
    nullable: true,
    description: `Only positions on these matters of the review, at most ${MOST_SUBJECTS_GIVEN}. Nothing: on whatever subject.`,
  })
  agendaItems?: string[] | null;
  @Field(() => [GraphQLID], {
    nullable: true,
    description: `Only positions on what concerns one of these sectors, or a sector below, at most ${MOST_SUBJECTS_GIVEN}. Nothing: whatever it concerns.`,
  })
  sectors?: string[] | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: "The newest positions begun by that day. Nothing: the newest there are.",
  })
  asOf?: string | null;
}

/** The holders' positions side by side, and who sides with whom. */
@Resolver()
export class CompareResolver {
  @Query(() => Comparison, {
    description:
      "Holders side by side: what each says of the same subjects, by its newest positions. Each holder speaks for itself, unless `reading` says otherwise.",
  })
  async compare(
    @Arg("holders", () => [GraphQLID], {
      description: `The countries or organizations, 1 to ${MOST.holders}, in the order in which they are shown.`,
    })
    given: string[],
    @Args(() => SubjectArguments) about: SubjectArguments,
    @Arg("reading", () => HolderReadingEnum as never, {
      defaultValue: "SELF",
      description: "Whose positions count as those of a holder.",
    })
    reading: HolderReading,
    @Arg("first", () => GraphQLInt, { defaultValue: 50, description: `How many subjects, 1 to ${MOST.subjects}.` })
    first: number,
    @Ctx() { graph }: Context,
  ): Promise<Comparison> {
    someIds("holders", given, 1, MOST.holders);
    checkedSize("first", first, MOST.subjects);
    const holders = await startingFrom(graph, "holders", given);
    const subjects = compareHolders(await stated(graph, about, holders), holders, reading);
    return Object.assign(new Comparison(), {
      totalCount: subjects.length,
      subjects: subjects.slice(0, first).map(({ subjectId, stances }) =>
        Object.assign(new ComparedSubject(), {
          subjectId,
          stances: stances.map((stance) => Object.assign(new ComparedStance(), stance)),
        }),
      ),
    });
  }

  @Query(() => Alignments, {
    description:
      "Who sides with whom: pairs of holders by the subjects on which their newest positions are the same, and those that one supports and the other opposes. Each holder speaks for itself.",
  })
  async alignments(
    @Arg("holders", () => [GraphQLID], {
      nullable: true,
      description: `Only pairs of which one is among these, at most ${MOST.holders}. Nothing: all pairs.`,
    })
    given: string[] | null | undefined,
    @Args(() => SubjectArguments) about: SubjectArguments,
    @Arg("first", () => GraphQLInt, { defaultValue: 50, description: "How many pairs, 1 to 500." }) first: number,
    @Ctx() { graph }: Context,
  ): Promise<Alignments> {
    someIds("holders", given ?? [], 0, MOST.holders);
    checkedSize("first", first);
    const holders = given ? await startingFrom(graph, "holders", given) : null;
    const pairs = alignments(await stated(graph, about, null)).filter(
      ({ oneId, otherId }) => !holders || holders.includes(oneId) || holders.includes(otherId),
    );
    return Object.assign(new Alignments(), {
      totalCount: pairs.length,
      pairs: pairs.slice(0, first).map((pair) =>
        Object.assign(new Alignment(), pair, {
          sharedCount: pair.sharedIds.length,
          opposedCount: pair.opposedIds.length,
        }),
      ),
    });
  }
}

async function stated(graph: Graph, about: SubjectArguments, holders: string[] | null): Promise<Stated[]> {
  const ids = async (argument: "agendaItems" | "sectors") => {
    const given = about[argument] ?? null;
    if (given === null) return null;
    someIds(argument, given, 0, MOST_SUBJECTS_GIVEN);
    return startingFrom(graph, argument, given);
  };
  const [agendaItems, sectors] = await Promise.all([ids("agendaItems"), ids("sectors")]);
  return newestPositions(graph.read, { agendaItems, sectors, holders, asOf: about.asOf ?? null });
}
