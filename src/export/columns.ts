import { GraphQLBoolean, GraphQLFloat, GraphQLInt } from "graphql";
import type { Fields } from "../dataset/curated";
import type { Kind, Property } from "../model";
import type { Translated } from "../model/describe";
import { Language, translated, valueAt } from "../model/describe";
import { shown } from "./pages";

/** A value of a record or relationship in a flat form: `status`, `dates.inForce`, `title.es`. */
export interface Column {
  readonly name: string;
  readonly type: "text" | "integer" | "decimal" | "flag";
  /** The value; undefined where there is none. The entries of a list are joined. */
  readonly read: (value: Fields) => string | number | boolean | undefined;
}

/** Between the entries of a list. */
const BETWEEN = " | ";

export const columnsOf = (kind: Pick<Kind, "properties">): Column[] => shown(kind).flatMap(columns);

function columns(property: Property): Column[] {
  const path = property.path.join(".");
  if (property.type === translated) {
    return Object.keys(Language.enumeration!.values).map((language) => {
      const name = `${path}.${language.toLowerCase()}`;
      return { name, type: "text", read: (value) => valueAt(value, name) as string | undefined };
    });
  }
  const read: Column["read"] = (value) => {
    const found = valueAt(value, path);
    return Array.isArray(found) ? found.join(BETWEEN) : (found as string | number | boolean | undefined);
  };
  return [{ name: path, type: typeOf(property), read }];
}

function typeOf({ type: { list, graphql } }: Property): Column["type"] {
  if (list) return "text";
  if (graphql === GraphQLInt) return "integer";
  if (graphql === GraphQLFloat) return "decimal";
  return graphql === GraphQLBoolean ? "flag" : "text";
}

/** What a record or part is called: its title in English where it has one, else in its own language; else its id. */
export function labelOf(id: string, value: Fields): string {
  const title = value["title"] as Translated | undefined;
  return title ? (title.en ?? Object.values(title)[0]!) : id;
}
