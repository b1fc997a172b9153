import { GraphQLBoolean, GraphQLID, GraphQLString } from "graphql";
import { Arg, Field, InterfaceType, ObjectType } from "type-graphql";
import { Language } from "../../model/describe";
import { scalarOf } from "./enums";

const language = () => scalarOf(Language) as never;

@InterfaceType({
  description:
    "Anything with an id of its own, for clients that fetch again by id (Relay's Global Object Identification).",
})
export abstract class Node {
  @Field(() => GraphQLID, { description: "Its id." })
  id: string;
}

@ObjectType({ description: "Where a page stands in its list (Relay's Cursor Connections).", simpleResolvers: true })
export class PageInfo {
  @Field(() => GraphQLBoolean, { description: "Whether there are records after the page." })
  hasNextPage: boolean;
  @Field(() => GraphQLBoolean, { description: "Whether there are records before the page." })
  hasPreviousPage: boolean;
  @Field(() => GraphQLString, { nullable: true, description: "The cursor of its first record; null on an empty page." })
  startCursor: string | null;
  @Field(() => GraphQLString, { nullable: true, description: "The cursor of its last record; null on an empty page." })
  endCursor: string | null;
}

@ObjectType({ description: "A text, marked with its language and where it comes from.", simpleResolvers: true })
export class LocalizedText {
  @Field(() => GraphQLString, { description: "The text." })
  text: string;
  @Field(language, { description: "The language it is in." })
  language: string;
  @Field(() => GraphQLBoolean, {
    description: "True where it is not in the language asked for, because there is none in that.",
  })
  isFallback: boolean;
  @Field(() => GraphQLBoolean, {
    description: "True where it is our own translation; false where it is official, local or printed so.",
  })
  isTranslation: boolean;
}

/** Adds the argument that asks for a language. */
export function LanguageArgument(to: object, field: string): void {
  const description =
    "The language; nothing: the first of the request's `Accept-Language` that there is, else English.";
  Arg("language", language, { nullable: true, description })(to, field, 0);
}
