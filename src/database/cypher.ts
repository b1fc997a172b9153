import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the named statements: beside src/ and beside dist/. */
const folder = join(__dirname, "..", "..", "cypher");

const texts = new Map<string, string>();

/** The statement of the file `cypher/<name>.cypher`, without its comments. */
export function statement(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = withoutComments(readFileSync(join(folder, `${name}.cypher`), "utf8"));
    texts.set(name, text);
  }
  return text;
}

/** A statement that is a template, with names of the model for its `_PLACES_`: labels and types cannot be parameters. */
export function template(name: string, names: Readonly<Record<string, string>>): string {
  return statement(name).replace(/_([A-Z]+)_/g, (_, place: string) => names[place]!);
}

/** Takes `//` comments away, but not what only looks like one inside quotes (such as an address). */
export function withoutComments(text: string): string {
  return text
    .replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`)|\/\/.*$/gm, (_, quoted: string | undefined) => quoted ?? "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
