import { once } from "node:events";
import { connect } from "node:net";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { readConfig } from "../../src/config";
import type { Database } from "../../src/database/database";
import { openEmbedded } from "../../src/database/embedded";
import { loadDataset } from "../../src/dataset/load";
import { createSchema } from "../../src/graphql/schema";
import { createServer } from "../../src/http/server";
import { model } from "../../src/model";
import { Service } from "../../src/service";
import { openOwn } from "../databases";
import { datasetOf } from "../graph/service";
import type { Exports } from "./exported";
import { openExports } from "./exported";

const schema = createSchema();
const log: Record<string, unknown>[] = [];

async function serverOn(database: Database): Promise<FastifyInstance> {
  const service = new Service(database, model, 10_000_000);
  return createServer({
    config: readConfig({}),
    schema,
    contextFor: service.contextFor,
    ready: service.ready,
    revision: service.revision,
    revisionSince: service.revisionSince,
    graphFor: service.graphFor,
    logger: pino({ level: "warn" }, { write: (line: string) => void log.push(JSON.parse(line) as (typeof log)[0]) }),
    pages: "none",
  });
}

describe("exports over HTTP", () => {
  let exported: Exports;
  let server: FastifyInstance;
  let url: string;
  beforeAll(async () => {
    exported = await openExports(openOwn);
    server = await serverOn(exported.service.database);
    url = await server.listen({ port: 0, host: "127.0.0.1" });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await exported.service.close();
  });

  const get = (path: string, init: RequestInit = {}) => fetch(`${url}/export/${path}`, init);

  test.each([
    ["jsonl", "application/jsonl; charset=utf-8", ".jsonl"],
    ["graphml", "application/graphml+xml; charset=utf-8", ".graphml"],
    ["jsonld", "application/ld+json", ".jsonld"],
    ["ttl", "text/turtle; charset=utf-8", ".ttl"],
    ["csv/measures.rates", "text/csv; charset=utf-8; header=present", "-measures.rates.csv"],
  ])("%s is what is written, with its type and name", async (file, type, suffix) => {
    const response = await get(file);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(bytes.equals(Buffer.from(await exported.text(file)))).toBe(true);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="usmca-graph-[0-9a-f]{16}${suffix.replaceAll(".", "\\.")}"$`),
    );
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  });

  test("parameters select", async () => {
    const parameters = { kinds: "GRIEVANCE", where: '{"confidence": {"eq": "HIGH"}}', asOf: "2026-01-01" };
    const response = await get(`jsonl?${new URLSearchParams(parameters).toString()}`);
    expect(await response.text()).toBe(await exported.text("jsonl", parameters));
  });

  test("an unchanged export is not sent again", async () => {
    const tagOf = async (path: string) => (await get(path, { method: "HEAD" })).headers.get("etag")!;
    const tag = await tagOf("jsonl");
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(await tagOf("jsonl")).toBe(tag);
    const others = await Promise.all(["ttl", "csv/sources", "csv/events", "jsonl?kinds=EVENT", "jsonl?asOf=2026-01-01"].map(tagOf)); // prettier-ignore
    expect(new Set([tag, ...others]).size).toBe(6);

    const response = await get("jsonl", { headers: { "if-none-match": `"other", ${tag}` } });
    expect([response.status, await response.text(), response.headers.get("etag")]).toEqual([304, "", tag]);
    expect((await get("jsonl", { headers: { "if-none-match": others[0]! } })).status).toBe(200);
  });

  test("HEAD says what GET does, without writing anything", async () => {
    const [head, whole] = [await get("ttl", { method: "HEAD" }), await get("ttl")];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    await whole.text();
    for (const name of ["etag", "content-type", "content-disposition", "cache-control"]) {
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    }
  });

  test("the tables of CSV and the context of JSON-LD have their own addresses", async () => {
    const { tables } = (await (await get("csv")).json()) as { tables: string[] };
    expect(tables).toEqual(expect.arrayContaining(["dataset", "grievances", "measures.rates", "relationships"]));
    const context = await get("context.jsonld");
    expect(context.headers.get("content-type")).toBe("application/ld+json");
    const document = JSON.parse(await exported.text("jsonld", { kinds: "COUNTRY" })) as { "@context": unknown };
    expect(await context.json()).toEqual({ "@context": document["@context"] });
  });

  test.each([
    [404, "UNKNOWN_FORMAT", "xlsx"],
    [404, "UNKNOWN_TABLE", "csv/prices"],
    [400, "BAD_PARAMETER", "jsonl?kind=EVENT"],
    [400, "BAD_PARAMETER", "jsonl?kinds=EVENT&kinds=MEASURE"],
    [400, "BAD_WHERE", "jsonl?where=%7B"],
    [400, "UNKNOWN_ID", "jsonl?ids=cty-nowhere"],
  ])("%i %s: %s", async (status, code, path) => {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]!.extensions.code]).toEqual([status, code]);
    expect(errors[0]!.message).toMatch(/\.$/);
  });

  test("one who goes away is not written for", async () => {
    const { port } = new URL(url);
    const socket = connect(Number(port), "127.0.0.1");
    socket.write("GET /export/jsonl HTTP/1.1\r\nhost: x\r\n\r\n");
    await once(socket, "data");
    socket.destroy();
    expect((await get("csv/countries")).status).toBe(200);
  });
});

test("an export during which other records are loaded ends in a broken connection, and is logged", async () => {
  const countries = (title: string) =>
    datasetOf(model, {
      countries: Array.from({ length: 4_000 }, (_, i) => ({
        id: `cty-${String(i).padStart(5, "0")}`,
        title: { en: title },
        summary: "x".repeat(2_000),
        iso2: "AA",
        iso3: "AAA",
      })),
    });
  const database = await openEmbedded(null);
  await loadDataset(database, countries("One"));
  const server = await serverOn(database);
  const url = await server.listen({ port: 0, host: "127.0.0.1" });
  const response = await fetch(`${url}/export/jsonl`);
  // More is written than fits between the server and who reads: it waits until it is read.
  await loadDataset(database, countries("Other"));
  await expect(response.text()).rejects.toThrow("terminated");
  expect(log.map(({ msg }) => msg)).toContain("an export was broken off");
  await server.close();
  await database.close();
}, 60_000);

test("an empty database is said to be so", async () => {
  const database = await openEmbedded(null);
  const server = await serverOn(database);
  const response = await server.inject("/export/jsonl");
  expect(response.statusCode).toBe(503);
  expect(response.json()).toMatchObject({ errors: [{ extensions: { code: "DATABASE_EMPTY" } }] });
  await server.close();
  await database.close();
});
