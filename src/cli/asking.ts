import type { DocumentNode, ExecutionResult } from "graphql";
import { execute, GraphQLError, parse, validate } from "graphql";
import type { Config } from "../config";
import { openDatabase } from "../database/open";
import { formatError } from "../graphql/errors";
import { createSchema } from "../graphql/schema";
import { Service } from "../service";
import { addressIn } from "./address";
import { bringUpToDate, DATA } from "./load";
import { OperatorError } from "../operator-error";

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which of several operations; none: the only one. */
  readonly operationName?: string;
  /** The languages of titles, as in `Accept-Language`. */
  readonly languages?: string;
}

/** An answer as JSON. */
export interface Answer<Data = unknown> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export type Ask = (question: Question) => Promise<Answer>;

/** No answer came from where it was asked for; the message is one line that says what to do. */
export class CannotAsk extends OperatorError {
  override readonly name = "CannotAsk";
}

/**
 * Lets a piece of work ask: the server at an address, else the one that runs on the data folder, else the database
 * itself, which is then opened for as long as the work takes.
 * @throws CannotAsk, CannotOpenDatabase
 */
export async function asking<Result>(
  config: Config,
  url: string | undefined,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const server = url ?? (config.neo4j ? undefined : addressIn(config.dataFolder)?.url);
  if (server !== undefined) return work((question) => askServer(server, question));
  const database = await openDatabase(config);
  const service = new Service(database);
  try {
    if (database.engine === "embedded") await bringUpToDate(database, DATA, process.stderr);
    await service.refresh();
    const schema = createSchema();
    return await work(async ({ query, variables, operationName, languages }) => {
      const document = parsed(query);
      if (document instanceof GraphQLError) return refused([document], "GRAPHQL_PARSE_FAILED");
      const problems = validate(schema, document);
      if (problems.length > 0) return refused(problems, "GRAPHQL_VALIDATION_FAILED");
      const request = {
        requestId: "command",
        deadline: Date.now() + config.requestDeadline,
        note: { operation: null, codes: [] },
      };
      const contextValue = service.contextFor(request, { "accept-language": languages });
      const answer = await execute({ schema, document, variableValues: variables, operationName, contextValue });
      return answer.data === undefined ? refused(answer.errors ?? [], "BAD_USER_INPUT") : shown(answer);
    });
  } finally {
    await service.close();
  }
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** What is no valid question is answered with the code that a server has for it. */
function refused(problems: readonly GraphQLError[], code: string): Answer {
  return {
    errors: problems.map(({ message, extensions }) => ({ message, extensions: { code: extensions["code"] ?? code } })),
  };
}

/** An answer as a server would give it. */
function shown({ data, errors }: ExecutionResult): Answer {
  const formatted = errors?.map((error) => formatError(error.toJSON(), error));
  return JSON.parse(JSON.stringify({ data, errors: formatted })) as Answer;
}

async function askServer(url: string, { languages, ...question }: Question): Promise<Answer> {
  try {
    const response = await fetch(new URL("/graphql", url), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...(languages && { "accept-language": languages }),
      },
      body: JSON.stringify(question),
    });
    return (await response.json()) as Answer;
  } catch (error) {
    throw new CannotAsk(`No answer came from ${url}: start the server, or give its address with --url.`, {
      cause: error,
    });
  }
}
