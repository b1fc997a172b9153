import { Entity } from "../../model/entity";
import type { Fields } from "../curated";
import { isFields } from "../curated";
import { each } from "./rule";

/** The paths of all texts in a value. */
function textsIn(value: unknown, at: string): [path: string, text: string][] {
  if (typeof value === "string") return [[at, value]];
  if (!Array.isArray(value) && !isFields(value)) return [];
  return Object.entries(value as Fields).flatMap(([name, inner]) => textsIn(inner, at ? `${at}.${name}` : name));
}

export const textRules = [
  each(Entity, "has a space too many", (value, _, { kind }) =>
    textsIn(value, "")
      .filter(
        ([path]) =>
          !kind.ends.some(({ name, relationship }) => relationship.description.inside && path.startsWith(`${name}.`)),
      )
      .filter(([, text]) => /^\s|\s$| {2}/.test(text))
      .map(([path]) => path),
  ),
  each(Entity, "must be there in English", ({ title }, _, { kind }) => !kind.options!.title && !title!.en && "title"),
  each(
    Entity,
    "names a language that the title does not have, or that is never a translation of ours",
    ({ title, translated = [] }) =>
      translated.some((language) => !["ES", "FR"].includes(language) || !title![language.toLowerCase() as "es"]) &&
      "translated",
  ),
];
