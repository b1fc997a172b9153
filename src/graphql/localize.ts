import type { Language, Translated } from "../model/describe";
import { primaryLanguage } from "../model/describe";

type Code = Lowercase<Language>;

/** The text in the first of these languages that there is, else in its own. */
export function localize(text: Translated, languages: readonly Language[]): { code: Code; text: string } {
  const wanted = languages.map((language) => language.toLowerCase() as Code).find((code) => text[code] !== undefined);
  const code = wanted ?? primaryLanguage(text);
  return { code, text: text[code]! };
}
