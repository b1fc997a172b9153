import type { DocumentNode, GraphQLResolveInfo } from "graphql";
import { GraphQLString, Kind as Syntax, print, separateOperations, stripIgnoredCharacters } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import type { CitationStyle } from "../../graph/citing/citation";
import { citationOf } from "../../graph/citing/citation";
import { wordingIn } from "../../graph/citing/wording";
import type { Asked } from "../../graph/citing/works";
import { ownWork, sourceWork } from "../../graph/citing/works";
import type { Entity } from "../../model/entity";
import { Language } from "../../model/describe";
import { Source } from "../../model/source";
import type { Context } from "../context";
import { localize } from "../localize";
import { CitationStyleEnum, STYLE, WORDING } from "../types/citing";
import { scalarOf } from "../types/enums";

interface Arguments {
  readonly style: CitationStyle;
  readonly language?: Language | null;
}

/** How a record is cited: a source as itself, another as part of the records. */
export async function citation(record: Entity, { style, language }: Arguments, context: Context): Promise<string> {
  const languages = language ? [language] : context.languages;
  if (record instanceof Source) return citationOf(sourceWork(record), style, languages);
  const { text, code } = localize(record.title, languages);
  const work = ownWork({ id: record.id, title: text, language: code }, await context.dataset());
  return citationOf(work, style, languages);
}

/** How an answer is cited. */
@Resolver()
export class CitingResolver {
  @Query(() => GraphQLString, {
    description:
      "How to cite this whole answer, ready to paste: the operation with its name, text and variables, and the revision that answers it with its day. The same question has the same citation as long as that revision is served.",
  })
  async citation(
    @Arg("style", () => CitationStyleEnum as never, STYLE) style: CitationStyle,
    @Arg("language", () => scalarOf(Language) as never, { nullable: true, description: WORDING })
    language: Language | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string> {
    const languages = language ? [language] : context.languages;
    const asked = askedOf(context.asked ?? interpreted(info));
    const dataset = await context.dataset();
    const wording = wordingIn(languages);
    const id = `answer-${dataset.revision.number}${asked.name ? `-${asked.name}` : ""}`;
    const work = ownWork({ id, title: wording.answer(asked.name), language: wording.code, asked }, dataset);
    return citationOf(work, style, languages);
  }
}

/** The question as graphql-js hands it on. */
function interpreted({ operation, fragments, variableValues }: GraphQLResolveInfo): NonNullable<Context["asked"]> {
  const definitions = [operation, ...Object.values(fragments)];
  return {
    document: { kind: Syntax.DOCUMENT, definitions },
    operationName: operation.name?.value ?? null,
    variables: variableValues,
  };
}

/** The operation alone, with the fragments that it uses, on one line; its variables by name. */
function askedOf({ document, operationName, variables }: NonNullable<Context["asked"]>): Asked {
  const operations: Readonly<Record<string, DocumentNode>> = separateOperations(document);
  const [name, operation] = operationName
    ? [operationName, operations[operationName]!]
    : Object.entries(operations)[0]!;
  const given = Object.entries(variables).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    name: name || null,
    text: stripIgnoredCharacters(print(operation)),
    variables: given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : null,
  };
}
