import type { Make } from "./remembered";

/** How many records there are of each kind, by the kind's name: one statement. */
export const countRecords: Make<ReadonlyMap<string, number>> = async (database, model) => {
  const kinds = model.entity.kinds;
  const calls = kinds.map(({ name }, i) => `CALL () { MATCH (n:${name}) RETURN count(n) AS c${i} }`);
  const text = `${calls.join("\n")}\nRETURN ${kinds.map((_, i) => `c${i}`).join(", ")}`;
  const [row] = await database.read(text, {}, undefined, { name: "counts of all kinds" });
  return new Map(kinds.map(({ name }, i) => [name, row![i] as number]));
};
