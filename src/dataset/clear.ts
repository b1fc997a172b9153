import { template } from "../database/cypher";
import type { Database, Reader } from "../database/database";
import { CannotOpenDatabase } from "../database/database";
import { RECORD } from "../graph/patterns";
import type { Model } from "../model";
import { model as ownModel } from "../model";

/** How many nodes go in one transaction. */
const batch = 500;

/**
 * Removes the graph from a database, whatever made it: every node with a label of the model, and nothing else. The
 * revisions go first, so that readers find the database empty from then on. It may be interrupted and run again.
 */
export async function clear(database: Database, { kinds }: Model = ownModel): Promise<void> {
  for (const label of ["Revision", RECORD, ...kinds.map(({ name }) => name)]) {
    while ((await countOf(database, "load-remaining", label)) > 0) {
      await database.write(({ run }) => run(template("load-clear", { KIND: label }), { limit: batch }));
    }
  }
}

/** Makes sure that whatever has a label of the records is a record of a load. @throws CannotOpenDatabase */
export async function mustBeOurs(database: Reader, { entity }: Model): Promise<void> {
  for (const label of [RECORD, ...entity.kinds.map(({ name }) => name)]) {
    const foreign = await countOf(database, "load-foreign", label);
    if (foreign === 0) continue;
    throw new CannotOpenDatabase(
      `The database holds ${foreign} ${label} ${foreign === 1 ? "node" : "nodes"} that no load has made: give the ` +
        "graph a database of its own (NEO4J_DATABASE), or run «npm run load -- --rebuild», which removes every node " +
        "with a label of the graph and loads the records anew.",
    );
  }
}

async function countOf(database: Reader, statement: string, label: string): Promise<number> {
  const [[count]] = (await database.read(template(statement, { KIND: label }))) as [[number]];
  return count;
}
