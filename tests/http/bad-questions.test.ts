import { createSchema } from "../../src/graphql/schema";
import type { Service } from "./service";
import { startService } from "./service";

/** The real schema; what is asked of it here is refused before any record is read. */
let service: Service;
beforeAll(async () => void (service = await startService({}, { schema: createSchema() })));
afterAll(() => service.server.close());

const first = async (query: string, more: object = {}) => {
  const { status, body } = await service.ask(query, more);
  const [error, ...others] = body.errors ?? [];
  return { status, others: others.length, hasData: "data" in body, ...error };
};

const date = 'Date cannot represent "2026-02-30": write 2026, 2026-07 or 2026-07-24 as a string.';

test.each([
  ['{ events(where: { date: { gte: "2026-02-30" } }) { totalCount } }', {}, "where.date.gte"],
  ['{ events(where: { or: [{ date: { in: ["2026", "2026-02-30"] } }] }) { totalCount } }', {}, "where.or.date.in"],
  ["query ($d: PartialDate) { events(where: { date: { lt: $d } }) { totalCount } }", { d: "2026-02-30" }, "$d"],
  [
    "query ($w: EventWhere) { events(where: $w) { totalCount } }",
    { w: { and: [{ date: { gte: "2026-02-30" } }] } },
    "$w.and[0].date.gte",
  ],
])("a wrong date is told with its argument: %s", async (query, variables, argument) => {
  const { status, hasData, others, message, extensions } = await first(query, { variables });
  expect({ status, hasData, others, extensions }).toEqual({
    status: 400,
    hasData: false,
    others: 0,
    extensions: { code: "BAD_DATE", argument },
  });
  expect(message).toContain(date);
});

test("a date that is no string is a wrong date", async () => {
  const { status, extensions } = await first("{ events(where: { date: { gte: 2026 } }) { totalCount } }");
  expect([status, extensions]).toEqual([400, { code: "BAD_DATE", argument: "where.date.gte" }]);
});

test.each(["mutation { a }", "subscription { a }"])("nothing can be written or subscribed to: %s", async (query) => {
  const { status, hasData, others, extensions } = await first(query);
  expect({ status, hasData, others, extensions }).toEqual({
    status: 400,
    hasData: false,
    others: 0,
    extensions: { code: "READ_ONLY" },
  });
});

test("of several operations one has to be named", async () => {
  const query = "query A { countries { __typename } } query B { sources { __typename } }";
  const { status, extensions } = await first(query);
  expect([status, extensions]).toEqual([400, { code: "OPERATION_RESOLUTION_FAILURE" }]);
  expect((await service.ask(query, { operationName: "C" })).body.errors?.[0]?.extensions).toEqual({
    code: "OPERATION_RESOLUTION_FAILURE",
  });
});
