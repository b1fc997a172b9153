import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from "graphql";
import { GraphQLID, isObjectType } from "graphql";
import { Arg, buildSchemaSync, Query, Resolver } from "type-graphql";
import { alone, camelCase, constantCase } from "../graph/fields";
import { PAGE } from "../graph/paging";
import type { ListArguments } from "../graph/paging";
import type { GraphRecord } from "../graph/records";
import { treesOf } from "../graph/tree";
import type { Destination, End, Kind, Model } from "../model";
import { model as ownModel } from "../model";
import type { Language, Period, Translated } from "../model/describe";
import { holdingOn, statusWithin } from "../model/describe";
import type { Context } from "./context";
import { localize } from "./localize";
import { resolversOf } from "./resolvers";
import { citation } from "./resolvers/citing";
import { recordById } from "./resolvers/records";
import { labelIn, pairsOf, statisticsOf } from "./resolvers/statistics";
import { ancestorsIn, descendantsIn } from "./resolvers/tree";
import { askOf, connectionOf as selectionOf, shapeOf } from "./selection";
import { namedClass } from "./types/classes";
import type { OutputTypes } from "./types/outputs";
import { outputTypes } from "./types/outputs";
import type { RecordFieldExtensions } from "./types/record-field";
import { pairsField, statisticsField, statisticsQueries } from "./types/statistics-queries";
import { treeTypes } from "./types/tree";

type FieldResolver<Source, Arguments> = GraphQLFieldResolver<Source, Context, Arguments>;

/**
 * The schema: what follows from the model, and the questions made by hand. TypeGraphQL makes the types; the resolvers
 * of what follows from the model are set on the finished schema, where they cost no more than graphql-js itself.
 */
export function createSchema(model: Model = ownModel): GraphQLSchema {
  const types = outputTypes(model);
  const trees = treesOf(model).map((tree) => ({ tree, types: treeTypes(tree) }));
  const schema = buildSchemaSync({
    resolvers: [generatedQueries(model, types), statisticsQueries(model, types), ...resolversOf(model, types)] as never,
    orphanedTypes: model.kinds.map((kind) => kind.class),
    validate: false,
  });
  schema.getQueryType()!.description =
    "What can be asked: records of each kind, one by its id or all as a list, and records of any kind by their ids.";
  for (const kind of model.entity.kinds) {
    resolve(schema, "Query", camelCase(kind.name), byId(kind));
    resolve(schema, "Query", listField(kind), list(kind));
    resolve(schema, "Query", pairsField(kind), pairsOf(kind));
    resolve(schema, kind.name, "entityKind", () => constantCase(kind.name));
    resolve(schema, kind.name, "title", title);
    resolve(schema, kind.name, "localizedTitle", localizedTitle);
    resolve(schema, kind.name, "citation", citation);
  }
  for (const kind of model.kinds) for (const end of kind.ends) resolve(schema, kind.name, end.name, related(end));
  for (const kind of model.kinds) resolve(schema, "Query", statisticsField(kind), statisticsOf(kind, model));
  resolve(schema, "GroupKey", "label", labelIn(model));
  for (const { tree, types } of trees) {
    resolve(schema, tree.kind.name, "ancestors", ancestorsIn(tree));
    resolve(schema, tree.kind.name, "descendants", descendantsIn(tree, types));
  }
  for (const kind of model.kinds) {
    const fields = (schema.getType(kind.name) as GraphQLObjectType).getFields();
    if (fields["holdsOn"]) fields["holdsOn"].resolve = holdsOn(kind) as never;
    if (fields["statusOn"]) fields["statusOn"].resolve = statusOn as never;
  }
  resolveRecordFields(schema, model);
  return schema;
}

/** The field of Query that lists a kind: its plural; «series» is its own. */
const listField = ({ name, options }: Kind) => (options!.plural === camelCase(name) ? `all${name}` : options!.plural);

/** A resolver class with two queries per kind: one record by its id, and a list. */
function generatedQueries(model: Model, { connectionOf, giveListArguments }: OutputTypes): object {
  const queries = namedClass("GeneratedQueries");
  Resolver()(queries);
  const to = queries.prototype as Record<string, () => void>;
  const describeQuery = (name: string, type: object, nullable: boolean, description: string) => {
    to[name] = () => {};
    Query((() => type) as () => never, { nullable, description })(to, name, { value: to[name] });
  };
  for (const kind of model.entity.kinds) {
    const { name } = kind;
    describeQuery(
      camelCase(name),
      kind.class,
      true,
      `The ${name} record of that id, or of the retired id that leads to it alone; null where there is none.`,
    );
    Arg("id", () => GraphQLID, { description: "The record's id." })(to, camelCase(name), 0);
    describeQuery(
      listField(kind),
      connectionOf(alone(kind)),
      false,
      `All ${name} records that a \`where\` holds for, in order, by pages. ${kind.description}`,
    );
    giveListArguments(to, listField(kind), alone(kind), PAGE.root);
  }
  return queries;
}

function resolve(schema: GraphQLSchema, type: string, field: string, resolver: FieldResolver<never, never>): void {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`The schema has no type ${type}.`);
  found.getFields()[field]!.resolve = resolver as never;
}

/** Sets the resolvers of all fields that RecordField described. */
function resolveRecordFields(schema: GraphQLSchema, model: Model): void {
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const { records } = field.extensions as Partial<RecordFieldExtensions>;
      if (!records) continue;
      const of = records.of === model.entity.name ? model.entity : alone(model.kind(records.of));
      field.resolve = recordsHeld(records.holder, of) as never;
    }
  }
}

const recordsHeld =
  (holder: string, of: Destination): FieldResolver<Readonly<Record<string, unknown>>, never> =>
  (object, _, { graph }, info) => {
    const held = object[holder] as string | readonly string[] | null;
    const record = (id: string) => graph.record(id, shapeOf(info, of), info.variableValues);
    if (typeof held === "string") return record(held);
    return held && Promise.all(held.map(async (id) => record(id)));
  };

const byId =
  (kind: Kind): FieldResolver<unknown, { id: string }> =>
  (_, { id }, context, info) =>
    recordById(id, alone(kind), shapeOf(info, alone(kind)), context, info.variableValues);

const list =
  (kind: Kind): FieldResolver<unknown, ListArguments> =>
  (_, given, { graph }, info) => {
    const { shape, counts } = selectionOf(info, alone(kind));
    return graph.page(kind, given, shape, counts, info.variableValues);
  };

const related =
  (end: End): FieldResolver<GraphRecord, ListArguments> =>
  (record, given, { graph }, info) => {
    const key = info.path.key as string;
    if (record.ahead?.has(key)) return record.ahead.get(key);
    return graph.related(record, askOf(info, end), given, info.variableValues);
  };

const holdsOn =
  ({ span }: Kind): FieldResolver<Period, { date: string }> =>
  (period, { date }) =>
    span ? holdingOn(period, date) : "SURELY";

const statusOn: FieldResolver<{ statuses: readonly string[] }, { date: string }> = ({ statuses }, { date }) =>
  statusWithin(statuses, date);

interface Titled extends GraphRecord {
  title: Translated;
  translated: readonly Language[];
}

const wanted = (language: Language | null | undefined, { languages }: Context) => (language ? [language] : languages);

const title: FieldResolver<Titled, { language?: Language | null }> = (record, { language }, context) =>
  (language ? undefined : record.texts?.["title"]) ?? localize(record.title, wanted(language, context)).text;

const localizedTitle: FieldResolver<Titled, { language?: Language | null }> = (record, { language }, context) => {
  const languages = wanted(language, context);
  const { code, text } = localize(record.title, languages);
  const found = code.toUpperCase() as Language;
  return {
    text,
    language: found,
    isFallback: found !== (languages[0] ?? "EN"),
    isTranslation: record.translated.includes(found),
  };
};
