import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLNamedType, GraphQLObjectType } from "graphql";
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isObjectType } from "graphql";

const PARTS = ["Rate", "Panellist", "ConflictVersion"];
/** Enums of which no value is shown as such: the pages show the fields they stand for. */
const OF_FIELDS = /^__|(Dimension|OrderField|Figure|Tie)$/;
/** Ways of asking for a record's title, its citation and its changes; not something that it holds. */
const WAYS_OF_ASKING = ["localizedTitle", "citation", "change"];
/** Ends of the dimensions that are no fields. */
const ENDS = ["SIDE", "GOVERNMENT", "YEAR", "WITHIN", "ENTITY_KIND"];
const OPERATORS = ["and", "or", "not"];

/** The keys that the terms must have for the public schema, and all that they may have. */
export function schemaTerms(): { needed: readonly string[]; known: ReadonlySet<string> } {
  const schema = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));
  const objects = (name: string) => schema.getType(name) as GraphQLObjectType;
  const records = schema.getPossibleTypes(schema.getType("Entity") as never);
  const holders = [...records, ...PARTS.map(objects)];

  const fieldsOf = (type: GraphQLObjectType) =>
    Object.values(type.getFields()).filter(({ name }) => !WAYS_OF_ASKING.includes(name));
  const isConnection = (type: GraphQLNamedType) => type.name.endsWith("Connection");

  /** Names of fields by the type that has them; those of nested values too. */
  const named = new Map<string, Set<string>>();
  const add = (type: string, name: string) => named.set(name, (named.get(name) ?? new Set<string>()).add(type));
  const dotted = new Set<string>();
  for (const holder of holders) {
    for (const field of fieldsOf(holder)) {
      add(holder.name, field.name);
      const type = getNamedType(field.type);
      if (!isObjectType(type)) continue;
      if (isConnection(type)) {
        const edge = getNamedType(type.getFields()["edges"]!.type) as GraphQLObjectType;
        const onEdge = Object.keys(edge.getFields()).filter((name) => !["cursor", "node"].includes(name));
        for (const name of onEdge) add(holder.name, name);
      } else if (!holders.includes(type) && field.args.length === 0 && !type.name.startsWith("Series")) {
        for (const name of Object.keys(type.getFields())) {
          add(holder.name, name);
          dotted.add(`field.${field.name}.${name}`);
        }
      }
    }
    const where = schema.getType(`${holder.name}Where`);
    // `side`, `government` and `within` narrow by what a record belongs to; as dimensions they have names of their own.
    if (isInputObjectType(where)) {
      for (const { name, type } of Object.values(where.getFields())) {
        if (!OPERATORS.includes(name) && getNamedType(type).name !== "MembershipComparison") add(holder.name, name);
      }
    }
  }

  const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
  const shown = enums.filter(({ name }) => !OF_FIELDS.test(name));
  const valuesOf = (name: string) => enums.find((each) => each.name === name)!.getValues();
  const needed = [
    ...valuesOf("EntityKind").flatMap(({ name }) => [`kind.${name}.one`, `kind.${name}.many`]),
    ...[...named.keys()].map((name) => `field.${name}`),
    ...ENDS.map((name) => `field.${name}`),
    ...shown
      .filter(({ name }) => name !== "EntityKind" && name !== "RelationshipType")
      .flatMap((each) => each.getValues().map(({ name }) => `value.${each.name}.${name}`)),
    ...valuesOf("RelationshipType").flatMap(({ name }) => [`relationship.${name}.out`, `relationship.${name}.back`]),
    "value.Boolean.true",
    "value.Boolean.false",
  ];
  const ofTypes = [...named].flatMap(([name, types]) => [...types].map((type) => `field.${type}.${name}`));
  return { needed, known: new Set([...needed, ...dotted, ...ofTypes]) };
}
