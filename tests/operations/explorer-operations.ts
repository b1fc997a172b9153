import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DefinitionNode, DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from "graphql";
import { Kind, parse, print, visit } from "graphql";
import { examples } from "./explorer-examples";
import type { Operation } from "./service";

const pages = join(__dirname, "..", "..", "explorer", "src");
const GENERATED = join("kinds", "operations");
const FRAGMENTS = join("api", "fragments.graphql");

/** An operation that the explorer asks, as it sends it. */
export interface ExplorerOperation extends Operation {
  /** The name of the operation, such as `MeasureTable`. */
  readonly name: string;
  /** Its file, in the explorer's folder. */
  readonly file: string;
  /** Whether it is written from the schema, for a kind of record. */
  readonly generated: boolean;
}

const read = (file: string) => parse(readFileSync(join(pages, file), "utf8"), { noLocation: true });

const isFragment = (definition: DefinitionNode): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;

/** The names of the fragments that a definition spreads, in itself or in those it spreads. */
function spreadIn(definition: DefinitionNode, all: ReadonlyMap<string, FragmentDefinitionNode>): string[] {
  const found: string[] = [];
  visit(definition, { FragmentSpread: ({ name }) => void found.push(name.value) });
  return [...new Set(found.flatMap((name) => [name, ...spreadIn(all.get(name)!, all)]))];
}

/** Example variables of a generated operation, by what stands behind the name of its kind. */
function exampleFor(name: string): Operation["variables"] {
  const [, kind, what] = /^(\w+)(Record|Table|Statistics)$/.exec(name)!;
  const example = examples[kind!];
  if (!example) throw new Error(`${kind} has no example: add one to tests/operations/explorer-examples.ts.`);
  const { id, where, orderBy, by } = example;
  if (what === "Record") return { id, dated: true };
  if (what === "Statistics") return { by, where };
  return { where, orderBy: [{ field: orderBy[0], direction: orderBy[1] }], first: 25 };
}

/** Example variables of an operation that is written by hand: they stand beside it. */
function exampleBeside(file: string): Operation["variables"] {
  const beside = file.replace(/\.graphql$/, ".variables.json");
  const isThere = readdirSync(join(pages, dirname(file))).includes(basename(beside));
  return isThere ? (JSON.parse(readFileSync(join(pages, beside), "utf8")) as Operation["variables"]) : {};
}

/** All operations of the explorer: whatever stands in a .graphql file of its pages. */
export function explorerOperations(): ExplorerOperation[] {
  const files = (readdirSync(pages, { recursive: true }) as string[]).filter((file) => file.endsWith(".graphql"));
  const shared = new Map(
    read(FRAGMENTS)
      .definitions.filter(isFragment)
      .map((each) => [each.name.value, each]),
  );
  return files.sort().flatMap((file) => {
    const { definitions } = read(file);
    const fragments = new Map([
      ...shared,
      ...definitions.filter(isFragment).map((each) => [each.name.value, each] as const),
    ]);
    const operations = definitions.filter(
      (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
    );
    return operations.map((operation) => {
      const spread = spreadIn(operation, fragments).map((name) => fragments.get(name)!);
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...spread] };
      const name = operation.name!.value;
      const generated = dirname(file) === GENERATED;
      const variables = generated ? exampleFor(name) : exampleBeside(file);
      return { name, file, generated, document, text: print(document), variables };
    });
  });
}
