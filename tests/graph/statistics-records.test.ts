import * as fc from "fast-check";
import { alone } from "../../src/graph/fields";
import { dimensionsOf } from "../../src/graph/statistics/dimensions";
import { figuresOf } from "../../src/graph/statistics/figures";
import { tiesOf } from "../../src/graph/statistics/pairs";
import type { Kind } from "../../src/model";
import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import { Periods } from "../periods";
import { readRecords } from "../records";
import { randomWhere } from "./random-where";
import type { Service } from "./service";
import { rounds, serve } from "./service";
import type { Question } from "./tally";
import { Tally } from "./tally";
import { readWorld } from "./world";

jest.setTimeout(180_000);

const world = readWorld(model);
const camelCase = (name: string) => name[0]!.toLowerCase() + name.slice(1);
/** The kinds whose records are counted, and the root field that counts them. */
const countable = model.kinds.map((kind) => ({ kind, field: `${camelCase(kind.name)}Statistics` }));
const namesOf = (kind: Kind) => ({
  dimensions: dimensionsOf(kind, model.entity).map(({ name }) => name),
  figures: figuresOf(kind).map(({ name }) => name),
});
const hasLevel = (kind: Kind) => dimensionsOf(kind, model.entity).some(({ key }) => key.rolledUp);

const SUMMARY = "summary { n without min median mean max sum }";
const GIVEN = {
  by: (kind: Kind) => `[${kind.name}Dimension!]!`,
  of: (kind: Kind) => `${kind.name}Figure`,
  where: (kind: Kind) => `${kind.name}Where`,
  asOf: () => "Date",
  certainty: () => "Certainty!",
  includeUndated: () => "Boolean!",
  level: () => "Int!",
  orderBy: () => "GroupOrder!",
  first: () => "Int!",
  withNull: () => "Boolean!",
  zeros: () => "ZeroGroups!",
};

/** The question with exactly the arguments that are given. */
function textOf(kind: Kind, field: string, question: Question): string {
  const given = Object.keys(question) as (keyof typeof GIVEN)[];
  const variables = given.map((name) => `$${name}: ${GIVEN[name](kind)}`).join(", ");
  return `query (${variables}) { ${field}(${given.map((name) => `${name}: $${name}`).join(", ")}) {
    groups { keys { value } count ${SUMMARY} } groupCount hasTies totalCount ${SUMMARY} undatedCount
  } }`;
}

eachDatabase("statistics of the records, against plain loops over the files", (open) => {
  let service: Service;
  let tally: Tally;
  beforeAll(async () => {
    service = await serve(open);
    interface Worked {
      allSeries: { nodes: { id: string }[] };
      conflicts: { nodes: { id: string }[] };
    }
    const { allSeries, conflicts } = await service.ask<Worked>(
      "{ allSeries(first: 500) { nodes { id key coverage flow } } conflicts(first: 500) { nodes { id year } } }",
    );
    const worked = [...allSeries.nodes, ...conflicts.nodes].flatMap(({ id, ...values }) =>
      Object.entries(values).map(([name, value]) => [`${id} ${name}`, value] as const),
    );
    tally = new Tally(world, new Periods(readRecords()), new Map(worked));
  });
  afterAll(() => service?.close());

  /** A new text costs Neo4j much more than its answer: there only some are asked. */
  const step = () => (service.database.engine === "neo4j" ? 20 : 1);

  async function ask(kind: Kind, field: string, question: Question) {
    const variables = question as unknown as Record<string, unknown>;
    const { data, errors } = await service.answer(textOf(kind, field, question), { variables });
    if (errors?.[0]?.extensions?.["code"] === "TOO_MANY_GROUPS") return "TOO MANY";
    expect(errors).toBeUndefined();
    return (data as Record<string, ReturnType<Tally["answer"]>>)[field]!;
  }

  test.each(countable.map((each) => [each.kind.name, each] as const))(
    "%s: every dimension, every figure, with all that could be",
    async (_, { kind, field }) => {
      const { dimensions, figures } = namesOf(kind);
      for (let i = 0; i < Math.max(dimensions.length, figures.length); i += step()) {
        const of = figures.length > 0 ? { of: figures[i % figures.length]! } : {};
        const question: Question = { by: [dimensions[i % dimensions.length]!], ...of, zeros: "ALL", first: 500 };
        expect([question, await ask(kind, field, question)]).toEqual([question, tally.answer(kind, question)]);
      }
    },
  );

  const questions = fc.constantFrom(...countable).chain(({ kind, field }) => {
    const { dimensions, figures } = namesOf(kind);
    const of = figures.length > 0 ? { of: fc.option(fc.constantFrom(...figures)) } : {};
    const level = hasLevel(kind) ? { level: fc.nat({ max: 3 }) } : {};
    return fc
      .record(
        {
          by: fc.array(fc.constantFrom(...dimensions), { minLength: 1, maxLength: 2 }),
          ...of,
          ...level,
          where: randomWhere(world, alone(kind), 2),
          asOf: fc.option(
            fc.tuple(
              fc.integer({ min: 1994, max: 2027 }),
              fc.integer({ min: 10, max: 12 }),
              fc.constantFrom("01", "15"),
            ),
          ),
          certainty: fc.constantFrom("SURE" as const, "POSSIBLE" as const),
          includeUndated: fc.boolean(),
          orderBy: fc.constantFrom("COUNT" as const, "KEY" as const),
          first: fc.constantFrom(1, 2, 3, 10, 500),
          withNull: fc.boolean(),
          zeros: fc.constantFrom("NONE" as const, "FOUND" as const, "ALL" as const),
        },
        { requiredKeys: ["by"] },
      )
      .map(({ asOf, ...rest }) => {
        const question = { ...rest, ...(asOf && { asOf: asOf.join("-") }) } as Question;
        return { kind, field, question, toString: () => `${field} ${JSON.stringify(question)}` };
      });
  });

  test("random questions", async () => {
    const seen = { ties: 0, dated: 0, undated: 0, tooMany: 0, empty: 0, all: 0 };
    const check = fc.asyncProperty(questions, async ({ kind, field, question }) => {
      const expected = tally.answer(kind, question);
      expect(await ask(kind, field, question)).toEqual(expected);
      seen.all++;
      if (expected === "TOO MANY") return void seen.tooMany++;
      if (expected.hasTies) seen.ties++;
      if (expected.undatedCount !== null) seen.dated++;
      if (expected.undatedCount) seen.undated++;
      if (expected.totalCount === 0) seen.empty++;
    });
    await fc.assert(check, { numRuns: rounds(service, 300), seed: 20260705 });
    // The questions must tell something.
    expect(seen.ties).toBeGreaterThan(0.1 * seen.all);
    expect(seen.dated).toBeGreaterThan(0.1 * seen.all);
    expect(seen.undated).toBeGreaterThan(0);
    expect(seen.empty).toBeLessThan(0.7 * seen.all);
  });

  test("too many groups to compare are refused", async () => {
    const question: Question = { by: ["CITATIONS", "MEASURES"], zeros: "ALL" };
    const variables = question as unknown as Record<string, unknown>;
    const { errors } = await service.answer(textOf(model.kind("Grievance"), "grievanceStatistics", question), {
      variables,
    });
    expect(errors![0]!.extensions).toEqual({ code: "TOO_MANY_GROUPS", argument: "by" });
  });

  const tied = model.entity.kinds.map((kind) => [kind.name, kind] as const);
  test.each(tied)("pairs by %s: every relationship, with and without where and a day", async (name, kind) => {
    const field = `${camelCase(name)}Pairs`;
    for (const [i, tie] of tiesOf(kind).entries()) {
      if (i % step() > 1) continue;
      const query = `query ($least: Int!, $first: Int!, $where: ${name}Where, $asOf: Date) {
        ${field}(of: ${tie.name}, least: $least, first: $first, where: $where, asOf: $asOf) {
          pairs { one { id } other { id } sharedCount oneCount otherCount shared { id } } totalCount hasTies
        } }`;
      const cases = [
        { least: 2, first: 20 },
        { least: 1, first: 3, where: { citations: { count: { gte: 3 } } }, asOf: "2025-09-01" },
      ];
      for (const variables of step() > 1 ? cases.slice(1) : cases) {
        const expected = tally.pairs(kind, tie.end, variables, variables.least, variables.first);
        const answer = await service.ask<Record<string, unknown>>(query, { variables });
        expect([tie.name, answer[field]]).toEqual([tie.name, expected]);
      }
    }
  });
});
