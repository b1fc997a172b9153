import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { execute, parse } from "graphql";
import type { Database } from "../database/database";
import { openEmbedded } from "../database/embedded";
import { loadDataset } from "../dataset/load";
import { readDataset } from "../dataset/read";
import { model } from "../model";
import { Service } from "../service";
import { DATA } from "./load";

const OPERATIONS = join(__dirname, "..", "..", "schema", "operations");

const HEADER = `// The statements that the stored operations of schema/operations ask, in the order in which they were asked of the
// records. They are composed by the structure of a question alone: values are parameters. Made by "npm run emit".
`;

/** What the stored operations ask of a database, as a text for readers and reviews: each is run once in memory. */
export async function statementsOfOperations(schema: GraphQLSchema): Promise<string> {
  const asked: string[] = [];
  const database = await openEmbedded(null);
  try {
    await loadDataset(database, (await readDataset(DATA, model)).dataset);
    const service = new Service(recording(database, asked));
    await service.refresh();
    const sections: string[] = [HEADER];
    for (const file of readdirSync(OPERATIONS).filter((name) => name.endsWith(".graphql"))) {
      asked.length = 0;
      const request = { requestId: file, deadline: Date.now() + 60_000, note: { operation: null, codes: [] } };
      const { errors } = await execute({
        schema,
        document: parse(readFileSync(join(OPERATIONS, file), "utf8")),
        variableValues: variablesOf(file),
        contextValue: service.contextFor(request, {}),
      });
      if (errors?.[0]) throw errors[0];
      sections.push(
        [`// ---- ${basename(file, ".graphql")}\n`, ...asked.map((text) => `${readable(text)};\n`)].join("\n"),
      );
    }
    return sections.join("\n");
  } finally {
    await database.close();
  }
}

/** The database, with every statement read noted down. */
function recording(database: Database, asked: string[]): Database {
  return {
    engine: database.engine,
    read: (text, ...more) => {
      asked.push(text);
      return database.read(text, ...more);
    },
    write: (work) => database.write(work),
    define: (statements) => database.define(statements),
    close: () => database.close(),
  };
}

function variablesOf(file: string): Record<string, unknown> {
  try {
    const text = readFileSync(join(OPERATIONS, file.replace(/graphql$/, "variables.json")), "utf8");
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A statement with what stands in a CALL indented. */
function readable(text: string): string {
  let depth = 0;
  return text
    .split("\n")
    .map((line) => {
      if (line.startsWith("}")) depth--;
      const indented = "  ".repeat(depth) + line;
      if (line.endsWith("{")) depth++;
      return indented;
    })
    .join("\n");
}
