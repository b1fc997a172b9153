import { statement } from "../database/cypher";
import type { Make } from "./remembered";

/** The ids of the records that each retired id leads to, in order. */
export type RetiredIds = ReadonlyMap<string, readonly string[]>;

export const retiredIds: Make<RetiredIds> = async (database) => {
  const leads = new Map<string, string[]>();
  for (const [id, retired] of await database.read(statement("retired-ids"), {}, undefined, { name: "retired ids" })) {
    for (const old of retired as string[]) leads.set(old, [...(leads.get(old) ?? []), id as string]);
  }
  return leads;
};
