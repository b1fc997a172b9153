import type { DocumentNode, ExecutionResult, ValueNode } from "graphql";
import {
  BREAK,
  GraphQLError,
  GraphQLSchema,
  OperationTypeNode,
  execute,
  getOperationAST,
  valueFromAST,
  visit,
} from "graphql";
import { getVariableValues } from "graphql/execution/values";
import type { CompiledQuery } from "graphql-jit";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { Literal } from "./compilable";
import type { Context } from "./context";
import { Coerced, checkNames, compilable, conditions } from "./compilable";

/** One question: a valid document, which of its operations, and what for. */
export interface Question {
  document: DocumentNode;
  /** Tells documents apart: the same text has the same key. */
  key: string;
  operationName?: string | null;
  variables?: Readonly<Record<string, unknown>> | null;
  context: unknown;
}

export type Executor = (question: Question) => ExecutionResult | Promise<ExecutionResult>;

/** An operation that was asked once, one that graphql-jit cannot do right, or one that is ready. */
type Known = "seen" | "interpreted" | Compiled;

interface Compiled {
  run: CompiledQuery["query"];
  /** The values of literals that are the same each time. */
  fixed: Readonly<Record<string, unknown>>;
  /** Literals with variables in them. */
  open: readonly Literal[];
  fields: number;
}

/**
 * Answers as graphql-js does, from the second time on with code compiled for the operation. Fields without a resolver
 * must be plain properties (or getters): compiled code neither calls nor awaits them.
 * @param capacity how many compiled fields are kept (about 10 kB each); the least recently used operations are forgotten.
 * @throws Error when the names of the schema do not allow compilation (see checkNames).
 */
export function createExecutor(schema: GraphQLSchema, capacity = 10_000): Executor {
  checkNames(schema);
  const configuration = schema.toConfig();
  const shadow = new GraphQLSchema({ ...configuration, types: [...configuration.types, Coerced], assumeValid: true });
  const known = new LRUCache<string, Known>({
    maxSize: capacity,
    sizeCalculation: (entry) => (typeof entry === "string" ? 1 : 1 + entry.fields),
  });
  const conditionsOf = new WeakMap<DocumentNode, string[]>();

  return (question) => {
    const { document, operationName, context } = question;
    const interpreted = () =>
      execute({ schema, document, operationName, variableValues: question.variables, contextValue: context });
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return interpreted();
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(schema, definitions, question.variables ?? {}, { maxErrors: 50 });
    if (errors) return { errors };

    let names = conditionsOf.get(document);
    if (!names) conditionsOf.set(document, (names = conditions(document)));
    const key = JSON.stringify([question.key, operationName ?? null, ...names.map((name) => coerced[name])]);
    let entry = known.get(key);
    if (entry === undefined) entry = "seen";
    else if (entry === "seen") entry = compile();
    known.set(key, entry);
    if (typeof entry === "string") return interpreted();

    const values: Record<string, unknown> = { ...coerced, ...entry.fixed };
    for (const { variable, value, type } of entry.open) {
      values[variable] = valueFromAST(value, type, coerced);
      if (values[variable] === undefined) return interpreted();
    }
    const asked: Context["asked"] = { document, operationName: operationName ?? null, variables: coerced };
    const result = entry.run(undefined, { ...(context as object), asked }, values);
    return result instanceof Promise ? result.then(likeGraphQL) : likeGraphQL(result);

    function compile(): Known {
      try {
        const prepared = compilable(schema, document, operation!, coerced!);
        if (!prepared) return "interpreted";
        const { literals, fields } = prepared;
        const open = literals.filter(({ value }) => hasVariable(value));
        const fixed = literals
          .filter((literal) => !open.includes(literal))
          .map(({ variable, value, type }) => [variable, valueFromAST(value, type)] as const);
        if (fixed.some(([, value]) => value === undefined)) return "interpreted";
        const query = compileQuery(shadow, prepared.document, operationName ?? undefined, WITHOUT_STACKS);
        return isCompiledQuery(query)
          ? { run: query.query, fixed: Object.fromEntries(fixed), open, fields }
          : "interpreted";
      } catch {
        return "interpreted";
      }
    }
  };
}

function hasVariable(literal: ValueNode): boolean {
  let found = false;
  visit(literal, { Variable: () => ((found = true), BREAK) });
  return found;
}

const WITHOUT_STACKS = { disablingCapturingStackErrors: true };

/** graphql-jit's errors lack `extensions`, which those who read a GraphQLError count on. */
function likeGraphQL(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, locations, path, originalError }) => {
    const error = new GraphQLError(message, { path, originalError });
    Object.defineProperty(error, "locations", { value: locations, enumerable: true });
    return error;
  });
  return { ...result, errors };
}
