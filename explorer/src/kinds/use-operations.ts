import { use } from "react";
import type { Kind } from "./kinds";
import type { KindOperations } from "./operations";
import { operationsOf } from "./operations";

const asked = new Map<string, Promise<KindOperations>>();

/** The operations of a kind; suspends until they are there. */
export function useOperations(kind: Kind): KindOperations {
  const found = asked.get(kind.name) ?? operationsOf(kind);
  asked.set(kind.name, found);
  return use(found);
}
