import type { AddressInfo } from "node:net";
import { readConfig } from "../../src/config";
import { openOwn } from "../databases";
import { samples } from "./samples";
import type { Served } from "./served";
import { serve } from "./served";
import { codesOf, nested, sendRaw } from "./sockets";

const { maxBodyBytes, limits } = readConfig({});
let served: Served;
let port: number;
beforeAll(async () => {
  served = await serve(openOwn);
  await served.server.listen({ port: 0, host: "127.0.0.1" });
  port = (served.server.server.address() as AddressInfo).port;
});
afterAll(() => served.close());
afterEach(async () => {
  // Whatever came, it still answers, and nothing was its own fault.
  const alive = await send({ query: "{ countries(first: 1) { nodes { id } } }" });
  expect([alive.status, alive.body.errors]).toEqual([200, undefined]);
  expect(served.failures).toEqual([]);
});

const send = (payload: object) => sendRaw(port, JSON.stringify(payload));
const many = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join(" ");

describe("floods", () => {
  const FLOODS: Record<string, [code: string, text: (size: number) => string]> = {
    aliases: ["TOO_MANY_ALIASES", (n) => `{ ${many(n + 50, (i) => `a${i}: __typename`)} }`],
    "aliases in a fragment": [
      "TOO_MANY_ALIASES",
      (n) => `{ ...F } fragment F on Query { ${many(n + 50, (i) => `a${i}: __typename`)} }`,
    ],
    directives: ["TOO_MANY_DIRECTIVES", (n) => `{ ${many(n + 50, () => "__typename @skip(if: false)")} }`],
    "directives on one field": [
      "GRAPHQL_VALIDATION_FAILED",
      (n) => `{ __typename ${many(n + 50, () => "@skip(if: false)")} }`,
    ],
    fields: ["TOO_MANY_TOKENS", (n) => `{ ${many(n * 2_000, () => "__typename")} }`],
    "fragments that nobody uses": [
      "GRAPHQL_VALIDATION_FAILED",
      (n) => `{ __typename } ${many(n * 10, (i) => `fragment F${i} on Query { __typename }`)}`,
    ],
    "fragments in a circle": [
      "GRAPHQL_VALIDATION_FAILED",
      (n) => `{ ...F0 } ${many(n + 1, (i) => `fragment F${i} on Query { ...F${(i + 1) % (n + 1)} }`)}`,
    ],
    "fragments that double": [
      "QUERY_TOO_COSTLY",
      (n) =>
        `{ ...F0 } ${many(20 + n, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${20 + n} on Query { countries { totalCount } }`,
    ],
    depth: ["QUERY_TOO_DEEP", (n) => `{ sectors { nodes { ${nested(20 + n, "parent { ", "id", " }")} } } }`],
    "depth of what cannot be": ["TOO_MANY_TOKENS", (n) => nested(n * 900, "{ a", "", " }")],
    "lists in an argument": [
      "INPUT_TOO_DEEP",
      (n) => `{ countries(where: ${nested(50 + n, "{ and: [", "{}", "] }")}) { totalCount } }`,
    ],
    "introspection of introspection": [
      "GRAPHQL_VALIDATION_FAILED",
      (n) => `{ __schema { types { ${nested(3 + (n % 3), "fields { type { ", "name", " } }")} } } }`,
    ],
    "operations in a document": [
      "OPERATION_RESOLUTION_FAILURE",
      (n) => many(n * 10 + 2, (i) => `query Q${i} { __typename }`),
    ],
  };

  /** What is larger still meets a bound that comes before the flood's own: the bytes of a body, the words of a document. */
  function beyondAll(query: string): [status: number, codes: string[]] | null {
    if (JSON.stringify({ query }).length > maxBodyBytes) return [413, ["BODY_TOO_LARGE"]];
    const words = query.match(/\.{3}|\w+|[^\s\w]/g)!;
    return words.length > limits.tokens ? [400, ["TOO_MANY_TOKENS"]] : null;
  }

  test.each(Object.entries(FLOODS))("of %s", async (_, [code, text]) => {
    for (let size = 1; size <= samples(3, 30); size++) {
      const query = text(size);
      const answer = await send({ query });
      expect([size, answer.status, [...new Set(codesOf(answer))]]).toEqual([
        size,
        ...(beyondAll(query) ?? [400, [code]]),
      ]);
    }
  });
});

describe("the cost of an operation holds, however it is written", () => {
  const wide = (first: string) =>
    `grievances(first: ${first}) { nodes { sectors(first: ${first}) { nodes { grievances(first: ${first}) { nodes { id } } } } } }`;
  const many500 = Array.from({ length: 500 }, () => "cty-us");
  test.each<[how: string, query: string, variables: object]>([
    ["literals", `{ ${wide("500")} }`, {}],
    ["a variable", `query ($n: Int) { ${wide("$n")} }`, { n: 500 }],
    ["a variable's default", `query ($n: Int = 500) { ${wide("$n")} }`, {}],
    ["fragments", `{ ...F } fragment F on Query { ${wide("500")} }`, {}],
    ["a fragment's variable", `query ($n: Int) { ...F } fragment F on Query { ${wide("$n")} }`, { n: 500 }],
    ["edges", `{ ${wide("500").replaceAll("nodes {", "edges { node {").replaceAll("} }", "} } }")} }`, {}],
    ["nodes", `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Sector { ${wide("100")} } } }`, { ids: many500 }],
    ["last", `{ ${wide("500").replaceAll("first", "last")} }`, {}],
    ["aliases", `{ ${many(50, (i) => `a${i}: ${wide("30")}`)} }`, {}],
    ["no size at all", `{ ${many(20, (i) => `a${i}: ${wide("null")}`)} }`, {}],
    ["a variable that is not given", `query ($n: Int) { ${many(20, (i) => `a${i}: ${wide("$n")}`)} }`, {}],
    ["an include of a variable", `query ($y: Boolean!) { ... @include(if: $y) { ${wide("500")} } }`, { y: true }],
  ])("by %s", async (_, query, variables) => {
    const answer = await send({
      query,
      variables,
    });
    expect([answer.status, codesOf(answer)]).toEqual([400, ["QUERY_TOO_COSTLY"]]);
  });
});

describe("cursors that are forged or cut", () => {
  const LISTS = [
    "grievances(orderBy: [{ field: TITLE }], first: 2, after: $c) { nodes { id } pageInfo { endCursor } }",
    "observations(orderBy: [{ field: VALUE, direction: DESC }], first: 2, after: $c) { nodes { id } pageInfo { endCursor } }",
    "timeline(first: 2, after: $c) { nodes { __typename } pageInfo { endCursor } }",
    'search(query: "steel", first: 2, after: $c) { nodes { __typename } pageInfo { endCursor } }',
    'changes(from: "2026-01-01", to: "2026-07-01", first: 2, after: $c) { nodes { __typename } pageInfo { endCursor } }',
    'paths(from: "cty-us", to: "cty-mx", first: 2, after: $c) { nodes { __typename } pageInfo { endCursor } }',
    "gaps(first: 2, after: $c) { nodes { __typename } pageInfo { endCursor } }",
  ];
  const ask = (list: string, c: string | null) =>
    send({ query: `query ($c: String) { it: ${list} }`, variables: { c } });
  const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

  /** Other cursors in the place of a right one. */
  function forgeries(cursor: string): string[] {
    const [signature, ...place] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string, ...unknown[]];
    const values = [null, true, 1e308, -1, "", "\ud800", "\0", "x".repeat(5_000), "' OR 1=1 //", [], {}, { $p: 1 }];
    return [
      ...Array.from({ length: 8 }, (_, i) => cursor.slice(0, Math.floor((cursor.length * i) / 8))),
      cursor.slice(1),
      `${cursor}AAAA`,
      cursor.toUpperCase(),
      "not base64 at all: é🧀",
      "x".repeat(50_000),
      ...[
        null,
        1,
        {},
        [],
        [1],
        [signature],
        [null, ...place],
        [`${signature} `, ...place],
        [signature, ...place, 1],
      ].map(written),
      ...values.flatMap((value) => place.map((_, i) => written([signature, ...place.with(i, value)]))),
    ];
  }

  test.each(LISTS)("of %s", async (list) => {
    const page = await ask(list, null);
    expect([page.status, codesOf(page)]).toEqual([200, []]);
    const { endCursor } = (page.body.data as { it: { pageInfo: { endCursor: string } } }).it.pageInfo;
    const tried = forgeries(endCursor);
    const refused = { all: 0 };
    for (const cursor of tried) {
      const answer = await ask(list, cursor);
      // A place that its list could give is one, whoever wrote it.
      const isPlace = answer.status === 200 && codesOf(answer).length === 0;
      if (!isPlace) {
        refused.all++;
        expect([cursor.slice(0, 200), answer.status, codesOf(answer)]).toEqual([
          cursor.slice(0, 200),
          400,
          [expect.stringMatching(/^(BAD_CURSOR|CURSOR_OF_ANOTHER_LIST)$/)],
        ]);
      }
    }
    // Of these, at most those with another value in the right place are taken.
    expect(refused.all).toBeGreaterThanOrEqual(20);
  });
});
