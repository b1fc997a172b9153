import { statement } from "../database/cypher";
import type { Transaction } from "../database/database";
import type { Difference } from "./difference";
import type { StoredRecord } from "./graph";

/** A piece of a load that leaves the graph in a state from which a load can go on: one statement after the other. */
export interface Step {
  readonly records: number;
  run(transaction: Transaction): Promise<unknown>;
}

/** How many records a step is for, and how many rows a statement gets at most. */
const batch = 500;

/**
 * The steps of a difference. What is gone goes first; then come all nodes, without digest; then all that leads from
 * them, and with it the digests. A load that ended anywhere in between finds what is left by the missing digests.
 */
export function stepsOf({ added, changed, removed }: Difference): Step[] {
  const written = [...changed, ...added];
  return [
    ...batches(removed.map((id) => ({ id }))).map((rows) => ({
      records: rows.length,
      run: async ({ run }: Transaction) => {
        await run(statement("load-clear-parts"), { rows });
        await run(statement("load-remove"), { rows });
      },
    })),
    ...batches(written).map((records) => ({
      records: records.length,
      run: (to: Transaction) => writeNodes(records, to),
    })),
    ...batches(written).map((records) => ({ records: records.length, run: (to: Transaction) => relate(records, to) })),
  ];
}

async function writeNodes(records: readonly StoredRecord[], { run }: Transaction): Promise<void> {
  const rows = records.map(({ id }) => ({ id }));
  await run(statement("load-clear-parts"), { rows });
  await run(statement("load-clear-relationships"), { rows });
  for (const [label, nodes] of grouped(records, ({ label }) => label)) {
    await run(filled("load-records", { KIND: label }), {
      rows: nodes.map(({ id, properties }) => ({ id, properties })),
    });
  }
  const parts = records.flatMap(({ id, parts }) => parts.map((part) => ({ ...part, record: id })));
  for (const [text, all] of grouped(parts, ({ label, type }) => filled("load-parts", { KIND: label, TYPE: type }))) {
    for (const some of batches(all)) {
      await run(text, { rows: some.map(({ record, properties }) => ({ record, properties })) });
    }
  }
}

async function relate(records: readonly StoredRecord[], { run }: Transaction): Promise<void> {
  const relationships = records.flatMap(({ relationships }) => relationships);
  const texts = grouped(relationships, ({ type, fromLabel, toLabel }) =>
    filled("load-relationships", { TYPE: type, FROM: fromLabel, TO: toLabel }),
  );
  for (const [text, all] of texts) {
    for (const some of batches(all)) {
      const rows = some.map(({ from, to, properties }) => ({ from, to, properties }));
      const [created] = (await run(text, { rows }))[0]!;
      if (created !== rows.length)
        throw new Error(`Of ${rows.length} relationships ${String(created)} were stored: ${text}`);
    }
  }
  await run(statement("load-whole"), { rows: records.map(({ id, digest }) => ({ id, digest })) });
}

/** A template of `cypher/` with names of the model in their places: labels and types cannot be parameters. */
function filled(template: string, names: Readonly<Record<string, string>>): string {
  return statement(template).replace(/_([A-Z]+)_/g, (_, place: string) => names[place]!);
}

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batch) }, (_, i) => items.slice(i * batch, (i + 1) * batch));
}

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
