import type { Destination } from "../model";
import type { PageRequest } from "./paging";
import { predicate } from "./predicate";
import type { Scope } from "./scope";
import type { Counts } from "./shape";
import { held, undated } from "./time";

type Asked = Pick<PageRequest, "where" | "time">;

/** Cypher that holds for what a list has: the `where` holds, and it held on the day; null where it has all. */
export function listed({ where, time }: Asked, of: Destination, alias: string, scope: Scope): string | null {
  return and(predicate(where, of, alias, scope), held(time, of, alias, scope));
}

/** Cypher that holds for what is counted of a list. */
export function counted(
  which: keyof Counts,
  asked: Asked,
  of: Destination,
  alias: string,
  scope: Scope,
): string | null {
  if (which === "total") return listed(asked, of, alias, scope);
  return and(predicate(asked.where, of, alias, scope), undated(asked.time, of, alias, scope));
}

const and = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(" AND ") || null;
