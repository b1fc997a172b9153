// What the explorer knows of the kinds of record: read from the public schema, so that a new kind, field or
// relationship appears in tables, filters and record pages without a line written for it.
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
} from "graphql";

/** Fields of every record that pages show in places of their own. */
const COMMON = ["title", "localizedTitle", "holdsOn", "citation", "citations", "conflicts", "id", "entityKind"];

const SCALARS = {
  ID: "id",
  String: "text",
  Boolean: "boolean",
  Int: "number",
  Float: "number",
  Decimal: "number",
  Date: "date",
  PartialDate: "date",
};

const RELATED = /(Relation|Reference)Where$/;

const COMPARISONS = {
  IdComparison: "id",
  TitleComparison: "text",
  TextComparison: "text",
  TextListComparison: "textList",
  PartialDateComparison: "date",
  WholeComparison: "number",
  DecimalComparison: "number",
  FlagComparison: "boolean",
};

/** `AgendaItem` is `AGENDA_ITEM`. */
export const screaming = (name) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();

/** The types that implement the interface of all records, in the order of the enum of kinds. */
export function recordTypes(schema) {
  const types = schema.getPossibleTypes(schema.getType("Entity"));
  const order = schema
    .getType("EntityKind")
    .getValues()
    .map(({ name }) => name);
  return [...types].sort((a, b) => order.indexOf(screaming(a.name)) - order.indexOf(screaming(b.name)));
}

const isConnection = (type) => isObjectType(type) && /Connection$/.test(type.name);

/** The type of the nodes of a connection, and the fields that its edges have beside them. */
function connected(type) {
  const { node } = getNamedType(type.getFields().edges.type).getFields();
  const fields = getNamedType(type.getFields().edges.type).getFields();
  return {
    target: getNamedType(node.type),
    onEdge: Object.keys(fields).filter((name) => !["cursor", "node"].includes(name)),
  };
}

/** The kinds that a type of records stands for; null where it is not one of records. */
function kindsOf(schema, type) {
  if (!isInterfaceType(type) && !isUnionType(type) && !isObjectType(type)) return null;
  const records = recordTypes(schema);
  const types = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
  return types.every((each) => records.includes(each)) ? types.map(({ name }) => screaming(name)) : null;
}

function valueOf(field) {
  const nullable = getNullableType(field.type);
  const type = getNamedType(field.type);
  const list = isListType(nullable);
  if (isEnumType(type)) return { name: field.name, type: "enum", of: type.name, list };
  if (SCALARS[type.name]) return { name: field.name, type: SCALARS[type.name], list };
  return null;
}

/** The values of a type that need no argument, those of nested objects such as `dates` among them. */
export function valuesOf(schema, type) {
  return Object.values(type.getFields()).flatMap((field) => {
    if (COMMON.includes(field.name) || field.args.length > 0) return [];
    const value = valueOf(field);
    if (value) return [value];
    const nested = getNamedType(field.type);
    if (
      !isObjectType(nested) ||
      isConnection(nested) ||
      kindsOf(schema, nested) ||
      isListType(getNullableType(field.type))
    )
      return [];
    // Derived answers such as the newest point of a series have pages of their own.
    if (nested.getInterfaces().length > 0 || /Point$/.test(nested.name)) return [];
    return [
      { name: field.name, type: "group", fields: Object.values(nested.getFields()).map(valueOf).filter(Boolean) },
    ];
  });
}

/** What leads from a record of a type to others, and to the parts it is made of. */
export function relationshipsOf(schema, type) {
  return Object.values(type.getFields()).flatMap((field) => {
    if (COMMON.includes(field.name) || ["ancestors", "descendants"].includes(field.name)) return [];
    const named = getNamedType(field.type);
    if (isConnection(named)) {
      const { target, onEdge } = connected(named);
      return [{ name: field.name, kinds: kindsOf(schema, target), target: target.name, many: true, onEdge }];
    }
    const kinds = kindsOf(schema, named);
    return kinds && field.args.length === 0
      ? [{ name: field.name, kinds, target: named.name, many: false, onEdge: [] }]
      : [];
  });
}

/** What a list can be narrowed by: the fields of its `where` by their paths, and how their values are compared. */
function filtersOf(schema, where, above = "") {
  return Object.values(where.getFields()).flatMap(({ name: field, type: input }) => {
    const comparison = getNamedType(input);
    const name = above + field;
    if (["and", "or", "not"].includes(field)) return [];
    if (/Where$/.test(comparison.name) && comparison.getFields().and === undefined && !RELATED.test(comparison.name))
      return filtersOf(schema, comparison, `${name}.`);
    if (COMPARISONS[comparison.name]) return [{ name, type: COMPARISONS[comparison.name] }];
    const operators = comparison.getFields();
    const compared = operators.eq ?? operators.has ?? operators.in ?? operators.hasSome;
    if (compared && isEnumType(getNamedType(compared.type)))
      return [{ name, type: operators.eq ? "enum" : "enumList", of: getNamedType(compared.type).name }];
    const related = operators.some ?? operators.is;
    const target = related && /^(\w+)Where$/.exec(getNamedType(related.type).name)?.[1];
    const kinds = target && schema.getType(target) && kindsOf(schema, schema.getType(target));
    return kinds ? [{ name, type: operators.some ? "records" : "record", kinds }] : [];
  });
}

/** `COMMITMENTS_CHAPTER` is the path `commitments`, `chapter`: names of fields and relationships, from the longest. */
function pathOf(schema, type, name) {
  if (!name) return [];
  const fields = type?.getFields ? Object.values(type.getFields()) : [];
  const found = fields
    .filter((field) => name === screaming(field.name) || name.startsWith(`${screaming(field.name)}_`))
    .sort((a, b) => b.name.length - a.name.length);
  if (found.length === 0) return [name];
  const named = getNamedType(found[0].type);
  const next = isConnection(named) ? connected(named).target : named;
  return [found[0].name, ...pathOf(schema, next, name.slice(screaming(found[0].name).length + 1))];
}

function dimensionsOf(schema, type) {
  const values = schema.getType(`${type.name}Dimension`)?.getValues() ?? [];
  return values.map(({ name }) => ({ name, path: pathOf(schema, type, name) }));
}

/** What the parts are that a relationship leads to: their type, their values, and the records they lead to. */
function partOf(schema, part, from) {
  return {
    part: part.name,
    fields: valuesOf(schema, part),
    leads: relationshipsOf(schema, part)
      .filter(({ target, many }) => target !== from.name && !many)
      .map(({ name }) => name),
  };
}

/** All that the pages need to know of a kind. */
export function kindOf(schema, type) {
  const query = Object.values(schema.getQueryType().getFields());
  const one = query.find((field) => getNamedType(field.type) === type && field.args.some(({ name }) => name === "id"));
  const many = query.find((field) => getNamedType(field.type).name === `${type.name}Connection`);
  const statistics = query.find((field) => field.name === `${one.name}Statistics`);
  return {
    type: type.name,
    one: one.name,
    many: many.name,
    fields: valuesOf(schema, type),
    relationships: relationshipsOf(schema, type).map(({ target, ...rest }) => ({
      ...rest,
      ...(rest.kinds ? {} : partOf(schema, schema.getType(target), type)),
    })),
    filters: filtersOf(schema, schema.getType(`${type.name}Where`)),
    order: schema
      .getType(`${type.name}OrderField`)
      .getValues()
      .map(({ name }) => name),
    dimensions: dimensionsOf(schema, type),
    leveled: statistics.args.some(({ name }) => name === "level"),
  };
}

/** The relationships by which the graph is walked: all, and those that are walked only where they are asked for. */
export function walkedOf(schema) {
  const values = schema.getType("RelationshipType").getValues();
  const onRequest = values.filter(({ description }) => /walked only where it is asked for/.test(description));
  // The words are the API's: were they other ones, the graph would walk what it should not.
  if (onRequest.length === 0) throw new Error("No relationship says that it is walked only where it is asked for.");
  return { all: values.map(({ name }) => name), onRequest: onRequest.map(({ name }) => name) };
}
