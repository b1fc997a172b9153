import type { Service } from "./service";
import { startService } from "./service";

let service: Service;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.server.close());

const where = (levels: number): object => (levels ? { not: where(levels - 1) } : {});
test.each([
  [
    "QUERY_TOO_COSTLY",
    "{ things(first: 500) { nodes { things(first: 500) { nodes { things(first: 5) { nodes { title } } } } } } }",
    {},
  ],
  ["QUERY_TOO_DEEP", `{ things { nodes ${"{ things { nodes ".repeat(10)} { title } ${"} }".repeat(10)} } }`, {}],
  ["TOO_MANY_ALIASES", `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: hello`).join(" ")} }`, {}],
  ["TOO_MANY_DIRECTIVES", `{ ${Array.from({ length: 51 }, () => "hello @skip(if: false)").join(" ")} }`, {}],
  ["TOO_MANY_TOKENS", `{ ${"hello ".repeat(1999)} }`, {}],
  ["INPUT_TOO_DEEP", "query ($w: Where) { hello things(where: $w) { totalCount } }", { w: where(1000) }],
  ["PAGE_SIZE", "query ($n: Int) { hello things(first: $n) { totalCount } }", { n: 100_000 }],
  ["PAGE_SIZE", "{ hello things(first: 0) { totalCount } }", {}],
])("%s: 400, and nothing has run", async (code, query, variables) => {
  for (const accept of ["application/json", "application/graphql-response+json"]) {
    const { status, body } = await service.ask(query, { variables }, { accept });
    expect([status, body.errors?.map((error) => error.extensions["code"]), "data" in body]).toEqual([
      400,
      [code],
      false,
    ]);
  }
  expect(service.resolved).toEqual([]);
});

test("a variable nested as deeply as a body can hold", async () => {
  const levels = 14_000;
  const body = `{"query":"query ($w: Where) { things(where: $w) { totalCount } }","variables":{"w":${'{"n":'.repeat(levels)}{}${"}".repeat(levels)}}}`;
  expect(body.length).toBeLessThan(100_000);
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${service.url}/graphql`, { method: "POST", headers, body });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: "INPUT_TOO_DEEP", limit: 50, actual: 51 } }],
  });
});

test("numbers are told", async () => {
  const { body } = await service.ask(`{ ${"hello ".repeat(2000)} }`);
  expect(body.errors?.[0]?.extensions).toEqual({ code: "TOO_MANY_TOKENS", limit: 2000, actual: 2002 });
});

test("what has passed with some variables is refused with others, however often either is asked", async () => {
  const query =
    "query ($n: Int) { things(first: $n) { nodes { things(first: 500) { nodes { things(first: 5) { nodes { title } } } } } } }";
  const statuses: number[] = [];
  for (const n of [1, 500, 1, 500]) statuses.push((await service.ask(query, { variables: { n } })).status);
  expect(statuses).toEqual([200, 400, 200, 400]);
});
