import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLOutputType,
  GraphQLSchema,
} from "graphql";
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from "graphql";

/** A place of an operation where clients write a text: an argument, or a field of an input below it. */
export interface StringPlace {
  /** Such as `Query.grievances(where.title.eq)`. */
  readonly name: string;
  /** The operation, with a variable `$text` there. */
  readonly text: string;
}

type Field = GraphQLField<unknown, unknown>;

/** Scalars whose values are written as texts. */
const TEXTS = ["String", "ID", "Date", "PartialDate", "Decimal"];
/** Values that needed arguments beside the one in question are given. */
const GIVEN: Readonly<Record<string, string>> = {
  ID: '"cty-us"',
  String: '"dairy"',
  Date: '"2026-07-24"',
  PartialDate: '"2026"',
  Int: "1",
  Boolean: "false",
};

/**
 * Every place of a schema where a text can be written: each such argument of each field, and each such field of each
 * input, by the shortest way to it.
 */
export function stringPlaces(schema: GraphQLSchema): StringPlace[] {
  const found: StringPlace[] = [];
  const inputsSeen = new Set<string>();
  let level = fieldsByWay(schema).flatMap(({ type, field, around }) =>
    field.args.map((argument) => {
      const others = field.args.filter((each) => each !== argument && isRequiredArgument(each)).map(needed);
      const call = (value: string) => `${field.name}(${[...others, `${argument.name}: ${value}`].join(", ")})`;
      const write: Input["write"] = (value) => around(`${call(value)}${selected(field.type, 3)}`);
      return { path: `${type}.${field.name}(${argument.name}`, type: argument.type, write };
    }),
  );
  while (level.length > 0) {
    const next: Input[] = [];
    for (const { path, type, write } of level) {
      const named = getNamedType(type);
      const inList = (value: string) => write(isList(type) ? `[${value}]` : value);
      if (TEXTS.includes(named.name)) {
        found.push({ name: `${path})`, text: `query ($text: ${named.name}!) ${inList("$text")}` });
      }
      if (!isInputObjectType(named)) continue;
      const fields = Object.values(named.getFields());
      // What holds further inputs is looked into once: a `where` leads to all others without end.
      const isRecursive = fields.some((field) => isInputObjectType(getNamedType(field.type)));
      if (isRecursive && inputsSeen.has(named.name)) continue;
      inputsSeen.add(named.name);
      for (const field of fields) {
        const others = fields.filter((each) => each !== field && isRequiredInputField(each)).map(needed);
        const object = (value: string) => inList(`{ ${[...others, `${field.name}: ${value}`].join(", ")} }`);
        next.push({ path: `${path}.${field.name}`, type: field.type, write: object });
      }
    }
    level = next;
  }
  return found;
}

/** An argument, or a field of one, and the operation in which it has a value. */
interface Input {
  readonly path: string;
  readonly type: GraphQLInputType;
  readonly write: (value: string) => string;
}

/** Every field of every object, with a selection that leads to it: by lists if it can be, rather than by ids. */
function fieldsByWay(schema: GraphQLSchema) {
  const found: { type: string; field: Field; around: (selection: string) => string }[] = [];
  const seen = new Set<string>();
  const ways = [{ type: schema.getQueryType()!.name, needs: 0, around: (selection: string) => `{ ${selection} }` }];
  for (let way = ways.shift(); way; way = ways.sort((one, other) => one.needs - other.needs).shift()) {
    const { type, needs, around } = way;
    const named = schema.getType(type);
    if (seen.has(type) || (!isObjectType(named) && !isInterfaceType(named))) continue;
    seen.add(type);
    for (const field of Object.values(named.getFields())) {
      found.push({ type, field, around });
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) continue;
      const given = field.args.filter(isRequiredArgument).map(needed);
      const call = `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}`;
      const wrapped = (selection: string) => around(`${call} { ${selection} }`);
      ways.push({ type: inner.name, needs: needs + given.length, around: wrapped });
      for (const each of isObjectType(inner) ? [] : schema.getPossibleTypes(inner)) {
        const within = (selection: string) => wrapped(`... on ${each.name} { ${selection} }`);
        ways.push({ type: each.name, needs: needs + given.length, around: within });
      }
    }
  }
  return found;
}

/** A selection that has the field answered: single values, and what a list leads to. */
function selected(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return "";
  if (isUnionType(named)) return " { __typename }";
  const fields = Object.values(named.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const [values, others] = [true, false].map((leaf) =>
    fields.filter((each) => isLeafType(getNamedType(each.type)) === leaf),
  );
  const leads = depth > 0 ? others!.filter(({ name }) => ["nodes", "node", "groups", "pairs"].includes(name)) : [];
  const all = [...values!.slice(0, 2), ...leads].map((each) => `${each.name}${selected(each.type, depth - 1)}`);
  return ` { ${["__typename", ...all].join(" ")} }`;
}

const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function needed({ name, type }: GraphQLArgument | GraphQLInputField): string {
  const named = getNamedType(type);
  let value = isEnumType(named) ? named.getValues()[0]!.name : GIVEN[named.name];
  if (isInputObjectType(named)) {
    value = `{ ${Object.values(named.getFields()).filter(isRequiredInputField).map(needed).join(", ")} }`;
  }
  return `${name}: ${isList(type) ? `[${value}]` : value}`;
}
