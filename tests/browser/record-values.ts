import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLField, GraphQLObjectType, GraphQLOutputType } from "graphql";
import { buildSchema, getNamedType, isEnumType, isListType, isObjectType, isScalarType } from "graphql";
import type { Browsing } from "./browser";

const root = join(__dirname, "../..");
const schema = buildSchema(readFileSync(join(root, "schema/schema.graphql"), "utf8"));
const terms = JSON.parse(readFileSync(join(root, "explorer/src/language/en/terms.json"), "utf8")) as Record<
  string,
  string
>;

type Answer = Readonly<Record<string, unknown>>;

/** Values that a page does not print as they stand: which titles are translations is marked beside these. */
const UNPRINTED = ["id", "entityKind", "title", "translated"];

const alone = (field: GraphQLField<unknown, unknown>) => field.args.length === 0 && !UNPRINTED.includes(field.name);
const isLeaf = (type: GraphQLOutputType) => isScalarType(getNamedType(type)) || isEnumType(getNamedType(type));
const isRecordList = (name: string) => /Connection$/.test(name) && !/^(Rate|Panellist|ConflictVersion)/.test(name);

/** A date as people in the United States write it. */
function dateInWords(date: string): string {
  const [year, month, day] = date.split("-");
  const months = "January February March April May June July August September October November December".split(" ");
  if (!month) return year!;
  return day ? `${months[Number(month) - 1]} ${Number(day)}, ${year}` : `${months[Number(month) - 1]} ${year}`;
}

function enumInWords(type: string, value: string): string {
  const words = value.replaceAll("_", " ").toLowerCase();
  return terms[`value.${type}.${value}`] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** How a value is written on the page of a record; none where it is written in a way of its own. */
function written(type: GraphQLOutputType, name: string, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => written(getNamedType(type), name, each));
  const { name: named } = getNamedType(type);
  if (isEnumType(getNamedType(type))) return [enumInWords(named, String(value))];
  if (named === "Boolean" || name === "scale") return [];
  if (/Date$/.test(named)) return [dateInWords(String(value))];
  if (name === "durationDays") return [`${value} day`];
  if (typeof value === "number" && name !== "year")
    return [value.toLocaleString("en-US", { maximumFractionDigits: 6 })];
  return [String(value).replaceAll(/\s+/g, " ").trim()];
}

function selectionOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeaf(field.type)) return alone(field) ? [field.name] : [];
      if (isRecordList(named.name) && !["descendants", "citations"].includes(field.name))
        return [`${field.name}(first: 12) { totalCount nodes { ... on Entity { title } } }`];
      if (field.name === "citations") return ["citations(first: 100) { edges { locator node { title publisher } } }"];
      const plain = isObjectType(named) && Object.values(named.getFields()).every((each) => isLeaf(each.type));
      const isGroup = plain && field.args.length === 0 && !isListType(field.type) && named.name !== "LocalizedText";
      return isGroup ? [`${field.name} { ${Object.keys(named.getFields()).join(" ")} }`] : [];
    })
    .join(" ");
}

/** What the page of a record has to show in English, as an independent question to the API answers it. */
export async function recordsShown(browsing: Pick<Browsing, "ask">, id: string): Promise<string[]> {
  const { node } = await browsing.ask<{ node: { __typename: string } }>(
    "query ($id: ID!) { node(id: $id) { __typename } }",
    {
      id,
    },
  );
  const type = schema.getType(node.__typename) as GraphQLObjectType;
  const { record } = await browsing.ask<{ record: Answer }>(
    `query ($id: ID!) { record: node(id: $id) { ... on ${type.name} { title ${selectionOf(type)} } } }`,
    { id },
  );
  return [String(record["title"]), ...Object.values(type.getFields()).flatMap((field) => shownOf(field, record))];
}

function shownOf({ name, type }: GraphQLField<unknown, unknown>, record: Answer): string[] {
  const value = record[name];
  if (value === undefined || name === "title") return [];
  if (isLeaf(type)) return written(type, name, value);
  const { nodes, edges } = (value ?? {}) as {
    nodes?: { title: string }[];
    edges?: { locator: string; node: { title: string; publisher: string } }[];
  };
  if (nodes) return name === "conflicts" ? [] : nodes.map(({ title }) => title.replaceAll(/\s+/g, " "));
  if (edges) return edges.flatMap(({ locator, node }) => [locator, node.title, node.publisher]);
  const fields = (getNamedType(type) as GraphQLObjectType).getFields();
  return Object.entries((value ?? {}) as Answer).flatMap(([inner, each]) => written(fields[inner]!.type, inner, each));
}
