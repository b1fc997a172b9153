import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getOperationAST, parse, validate } from "graphql";
import { compileQuery } from "graphql-jit";
import { readConfig } from "../../src/config";
import { checkLimits } from "../../src/graphql/limits";
import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import { agenda } from "./answers/agenda";
import { agreement } from "./answers/agreement";
import { complaints } from "./answers/complaints";
import { disputes } from "./answers/disputes";
import { events } from "./answers/events";
import { figures } from "./answers/figures";
import { measures } from "./answers/measures";
import { byId } from "./answers/records";
import { sources } from "./answers/sources";
import type { Answer, Answers } from "./lookup";
import { Lookup } from "./lookup";
import type { OperationService } from "./service";
import { openService, schema, storedOperations } from "./service";
import counted from "./statements.json";

// graphql-jit itself, with its compilations counted.
jest.mock("graphql-jit", () => {
  const real = jest.requireActual<typeof import("graphql-jit")>("graphql-jit");
  return { ...real, compileQuery: jest.fn(real.compileQuery) };
});

const answers: Answers = {
  ...complaints,
  ...measures,
  ...disputes,
  ...agenda,
  ...events,
  ...agreement,
  ...figures,
  ...sources,
  ...byId,
};
const operations = storedOperations();
const names = operations.map(({ name }) => name);
const lookup = new Lookup(readRecords());

const pascalCase = (name: string) => name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

describe("the stored operations", () => {
  test("are many, and each has its answer worked out", () => {
    expect(operations.length).toBeGreaterThanOrEqual(24);
    expect(Object.keys(answers).sort()).toEqual(names);
    expect(Object.keys(counted).sort()).toEqual(names);
  });

  const committed = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));

  test.each(operations)("$name is valid, says what it asks, and is called like its file", ({ name, text, document }) => {
    expect(validate(committed, document).map(String)).toEqual([]);
    expect(text).toMatch(/^(# .+\n){1,3}query /);
    expect(getOperationAST(document)!.name!.value).toBe(pascalCase(name));
  });

  test.each(operations)("$name is within the limits of a service with its defaults", ({ document, variables }) => {
    checkLimits(schema, readConfig({}).limits, document, getOperationAST(document)!, variables);
  });
});

eachDatabase("the stored operations", (open) => {
  let service: OperationService;
  beforeAll(async () => {
    service = await openService(open);
  }, 120_000);
  afterAll(() => service.close());

  test.each(operations)("$name answers what the records say", async ({ name, document, variables }) => {
    const { data } = await service.ask(document, variables);
    expect(data).toEqual((answers[name] as Answer<unknown>)(lookup, variables));
  });

  test.each(operations)("$name is answered alike when compiled", async (operation) => {
    const compile = jest.mocked(compileQuery).mockClear();
    const { data } = await service.ask(operation.document, operation.variables);
    for (let time = 0; time < 3; time++) expect((await service.askCompiled(operation)).data).toEqual(data);
    expect(compile).toHaveBeenCalledTimes(1);
    expect(compile.mock.results[0]!.value).toHaveProperty("query");
  });

  test("each asks the database as often as the table says, compiled or not", async () => {
    const found: Record<string, number> = {};
    for (const operation of operations) {
      const { statements } = await service.ask(operation.document, operation.variables);
      found[operation.name] = statements.length;
      expect((await service.askCompiled(operation)).statements.length).toBe(statements.length);
    }
    expect(found).toEqual(counted);
  });

  test.each([1, 10, 100])("three levels over %p complaints take at most three statements", async (first) => {
    const { document } = operations.find(({ name }) => name === "complaints-with-sources")!;
    const { data, statements } = await service.ask(document, { first });
    expect((data as { grievances: { nodes: object[] } }).grievances.nodes).toHaveLength(
      Math.min(first, lookup.records.grievances.length),
    );
    expect(statements.length).toBeLessThanOrEqual(3);
  });
});
