import type { Operation } from "../api/use-answer";
import type { Evidence, Line, Page, Statistics } from "./answers";
import type { Kind } from "./kinds";

/** The three operations of a kind, by what they answer of any kind. */
export interface KindOperations {
  readonly record: Operation<{ record: (Line & Evidence) | null }, object>;
  readonly table: Operation<{ records: Page }, object>;
  readonly statistics: Operation<{ statistics: Statistics }, object>;
}

// All together: compressed they are small, as they have most of their words in common.
const modules = import.meta.glob<Readonly<Record<string, unknown>>>("./operations/*.operation.ts", { eager: true });

/** The operations of a kind. */
export function operationsOf({ path, type }: Kind): KindOperations {
  const module = modules[`./operations/${path}.operation.ts`]!;
  return {
    record: module[`${type}Record`] as KindOperations["record"],
    table: module[`${type}Table`] as KindOperations["table"],
    statistics: module[`${type}Statistics`] as KindOperations["statistics"],
  };
}
