import { GraphQLString } from "graphql";
import * as operators from "./operators";
import { fold } from "./fold";
import type { ValueType } from "./values";
import { enumeration, type ValueOf } from "./values";

export const Language = enumeration("Language", "A language of titles and sources.", {
  EN: "English.",
  ES: "Spanish.",
  FR: "French.",
  DE: "German: some sources are in it, no record is.",
});
export type Language = ValueOf<typeof Language>;

/** A text in some languages, by lower-case language code; English comes first where it is there. */
export type Translated = Readonly<Partial<Record<Lowercase<Language>, string>>>;

/** The language of the text that stands for all where the one asked for is missing. */
export function primaryLanguage(text: Translated): Lowercase<Language> {
  return text.en !== undefined ? "en" : (Object.keys(text)[0] as Lowercase<Language>);
}

export const translated: ValueType<Translated> = {
  name: "Title",
  description: "a text in English, Spanish and French",
  graphql: GraphQLString,
  list: false,
  problem: (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return "must be texts by language: en, es, fr";
    const wrong = Object.entries(value).find(
      ([key, text]) => !/^(en|es|fr|de)$/.test(key) || typeof text !== "string" || !text,
    );
    if (wrong) return `has "${wrong[0]}": texts stand under en, es, fr`;
    return Object.keys(value).length > 0 ? null : "must have a text";
  },
  store: (value) => {
    const primary = primaryLanguage(value);
    return {
      "": value[primary],
      Es: value.es ?? null,
      Fr: value.fr ?? null,
      Language: primary.toUpperCase(),
      // In an order of its own: that of the languages in a file says nothing.
      Folded: [...new Set(Object.values(value).map(fold))].sort(),
      Sort: fold(value[primary]!),
    };
  },
  stored: {
    suffixes: ["", "Es", "Fr", "Language"],
    read: ([primary, es, fr, language]): Translated => ({
      [String(language).toLowerCase()]: primary,
      ...(typeof es === "string" && { es }),
      ...(typeof fr === "string" && { fr }),
    }),
    inLanguages(column, languages) {
      // What has an English text has it in the column itself; what has none has one text only.
      const english = languages.indexOf("EN");
      const before = english < 0 ? languages : languages.slice(0, english);
      const columns = before.flatMap((language) => ({ ES: [`${column}Es`], FR: [`${column}Fr`] })[language] ?? []);
      return columns.length > 0 ? `coalesce(${[...columns, column].join(", ")})` : column;
    },
  },
  operators: [operators.anyEquals, operators.anyContains, operators.anyStartsWith],
  order: { suffix: "Sort", lowest: "''" },
};
