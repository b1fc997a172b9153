import type { Row } from "../../database/database";
import type { Kind, Model, Property } from "../../model";
import type { SearchField } from "../../model/describe";
import { RECORD } from "../patterns";
import { propertyReading } from "../records";

/** A text by which a record is found. */
export interface SearchText {
  readonly field: SearchField;
  readonly text: string;
  /** The words that a number goes by. */
  readonly called: readonly string[];
}

/** A record with all by which it is found, in the order of the description. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: Kind;
  readonly texts: readonly SearchText[];
}

/** Whether a kind's records have titles of their own: neither made of those of others nor printed elsewhere. */
export const hasOwnTitle = ({ options }: Kind) => !options!.title;

type Searched = Property & { readonly search: SearchField };

/** The columns that bring a property. */
const columnsOf = (property: Property) =>
  propertyReading(property).suffixes.map((suffix) => `n.${property.stored}${suffix}`);

const isSearched = (property: Property): property is Searched => property.search !== undefined;

/** One statement that reads of all records what they are found by, and how a row of it is read. */
export function documentsStatement(model: Model): { text: string; read: (row: Row) => SearchDocument | null } {
  const columns = ["n.id"];
  const places = new Map([["n.id", 0]]);
  for (const property of model.entity.kinds.flatMap(({ properties }) => properties.filter(isSearched))) {
    const brought = columnsOf(property);
    if (places.has(brought.join())) continue;
    places.set(brought.join(), columns.length);
    columns.push(...brought);
  }
  const returned = columns.map((column, i) => `${column} AS v${i}`).join(", ");
  return {
    text: `MATCH (n:${RECORD})\nRETURN ${returned}`,
    read(row) {
      const id = row[0] as string;
      const kind = model.kindOf(id);
      if (!kind) return null;
      const texts = kind.properties.filter(isSearched).flatMap((property) => {
        const at = places.get(columnsOf(property).join())!;
        return textsOf(property, propertyReading(property).read(row, at));
      });
      return { id, kind, texts };
    },
  };
}

/** The texts of a value: of a title one per language, of a list one per entry; what is said twice counts once. */
function textsOf({ search: field, called = [] }: Searched, value: unknown): SearchText[] {
  if (value === null || value === undefined) return [];
  const values = (typeof value === "object" ? Object.values(value) : [value]) as unknown[];
  return [...new Set(values.map(String))].map((text) => ({ field, text, called }));
}
