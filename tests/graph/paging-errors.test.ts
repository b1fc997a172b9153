import { alone } from "../../src/graph/fields";
import type { ListArguments } from "../../src/graph/paging";
import { creator } from "../../src/graph/records";
import type { Ask } from "../../src/graph/shape";
import { model } from "../../src/model";
import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(60_000);

eachDatabase("pages that cannot be asked are refused with code and argument", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  const refused = async (query: string) => {
    const { data, errors } = await service.answer(query);
    expect(data).toBeNull();
    const { message, extensions } = errors![0]!;
    return [extensions["code"], extensions["argument"], message];
  };
  const cursorOf = async (list: string) => {
    const answer = await service.ask<Record<string, { edges: { cursor: string }[] }>>(
      `{ list: ${list} { edges { cursor } } }`,
    );
    return answer["list"]!.edges[0]!.cursor;
  };

  test.each([
    ["first: 0", "first", "first is 0: a page has 1 to 500 records."],
    ["first: -1", "first", "first is -1: a page has 1 to 500 records."],
    ["first: 100000", "first", "first is 100000: a page has 1 to 500 records."],
    ["last: 0", "last", "last is 0: a page has 1 to 500 records."],
    ["last: 501", "last", "last is 501: a page has 1 to 500 records."],
  ])("%s", async (given, argument, message) => {
    const expected = ["PAGE_SIZE", argument, message];
    expect(await refused(`{ grievances(${given}) { nodes { id } } }`)).toEqual(expected);
    expect(await refused(`{ grievances(${given}) { totalCount } }`)).toEqual(expected);
    expect(await refused(`{ grievances { nodes { sectors(${given}) { nodes { id } } } } }`)).toEqual(expected);
  });

  describe("below a record", () => {
    const query = `query ($no: Boolean!, $yes: Boolean!) {
      country(id: "cty-ca") { id disputesJoined(before: "x") @skip(if: $no) { totalCount @include(if: $yes) } }
    }`;

    test.each([false, true])("at the field itself; compiled: %s", async (compiled) => {
      const { data, errors } = await service.answer(query, { variables: { no: false, yes: true }, compiled });
      expect(data).toEqual({ country: null });
      expect(errors).toMatchObject([{ path: ["country", "disputesJoined"], extensions: { code: "BAD_CURSOR" } }]);
    });

    test("and what is asked along with it of the same record is answered", async () => {
      const graph = service.graph();
      const end = model.kindOf("cty-ca")!.ends.find(({ name }) => name === "disputesJoined")!;
      const ask = (key: string, given: ListArguments): Ask => {
        const counts = { total: true, undated: false };
        return { end, kinds: new Set(["Country"]), key, shape: null, counts, edge: [], arguments: () => given };
      };
      const { record } = creator(alone(model.kindOf("cty-ca")!))("cty-ca");
      const [wrong, right] = await Promise.allSettled(
        [{ before: "x" }, {}].map((given, i) => graph.related(record, ask(`a${i}`, given), given, {})),
      );
      expect(wrong).toMatchObject({ status: "rejected", reason: { code: "BAD_CURSOR" } });
      const joined = readRecords().disputes.filter(({ thirdParties = [] }) => thirdParties.includes("cty-ca"));
      expect(joined.length).toBeGreaterThan(0);
      expect(right).toMatchObject({ status: "fulfilled", value: { totalCount: joined.length } });
    });

    test.each([false, true])("not where it is skipped; compiled: %s", async (compiled) => {
      const { data, errors } = await service.answer(query, { variables: { no: true, yes: true }, compiled });
      expect([data, errors]).toEqual([{ country: { id: "cty-ca" } }, undefined]);
    });
  });

  test("first and last together; a null is none", async () => {
    const expected = ["FIRST_AND_LAST", "last", "Give first or last, not both."];
    expect(await refused("{ grievances(first: 1, last: 1) { nodes { id } } }")).toEqual(expected);
    const answer = await service.ask<Record<string, { nodes: unknown[] }>>(
      "{ grievances(first: 1, last: null, after: null) { nodes { id } } }",
    );
    expect(answer["grievances"]!.nodes).toHaveLength(1);
  });

  test.each([
    "",
    "x",
    "%%%",
    "bnVsbA",
    "W10",
    "WzFd",
    "e30",
    Buffer.from('["grievances", {"a": 1}]').toString("base64url"),
    Buffer.from('["grievances", null]').toString("base64url"),
  ])("the cursor «%s»", async (cursor) => {
    const after = ["BAD_CURSOR", "after", "after is no cursor: give one that this list gave."];
    expect(await refused(`{ grievances(after: "${cursor}") { nodes { id } } }`)).toEqual(after);
    const before = ["BAD_CURSOR", "before", "before is no cursor: give one that this list gave."];
    expect(await refused(`{ grievances(last: 2, before: "${cursor}") { nodes { id } } }`)).toEqual(before);
  });

  test("a cursor of another list, or of another order", async () => {
    const other = (argument: string) => [
      "CURSOR_OF_ANOTHER_LIST",
      argument,
      `${argument} is a cursor of another list or order: give one that this list gave.`,
    ];
    const ofSources = await cursorOf("sources(first: 1)");
    expect(await refused(`{ grievances(after: "${ofSources}") { nodes { id } } }`)).toEqual(other("after"));
    expect(await refused(`{ sources(orderBy: [{ field: TITLE }], before: "${ofSources}") { nodes { id } } }`)).toEqual(
      other("before"),
    );
    expect(
      await refused(`{ sources(orderBy: [{ field: ID, direction: DESC }], after: "${ofSources}") { nodes { id } } }`),
    ).toEqual(other("after"));
    const byDate = await cursorOf("grievances(first: 1, orderBy: [{ field: FIRST_RAISED }])");
    const nullsFirst = "orderBy: [{ field: FIRST_RAISED, nulls: FIRST }]";
    expect(await refused(`{ grievances(${nullsFirst}, after: "${byDate}") { nodes { id } } }`)).toEqual(other("after"));
    const nested = `{ country(id: "cty-ca") { grievancesAgainst(after: "${await cursorOf("grievances(first: 1)")}") { nodes { id } } } }`;
    expect((await service.answer(nested)).errors![0]!.extensions).toMatchObject({ code: "CURSOR_OF_ANOTHER_LIST" });
  });

  test("more than five keys", async () => {
    const keys = ["TITLE", "STATUS", "STATUS_AS_OF", "FIRST_RAISED", "SETTLED_ON", "CONFIDENCE"];
    const orderBy = keys.map((field) => `{ field: ${field} }`);
    expect(await refused(`{ grievances(orderBy: [${orderBy.join(" ")}]) { nodes { id } } }`)).toEqual([
      "TOO_MANY_ORDER_KEYS",
      "orderBy",
      "orderBy has 6 keys: at most 5 are allowed.",
    ]);
  });
});
