import type {
  DirectiveNode,
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  ValueNode,
  VariableDefinitionNode,
} from "graphql";
import {
  GraphQLIncludeDirective,
  GraphQLScalarType,
  GraphQLSkipDirective,
  Kind,
  TypeInfo,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** The type of every variable of a compilable document: values that graphql-js has coerced already. */
export const Coerced = new GraphQLScalarType({ name: "Coerced", parseValue: (value) => value });

/** A literal of the original document, for which the compilable one has a variable. */
export interface Literal {
  variable: string;
  value: ValueNode;
  type: GraphQLInputType;
}

export interface Compilable {
  document: DocumentNode;
  literals: Literal[];
  /** How many fields code is made for: those below an abstract type once for each of its types. */
  fields: number;
}

/** More fields than this are not compiled: that would take too long and too much memory (about 10 kB each). */
const MOST_FIELDS = 2_000;

type Values = Readonly<Record<string, unknown>>;

/**
 * A copy of one operation that graphql-jit compiles right and safely:
 * - variables are of an identity type, for graphql-jit unrolls a recursive input type without end;
 * - literals become variables, for graphql-jit writes them into the code that it makes: it takes some strings for
 *   code, and a variable left out inside of a literal for null;
 * - `@skip` and `@include` are carried out for the given variables, for graphql-jit mixes up the conditions of a
 *   fragment that is used twice;
 * - fields are copies, for graphql-jit writes on them.
 *
 * Null where it cannot be compiled right (graphql-jit joins the response keys of a path with "_" to one name) or is too
 * big.
 * @throws GraphQLError when a variable of @skip or @include is null.
 */
export function compilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): Compilable | null {
  const given = operation.variableDefinitions ?? [];
  const names = new Set(given.map((definition) => definition.variable.name.value));
  const literals: Literal[] = [];
  let ambiguous = false;
  const types = new TypeInfo(schema);
  const included = (node: { directives?: readonly DirectiveNode[] }) =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false;
  const spread = <Node extends { directives?: readonly DirectiveNode[] }>(node: Node) =>
    included(node) ? { ...node, directives: [] } : null;

  const copy: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: (node) => (node === operation ? { ...node, variableDefinitions: [], directives: [] } : null),
      FragmentSpread: spread,
      InlineFragment: spread,
      Field(node) {
        const key = (node.alias ?? node.name).value;
        if (key.includes("_") && key !== "__typename") ambiguous = true;
        return spread(node);
      },
      Argument(node) {
        const argument = types.getArgument();
        if (node.value.kind === Kind.VARIABLE || !argument) return undefined;
        let variable = `literal${literals.length}`;
        while (names.has(variable)) variable += "_";
        literals.push({ variable, value: node.value, type: argument.type });
        const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable }, loc: node.value.loc };
        return { ...node, value };
      },
    }),
  );
  if (ambiguous) return null;

  const variableDefinitions = [...names, ...literals.map((literal) => literal.variable)].map(definition);
  const definitions = copy.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? { ...node, variableDefinitions } : node,
  );
  const prepared = { ...copy, definitions };
  const fields = countFields(schema, prepared);
  return fields > MOST_FIELDS ? null : { document: prepared, literals, fields };
}

/** Counts the fields of the one operation as they are compiled, a little beyond MOST_FIELDS at most. */
function countFields(schema: GraphQLSchema, document: DocumentNode): number {
  let fields = 0;
  const walk = (type: GraphQLNamedType | undefined, { selections }: SelectionSetNode): void => {
    for (const object of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
      if (isObjectType(object)) for (const node of selections) visitNode(object, node);
    }
  };
  const visitNode = (type: GraphQLObjectType, node: SelectionNode): void => {
    if (++fields > MOST_FIELDS) return;
    if (node.kind === Kind.FIELD) {
      const field = type.getFields()[node.name.value];
      if (field && node.selectionSet) walk(getNamedType(field.type), node.selectionSet);
      return;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) return;
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
    const applies =
      !condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
    if (applies) walk(type, fragment.selectionSet);
  };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) walk(schema.getQueryType()!, node.selectionSet);
  }
  return fields;
}

function definition(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: Coerced.name } },
  };
}

/** The variables that decide over `@skip` and `@include` anywhere in a document. */
export function conditions(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Directive(node) {
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  return [...found].sort();
}

/** graphql-jit names resolvers by type and field together. @throws Error when two have the same name. */
export function checkNames(schema: GraphQLSchema): void {
  const seen = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.keys(type.getFields())) {
      const path = `${type.name}.${field}`;
      const other = seen.get(type.name + field);
      if (other) throw new Error(`${path} and ${other} read the same without the dot: rename one of them.`);
      seen.set(type.name + field, path);
    }
  }
}
