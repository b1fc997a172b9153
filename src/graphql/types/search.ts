import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLString } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { MOST_PARTS } from "../../graph/search/fragment";
import type { Hit } from "../../graph/search/hit";
import type { SearchField } from "../../model/describe";
import { SEARCH_FIELDS } from "../../model/describe";
import { Entity } from "../../model/entity";
import { connectionTo } from "./connection";
import { enumOf } from "./enums";
import type { KindCount } from "./kind-count";
import { Most, RecordField } from "./record-field";

const SearchFieldEnum = enumOf("SearchField", "By what words find a record, the better first.", SEARCH_FIELDS);

@ObjectType("SearchFragmentPart", { description: "A piece of a text that words were found in.", simpleResolvers: true })
class SearchFragmentPart {
  @Field(() => GraphQLString, { description: "The piece, as it stands there." })
  text: string;
  @Field(() => GraphQLBoolean, { description: "True where it is what was found." })
  marked: boolean;
}

@ObjectType({ description: "A record that words found, and why.", simpleResolvers: true })
export class SearchHit {
  hit: Hit;
  get recordId(): string {
    return this.hit.id;
  }
  @RecordField(Entity, "recordId", "The record.")
  record: Entity;
  @Field(() => GraphQLFloat, {
    description:
      "By what hits are ordered: above 4 the title is what was looked for, above 3 another name, above 2 a number, code or id; above 1 a number looked for is written in a title or another name; below 1 the words match, the better the higher. Scores of different queries do not compare.",
  })
  get score(): number {
    return this.hit.score;
  }
  @Field(() => SearchFieldEnum as never, {
    description: "What is named exactly as was looked for; else what has the most of the words, the better first.",
  })
  get field(): SearchField {
    return this.hit.field;
  }
  @Most(MOST_PARTS)
  @Field(() => [SearchFragmentPart], {
    description:
      "The text of that field that has the most of the words, in pieces, with what was found marked: at most 160 characters, cut at words («…»).",
  })
  get fragment(): SearchFragmentPart[] {
    return this.hit.fragment;
  }
}

@ObjectType("SearchHitConnection", { description: "A page of what words find, the best first.", simpleResolvers: true })
export class SearchConnection extends connectionTo(SearchHit, "hits") {
  @Field(() => GraphQLBoolean, {
    description:
      "True where the hits have all the words. Where no record has all, the hits are those that have the most of them.",
  })
  allWords: boolean;
  kindCounts: readonly KindCount[];
}

@ObjectType({ description: "A record that what is being written may mean.", simpleResolvers: true })
export class Suggestion {
  @Field(() => GraphQLID, { description: "The record's id." })
  id: string;
  @Field(() => GraphQLString, { description: "The title, other name, number or id of it that says so." })
  text: string;
  kind: string;
  @RecordField(Entity, "id", "The record.")
  record: Entity;
}
