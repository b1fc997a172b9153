import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The folder of the stored operations: beside src/ and beside dist/. */
const folder = join(__dirname, "..", "..", "schema", "operations");

/** A question that stands in the repository, tested. */
export interface StoredOperation {
  /** The name of its file, without ending: `six-complaints`. */
  readonly name: string;
  /** What it asks, in a sentence or two: the comment at its head. */
  readonly description: string;
  readonly text: string;
  /** The variables of its example; none: an empty object. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The stored operations, by name; none where the folder was left out. */
export function storedOperations(): StoredOperation[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return files.sort().map((file) => {
    const name = basename(file, ".graphql");
    const text = readFileSync(join(folder, file), "utf8");
    const head = /^(# .*\n)+/.exec(text)?.[0] ?? "";
    const variables = join(folder, `${name}.variables.json`);
    return {
      name,
      description: head.replace(/^# /gm, "").replace(/\n/g, " ").trim(),
      text,
      variables: existsSync(variables) ? (JSON.parse(readFileSync(variables, "utf8")) as Record<string, unknown>) : {},
    };
  });
}
