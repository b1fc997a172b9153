import { GraphQLString } from "graphql";
import { Arg, Field } from "type-graphql";
import { enumOf } from "./enums";
import { LanguageArgument } from "./shared";

export const CitationStyleEnum = enumOf("CitationStyle", "How a citation is written.", {
  PLAIN: "A sentence.",
  BIBTEX: "An entry of BibTeX; what BibTeX has no field for (the day, when the page was read) stands in its note.",
  CSL_JSON: "A list of one item in the JSON of the Citation Style Language, which reference managers read.",
});

export const STYLE = { defaultValue: "PLAIN", description: "How it is written." };
export const WORDING =
  "The language of the wording; nothing: the first of the request's `Accept-Language` that there is, else English.";

/** Adds the field that cites a record. */
export function giveCitation(to: abstract new () => object): void {
  Field(() => GraphQLString, {
    description:
      "How to cite it, ready to paste: a source as the document that it is, with the day on which it was read; any other record as an entry of these records in their revision. A title that is not the printed one stands in brackets; a date that was inferred is marked.",
  })(to.prototype as object, "citation");
  Arg("style", () => CitationStyleEnum as never, STYLE)(to.prototype as object, "citation", 0);
  LanguageArgument(to.prototype as object, "citation");
}
