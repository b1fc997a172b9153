import type { FastifyInstance } from "fastify";
import { execute } from "graphql";
import pino from "pino";
import { readConfig } from "../../src/config";
import type { Database } from "../../src/database/database";
import { openEmbedded } from "../../src/database/embedded";
import { KeptRows } from "../../src/database/kept-rows";
import { openNeo4j } from "../../src/database/neo4j";
import { loadDataset } from "../../src/dataset/load";
import { Remembered } from "../../src/graph/remembered";
import type { RequestNote } from "../../src/graphql/request";
import { createServer } from "../../src/http/server";
import { model } from "../../src/model";
import { Service } from "../../src/service";
import { eachDatabase, emptyDatabase, onNeo4j, openOwn } from "../databases";
import { datasetOf } from "../graph/service";
import { schema, storedOperations } from "../operations/service";

const titled = (title: string) =>
  datasetOf(model, { countries: [{ id: "cty-aa", title: { en: title }, iso2: "AA", iso3: "AAA" }] });

/** One process of the API, in parts: what it asks of the database is noted down, but for looks at the revision. */
async function processOn(database: Database, onStatement: (count: number) => Promise<unknown> = async () => null) {
  const asked: string[] = [];
  const read: Database["read"] = async (text, ...more) => {
    if (!text.includes(":Revision")) await onStatement(asked.push(text));
    return database.read(text, ...more);
  };
  const service = new Service(Object.assign(Object.create(database) as Database, { read }), model, 1_000_000);
  await service.refresh();
  const server: FastifyInstance = await createServer({
    config: readConfig({}),
    schema,
    contextFor: service.contextFor,
    ready: service.ready,
    revision: service.revision,
    revisionSince: service.revisionSince,
    logger: pino({ level: "silent" }),
    pages: "none",
  });
  const ask = async (query: string, headers = {}) => {
    const answer = await server.inject({ method: "POST", url: "/graphql", payload: { query }, headers });
    return JSON.parse(answer.body) as { data: unknown; extensions?: { revision: { number: number } } };
  };
  return { service, server, asked, ask };
}

const TITLE = '{ country(id: "cty-aa") { title } }';
const says = (title: string, number: number) => ({
  data: { country: { title } },
  extensions: { revision: expect.objectContaining({ number }) as object },
});

function severalProcesses(open: () => Promise<Database>, another: (first: Database) => Promise<Database>): void {
  test("a change is seen by all processes within a second, and at once by who asks for it", async () => {
    const loading = await open();
    await loadDataset(loading, titled("First"));
    const databases = [await another(loading), await another(loading)];
    const processes = await Promise.all(databases.map((database) => processOn(database)));
    for (const { ask, asked } of processes) {
      for (const _ of [1, 2, 3]) expect(await ask(TITLE)).toEqual(says("First", 1));
      expect(asked).toHaveLength(1);
    }
    await loadDataset(loading, titled("Second"));
    expect(await processes[0]!.ask(TITLE, { "cache-control": "no-cache" })).toEqual(says("Second", 2));
    await loadDataset(loading, titled("Third"));
    await new Promise((done) => setTimeout(done, 1_000));
    for (const { ask } of processes) {
      for (const _ of [1, 2]) expect(await ask(TITLE)).toEqual(says("Third", 3));
    }
    for (const { server } of processes) await server.close();
    for (const database of new Set([loading, ...databases])) await database.close();
  });
}

describe("several processes on one database", () => {
  describe("embedded", () =>
    severalProcesses(
      () => openEmbedded(null),
      async (first) => first,
    ));
  onNeo4j("each with a driver of its own", (neo4j) =>
    severalProcesses(
      async () => {
        const database = await openNeo4j(neo4j);
        await emptyDatabase(database);
        return database;
      },
      () => openNeo4j(neo4j),
    ),
  );
});

eachDatabase("a load while an answer is worked out", (open) => {
  test("the answer is not given again, nor is what its statements gave", async () => {
    const database = await open();
    await loadDataset(database, titled("First"));
    const loads: Promise<unknown>[] = [];
    const { ask, asked, server } = await processOn(database, async (count) => {
      // Before the second statement of the first question.
      if (count === 2) loads.push(loadDataset(database, titled("Second")));
      await Promise.all(loads);
    });
    const query = "{ countries { totalCount nodes { title } } countryStatistics(by: [PARTY]) { totalCount } }";
    const first = await ask(query);
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(first)).toContain("Second");
    const before = asked.length;
    for (const _ of [1, 2]) {
      expect(await ask(query)).toMatchObject({
        data: { countries: { totalCount: 1, nodes: [{ title: "Second" }] }, countryStatistics: { totalCount: 1 } },
        extensions: { revision: { number: 2 } },
      });
    }
    expect(asked).toHaveLength(2 * before);
    await server.close();
    await database.close();
  });
});

eachDatabase("what statements gave", (open) => {
  test("serves other questions of the same revision", async () => {
    const database = await open();
    await loadDataset(database, titled("First"));
    const { ask, asked, service, server } = await processOn(database);
    await ask("{ countries { totalCount nodes { id } } }");
    const first = asked.length;
    // Nobody has looked since whether the records are still those.
    await ask("query Early { countries { totalCount } }");
    expect(asked).toHaveLength(first + 1);
    await service.refresh();
    const before = asked.length;
    expect((await ask("query Other { countries { totalCount } }")).data).toEqual({ countries: { totalCount: 1 } });
    expect(asked).toHaveLength(before);
    await loadDataset(database, datasetOf(model, {}));
    await service.refresh();
    expect((await ask("query Other { countries { totalCount } }")).data).toEqual({ countries: { totalCount: 0 } });
    await server.close();
    await database.close();
  });
});

test("every stored operation is answered the same from kept rows", async () => {
  const database = await openOwn("loaded");
  const asked: string[] = [];
  const read: Database["read"] = (text, ...more) => {
    asked.push(text);
    return database.read(text, ...more);
  };
  const counted = Object.assign(Object.create(database) as Database, { read });
  const [keeping, plain] = [new Service(counted, model, 100_000_000), new Service(database)];
  await Promise.all([keeping.refresh(), plain.refresh()]);
  const names = new Set<string>();
  const answer = async (service: Service, { document, variables }: ReturnType<typeof storedOperations>[number]) => {
    const note: RequestNote = { operation: null, codes: [], statements: [] };
    const contextValue = service.contextFor({ requestId: "", deadline: Date.now() + 60_000, note }, {});
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    for (const { name } of note.statements!) names.add(name);
    return JSON.stringify([errors, data]);
  };
  let askedAgain = 0;
  for (const operation of storedOperations()) {
    const expected = await answer(plain, operation);
    expect([operation.name, await answer(keeping, operation)]).toEqual([operation.name, expected]);
    await keeping.refresh();
    const before = asked.length;
    expect([operation.name, await answer(keeping, operation)]).toEqual([operation.name, expected]);
    askedAgain += asked.length - before;
  }
  // On a slow machine a look may grow too old meanwhile.
  expect(askedAgain).toBeLessThan(asked.length / 10);
  // What a statement is for is told by some fixed words.
  expect(names.size).toBeLessThan(new Set(asked).size);
  for (const name of names) expect(name).toMatch(/^(?!other$)[A-Za-z, ]+$/);
  await database.close();
});

describe("kept rows", () => {
  const rows = (text: string) => [[text, [1, 2, { deep: [text] }]]];

  test("are given only for the same statement, while the database is known not to have changed since", () => {
    let held = true;
    const kept = new KeptRows(10_000, () => held);
    const given = kept.keep("A", { p0: 1 }, rows("A"));
    expect(kept.get("A", { p0: 1 })).toBe(given);
    expect([kept.get("A", { p0: 2 }), kept.get("B", { p0: 1 })]).toEqual([undefined, undefined]);
    held = false;
    expect(kept.get("A", { p0: 1 })).toBeUndefined();
    expect(() => (given[0]![1] as unknown[]).push(3)).toThrow(TypeError);
  });

  test("are bounded", () => {
    const kept = new KeptRows(10_000, () => true);
    for (let i = 0; i < 100; i++) kept.keep(`statement ${i}`, {}, rows("A"));
    const found = Array.from({ length: 100 }, (_, i) => kept.get(`statement ${i}`, {}) !== undefined);
    expect([found[0], found[99]]).toEqual([false, true]);
    expect(found.filter((each) => each).length).toBeLessThan(10_000 / 300);
    // More than an eighth of the bound is not taken in.
    kept.keep("large", {}, rows("x".repeat(1_000)));
    expect(kept.get("large", {})).toBeUndefined();
  });
});

describe("what is remembered", () => {
  test("is kept only where the revision was the same when it had been made", async () => {
    let unchanged = true;
    const remembered = new Remembered({ read: async () => [] }, model, async () => unchanged);
    let made = 0;
    const make = async () => ++made;
    const wait = () => new Promise(setImmediate);
    expect(await Promise.all([remembered.of(make), remembered.of(make)])).toEqual([1, 1]);
    await wait();
    expect(await remembered.of(make)).toBe(1);
    unchanged = false;
    const other = async () => ++made * 10;
    expect(await remembered.of(other)).toBe(20);
    await wait();
    expect(await remembered.of(other)).toBe(30);
  });
});

describe("looking at the revision", () => {
  test("those who ask before a look begins share it, later ones get one that begins later", async () => {
    const looks: ((rows: unknown[][]) => void)[] = [];
    const read = () => new Promise<unknown[][]>((done) => looks.push(done));
    const service = new Service({ read } as unknown as Database);
    const node = (number: number) => [[{ number, digest: "d", at: "2026" }]];
    const begun = performance.now();
    const early = [service.revisionSince(begun), service.revisionSince(begun)];
    await new Promise(setImmediate);
    const late = [service.refresh(), service.revisionSince(performance.now())];
    await new Promise(setImmediate);
    expect(looks).toHaveLength(1);
    looks[0]!(node(1));
    expect(await Promise.all(early)).toMatchObject([{ number: 1 }, { number: 1 }]);
    await new Promise(setImmediate);
    expect(looks).toHaveLength(2);
    looks[1]!(node(2));
    expect(await Promise.all(late)).toMatchObject([{ number: 2 }, { number: 2 }]);
    // Known since: nobody looks.
    expect(await service.revisionSince(begun)).toMatchObject({ number: 2 });
    expect(looks).toHaveLength(2);
  });

  test("one that fails is not relied on", async () => {
    let away = true;
    const read = async () => {
      if (away) throw new Error("away");
      return [[{ number: 4, digest: "d", at: "2026" }]];
    };
    const service = new Service({ read } as unknown as Database);
    await expect(service.revisionSince(0)).rejects.toThrow("away");
    away = false;
    expect(await service.revisionSince(0)).toMatchObject({ number: 4 });
  });
});
