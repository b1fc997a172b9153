import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { readConfig } from "../../src/config";
import { createServer } from "../../src/http/server";
import { Service as OwnService } from "../../src/service";
import { openOwn } from "../databases";
import { root } from "../docs/markdown";
import { schema, storedOperations } from "../operations/service";
import { get, post, records, serviceOf } from "./revisions";
import type { Service } from "./service";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const extensions = (text: string, version = 1) => ({ persistedQuery: { version, sha256Hash: sha(text) } });
const errorIn = (text: string) =>
  (JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] }).errors?.[0];

describe("documents that clients bring", () => {
  let service: Service;
  beforeEach(async () => void (service = await serviceOf(records())));
  afterEach(() => service.server.close());

  const query = "query Q($n: String) { hello(name: $n) }";
  const byDigest = (n: string) =>
    get(service, { extensions: JSON.stringify(extensions(query)), variables: JSON.stringify({ n }) });

  test("are unknown at first, then known by their digest", async () => {
    const unknown = await byDigest("Ann");
    expect([unknown.status, errorIn(unknown.text)]).toMatchObject([
      200,
      { message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } },
    ]);
    expect([unknown.headers["etag"], unknown.headers["cache-control"]]).toEqual([undefined, "no-store"]);
    const first = await get(service, {
      query,
      extensions: JSON.stringify(extensions(query)),
      variables: '{"n":"Ann"}',
    });
    expect(await byDigest("Ann")).toEqual(first);
    expect((await byDigest("Bo")).text).toContain("Hello, Bo");
    expect(service.resolved).toEqual(["hello", "hello"]);
    const { status } = await get(
      service,
      { extensions: JSON.stringify(extensions(query)), variables: '{"n":"Ann"}' },
      { "if-none-match": first.headers["etag"]! },
    );
    expect(status).toBe(304);
  });

  test("are known as well where the answer to the text was kept", async () => {
    await post(service, { query, variables: { n: "Ann" } });
    await post(service, { query, variables: { n: "Ann" }, extensions: extensions(query) });
    expect(service.resolved).toEqual(["hello"]);
    expect((await byDigest("Bo")).text).toContain("Hello, Bo");
  });

  test("are refused where digest and text do not match, whatever is kept", async () => {
    await post(service, { query });
    for (const wrong of [extensions("{ language }"), extensions(query, 2), { persistedQuery: "x" }]) {
      const { status, text } = await post(service, { query, extensions: wrong });
      expect([status, errorIn(text)]).toMatchObject([400, { extensions: { code: "BAD_REQUEST" } }]);
    }
    await post(service, { query: "{ hallo }", extensions: extensions("{ hallo }") });
    expect(errorIn((await post(service, { extensions: extensions("{ hallo }") })).text)?.extensions.code).toBe(
      "PERSISTED_QUERY_NOT_FOUND",
    );
    expect(service.resolved).toEqual(["hello"]);
  });
});

describe("stored operations", () => {
  const operations = storedOperations();
  let server: FastifyInstance;
  let served: OwnService;
  let statements = 0;
  beforeAll(async () => {
    const database = await openOwn("loaded");
    const read: typeof database.read = (...question) => {
      statements++;
      return database.read(...question);
    };
    served = new OwnService(Object.assign(Object.create(database) as typeof database, { read }));
    await served.refresh();
    server = await createServer({
      config: readConfig({}),
      schema,
      contextFor: served.contextFor,
      ready: served.ready,
      revision: served.revision,
      revisionSince: served.revisionSince,
      logger: pino({ level: "silent" }),
      pages: `${root}/none`,
    });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await served.close();
  });

  test.each(operations)(
    "$name is known by the digest of its file, and answers the same from what is kept",
    async (operation) => {
      const { text, variables } = operation;
      const url = `/graphql?${new URLSearchParams({ extensions: JSON.stringify(extensions(text)), variables: JSON.stringify(variables) }).toString()}`;
      const first = await server.inject({ url });
      expect([first.statusCode, Object.keys(JSON.parse(first.body) as object)]).toEqual([200, ["data", "extensions"]]);
      const again = await server.inject({ url });
      expect(again.body).toBe(first.body);
      const before = statements;
      const unchanged = await server.inject({ url, headers: { "if-none-match": first.headers.etag } });
      expect([unchanged.statusCode, unchanged.body]).toEqual([304, ""]);
      // At most the look at the revision.
      expect(statements - before).toBeLessThanOrEqual(1);
      const payload = { query: `${text} `, variables };
      const posted = await server.inject({ url: "/graphql", method: "POST", payload });
      expect(posted.body).toBe(first.body);
    },
  );
});
