import type { ComponentProps } from "react";
import { Link } from "../address/link";
import type { KindName } from "./kinds";
import { kindNamed } from "./kinds";

interface TableLinkProps extends Omit<ComponentProps<"a">, "href"> {
  readonly kind: KindName;
  /** Narrows the table: the `where` of the kind, as the API takes it. Nothing in it: the whole table. */
  readonly where?: object;
}

/** A link to the table of a kind, narrowed by a `where`. */
export function TableLink({ kind, where = {}, ...rest }: TableLinkProps) {
  const given = Object.keys(where).length > 0 ? JSON.stringify(where) : null;
  return <Link to={`/tables/${kindNamed(kind).path}`} params={{ where: given }} {...rest} />;
}
