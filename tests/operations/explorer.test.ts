import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getOperationAST, parse, validate } from "graphql";
import { readConfig } from "../../src/config";
import { checkLimits } from "../../src/graphql/limits";
import { model } from "../../src/model";
import type { Revision } from "../collection";
import { eachDatabase, openOwn } from "../databases";
import { Tally } from "../graph/tally";
import { readWorld } from "../graph/world";
import { Periods } from "../periods";
import { readRecords } from "../records";
import { curatedAnswers } from "./curated";
import { examples } from "./explorer-examples";
import { explorerOperations } from "./explorer-operations";
import { Lookup } from "./lookup";
import type { OperationService } from "./service";
import { openService, schema } from "./service";

/**
 * How many statements each operation costs. `UPDATE_STATEMENTS=1 npx jest tests/operations/explorer.test.ts` writes the
 * table, and fails all the same where an operation costs more or less on another database: look at what changed.
 */
const table = join(__dirname, "explorer-statements.json");
const counted = JSON.parse(readFileSync(table, "utf8")) as Record<string, number>;

const operations = explorerOperations();
const generated = operations.filter((each) => each.generated);
const committed = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));
const { limits } = readConfig({});

const records = readRecords();
const lookup = new Lookup(records);
const world = readWorld(model);
const periods = new Periods(records);
const kinds = model.entity.kinds.map(({ name }) => name);
const operation = (name: string) => operations.find((each) => each.name === name)!;

/** Cursors are the API's own: only whether there is one can be known. */
const known = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    /cursor$/i.test(key) && typeof value === "string" ? "cursor" : value,
  );

/** The root fields without an answer. */
const empty = (data: unknown) =>
  Object.entries(data as Record<string, unknown>)
    .filter(([, value]) =>
      /^(null|\[\]|\{("totalCount":0.*)?("(nodes|edges|groups)":\[\])?\})$/.test(JSON.stringify(value)),
    )
    .map(([field]) => field);

/** All of a few, and of many some that stand evenly apart: the first and the last among them. */
const spread = <Value>(values: readonly Value[], most: number) =>
  values.length <= most
    ? values
    : Array.from({ length: most }, (_, i) => values[Math.round((i * (values.length - 1)) / (most - 1))]!);

describe("the explorer's operations", () => {
  test("are three of every kind, each with a name of its own, and all in the table of statements", () => {
    const expected = kinds.flatMap((kind) => [`${kind}Record`, `${kind}Table`, `${kind}Statistics`]);
    expect(generated.map(({ name }) => name).sort()).toEqual(expected.sort());
    expect(Object.keys(examples).sort()).toEqual([...kinds].sort());
    const names = operations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    if (!process.env["UPDATE_STATEMENTS"]) expect(Object.keys(counted).sort()).toEqual(names.sort());
  });

  test.each(operations)("$name is valid, and within the limits of a service with its defaults", (each) => {
    expect(validate(committed, each.document).map(String)).toEqual([]);
    const document = parse(each.text, { maxTokens: limits.tokens });
    checkLimits(schema, limits, document, getOperationAST(document)!, each.variables);
  });
});

eachDatabase("the explorer's operations", (open) => {
  // To plan the operations of one kind takes Neo4j seconds. What they are made of is the same for all: some kinds will do.
  const asked = open === openOwn ? kinds : kinds.filter((_, i) => i % 3 === 0);
  const askedOf = operations.filter(
    ({ name, generated }) => !generated || asked.includes(name.replace(/(Record|Table|Statistics)$/, "")),
  );
  let service: OperationService;
  let curated: ReturnType<typeof curatedAnswers>;
  beforeAll(async () => {
    service = await openService(open);
    const { dataset, allSeries, conflicts } = (await service.ask(parse(GIVEN))).data as Given;
    const given = new Map(
      [...allSeries.nodes, ...conflicts.nodes].flatMap(({ id, ...values }) =>
        Object.entries(values).map(([name, value]) => [`${id} ${name}`, value] as const),
      ),
    );
    const tally = new Tally(world, periods, given);
    curated = curatedAnswers(committed, {
      model,
      world,
      periods,
      tally,
      lookup,
      given,
      revision: dataset.revision,
    });
  }, 120_000);
  afterAll(() => service?.close());

  /** Some of so many: fewer on Neo4j, where the records and the operations are the same, and an answer costs more. */
  const some = <Value>(values: readonly Value[], most: number) =>
    spread(values, service.engine === "neo4j" ? Math.min(most, 3) : most);

  const answers = async (name: string, variables: Record<string, unknown>) => {
    const { document } = operation(name);
    const [answer, expected] = [(await service.ask(document, variables)).data, curated(document, variables)];
    expect([variables, known(answer)]).toEqual([variables, expected]);
    return expected;
  };

  // Of the operations that are written by hand this is all that is told here: what their rooms show of the answers is
  // compared with the records by the rooms' own tests in the browser.
  test.each(askedOf)("$name answers something, and the same when compiled", async (each) => {
    const { data } = await service.ask(each.document, each.variables);
    expect(empty(data)).toEqual([]);
    for (let time = 0; time < 2; time++) expect((await service.askCompiled(each)).data).toEqual(data);
  });

  test("each asks the database as often as the table says, compiled or not", async () => {
    const found: Record<string, number> = {};
    for (const each of askedOf) {
      // What the service remembers of a revision is read for the first who asks only.
      await service.ask(each.document, each.variables);
      const { statements } = await service.ask(each.document, each.variables);
      found[each.name] = statements.length;
      expect((await service.askCompiled(each)).statements).toHaveLength(statements.length);
    }
    if (process.env["UPDATE_STATEMENTS"]) writeFileSync(table, `${JSON.stringify(found, null, 2)}\n`);
    else expect(found).toEqual(Object.fromEntries(askedOf.map(({ name }) => [name, counted[name]])));
  });

  describe.each(asked)("of %s", (kind) => {
    const { id, where, orderBy, by } = examples[kind]!;
    const ids = world.of(kind).map((item) => item.id);

    test("the record is what its file says, with all that leads to it and from it", async () => {
      for (const each of [id, ...some(ids, 120)]) await answers(`${kind}Record`, { id: each, dated: true });
      await answers(`${kind}Record`, { id, first: 2, dated: true, day: "2020-07-01" });
    });

    test("a page of the table is filtered and sorted, with its total", async () => {
      const order = [{ field: orderBy[0], direction: orderBy[1] }];
      const whole = await answers(`${kind}Table`, { where, orderBy: order, first: 12 });
      const { totalCount } = (whole as { records: { totalCount: number } }).records;
      // The filter leaves some, and not all.
      expect(totalCount).toBeGreaterThan(0);
      expect(totalCount).toBeLessThan(ids.length);
    });

    test("the statistics are what counting gives", async () => {
      await answers(`${kind}Statistics`, { by });
      await answers(`${kind}Statistics`, { by: by.slice(0, 1), where });
      if (by.length > 1) await answers(`${kind}Statistics`, { by: [...by].reverse(), where, asOf: "2025-09-01" });
    });
  });

  interface Walked {
    records: { nodes: { id: string }[]; pageInfo: Record<string, string> };
  }

  test("the pages of a table lead forward and back", async () => {
    const { document, variables } = operation("MeasureTable");
    const page = async (more: object) => (await service.ask(document, { ...variables, ...more })).data as Walked;
    const expected = curated(document, { ...variables, first: 100 }) as Walked;
    const ids = ({ records: { nodes } }: Walked) => nodes.map((node) => node.id);
    const one = await page({ first: 7 });
    const two = await page({ first: 7, after: one.records.pageInfo["endCursor"] });
    expect([...ids(one), ...ids(two)]).toEqual(ids(expected).slice(0, 14));
    const back = await page({ first: null, last: 7, before: two.records.pageInfo["startCursor"] });
    expect(ids(back)).toEqual(ids(one));
  });

  const DAYS = ["2020-09-15", "1995-06-01", "2025-09-01", "2026-12-31"];
  const CERTAINTIES = [{}, { certainty: "SURE" }, { certainty: "POSSIBLE", includeUndated: true }];

  test.each(["Measure", "Grievance"])("of %s: as of a day, with certainty and with what is undated", async (kind) => {
    const ids = some(
      world.of(kind).map((item) => item.id),
      6,
    );
    // The lists of time.test.ts ask Neo4j for every certainty; each makes all statements of a record anew.
    const certainties = service.engine === "neo4j" ? CERTAINTIES.slice(-1) : CERTAINTIES;
    for (const asOf of some(DAYS, 4)) {
      for (const certainty of certainties) {
        const time = { asOf, ...certainty };
        for (const id of [examples[kind]!.id, ...ids]) {
          await answers(`${kind}Record`, { id, ...time, day: asOf, dated: true });
        }
        await answers(`${kind}Table`, { ...time, first: 12, orderBy: [{ field: "TITLE", direction: "ASC" }] });
      }
    }
  });

  test.each(asked.filter((kind) => !["Position", "Observation", "Conflict"].includes(kind)))(
    "of %s: the title is in the reader's language, and says so where there is none",
    async (kind) => {
      const { document } = operation(`${kind}Record`);
      for (const id of spread(
        world.of(kind).map((item) => item.id),
        5,
      )) {
        for (const language of ["ES", "FR"]) {
          const title = (data: unknown) => (data as { record: { localizedTitle: unknown } }).record.localizedTitle;
          const answer = await service.ask(document, { id, language });
          expect([id, title(answer.data)]).toEqual([id, title(curated(document, { id, language }))]);
        }
      }
    },
  );
});

/** Values that others' tests pin, and the revision, which a citation names. */
const GIVEN = `{
  dataset { revision { number digest at } }
  allSeries(first: 500) { nodes { id key coverage flow } }
  conflicts(first: 500) { nodes { id year } }
}`;

interface Given {
  dataset: { revision: Revision };
  allSeries: { nodes: { id: string }[] };
  conflicts: { nodes: { id: string }[] };
}
