import { statement, template } from "../database/cypher";
import type { Parameters, Row, Transaction } from "../database/database";
import { grouped, inBatches } from "./batches";
import type { StoredRecord } from "./graph";

/** The digest with which a node is stored whose record is not whole yet: its relationships are missing. */
const incomplete = (digest: string) => `${digest} incomplete`;

/** The digests of records as they are stored, by id. */
export async function storedDigests(
  ask: (text: string, parameters: Parameters) => Promise<Row[]>,
  records: readonly StoredRecord[],
): Promise<Map<string, string>> {
  return new Map((await ask(statement("load-digests"), idsOf(records))) as [string, string][]);
}

/** Removes records with all that they own. */
export async function remove(ids: readonly string[], { run }: Transaction): Promise<void> {
  const rows = ids.map((id) => ({ id }));
  await run(statement("load-clear-parts"), { rows });
  await run(statement("load-remove"), { rows });
}

/** Stores the nodes of records, as far as they are not stored; gives how many it stored. */
export async function placeNodes(records: readonly StoredRecord[], { run }: Transaction): Promise<number> {
  const stored = await storedDigests(run, records);
  const missing = records.filter(({ id, digest }) => ![digest, incomplete(digest)].includes(stored.get(id) ?? ""));
  if (missing.length === 0) return 0;
  await run(statement("load-clear-parts"), idsOf(missing));
  await run(statement("load-clear-relationships"), idsOf(missing));
  for (const [label, nodes] of grouped(missing, ({ label }) => label)) {
    const rows = nodes.map(({ id, properties, digest }) => ({
      id,
      properties: { ...properties, digest: incomplete(digest) },
    }));
    await run(template("load-records", { KIND: label }), { rows });
  }
  const parts = missing.flatMap(({ id, parts }) => parts.map((part) => ({ ...part, record: id })));
  for (const [text, all] of grouped(parts, ({ label, type }) => template("load-parts", { KIND: label, TYPE: type }))) {
    for (const some of inBatches(all)) {
      await run(text, { rows: some.map(({ record, properties }) => ({ record, properties })) });
    }
  }
  return missing.length;
}

/** Stores what leads from records to others, as far as they are not whole, which they are then; gives how many were not. */
export async function relate(records: readonly StoredRecord[], { run }: Transaction): Promise<number> {
  const stored = await storedDigests(run, records);
  const missing = records.filter(({ id, digest }) => stored.get(id) !== digest);
  if (missing.length === 0) return 0;
  const relationships = missing.flatMap(({ relationships }) => relationships);
  const texts = grouped(relationships, ({ type, fromLabel, toLabel }) =>
    template("load-relationships", { TYPE: type, FROM: fromLabel, TO: toLabel }),
  );
  for (const [text, all] of texts) {
    for (const some of inBatches(all)) {
      const rows = some.map(({ from, to, properties }) => ({ from, to, properties }));
      const [created] = (await run(text, { rows }))[0]!;
      if (created !== rows.length)
        throw new Error(`Of ${rows.length} relationships ${String(created)} were stored: ${text}`);
    }
  }
  await run(statement("load-whole"), { rows: missing.map(({ id, digest }) => ({ id, digest })) });
  return missing.length;
}

const idsOf = (records: readonly StoredRecord[]) => ({ rows: records.map(({ id }) => ({ id })) });
