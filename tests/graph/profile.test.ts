import neo4j from "neo4j-driver";
import type { Driver, ProfiledPlan } from "neo4j-driver";
import { definition } from "../../src/dataset/definition";
import { alone, filtersOf } from "../../src/graph/fields";
import type { ListArguments } from "../../src/graph/paging";
import { PAGE, pageRequest } from "../../src/graph/paging";
import type { OrderBy } from "../../src/graph/order";
import { Names } from "../../src/graph/scope";
import type { Question } from "../../src/graph/statements";
import { pageOfKind, recordsByIds, relatedOf, statementOf } from "../../src/graph/statements";
import type { Parameters } from "../../src/database/database";
import { openNeo4j } from "../../src/database/neo4j";
import type { Destination } from "../../src/model";
import { model } from "../../src/model";
import { emptyDatabase, onNeo4j } from "../databases";
import { madeUp } from "./made-up";
import type { Service } from "./service";
import { serve, UNCOUNTED } from "./service";

/** The statements depend on nothing else of a request. */
const NOTHING = { variables: {}, languages: [] };

function asked(question: Question<unknown>) {
  const names = new Names();
  return statementOf([question(names)], names);
}

jest.setTimeout(120_000);

const COUNT = 6000;

/** Grievances of which a third has no `firstRaised`, each value of it twice, and a tenth is open. */
const GENERATE = `UNWIND range(1, ${COUNT}) AS i
  WITH i, toString(date('2000-01-01') + duration({days: i / 2})) AS day, toString(100000 + i * 7919 % 100000) AS words
  CREATE (n:Entity:Grievance {id: 'grv-test-' + toString(100000 + i), title: words, titleSort: words, statusAsOf: day})
  SET n.status = CASE WHEN i % 10 = 0 THEN 'OPEN' ELSE 'RESOLVED' END
  SET n.firstRaised = CASE WHEN i % 3 = 0 THEN null ELSE day END`;

const kind = model.kind("Grievance");
const of = alone(kind);

interface Step {
  readonly type: string;
  readonly rows: number;
  readonly details: string;
}

function stepsOf(plan: ProfiledPlan): Step[] {
  const type = plan.operatorType.replace(/@.*/, "");
  const details = String(plan.arguments["Details"] ?? "");
  return [{ type, rows: Number(plan.rows), details }, ...plan.children.flatMap(stepsOf)];
}

describe("every order of every kind", () => {
  const indexes = definition(model, "neo4j").join("\n");

  test.each(model.entity.kinds.map((each) => [each.name, each] as const))(
    "%s: has an index, and begins at a bound in it",
    (_, each) => {
      for (const { name, property } of filtersOf(alone(each)).orders) {
        const column = property.stored + property.type.order!.suffix;
        expect(indexes).toContain(`FOR (n:${each.name}) ON (n.${column})`);
        const orderBy: OrderBy[] = [{ field: name, direction: "ASC", nulls: "LAST" }];
        const request = pageRequest("list", { orderBy }, alone(each), PAGE.root);
        const shape = { of: alone(each), properties: [], texts: [], asks: [] };
        const { text } = asked(pageOfKind(each, request, shape, NOTHING));
        expect(text).toContain(`MATCH (n:${each.name}) WHERE n.${column} >= `);
      }
    },
  );
});

onNeo4j("pages of a list", (options) => {
  let service: Service;
  let driver: Driver;
  beforeAll(async () => {
    const open = async () => {
      const database = await openNeo4j(options);
      await emptyDatabase(database);
      return database;
    };
    service = await serve(open, madeUp);
    await service.database.write(({ run }) => run(GENERATE));
    driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password));
    await driver.executeQuery("CALL db.prepareForReplanning(120)");
  });
  afterAll(async () => {
    await driver?.close();
    await service?.close();
  });

  async function profile(given: ListArguments): Promise<Step[]> {
    const shape = { of, properties: kind.properties.filter(({ name }) => name === "title"), texts: [], asks: [] };
    const request = pageRequest("grievances", given, of, PAGE.root);
    const { text, parameters } = asked(pageOfKind(kind, request, shape, NOTHING));
    return planOf(text, parameters);
  }

  /** The steps by which Neo4j answered, from the last to the first. */
  async function planOf(text: string, parameters: Parameters): Promise<Step[]> {
    const encoded = Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "number" ? neo4j.int(value) : value,
    ]);
    const { summary } = await driver.executeQuery(`PROFILE ${text}`, Object.fromEntries(encoded) as object);
    return stepsOf(summary.profile as ProfiledPlan);
  }

  /** The pages that one meets in an order: from both ends, from a place inside, with a filter that a tenth fulfils. */
  async function pagesOf(orderBy: OrderBy[]): Promise<{ plain: ListArguments[]; filtered: ListArguments[] }> {
    const shape = { of, properties: [], texts: [], asks: [] };
    const read = (given: object) => service.graph().page(kind, { orderBy, first: 500, ...given }, shape, UNCOUNTED, {});
    const begin = (await read({})).edges;
    const end = (await read({ first: null, last: 500 })).edges;
    const places = [begin[300]!.cursor, end[200]!.cursor];
    const plain = [{}, ...places.map((after) => ({ after }))].map((given) => ({ orderBy, first: 20, ...given }));
    const back = [{}, ...places.map((before) => ({ before }))].map((given) => ({ orderBy, last: 20, ...given }));
    const where = { status: { eq: "OPEN" } };
    return { plain: [...plain, ...back], filtered: [...plain, ...back].map((given) => ({ ...given, where })) };
  }

  const order = (field: string, direction: "ASC" | "DESC" = "ASC", nulls: "FIRST" | "LAST" = "LAST"): OrderBy => ({
    field,
    direction,
    nulls,
  });

  test.each([
    ["by id", [order("ID")]],
    ["by id, descending", [order("ID", "DESC")]],
    ["by a text", [order("TITLE")]],
    ["by a date", [order("STATUS_AS_OF")]],
    ["by a date, descending", [order("STATUS_AS_OF", "DESC")]],
    ["by a date that may be missing", [order("FIRST_RAISED")]],
    ["by a date that may be missing, descending", [order("FIRST_RAISED", "DESC")]],
    ["by a date that may be missing, missing ones first", [order("FIRST_RAISED", "ASC", "FIRST")]],
    ["by a date that may be missing, descending, missing ones first", [order("FIRST_RAISED", "DESC", "FIRST")]],
    ["by two keys", [order("STATUS_AS_OF", "DESC"), order("TITLE")]],
    ["by two keys of which the first may be missing", [order("FIRST_RAISED", "DESC"), order("TITLE")]],
    ["by a date that is never there", [order("SETTLED_ON")]],
  ])("%s: reads an index in order, and of it little more than the page", async (_, orderBy) => {
    const { plain, filtered } = await pagesOf(orderBy);
    for (const given of [...plain, ...filtered]) {
      const steps = await profile(given);
      expect(steps.map(({ type }) => type)).not.toContain("NodeByLabelScan");
      expect(steps.map(({ type }) => type)).not.toContain("AllNodesScan");
      // Of 21 that are read two thirds may lie in the other stretch, and nine tenths not fulfil the filter.
      const allowed = given.where ? 1000 : 100;
      expect(steps.filter(({ rows }) => rows > allowed)).toEqual([]);
      // What is sorted is one page, or what is equal in the first key.
      expect(steps.filter(({ type, rows }) => /Sort|Top/.test(type) && rows > 21)).toEqual([]);
    }
  });

  test("by a closed set: what is equal is sorted, not the whole list", async () => {
    const open = COUNT / 10;
    const steps = await profile({ orderBy: [order("STATUS")], first: 20 });
    expect(steps.map(({ type }) => type)).toContain("PartialTop");
    expect(Math.max(...steps.map(({ rows }) => rows))).toBeLessThan(open + 10);
  });

  test("a record by its id, and what leads from it, are found by index", async () => {
    const raisedBy = kind.ends.find(({ name }) => name === "raisedBy")!;
    const shape = { of: raisedBy.to, properties: [], texts: [], asks: [] };
    const ask = {
      end: raisedBy,
      key: "x",
      kinds: new Set([kind.name]),
      shape,
      counts: { total: true, undated: false },
      edge: [],
      arguments: () => ({}),
    };
    const ids = ["grv-test-100001", "grv-milk"];
    const id = (of: Destination) => ({ of, properties: [], texts: [], asks: [] });
    for (const question of [
      recordsByIds(ids, of, id(of), NOTHING),
      recordsByIds(ids, model.entity, id(model.entity), NOTHING),
      relatedOf(ids, [ask], NOTHING),
    ]) {
      const { text, parameters } = asked(question);
      const steps = await planOf(text, parameters);
      expect(steps.some(({ type }) => type.startsWith("NodeUniqueIndexSeek"))).toBe(true);
      expect(steps.filter(({ rows }) => rows > 4)).toEqual([]);
    }
  });
});
