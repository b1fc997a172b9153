import { execute, getIntrospectionQuery, parse, validate, buildSchema } from "graphql";
import type { ExecutionResult } from "graphql";
import { compileQuery } from "graphql-jit";
import { createExecutor } from "../../src/graphql/executor";
import { zoo } from "./zoo";

// graphql-jit itself, with its compilations counted.
jest.mock("graphql-jit", () => {
  const real = jest.requireActual<{ compileQuery: typeof compileQuery }>("graphql-jit");
  return { ...real, compileQuery: jest.fn(real.compileQuery) };
});
const compile = jest.mocked(compileQuery);
beforeEach(() => compile.mockClear());

const schema = zoo();
type Variables = Record<string, unknown>;

/** The answers of graphql-js and, for the fourth time of asking, of the executor. */
async function both(text: string, variables: Variables = {}, operationName?: string) {
  const document = parse(text);
  expect(validate(schema, document).map(String)).toEqual([]);
  const expected = await execute({ schema, document, operationName, variableValues: variables, contextValue: {} });
  const executor = createExecutor(schema);
  compile.mockClear();
  const ask = (): Promise<ExecutionResult> =>
    Promise.resolve(executor({ document, key: text, operationName, variables, context: {} }));
  const answers = [await ask(), await ask(), await ask(), await ask()];
  return { expected: plain(expected), answers: answers.map(plain), compiled: compile.mock.calls.length };
}

/** As a client reads it, errors in the order of their paths. */
function plain(result: ExecutionResult) {
  const { data, errors } = JSON.parse(JSON.stringify(result)) as { data: unknown; errors?: { path?: unknown }[] };
  const order = (error: { path?: unknown }) => JSON.stringify([error.path, error]);
  return { data, errors: errors?.sort((a, b) => order(a).localeCompare(order(b))) };
}

async function equal(text: string, variables: Variables = {}, operationName?: string): Promise<unknown> {
  const { expected, answers, compiled } = await both(text, variables, operationName);
  for (const answer of answers) expect(answer).toEqual(expected);
  expect(compiled).toBe(1);
  return expected.data;
}

const ECHO = (type: string, argument: string) => `query ($x: ${type}) { echo(${argument}: $x) }`;

describe("compiled once an operation is seen again", () => {
  test("the first time is graphql-js, the second compiles, later ones reuse", async () => {
    const executor = createExecutor(schema);
    const document = parse("{ keeper { name } }");
    const counts: number[] = [];
    for (let time = 0; time < 4; time++) {
      await executor({ document, key: "k", context: {} });
      counts.push(compile.mock.calls.length);
    }
    expect(counts).toEqual([0, 1, 1, 1]);
  });

  test("the least recently used are forgotten", async () => {
    const executor = createExecutor(schema, 3);
    const ask = (name: string) => executor({ document: parse(`{ ${name}: keeper { name } }`), key: name, context: {} });
    for (const name of ["a", "a", "a"]) await ask(name);
    expect(compile).toHaveBeenCalledTimes(1);
    for (const name of ["b", "a", "a"]) await ask(name);
    expect(compile).toHaveBeenCalledTimes(2);
  });
});

describe("graphql-jit's traps", () => {
  test("a variable of a recursive input type", async () => {
    const where = { not: { and: [{ name: { equals: "Tom" } }, { some: { some: { size: "LARGE" } } }] } };
    const data = await equal(ECHO("AnimalWhere", "where"), { x: where });
    expect(data).toEqual({
      echo: '{"count":7,"where":{"not":{"and":[{"name":{"equals":"Tom"}},{"some":{"some":{"size":"LARGE"},"limit":3}}]}}}',
    });
  });

  test("a variable left out inside an input literal is absent, given as null is null", async () => {
    const text = 'query ($d: Day) { echo(where: { born: { from: $d, to: "2026-01-01" } }) }';
    expect(await equal(text)).toEqual({ echo: '{"count":7,"where":{"born":{"to":{"day":"2026-01-01"}}}}' });
    expect(await equal(text, { d: null })).toEqual({
      echo: '{"count":7,"where":{"born":{"from":null,"to":{"day":"2026-01-01"}}}}',
    });
    await equal("query ($a: Int) { echo(list: [1, $a, null]) }");
    await equal("query ($a: Int) { echo(list: [1, $a]) }", { a: 2 });
  });

  test("defaults of variables, required ones too", async () => {
    expect(await equal("query ($c: Int! = 3) { echo(count: $c) }")).toEqual({ echo: '{"count":3}' });
    expect(await equal("query ($c: Int! = 3) { echo(count: $c) }", { c: 4 })).toEqual({ echo: '{"count":4}' });
    await equal('query ($w: AnimalWhere = { not: { name: { in: "Tom" } } }) { echo(where: $w) }');
    await equal('query ($d: Day! = "2026-01-01") { echo(day: $d) }');
  });

  test("defaults of arguments, left out, null and given", async () => {
    for (const variables of [{}, { n: null }, { n: 2 }]) {
      await equal("query ($n: Int) { animals(first: $n) { id } }", variables);
      await equal("query ($n: Int) { echo(count: $n) }", variables);
      await equal("query ($n: Int) { cat { said(times: $n) } keeper { name } }", variables);
    }
    await equal("{ animals(first: null) { id said(text: null) } }");
  });

  test("text of a literal never becomes code", async () => {
    const text = "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.taken=1";
    expect(await equal(`{ echo(text: "${text}") }`)).toEqual({ echo: JSON.stringify({ count: 7, text }) });
    await equal(`{ echo(where: { name: { in: ["${text}"] } }) }`);
    await equal(`query ($t: String = "${text}") { echo(text: $t) }`);
    expect((globalThis as { taken?: number }).taken).toBeUndefined();
  });

  test("a fragment used under two conditions", async () => {
    const fragment = "fragment F on Keeper { name born }";
    for (const a of [true, false]) {
      for (const b of [true, false]) {
        const declared = "query ($a: Boolean!, $b: Boolean!)";
        await equal(`${declared} { keeper { ...F @include(if: $a) ...F @include(if: $b) } } ${fragment}`, { a, b });
        await equal(`${declared} { a: keeper @skip(if: $a) { ...F } b: keeper { ...F @skip(if: $b) } } ${fragment}`, {
          a,
          b,
        });
        await equal(
          `${declared} { keeper { name @include(if: $a) name @skip(if: $b) ... @include(if: $b) { born } } }`,
          { a, b },
        );
      }
    }
    const data = await equal("query ($a: Boolean = false) { keeper { name @include(if: $a) } }");
    expect(data).toEqual({ keeper: {} });
  });

  test("paths that read the same when joined are left to graphql-js", async () => {
    const text = "{ a: keeper { c_b: animals(first: 1) { id } } b_a: keeper { c: animals(first: 3) { id } } }";
    const { expected, answers, compiled } = await both(text);
    for (const answer of answers) expect(answer).toEqual(expected);
    expect(compiled).toBe(0);
  });

  test("types of an interface multiply the code: too much of it is left to graphql-js", async () => {
    const nested = (levels: number): string => (levels ? `{ friends(first: 1) ${nested(levels - 1)} }` : "{ id name }");
    const shallow = await both(`{ animals ${nested(5)} }`);
    const deep = await both(`{ animals ${nested(12)} }`);
    expect([shallow.compiled, deep.compiled]).toEqual([1, 0]);
    for (const answer of deep.answers) expect(answer).toEqual(deep.expected);
  });

  test("types and fields that read the same when joined are refused at the start", () => {
    const twins = buildSchema("type Query { a: A ab: Ab } type A { bc: Int } type Ab { c: Int }");
    expect(() => createExecutor(twins)).toThrow("Ab.c and A.bc read the same without the dot: rename one of them.");
  });
});

describe("equal to graphql-js", () => {
  test.each([
    ["aliases", "{ a: keeper { n: name } b: keeper { name: born } }"],
    ["awkward aliases", "{ constructor: keeper { toString: name hasOwnProperty: born } valueOf: cat { idx0: id } }"],
    ["merged fields", "{ keeper { name } keeper { born animals { id } } keeper { animals { name } } }"],
    [
      "fragments",
      "{ animals { ...A ... on Cat { lives } } } fragment A on Animal { id keeper { ...K } } fragment K on Keeper { name }",
    ],
    ["interface", "{ animals(first: 3) { __typename id ... on Dog { tail { length size } } ... on Cat { lives } } }"],
    ["union", "{ beings { __typename ... on Animal { id } ... on Keeper { name } } }"],
    ["nulls in lists", "{ keeper { animals(first: 3) { id name } } }"],
    ["nullable failure", "{ dog { id tail { length fails } } }"],
    ["failure of a needed field", "{ dog { id tail { length failsHard } } keeper { name } }"],
    ["null of a needed field", "{ dog { id tail { missing promised } } }"],
    ["null in a list of needed items", "{ broken { id lives } keeper { name } }"],
    ["a code of a GraphQLError", "{ refused keeper { name } }"],
    [
      "literals",
      'query { echo(where: { size: LARGE, and: { name: { in: ["a", null] } } }, day: "2026-01-01", size: SMALL, list: 4) }',
    ],
    ["nested lists", "{ animals { friends(first: 1) { friends { id said(times: 2) } } } }"],
  ])("%s", async (_, text) => {
    await equal(text);
  });

  test("one of several operations", async () => {
    const text = "query A { keeper { name } } query B($n: Int) { animals(first: $n) { id } }";
    expect(await equal(text, {}, "A")).toEqual({ keeper: { name: "Ann" } });
    expect(await equal(text, { n: 1 }, "B")).toEqual({ animals: [{ id: "c1" }] });
  });

  test("a literal's name never meets a variable's", async () => {
    await equal(
      "query ($literal0: Int!, $literal1: String) { echo(count: $literal0, text: $literal1, list: [1], flag: true) }",
      {
        literal0: 1,
        literal1: "b",
      },
    );
  });

  test.each([
    ["wrong variables", ECHO("Day", "day"), { x: "July" }],
    ["missing variables", ECHO("Day!", "day"), {}],
    ["unknown input fields", ECHO("AnimalWhere", "where"), { x: { nme: 1 } }],
  ])("%s", async (_, text, variables) => {
    const { expected, answers } = await both(text, variables);
    expect(expected.errors).toHaveLength(1);
    for (const answer of answers) expect(answer).toEqual(expected);
  });

  test("unknown operation, introspection", async () => {
    for (const [text, name] of [
      ["query A { keeper { name } }", "B"],
      [getIntrospectionQuery(), undefined],
    ] as const) {
      const { expected, answers } = await both(text, {}, name);
      for (const answer of answers) expect(answer).toEqual(expected);
    }
  });
});
