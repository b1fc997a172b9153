import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentNode, ExecutionResult } from "graphql";
import { execute, parse } from "graphql";
import type { Database } from "../../src/database/database";
import { createExecutor } from "../../src/graphql/executor";
import { createSchema } from "../../src/graphql/schema";
import { Service } from "../../src/service";
import type { Open } from "../databases";

const root = join(__dirname, "..", "..");
const folder = join(root, "schema", "operations");

/** A stored operation with its example variables. */
export interface Operation {
  /** The name of its file, without the ending. */
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** All stored operations, by the name of their files. */
export function storedOperations(): Operation[] {
  const files = readdirSync(folder);
  return files
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => {
      const name = file.replace(/\.graphql$/, "");
      const text = readFileSync(join(folder, file), "utf8");
      const given = `${name}.variables.json`;
      const variables = files.includes(given) ? (JSON.parse(readFileSync(join(folder, given), "utf8")) as object) : {};
      return { name, text, document: parse(text), variables: { ...variables } };
    });
}

export const schema = createSchema();

interface Asked {
  /** As a client reads it. */
  readonly data: unknown;
  /** The statements that the database was asked. */
  readonly statements: readonly string[];
}

type Variables = Readonly<Record<string, unknown>>;

/** The real records, served from a database: asked as a client does, without HTTP. */
export interface OperationService {
  readonly engine: Database["engine"];
  /** Asks graphql-js. @throws Error where the answer has errors. */
  ask(document: DocumentNode, variables?: Variables, more?: { languages?: string }): Promise<Asked>;
  /** Asks the executor that compiles what it sees again. @throws Error where the answer has errors. */
  askCompiled(operation: Operation): Promise<Asked>;
  close(): Promise<void>;
}

/** Serves the real records. */
export async function openService(open: Open): Promise<OperationService> {
  const database = await open("loaded");
  let statements: string[] = [];
  const service = new Service({
    engine: database.engine,
    read(statement, ...more) {
      statements.push(statement);
      return database.read(statement, ...more);
    },
    write: (work) => database.write(work),
    define: (definitions) => database.define(definitions),
    close: () => database.close(),
  });
  await service.refresh();
  const executor = createExecutor(schema);

  const context = (languages?: string) =>
    service.contextFor(
      { requestId: "test", deadline: Date.now() + 60_000, note: { operation: null, codes: [] } },
      { "accept-language": languages },
    );
  const asked = async (answer: () => ExecutionResult | Promise<ExecutionResult>): Promise<Asked> => {
    statements = [];
    const { data, errors } = await answer();
    if (errors) throw errors[0]!.originalError ?? errors[0]!;
    return { data: JSON.parse(JSON.stringify(data)) as unknown, statements };
  };
  return {
    engine: database.engine,
    ask: (document, variableValues, { languages } = {}) =>
      asked(() => execute({ schema, document, variableValues, contextValue: context(languages) })),
    askCompiled: ({ document, name, variables }) =>
      asked(() => executor({ document, key: name, variables, context: context() })),
    close: () => service.close(),
  };
}
