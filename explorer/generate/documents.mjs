// Typed documents: beside each .graphql file of the pages a module with its operations as text and the types of what
// they take and answer, by GraphQL Code Generator.
import { codegen } from "@graphql-codegen/core";
import * as documents from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { Kind, parse, visit } from "graphql";

const CONFIG = {
  documentMode: "string",
  documentVariableSuffix: "",
  useTypeImports: true,
  skipTypename: true,
  immutableTypes: true,
  enumType: "string-literal",
  inlineFragmentTypes: "combine",
  scalars: { ID: "string", Date: "string", PartialDate: "string", Decimal: "string" },
};

/** The fragments that a document spreads, those of its fragments among them. */
function spreadBy(document, fragments, found = new Set()) {
  visit(document, {
    FragmentSpread({ name: { value } }) {
      if (found.has(value) || !fragments.has(value)) return;
      found.add(value);
      spreadBy(fragments.get(value), fragments, found);
    },
  });
  return found;
}

/** The fragments that a file shares with all others, by name. */
export function fragmentsOf(text) {
  const { definitions } = parse(text);
  return new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  );
}

/** The definitions of a file, with the shared fragments that they spread. */
export function documentOf(text, fragments) {
  const document = parse(text);
  const spread = [...spreadBy(document, fragments)].map((name) => fragments.get(name));
  return { ...document, definitions: [...document.definitions, ...spread] };
}

/** The module that stands beside a .graphql file. */
export async function moduleOf(schema, location, document) {
  const text = await codegen({
    filename: `${location}.ts`,
    schema,
    schemaAst: schema,
    documents: [{ location, document }],
    config: CONFIG,
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations, documents },
  });
  return `// Made from ${location}.\n${text}`;
}
