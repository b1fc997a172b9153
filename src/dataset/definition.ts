import type { Engine } from "../database/database";
import type { Kind, Model } from "../model";
import { model } from "../model";
import { RECORD } from "../graph/patterns";

const underscored = (name: string) => name.replace(/(?<=.)[A-Z]/g, "_$&").toLowerCase();

function unique(label: string, property: string): string {
  const name = underscored(`${label}_${property}_unique`);
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
}

function index(label: string, property: string): string {
  const name = underscored(`${label}_${property}`);
  return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
}

/** The columns that lists of a kind can be ordered by. */
function orderColumns(kind: Kind): string[] {
  return kind.properties.flatMap(({ stored, type, order }) =>
    order && type.order ? [stored + type.order.suffix] : [],
  );
}

/**
 * The constraints and indexes of a model; those that stand already are left as they are.
 *
 * Neo4j reads pages in the order of an index, and a unique constraint is an index there. The embedded database has no
 * ordered reads, and its constraints are no indexes.
 */
export function definition(model: Model, engine: Engine): string[] {
  const labels = [RECORD, ...model.kinds.map(({ name }) => name)];
  const revision = unique("Revision", "number");
  if (engine === "embedded") return [unique(RECORD, "id"), ...labels.map((label) => index(label, "id")), revision];
  return [
    ...labels.map((label) => unique(label, "id")),
    ...model.kinds.flatMap((kind) => orderColumns(kind).map((column) => index(kind.name, column))),
    revision,
  ];
}

const engines: Readonly<Record<Engine, string>> = { neo4j: "Neo4j", embedded: "the embedded database" };

/** The files that show the definition for each database, by path; they follow from the model and are not edited. */
export function definitionFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(engines).map(([engine, name]) => [
      `cypher/definition.${engine}.cypher`,
      `// Constraints and indexes for ${name}. Made from the model by "npm run emit"; do not edit.\n\n` +
        definition(model, engine as Engine)
          .map((statement) => `${statement};\n`)
          .join(""),
    ]),
  );
}
