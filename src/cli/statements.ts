import type { GraphQLSchema } from "graphql";
import { execute, parse } from "graphql";
import type { Database } from "../database/database";
import { openEmbedded } from "../database/embedded";
import { loadDataset } from "../dataset/load";
import { readDataset } from "../dataset/read";
import { storedOperations } from "../graphql/stored-operations";
import { model } from "../model";
import { Service } from "../service";
import { DATA } from "./load";

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
    for (const { name, text, variables } of storedOperations()) {
      asked.length = 0;
      const request = { requestId: name, deadline: Date.now() + 60_000, note: { operation: null, codes: [] } };
      const { errors } = await execute({
        schema,
        document: parse(text),
        variableValues: variables,
        contextValue: service.contextFor(request, {}),
      });
      if (errors?.[0]) throw errors[0];
      sections.push([`// ---- ${name}\n`, ...asked.map((statement) => `${readable(statement)};\n`)].join("\n"));
    }
    return sections.join("\n");
  } finally {
    await database.close();
  }
}

/** The database, with every statement read noted down; one after the other, so that their order is always the same. */
function recording(database: Database, asked: string[]): Database {
  let before: Promise<unknown> = Promise.resolve();
  return {
    engine: database.engine,
    read: (text, ...more) => {
      asked.push(text);
      const rows = before.then(() => database.read(text, ...more));
      before = rows.catch(() => undefined);
      return rows;
    },
    write: (work) => database.write(work),
    define: (statements) => database.define(statements),
    close: () => database.close(),
  };
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
