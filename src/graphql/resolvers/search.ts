import { GraphQLInt, GraphQLString } from "graphql";
import { Arg, Ctx, Field, Query, Resolver } from "type-graphql";
import { MOST } from "../../graph/search/query";
import { search } from "../../graph/search/search";
import { suggest } from "../../graph/search/suggest";
import type { Model } from "../../model";
import type { Context } from "../context";
import { entityKindEnum } from "../types/enums";
import { kindCountType } from "../types/kind-count";
import { Most } from "../types/record-field";
import { SearchConnection, SearchHit, Suggestion } from "../types/search";

const BOUNDS = `1 to ${MOST.characters} characters, at most ${MOST.words} words`;
const SIZE = { search: 20, suggest: 10 } as const;

/** The records of a model by words. */
export function searchResolver(model: Model): new () => object {
  const kind = () => entityKindEnum(model) as never;
  const kinds = () => [entityKindEnum(model)] as never;
  Field(kind, { description: "What kind of record it is." })(Suggestion.prototype, "kind");
  Field(() => [kindCountType(model)], {
    description: "How many hits there are of each kind, the most first, whichever `kinds` are asked for.",
  })(SearchConnection.prototype, "kindCounts");
  Most(model.entity.kinds.length)(SearchConnection.prototype, "kindCounts");

  @Resolver()
  class SearchResolver {
    @Query(() => SearchConnection, {
      description:
        "The records that words find: in titles and other names in any language, numbers of articles, chapters and dockets, ids and retired ids, summaries and the like. Case, accents, hyphens and apostrophes make no difference, nor the order of words; the beginning of a word is enough from three letters on; one letter may be wrong, missing, too many or swapped with the next in a word of four to seven (a word of four that some record has is taken as it is), two in a longer one, none in a number. A record has all the words; see `allWords` where none has. Ordered by score, then by id.",
    })
    async search(
      @Arg("query", () => GraphQLString, { description: `The words: ${BOUNDS}.` })
      query: string,
      @Arg("kinds", kinds, { nullable: true, description: "Only of these kinds. Nothing: of all." })
      kinds: string[] | null | undefined,
      @Arg("first", () => GraphQLInt, {
        nullable: true,
        defaultValue: SIZE.search,
        description: "How many hits, 1 to 500.",
      })
      first: number | null,
      @Arg("after", () => GraphQLString, {
        nullable: true,
        description: "A cursor of the same words and kinds: what comes after it.",
      })
      after: string | null | undefined,
      @Ctx() { graph }: Context,
    ): Promise<SearchConnection> {
      const given = { query, kinds: kinds ?? null, first: first ?? SIZE.search, after: after ?? null };
      const { read, kindCounts, allWords, ...page } = await search(graph, given);
      const hits = read.map(({ node, place }) => ({ node: Object.assign(new SearchHit(), { hit: node }), place }));
      return Object.assign(new SearchConnection(), { kindCounts, allWords }).fill({ read: hits, ...page });
    }

    @Query(() => [Suggestion], {
      description:
        "The records that what is being written may mean, each by the name that says so: first those with a title, other name, number or id that begins so, short ones first; then those that have the words in their names, in any order, the last by its beginning.",
    })
    async suggest(
      @Arg("prefix", () => GraphQLString, {
        description: `What has been written so far: ${BOUNDS}.`,
      })
      prefix: string,
      @Arg("kinds", kinds, { nullable: true, description: "Only of these kinds. Nothing: of all." })
      kinds: string[] | null | undefined,
      @Arg("first", () => GraphQLInt, {
        nullable: true,
        defaultValue: SIZE.suggest,
        description: "How many records, 1 to 500.",
      })
      first: number | null,
      @Ctx() { graph }: Context,
    ): Promise<Suggestion[]> {
      const found = await suggest(graph, prefix, kinds ?? null, first ?? SIZE.suggest);
      return found.map((each) => Object.assign(new Suggestion(), each));
    }
  }
  return SearchResolver;
}
