import { readFileSync } from "node:fs";
import type { Config } from "../config";
import { storedOperations } from "../graphql/stored-operations";
import { asking } from "./asking";
import { WrongUse } from "./wrong-use";

export interface QueryOptions {
  readonly variables?: string;
  readonly operation?: string;
  readonly language?: string;
  readonly url?: string;
  readonly json?: boolean;
}

/**
 * Asks the question of a file (`-`: the standard input), or a stored operation by its name, and prints the answer; the
 * exit code is 1 where it has errors. Without a name it lists the stored operations.
 */
export async function queryCommand(config: Config, name: string | undefined, options: QueryOptions): Promise<void> {
  if (name === undefined) return list(options);
  const { text, variables } = question(name);
  const answer = await asking(config, options.url, (ask) =>
    ask({
      query: text,
      variables: options.variables === undefined ? variables : variablesIn(options.variables),
      operationName: options.operation,
      languages: options.language,
    }),
  );
  if (options.json) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else if (answer.data) process.stdout.write(`${JSON.stringify(answer.data, null, 2)}\n`);
  for (const { message, extensions } of answer.errors ?? []) {
    const code = extensions?.["code"];
    if (!options.json) process.stderr.write(`${typeof code === "string" ? `${code}: ` : ""}${message}\n`);
    process.exitCode = 1;
  }
}

function list({ json }: QueryOptions): void {
  const operations = storedOperations().map(({ name, description }) => ({ name, description }));
  const width = Math.max(...operations.map(({ name }) => name.length));
  const lines = operations.map(({ name, description }) => `${name.padEnd(width)}  ${description}`);
  process.stdout.write(json ? `${JSON.stringify(operations)}\n` : `${lines.join("\n")}\n`);
}

function question(name: string): { text: string; variables: Readonly<Record<string, unknown>> } {
  const stored = storedOperations().find((operation) => operation.name === name);
  if (stored) return stored;
  try {
    return { text: readFileSync(name === "-" ? 0 : name, "utf8"), variables: {} };
  } catch {
    throw new WrongUse(`${name} is neither a stored operation («usmca-graph query» lists them) nor a file.`);
  }
}

/** JSON, or @ and the name of a file of JSON. */
function variablesIn(given: string): Record<string, unknown> {
  try {
    const value = JSON.parse(given.startsWith("@") ? readFileSync(given.slice(1), "utf8") : given) as unknown;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, as everything that is no object.
  }
  throw new WrongUse(`--variables must be a JSON object, or @ and the name of a file with one.`);
}
