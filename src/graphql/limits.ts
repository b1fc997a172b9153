import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLField, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from "graphql";
import { GraphQLError, Kind, OperationTypeNode, visit } from "graphql";
import { getVariableValues } from "graphql/execution/values";
import type { ComplexityEstimator } from "graphql-query-complexity";
import { getComplexity } from "graphql-query-complexity";
import { LRUCache } from "lru-cache";
import type { Limits } from "../config";
import { checkedIds, checkedSize, PAGE } from "../graph/paging";
import { overLimit } from "./errors";

/** How deep lists and objects may lie in one another in an argument or a variable. */
const INPUT_DEPTH = 50;
/** How many fields an operation may have when its fragments are unfolded. */
const UNFOLDED = 10_000;
/** Of how many different variables it is known that an operation passes, and how long these may be, in characters. */
const KEPT = 100;
const KEPT_VARIABLES = 2_000;
/** What may be asked of the schema itself: enough for every tool's introspection, at ten items a list. */
const INTROSPECTION = 100_000;

type Variables = Readonly<Record<string, unknown>>;

/**
 * Refuses what is too big, once the variables are known and before anything runs: an error with a code, the limit and
 * what was asked (`extensions: {code, limit, actual}`), status 400.
 */
export function limitsPlugin(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin {
  const passed = new WeakMap<OperationDefinitionNode, LRUCache<string, true>>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        // Which of several operations is meant is not known: execution says so.
        if (!operation) return;
        if (operation.operation !== OperationTypeNode.QUERY) throw readOnly();
        const variables = request.variables ?? {};
        checkNesting(nesting(variables));
        // Counting costs as much as answering: what has passed is not counted again.
        const key = JSON.stringify(variables);
        if (passed.get(operation)?.get(key)) return;
        checkLimits(schema, limits, document, operation, variables);
        if (key.length > KEPT_VARIABLES) return;
        const known = passed.get(operation) ?? new LRUCache({ max: KEPT });
        passed.set(operation, known.set(key, true));
      },
    }),
  };
}

function readOnly(): GraphQLError {
  return new GraphQLError("The records can be read only: ask a query.", { extensions: { code: "READ_ONLY" } });
}

/** @throws GraphQLError with `extensions: {code, limit, actual}`; BadInput for the size of a page. */
export function checkLimits(
  schema: GraphQLSchema,
  limits: Limits,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const written = count(document);
  atMost(limits.aliases, written.aliases, "TOO_MANY_ALIASES", "The document has too many aliases");
  atMost(limits.directives, written.directives, "TOO_MANY_DIRECTIVES", "The document has too many directives");
  checkNesting(Math.max(written.inputDepth, nesting(variables)));
  atMost(limits.depth, depth(document, operation), "QUERY_TOO_DEEP", "The operation is nested too deeply");
  const asked = cost(schema, document, operation, variables);
  if (!asked) return;
  const advice = "ask for smaller pages (`first`) or fewer fields";
  atMost(limits.cost, asked.data, "QUERY_TOO_COSTLY", `The operation may give too many fields: ${advice}`);
  atMost(INTROSPECTION, asked.schema, "QUERY_TOO_COSTLY", "The operation asks too much of the schema itself");
}

const checkNesting = (deep: number) =>
  atMost(INPUT_DEPTH, deep, "INPUT_TOO_DEEP", "An argument or variable is nested too deeply");

function atMost(limit: number, actual: number, code: string, text: string): void {
  if (actual > limit) throw overLimit(code, `${text} (${actual}, at most ${limit}).`, limit, actual);
}

/** What can be counted in the text. */
function count(document: DocumentNode) {
  let aliases = 0;
  let directives = 0;
  let open = 0;
  let inputDepth = 0;
  const nested = { enter: () => void (inputDepth = Math.max(inputDepth, ++open)), leave: () => void open-- };
  visit(document, {
    Field: (node) => void (node.alias && aliases++),
    Directive: () => void directives++,
    ListValue: nested,
    ObjectValue: nested,
  });
  return { aliases, directives, inputDepth };
}

/** How deep lists and objects lie in one another in variables; gives up beyond INPUT_DEPTH. */
function nesting(variables: Variables): number {
  let level: unknown[] = Object.values(variables);
  for (let deep = 0; ; deep++) {
    level = level.filter((each) => typeof each === "object" && each !== null);
    if (level.length === 0 || deep > INPUT_DEPTH) return deep;
    level = level.flatMap((each): unknown[] => Object.values(each as object));
  }
}

/** How deep fields lie in one another; what is asked of the schema itself counts as one field. */
function depth(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  }
  const known = new Map<string, number>();
  const of = (selections: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const node of selections?.selections ?? []) {
      let deep: number;
      if (node.kind === Kind.FIELD) deep = 1 + (node.name.value.startsWith("__") ? 0 : of(node.selectionSet));
      else if (node.kind === Kind.INLINE_FRAGMENT) deep = of(node.selectionSet);
      else {
        const name = node.name.value;
        deep = known.get(name) ?? of(fragments.get(name));
        known.set(name, deep);
      }
      deepest = Math.max(deepest, deep);
    }
    return deepest;
  };
  return of(operation.selectionSet);
}

/**
 * The most fields that an operation can give: a list multiplies what is under it by its page.
 * Null when its variables are wrong: then it does not run, and execution tells why.
 */
function cost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): { data: number; schema: number } | null {
  let introspection = 0;
  const estimator: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
    if (field.name.startsWith("__")) {
      introspection += childComplexity;
      return field.name === "__typename" ? 1 : 0;
    }
    if (type.name.startsWith("__")) return 1 + childComplexity * (String(field.type).includes("[") ? 10 : 1);
    return 1 + childComplexity * most(field, args, type === schema.getQueryType());
  };
  try {
    const data = getComplexity({
      schema,
      query: document,
      operationName: operation.name?.value,
      variables: { ...variables },
      estimators: [estimator],
      maxQueryNodes: UNFOLDED,
    });
    return { data, schema: introspection };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes("maximum allowed number of nodes")) {
      throw overLimit("QUERY_TOO_COSTLY", `The operation has more than ${UNFOLDED} fields.`, UNFOLDED, UNFOLDED + 1);
    }
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
    throw new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: "BAD_USER_INPUT" } });
  }
}

/** How many items a field gives at most: the size of its page, as many as it is given `ids`, or as it says itself. */
function most(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>, root: boolean): number {
  const has = (argument: string) => field.args.some(({ name }) => name === argument);
  const sizes = ["first", "last", "limit"].filter(has);
  const given = sizes.find((argument) => (args[argument] ?? null) !== null) ?? sizes.at(-1);
  if (given) return checkedSize(given, (args[given] ?? (root ? PAGE.root : PAGE.nested)) as number);
  if (has("ids") && Array.isArray(args["ids"])) return checkedIds(args["ids"]).length;
  return (field.extensions["most"] as number | undefined) ?? 1;
}
