import { GraphQLInt, GraphQLString } from "graphql";
import { Arg, Field, ObjectType } from "type-graphql";
import { PAGE } from "../../graph/paging";
import type { Below, Tree } from "../../graph/tree";
import { DEEPEST } from "../../graph/tree";
import { namedClass } from "./classes";
import type { PageOf } from "./connection";
import { connectionTo } from "./connection";
import { Most, RecordField } from "./record-field";
import { TimeArguments } from "./time";

export interface DescendantPage {
  undatedCount: number | null;
  fill(page: PageOf<object>): this;
}

/** The classes that a tree's answers are made of. */
export interface TreeTypes {
  readonly Descendant: new () => Partial<Below>;
  readonly Connection: new () => DescendantPage;
}

/** Gives the records of a kind that form a tree the fields `ancestors` and `descendants`. */
export function treeTypes({ kind, up }: Tree): TreeTypes {
  const Descendant: new () => Partial<Below> = namedClass(`${kind.name}Descendant`);
  const descendant = Descendant.prototype as object;
  ObjectType(Descendant.name, { description: `A ${kind.name} record below another.`, simpleResolvers: true })(
    Descendant,
  );
  Field(() => GraphQLInt, { description: "How many steps below: 1 for those right below." })(descendant, "depth");
  RecordField(kind.class, "id", "The record.")(descendant, "record");

  const name = `${kind.name}DescendantConnection`;
  const description = `A page of the ${kind.name} records below one, by depth, then by ids.`;
  @ObjectType(name, { description, simpleResolvers: true })
  class Connection extends connectionTo(Descendant, "descendants") implements DescendantPage {
    @Field(() => GraphQLInt, {
      nullable: true,
      description:
        "How many records `asOf` leaves out because their begin is not known and their end had not surely come; null without `asOf`.",
    })
    undatedCount: number | null;
  }

  const to = kind.class.prototype as object;
  Field(() => [kind.class] as never, {
    description: `The records above it, the nearest first: \`${up.name}\`, and so on to the root, at most ${DEEPEST}.`,
  })(to, "ancestors");
  Most(DEEPEST)(to, "ancestors");
  Field(() => Connection, { description: "The records below it, those right below first, then by ids." })(
    to,
    "descendants",
  );
  const give = (name: string, defaultValue: number, description: string) =>
    Arg(name, () => GraphQLInt, { defaultValue, description })(to, "descendants", 0);
  give("depth", DEEPEST, `How many steps down, 1 to ${DEEPEST}; 1 gives those right below.`);
  give("first", PAGE.root, `How many records, 1 to ${PAGE.max}.`);
  Arg("after", () => GraphQLString, { nullable: true, description: "A cursor of this list: what comes after it." })(
    to,
    "descendants",
    0,
  );
  TimeArguments(to, "descendants");
  return { Descendant, Connection };
}
