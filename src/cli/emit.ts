import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { printSchema } from "graphql";
import { definitionFiles } from "../dataset/definition";
import { createSchema } from "../graphql/schema";
import { statementsOfOperations } from "./statements";

const root = join(__dirname, "..", "..");

/** The files that follow from the code and stand in the repository for readers and reviews, by path. */
async function emitted(): Promise<Record<string, string>> {
  const schema = createSchema();
  return {
    "schema/schema.graphql": `${printSchema(schema)}\n`,
    "cypher/stored-operations.cypher": await statementsOfOperations(schema),
    ...definitionFiles(),
  };
}

/** Those that are not as the code has them. */
export async function drifted(): Promise<string[]> {
  const present = (path: string) => {
    try {
      return readFileSync(join(root, path), "utf8");
    } catch {
      return null;
    }
  };
  return Object.entries(await emitted()).flatMap(([path, text]) => (present(path) === text ? [] : [path]));
}

/** Writes them all, or only says which are not as the code has them. */
export async function emitCommand(check: boolean): Promise<void> {
  if (check) {
    const paths = await drifted();
    for (const path of paths) process.stderr.write(`${path} is not as the code has it: run «npm run emit».\n`);
    if (paths.length > 0) process.exitCode = 1;
    return;
  }
  for (const [path, text] of Object.entries(await emitted())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
