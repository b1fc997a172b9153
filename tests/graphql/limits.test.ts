import { getIntrospectionQuery, getOperationAST, parse, validate, buildSchema } from "graphql";
import { readConfig } from "../../src/config";
import { PAGE } from "../../src/graph/paging";
import { checkLimits } from "../../src/graphql/limits";

const { limits } = readConfig({});

/** The shape of the graph's own schema: connections below connections, an interface, a recursive input. */
const schema = buildSchema(`
  input Where { title: String not: Where and: [Where!] some: Where }
  interface Entity { id: ID! title: String citations(first: Int, last: Int): Citations! }
  type Country implements Entity { id: ID! title: String citations(first: Int, last: Int): Citations! grievances(first: Int, where: Where): Grievances! }
  type Grievance implements Entity { id: ID! title: String citations(first: Int, last: Int): Citations! against(first: Int): Countries! sectors(first: Int): Sectors! }
  type Sector { id: ID! title: String grievances(first: Int, where: Where): Grievances! partOf: Sector }
  type Source { id: ID! title: String }
  type Citation { locator: String node: Source! }
  type Citations { edges: [Citation!]! nodes: [Source!]! totalCount: Int! }
  type Countries { nodes: [Country!]! }
  type Sectors { nodes: [Sector!]! }
  type Grievances { nodes: [Grievance!]! totalCount: Int! }
  type Query {
    grievances(first: Int, last: Int, where: Where): Grievances!
    countries(first: Int): Countries!
    node(id: ID!): Entity
    nodes(ids: [ID!]!): [Entity]!
  }
`);

function check(text: string, variables: Record<string, unknown> = {}, changed: Partial<typeof limits> = {}): void {
  const document = parse(text);
  expect(validate(schema, document).map(String)).toEqual([]);
  checkLimits(
    schema,
    { ...limits, ...changed },
    document,
    getOperationAST(document, "Q") ?? getOperationAST(document)!,
    variables,
  );
}

/** What a refusal says: code, limit and actual. */
function refusal(...args: Parameters<typeof check>): unknown {
  try {
    check(...args);
  } catch (error) {
    const { code, extensions, argument, message } = error as { [key: string]: unknown };
    return extensions ?? { code, argument, message };
  }
  return "nothing";
}

const cost = (text: string, variables?: Record<string, unknown>) =>
  (refusal(text, variables, { cost: 0 }) as { actual: number }).actual;

describe("cost", () => {
  test.each([
    ["{ node(id: 1) { id title } }", {}, 3],
    ["{ grievances { totalCount } }", {}, 1 + PAGE.root],
    ["{ grievances(first: 10) { nodes { id title } } }", {}, 1 + 10 * 3],
    ["{ grievances(last: 7) { nodes { id } } }", {}, 1 + 7 * 2],
    ["{ grievances(first: null) { nodes { id } } }", {}, 1 + PAGE.root * 2],
    ["query ($n: Int) { grievances(first: $n) { nodes { id } } }", { n: 20 }, 1 + 20 * 2],
    ["query ($n: Int) { grievances(first: $n) { nodes { id } } }", {}, 1 + PAGE.root * 2],
    ["query ($n: Int = 30) { grievances(first: $n) { nodes { id } } }", {}, 1 + 30 * 2],
    ["{ grievances(first: 2) { nodes { sectors { nodes { id } } } } }", {}, 1 + 2 * (1 + 1 + PAGE.nested * 2)],
    ["{ nodes(ids: [1, 2, 3]) { id title } }", {}, 1 + 3 * 2],
    ["query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", "b"] }, 1 + 2],
    ["query ($a: Boolean!) { node(id: 1) { id title @include(if: $a) } }", { a: false }, 2],
    ["{ node(id: 1) { ... on Country { id title } ... on Grievance { id } } }", {}, 3],
    ["{ a: node(id: 1) { ...F } b: node(id: 2) { ...F } } fragment F on Entity { id title }", {}, 6],
  ])("%s %j", (text, variables, expected) => {
    expect(cost(text, variables)).toBe(expected);
  });

  test("over the limit it says by how much, at the limit it passes", () => {
    const text = "{ grievances(first: 10) { nodes { id title } } }";
    expect(refusal(text, {}, { cost: 30 })).toEqual({ code: "QUERY_TOO_COSTLY", limit: 30, actual: 31 });
    check(text, {}, { cost: 31 });
  });

  test("only the operation that is asked for counts", () => {
    check("query Q { node(id: 1) { id } } query Other { grievances { nodes { id } } }", {}, { cost: 2 });
  });

  test("wrong variables are left to the execution, null for a value that is needed is refused", () => {
    check("query ($n: Int!) { grievances(first: $n) { nodes { id } } }", { n: "x" });
    const text = "query ($a: Boolean = true) { node(id: 1) { id @include(if: $a) } }";
    expect(refusal(text, { a: null })).toEqual({ code: "BAD_USER_INPUT" });
  });

  test.each([
    ["{ grievances(first: 0) { totalCount } }", {}, "first is 0: a page has 1 to 500 records."],
    ["{ grievances(first: -1) { totalCount } }", {}, "first is -1: a page has 1 to 500 records."],
    [
      "query ($n: Int) { grievances(last: $n) { totalCount } }",
      { n: 501 },
      "last is 501: a page has 1 to 500 records.",
    ],
  ])("a page of a wrong size: %s", (text, variables, message) => {
    expect(refusal(text, variables)).toEqual({ code: "PAGE_SIZE", argument: message.split(" ")[0], message });
  });

  test("too many ids", () => {
    expect(refusal("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: Array(501).fill("a") })).toEqual({
      code: "LIST_TOO_LONG",
      argument: "ids",
      message: "ids lists 501 values: at most 500 are allowed.",
    });
  });
});

describe("what an analyst asks passes", () => {
  test("three levels over 100 grievances, without a page size anywhere", () => {
    check(`{ grievances { totalCount nodes { id title
      against { nodes { id title } } sectors { nodes { id title partOf { id title } } }
      citations { edges { locator node { id title } } } } } }`);
  });

  test("five levels with page sizes", () => {
    check(`{ countries(first: 3) { nodes { title grievances(first: 10) { nodes { title
      sectors(first: 5) { nodes { title grievances(first: 10) { nodes { title
        citations(first: 5) { edges { locator node { title } } } } } } } } } } } }`);
  });

  test("five levels without are refused", () => {
    expect(
      refusal(`{ countries { nodes { grievances { nodes { sectors { nodes { grievances { nodes {
        citations { nodes { title } } } } } } } } } } }`),
    ).toMatchObject({ code: "QUERY_TOO_COSTLY" });
  });

  test("every tool's introspection", () => {
    const all = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true };
    check(getIntrospectionQuery({ ...all, inputValueDeprecation: true, oneOf: true }), {}, { cost: 1, depth: 1 });
  });
});

describe("what multiplies the schema itself", () => {
  test("introspection by aliases, without end", () => {
    const many = (below: string) =>
      Array.from({ length: 20 }, (_, i) => `a${i}: fields { type { ${below} } }`).join(" ");
    const text = `{ __schema { types { ${many("...G")} } } } fragment G on __Type { ${many("name")} }`;
    expect(refusal(text)).toEqual({ code: "QUERY_TOO_COSTLY", limit: 100_000, actual: expect.any(Number) as number });
  });
});

describe("depth and counts", () => {
  test("fields count, fragments do not", () => {
    const text = "{ node(id: 1) { ... on Country { ...F } } } fragment F on Country { grievances { nodes { id } } }";
    expect(refusal(text, {}, { depth: 3 })).toEqual({ code: "QUERY_TOO_DEEP", limit: 3, actual: 4 });
    check(text, {}, { depth: 4 });
  });

  test("aliases, also of __typename and in fragments", () => {
    const text = "{ a: __typename node(id: 1) { ...F } } fragment F on Entity { b: id c: title }";
    expect(refusal(text, {}, { aliases: 2 })).toEqual({ code: "TOO_MANY_ALIASES", limit: 2, actual: 3 });
    check(text, {}, { aliases: 3 });
  });

  test("directives", () => {
    const text = "{ node(id: 1) { id @skip(if: false) } }";
    expect(refusal(text, {}, { directives: 0 })).toEqual({ code: "TOO_MANY_DIRECTIVES", limit: 0, actual: 1 });
    check(text, {}, { directives: 1 });
  });

  test("arguments and variables", () => {
    const where = (levels: number): object => (levels ? { not: where(levels - 1) } : {});
    const literal = (levels: number): string => (levels ? `{ not: ${literal(levels - 1)} }` : "{}");
    const text = "query ($w: Where) { grievances(where: $w) { totalCount } }";
    const refused = { code: "INPUT_TOO_DEEP", limit: 50, actual: 51 };
    expect(refusal(text, { w: where(50) })).toEqual(refused);
    expect(refusal(`{ grievances(where: ${literal(50)}) { totalCount } }`)).toEqual(refused);
    check(text, { w: where(49) });
    check(`{ grievances(where: ${literal(49)}) { totalCount } }`);
    expect(refusal(text, { w: where(3000) })).toEqual(refused);
  });

  test("fragments that unfold without end are refused, whatever they select", () => {
    const chain = (body: (next: string) => string, last: string) =>
      Array.from(
        { length: 40 },
        (_, i) => `fragment F${i} on Country { ${i < 39 ? body(`...F${i + 1}`) : last} }`,
      ).join(" ");
    const start = "{ node(id: 1) { ... on Country { ...F0 } } }";
    const refused = { code: "QUERY_TOO_COSTLY", limit: 10_000, actual: 10_001 };
    expect(refusal(`${start} ${chain((next) => `${next} ${next}`, "id")}`)).toEqual(refused);
    const doubled = (next: string) =>
      `a: grievances { nodes { against { nodes { ${next} } } } } b: grievances { nodes { against { nodes { ${next} } } } }`;
    expect(refusal(`${start} ${chain(doubled, "id")}`, {}, { depth: 1000, aliases: 1000 })).toEqual(refused);
  });
});
