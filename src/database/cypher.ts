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

/** Takes `//` comments away, but not what only looks like one inside quotes (such as an address). */
export function withoutComments(text: string): string {
  return text
    .replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`)|\/\/.*$/gm, (_, quoted: string | undefined) => quoted ?? "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
