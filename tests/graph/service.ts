import type { ExecutionResult, GraphQLSchema } from "graphql";
import { execute, parse, validate } from "graphql";
import type { Database, Reader } from "../../src/database/database";
import type { Dataset } from "../../src/dataset/dataset";
import { loadDataset } from "../../src/dataset/load";
import { readRevision } from "../../src/dataset/revision";
import { Graph } from "../../src/graph/graph";
import { Remembered } from "../../src/graph/remembered";
import { retiredIds } from "../../src/graph/retired";
import { preferredLanguages } from "../../src/graphql/context";
import { formatError } from "../../src/graphql/errors";
import type { Executor } from "../../src/graphql/executor";
import { createExecutor } from "../../src/graphql/executor";
import { createSchema } from "../../src/graphql/schema";
import type { Model } from "../../src/model";
import { model as ownModel } from "../../src/model";
import type { Curated } from "../../src/model/describe";
import type { Open } from "../databases";

/** One statement that the database was asked, and how many rows it gave. */
export interface Asked {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: number;
}

interface More {
  readonly variables?: Record<string, unknown>;
  /** An `Accept-Language` header. */
  readonly languages?: string;
  /** Asks the executor that compiles, instead of graphql-js. */
  readonly compiled?: boolean;
}

/** Records served from a database: asked as a client does, without HTTP. */
export interface Service {
  readonly database: Database;
  /** What a request sees of the graph. */
  graph(): Graph;
  /** The answer as a client reads it, errors included. */
  answer(query: string, more?: More): Promise<ExecutionResult>;
  /** The data of an answer. @throws the error where there is one. */
  ask<Data = Record<string, never>>(query: string, more?: More): Promise<Data>;
  /** The statements that a question costs. */
  statements(query: string, more?: More): Promise<Asked[]>;
  close(): Promise<void>;
}

/** How many random questions a suite asks: fewer of Neo4j, which a new text costs much more than its answer. */
export const rounds = ({ database }: Pick<Service, "database">, most: number) =>
  database.engine === "neo4j" ? Math.ceil(most / 8) : most;

/** A page asked for without any number. */
export const UNCOUNTED = { total: false, undated: false };

/** A schema per model: TypeGraphQL makes the types of one model once. */
const schemas = new Map<Model, GraphQLSchema>();

/** Serves the real records, or loads others into an empty database and serves them. */
export async function serve(open: Open, records?: Dataset, model: Model = ownModel): Promise<Service> {
  const database = await open(records ? undefined : "loaded");
  if (records) await loadDataset(database, records, { model });
  const schema = schemas.get(model) ?? createSchema(model);
  schemas.set(model, schema);
  const executor = createExecutor(schema);
  let asked: Asked[] = [];
  const reader: Reader = {
    async read(text, parameters = {}, deadline) {
      const rows = await database.read(text, parameters, deadline);
      asked.push({ text, parameters, rows: rows.length });
      return rows;
    },
  };
  const remembered = new Remembered(reader, model);
  // What the service remembers of a revision is read for the first who asks only.
  await remembered.of(retiredIds);
  const graph = (languages?: string) => new Graph(reader, remembered.of, preferredLanguages(languages));

  async function answer(query: string, { variables, languages, compiled }: More = {}): Promise<ExecutionResult> {
    const document = parse(query);
    const problems = validate(schema, document);
    if (problems.length > 0) throw problems[0]!;
    const context = {
      graph: graph(languages),
      languages: preferredLanguages(languages),
      dataset: async () => (await readRevision(database))!.about,
    };
    const run: Executor = compiled
      ? executor
      : () => execute({ schema, document, variableValues: variables, contextValue: context });
    // An operation is compiled when it is seen again.
    const question = { document, key: query, variables, context };
    if (compiled) await executor({ ...question, context: { ...context, graph: graph(languages) } });
    asked = [];
    const { data, errors } = await run(question);
    const formatted = errors?.map((error) => formatError(error.toJSON(), error));
    return JSON.parse(JSON.stringify({ data, errors: formatted })) as ExecutionResult;
  }

  return {
    database,
    graph,
    answer,
    async ask<Data>(query: string, more?: More) {
      const { data, errors } = await answer(query, more);
      if (errors) throw new Error(JSON.stringify(errors[0]));
      return data as Data;
    },
    async statements(query, more) {
      const { errors } = await answer(query, more);
      if (errors) throw new Error(JSON.stringify(errors[0]));
      return asked;
    },
    close: () => database.close(),
  };
}

/** A dataset of made-up records, written as files would have them, by the plural of their kind. */
export function datasetOf(model: Model, lists: Readonly<Record<string, readonly Curated[]>>): Dataset {
  const records = model.entity.kinds.flatMap((kind) =>
    (lists[kind.options!.plural] ?? []).map((value) => {
      const record = { id: value.id, kind, value: { ...value }, file: "made-up.yaml", line: 1, lineOf: () => 1 };
      return [value.id, record] as const;
    }),
  );
  const about = Object.fromEntries(
    ["title", "description", "coveredUntil", "figuresUntil", "collected", "licence", "licenceUrl", "attribution"].map(
      (name) => [name, "2026"],
    ),
  ) as unknown as Dataset["about"];
  return { about, records: new Map(records), files: "made-up" };
}
