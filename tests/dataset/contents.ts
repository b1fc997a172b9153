import type { Database, Parameters, Transaction } from "../../src/database/database";

/** Everything in a database but the revisions, in an order of its own. */
export async function contents(database: Database): Promise<string[]> {
  const nodes = await database.read("MATCH (n) WHERE NOT n:Revision RETURN labels(n) AS l, n {.*} AS p");
  const ties = await database.read("MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, b.id AS b, r {.*} AS p");
  const sorted = (map: unknown) => Object.entries(map as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...nodes.map(([labels, map]) => JSON.stringify([[...(labels as string[])].sort(), sorted(map)])),
    ...ties.map(([from, type, to, map]) => JSON.stringify([from, type, to, sorted(map)])),
  ].sort();
}

/** A database that counts its writes, and fails at the statement or transaction that `fails` names; `watch` is told of the others. */
export function failing(
  database: Database,
  fails: (statement: number, transaction: number) => boolean,
  watch: (statement: { text: string; rows: number }) => void = () => undefined,
) {
  const seen = { statements: 0, transactions: 0 };
  const write: Database["write"] = (work) => {
    seen.transactions++;
    return database.write(({ run }) => {
      const watched: Transaction["run"] = (text: string, parameters?: Parameters) => {
        if (fails(++seen.statements, seen.transactions)) throw new Error("stop");
        watch({ text, rows: (parameters?.["rows"] as unknown[] | undefined)?.length ?? 0 });
        return run(text, parameters);
      };
      return work({ run: watched });
    });
  };
  const { engine } = database;
  const read = database.read.bind(database);
  const define = database.define.bind(database);
  return { seen, database: { engine, read, define, write, close: () => database.close() } satisfies Database };
}
