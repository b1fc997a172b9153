import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../src/database/database";
import { eachDatabase } from "../databases";
import { madeUp } from "./made-up";
import type { Service } from "./service";
import { serve } from "./service";

const schema = readFileSync(join(__dirname, "..", "..", "schema", "schema.graphql"), "utf8");

/** The `where` input of a list, as the schema has it. */
const inputOf = (list: string) => new RegExp(`\\b${list}\\([^)]*?where: (\\w+)`, "s").exec(schema)![1]!;

/** A question for the records of a list, with `$where`. */
export const questionFor = (list: string) =>
  `query ($where: ${inputOf(list)}) { ${list}(where: $where) { nodes { id } totalCount } }`;

/** The ids that a `where` holds for, without prefix, in order; the list and its count must agree. */
export type Find = (list: string, where: object) => Promise<string>;

/** One case: a list, a `where`, and whom it holds for. */
type Case = readonly [list: string, where: object | null, expected: string];

/** Tests of `where` on the made-up records, on each database. */
export function onMadeUpRecords(
  name: string,
  tests: (rows: (cases: readonly Case[]) => void, service: () => Service, find: Find) => void,
): void {
  eachDatabase(name, (open: () => Promise<Database>) => {
    let service: Service;
    beforeAll(async () => {
      service = await serve(open, madeUp);
    });
    afterAll(() => service?.close());

    async function find(list: string, where: object | null): Promise<string> {
      type Found = Record<string, { nodes: { id: string }[]; totalCount: number }>;
      const answer = await service.ask<Found>(questionFor(list), { variables: { where } });
      const { nodes, totalCount } = answer[list]!;
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ id }) => id.slice(id.indexOf("-") + 1)).join(" ");
    }

    const rows = (cases: readonly Case[]) =>
      test.each(cases.map(([list, where, expected]) => [list, JSON.stringify(where), expected] as const))(
        "%s %s: %s",
        async (list, where, expected) => {
          expect(await find(list, JSON.parse(where) as object)).toBe(expected);
        },
      );
    tests(rows, () => service, find);
  });
}
