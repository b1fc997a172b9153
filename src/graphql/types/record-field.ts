import { Extensions, Field } from "type-graphql";
import type { RecordClass } from "../../model/describe";

/** A field of a type made by hand that gives records. */
export interface RecordFieldExtensions {
  readonly records: {
    /** The property of the object that holds an id, null, or a list of ids. */
    readonly holder: string;
    /** The name of the kind, or `Entity`. */
    readonly of: string;
  };
}

/**
 * A field that gives the record whose id the object holds in another property; where that holds a list of ids, the
 * records, in order. Everything selected of them is read together with that of all other such fields of the answer.
 */
export function RecordField(
  of: RecordClass,
  holder: string,
  description: string,
  options: { nullable?: boolean; list?: boolean } = {},
): PropertyDecorator {
  const extensions: RecordFieldExtensions = { records: { holder, of: of.name } };
  return (prototype, name) => {
    const type = () => (options.list ? [of] : of) as never;
    Field(type, { description, nullable: options.nullable ?? false })(prototype, name);
    Extensions(extensions as never)(prototype, name as string);
  };
}

/** How many items a list that is no page can have, for the cost of what is selected under it. */
export const Most = (most: number) => Extensions({ most });
