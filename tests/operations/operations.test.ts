import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getOperationAST, validate } from "graphql";
import type * as GraphqlJit from "graphql-jit";
import { compileQuery } from "graphql-jit";
import { readConfig } from "../../src/config";
import { checkLimits } from "../../src/graphql/limits";
import { eachDatabase } from "../databases";
import { readRecords } from "../records";
import { agenda } from "./answers/agenda";
import { agreement, complaintsAgainst } from "./answers/agreement";
import { complaints } from "./answers/complaints";
import { citing } from "./answers/citing";
import { compare } from "./answers/compare";
import { disputes } from "./answers/disputes";
import { events, pastEvents, reviewEventsInOrder } from "./answers/events";
import { figures } from "./answers/figures";
import { gaps } from "./answers/gaps";
import { measures } from "./answers/measures";
import { neighbourhood } from "./answers/neighbourhood";
import { paths } from "./answers/paths";
import { pairsOfRecords } from "./answers/pairs";
import { byId } from "./answers/records";
import { search } from "./answers/search";
import { series } from "./answers/series";
import { sources } from "./answers/sources";
import { statistics } from "./answers/statistics";
import { time } from "./answers/time";
import { timeline } from "./answers/timeline";
import type { Answer, Answers } from "./lookup";
import { ids, Lookup } from "./lookup";
import type { OperationService } from "./service";
import { openService, schema, storedOperations } from "./service";
import counted from "./statements.json";

// graphql-jit itself, with its compilations counted.
jest.mock("graphql-jit", () => {
  const real = jest.requireActual<typeof GraphqlJit>("graphql-jit");
  return { ...real, compileQuery: jest.fn(real.compileQuery) };
});

const answers: Answers = {
  ...time,
  ...timeline,
  ...complaints,
  ...measures,
  ...disputes,
  ...agenda,
  ...events,
  ...agreement,
  ...figures,
  ...search,
  ...series,
  ...sources,
  ...statistics,
  ...pairsOfRecords,
  ...byId,
  ...compare,
  ...citing,
  ...gaps,
  ...neighbourhood,
  ...paths,
};
const operations = storedOperations();
const names = operations.map(({ name }) => name);
const lookup = new Lookup(readRecords());

const pascalCase = (name: string) => name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

/** The root fields without an answer: a question that finds nothing shows nothing. */
const empty = (data: object) =>
  Object.entries(data as Record<string, unknown>)
    .filter(([, value]) => /^(null|\[\]|\{("totalCount":0,?)?("(nodes|edges)":\[\])?\})/.test(JSON.stringify(value)))
    .map(([field]) => field);

describe("the stored operations", () => {
  test("are many, and each has its answer worked out", () => {
    expect(operations.length).toBeGreaterThanOrEqual(24);
    expect(Object.keys(answers).sort()).toEqual(names);
    expect(Object.keys(counted).sort()).toEqual(names);
  });

  const committed = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));

  test.each(operations)(
    "$name is valid, says what it asks, and is called like its file",
    ({ name, text, document }) => {
      expect(validate(committed, document).map(String)).toEqual([]);
      expect(text).toMatch(/^(# .+\n){1,3}query /);
      expect(getOperationAST(document)!.name!.value).toBe(pascalCase(name));
    },
  );

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
    const expected = (answers[name] as Answer<unknown>)(lookup, variables);
    expect(data).toEqual(expected);
    expect(empty(expected)).toEqual(name === "where-a-retired-id-leads" ? ["none", "node"] : []);
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
      // What the service remembers of a revision is read for the first who asks only.
      await service.ask(operation.document, operation.variables);
      const { statements } = await service.ask(operation.document, operation.variables);
      found[operation.name] = statements.length;
      expect((await service.askCompiled(operation)).statements.length).toBe(statements.length);
    }
    expect(found).toEqual(counted);
  });

  test.each(["complaints-with-sources", "complaints-merged"])("%s costs three statements at most", (name) => {
    expect(counted[name as keyof typeof counted]).toBeLessThanOrEqual(3);
  });

  const stored = (name: string) => operations.find((operation) => operation.name === name)!;

  test.each([1, 10, 100])("three levels over %p complaints cost the same statements", async (first) => {
    const { data, statements } = await service.ask(stored("complaints-with-sources").document, { first });
    const all = lookup.records.grievances.length;
    expect((data as { grievances: { nodes: object[] } }).grievances.nodes).toHaveLength(Math.min(first, all));
    expect(statements).toHaveLength(counted["complaints-with-sources"]);
  });

  interface Pages {
    events: { edges: { cursor: string; node: { id: string } }[]; pageInfo: PageInfo };
  }
  interface PageInfo {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
  }
  const page = async (name: string, variables: object) =>
    ((await service.ask(stored(name).document, { ...stored(name).variables, ...variables })).data as Pages).events;

  test.each([1, 7, 500])("the events of the review, %p at a time, are all of them once, in order", async (first) => {
    const expected = ids(reviewEventsInOrder(lookup, "agr-usmca"));
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Pages["events"] = await page("review-events", { first, after });
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pageInfo.endCursor).toBe(edges.at(-1)!.cursor);
      found.push(...edges.map(({ node }) => node.id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(found).toEqual(expected);
  });

  test.each([1, 7, 500])("the latest events, %p at a time, lead back to the first", async (last) => {
    const expected = ids(pastEvents(lookup));
    const found: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Pages["events"] = await page("latest-events", { last, before });
      expect(pageInfo.hasNextPage).toBe(before !== null);
      expect(pageInfo.startCursor).toBe(edges[0]!.cursor);
      found.unshift(...edges.map(({ node }) => node.id));
      before = pageInfo.startCursor;
      more = pageInfo.hasPreviousPage;
    }
    expect(found).toEqual(expected);
  });

  test("the complaints against a country are found page by page inside its record", async () => {
    const { document, variables } = stored("country-at-a-glance");
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await service.ask(document, { ...variables, after });
      const { edges, pageInfo } = (data as { country: { grievancesAgainst: Pages["events"] } }).country
        .grievancesAgainst;
      found.push(...edges.map(({ node }) => node.id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(found.length).toBeGreaterThan(25);
    expect(found).toEqual(ids(complaintsAgainst(lookup, "cty-ca")));
  });

  test("a cursor of one list is refused by another", async () => {
    const { pageInfo } = await page("review-events", { first: 1 });
    const { document, variables } = stored("positions-of-a-holder");
    const asked = service.ask(document, { ...variables, after: pageInfo.endCursor });
    await expect(asked).rejects.toMatchObject({ code: "CURSOR_OF_ANOTHER_LIST", argument: "after" });
  });

  test("titles come in the reader's language, and in English where there is none", async () => {
    const { document, variables } = stored("titles-in-three-languages");
    const { data } = await service.ask(document, variables, { languages: "es-MX,fr;q=0.5" });
    const { organizations } = data as { organizations: { nodes: { id: string; title: string }[] } };
    const expected = lookup.records.organizations
      .filter(({ id }) => (variables["organizations"] as string[]).includes(id))
      .map(({ id, title }) => ({ id, title: title.es ?? title.fr ?? title.en }));
    expect(organizations.nodes.map(({ id, title }) => ({ id, title }))).toEqual(expected);
    expect(new Set(expected.map(({ title }) => title))).not.toEqual(
      new Set(expected.map(({ id }) => lookup.title(id))),
    );
  });
});
