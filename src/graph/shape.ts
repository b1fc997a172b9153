import type { Destination, End, Property } from "../model";
import type { ListArguments } from "./paging";

/** What is asked of records: their values and what they lead to. It follows from a selection alone, not from values. */
export interface Shape {
  readonly of: Destination;
  /** In the order of the description, so that the same selection gives the same text. */
  readonly properties: readonly Property[];
  /** Of texts in several languages, those that are wanted in the languages of the request only. */
  readonly texts: readonly Property[];
  readonly asks: readonly Ask[];
}

/** What is counted of a list. */
export interface Counts<Value = boolean> {
  /** All its records. */
  readonly total: Value;
  /** Those left out because their begin is not known. */
  readonly undated: Value;
}

/** A selected relationship. */
export interface Ask {
  readonly end: End;
  /** The name of the field in the answer. */
  readonly key: string;
  /** The kinds for whose records it is selected. */
  readonly kinds: ReadonlySet<string>;
  /** What is asked of the records it leads to; null where only their number is asked. */
  readonly shape: Shape | null;
  readonly counts: Counts;
  /** The relationship's own values that are selected. */
  readonly edge: readonly Property[];
  /** The field's arguments, with the variables of one request. */
  arguments(variables: Readonly<Record<string, unknown>>): ListArguments;
}
