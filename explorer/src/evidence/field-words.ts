import type { KindName } from "../kinds/kinds";
import { kindNamed } from "../kinds/kinds";
import type { Terms } from "../language/terms";

/** A field such as `dates.inForce` in words. */
export const fieldWords = (path: string, terms: Terms): string =>
  path
    .split(".")
    .map((name) => terms.field(name))
    .join(" › ");

/** What a conflict is about in words, where that is a field of its record; null: it is told in English. */
export function conflictWords(kind: KindName, field: string, terms: Terms): string | null {
  const { fields, relationships } = kindNamed(kind);
  const [first] = field.split(".");
  const isField = [...fields, ...relationships].some(({ name }) => name === first);
  return isField ? fieldWords(field, terms) : null;
}
