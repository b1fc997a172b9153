import type { DocumentNode, GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { executeSync, getNamedType, getNullableType, isListType } from "graphql";
import type { End, Kind } from "../../src/model";
import type { Question } from "../graph/tally";
import { holdingOf, workedOut } from "../graph/worked";
import type { Item } from "../graph/world";
import { plain } from "../graph/world";
import type { Arguments, Curated } from "./curated-values";
import { recordValues } from "./curated-values";

interface Page extends Pick<Question, "where" | "asOf" | "certainty" | "includeUndated"> {
  readonly first?: number;
  readonly orderBy?: readonly { field: string; direction: "ASC" | "DESC" }[];
}
/** A record that a list leads to, with the relationship's own values. */
interface Entry {
  readonly node: Item;
  readonly more?: object;
}

const constant = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);
const isItem = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && "kind" in value && "value" in value;

/**
 * Answers operations by plain steps over the files: graphql-js walks the fields of the public schema, and each is looked
 * up in the record itself. A field without a line here is a value or a relationship that stands in the files by its name.
 */
export function curatedAnswers(schema: GraphQLSchema, curated: Curated) {
  const { model, world, periods, tally, lookup, given } = curated;
  const valuesOf = recordValues(curated);
  const kindOf = (name: string) => model.kinds.find((kind) => kind.name === name);
  /** What a relationship leads to from a record, once for each time that a file says so. */
  function entries(item: Item, end: End): Entry[] {
    const said = ({ value }: Item, name: string) => [value[name] ?? []].flat() as (string | object)[];
    const more = (entry: string | object | undefined) => (typeof entry === "object" ? entry : undefined);
    if (end.direction === "out") {
      return world.related(item, end).map((node, i) => ({ node, more: more(said(item, end.name)[i]) }));
    }
    return world.related(item, end).map((node) => {
      const out = kindOf(node.kind)!.ends.find(
        ({ relationship, direction }) => relationship === end.relationship && direction === "out",
      )!;
      const entry = said(node, out.name).find(
        (each) => typeof each === "object" && Object.values(each).includes(item.id),
      );
      return { node, more: more(entry) };
    });
  }

  function connection(all: readonly Entry[], page: Page) {
    const { first = 25, asOf = null, certainty = "POSSIBLE", includeUndated = false } = page;
    const holding = all.map(({ node }) => (asOf === null ? "SURELY" : holdingOf(node, asOf, world, periods)));
    const wanted = ["SURELY", ...(certainty === "SURE" ? [] : ["POSSIBLY", ...(includeUndated ? ["UNDATED"] : [])])];
    const kept = all.filter((_, i) => wanted.includes(holding[i]!));
    const edges = kept.slice(0, first).map(({ node, more }) => ({ ...more, node, cursor: "cursor" }));
    const cursor = edges.length > 0 ? "cursor" : null;
    return {
      totalCount: kept.length,
      undatedCount: asOf === null ? null : holding.filter((each) => each === "UNDATED").length,
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: kept.length > edges.length,
        hasPreviousPage: false,
        startCursor: cursor,
        endCursor: cursor,
      },
    };
  }

  const byId = (one: Entry, other: Entry) => (one.node.id < other.node.id ? -1 : 1);
  const related = (item: Item, end: End, page: Page) =>
    end.many ? connection(entries(item, end).sort(byId), page) : world.related(item, end)[0];

  /** What a record is ordered by: texts without case and accents, all else as it is written. */
  function keyOf(item: Item, kind: Kind, field: string) {
    const { path, type } = kind.properties.find(({ path }) => path.map(constant).join("_") === field)!;
    const value = path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], item.value);
    if (field === "TITLE") return plain(lookup.title(item.id));
    return type.name === "Text" && value !== undefined ? plain(value as string) : (value as string | undefined);
  }

  /** A page of all records of a kind; those without a value come last, and what is equal in the order of ids. */
  function list(kind: Kind, page: Page) {
    const { orderBy: [{ field, direction } = { field: "ID", direction: "ASC" as const }] = [], where } = page;
    const sign = direction === "ASC" ? 1 : -1;
    const rows = tally
      .records(kind, { by: [], where: where ?? {} })
      .counted.map((node) => ({ node, key: field === "ID" ? node.id : keyOf(node, kind, field) }));
    rows.sort((one, other) => {
      if (one.key === other.key) return byId(one, other) * sign;
      if (one.key === undefined || other.key === undefined) return one.key === undefined ? 1 : -1;
      return one.key < other.key ? -sign : sign;
    });
    return connection(
      rows.map(({ node }) => ({ node })),
      page,
    );
  }

  function statistics(kind: Kind, question: Question) {
    const answer = tally.answer(kind, question);
    if (answer === "TOO MANY") throw new Error(`Too many groups: ${JSON.stringify(question)}`);
    const key = (value: string | null, i: number) => {
      const found = value === null ? undefined : world.items.get(value);
      return { dimension: question.by[i], value, label: found ? lookup.title(found.id) : value, record: found };
    };
    return {
      ...answer,
      groups: answer.groups.map(({ keys, ...rest }) => ({ ...rest, keys: keys.map(({ value }, i) => key(value, i)) })),
    };
  }

  function fieldOf(item: Item, name: string, page: Arguments) {
    if (valuesOf[name]) return valuesOf[name](item, page);
    const end = kindOf(item.kind)!.ends.find((each) => each.name === name);
    if (end) return related(item, end, page);
    return workedOut(item, name, periods) ?? given.get(`${item.id} ${name}`) ?? item.value[name];
  }

  function rootField(page: Arguments, { fieldName, returnType }: GraphQLResolveInfo) {
    const { name } = getNamedType(returnType);
    if (name === "Statistics") {
      return statistics(kindOf(capital(fieldName.replace(/Statistics$/, "")))!, page as unknown as Question);
    }
    const kind = kindOf(name.replace(/Connection$/, ""))!;
    return kind.name === name ? world.items.get(page["id"] as string) : list(kind, page);
  }

  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, page: Arguments, _, info) => {
    if (info.parentType === schema.getQueryType()) return rootField(page, info);
    const value = isItem(source)
      ? fieldOf(source, info.fieldName, page)
      : (source as Record<string, unknown>)[info.fieldName];
    // What a file leaves out is an empty list, or unknown.
    return value ?? (isListType(getNullableType(info.returnType)) ? [] : null);
  };

  return (document: DocumentNode, variableValues: Arguments): unknown => {
    const typeResolver = (value: unknown) => (isItem(value) ? value.kind : undefined);
    const { data, errors } = executeSync({
      schema,
      document,
      variableValues,
      rootValue: {},
      fieldResolver,
      typeResolver,
    });
    if (errors) throw errors[0]!;
    return JSON.parse(JSON.stringify(data));
  };
}
