import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed } from "../installed";
import { killAll, start } from "../started";
import { startService } from "./service";

let loaded = false;
jest.mock("@opentelemetry/sdk-trace-base", () => {
  loaded = true;
  return jest.requireActual<object>("@opentelemetry/sdk-trace-base");
});

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  status: { code?: number };
}

interface Sent {
  resourceSpans: { resource: { attributes: Span["attributes"] }; scopeSpans: { spans: Span[] }[] }[];
}

/** A collector of traces, as small as can be: it keeps what it is sent. */
class Collector {
  readonly bodies: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.url === "/v1/traces") this.bodies.push(Buffer.concat(parts).toString());
      response.setHeader("content-type", "application/json").end("{}");
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get sent(): Sent[] {
    return this.bodies.map((body) => JSON.parse(body) as Sent);
  }

  get spans(): Span[] {
    return this.sent.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    );
  }
}

const attribute = ({ attributes }: Pick<Span, "attributes">, name: string) => {
  const value = attributes.find(({ key }) => key === name)?.value;
  return value && (value.stringValue ?? Number(value.intValue));
};

test("without an endpoint nothing of it is loaded", async () => {
  const { server, ask } = await startService();
  expect((await ask("{ hello }")).status).toBe(200);
  await server.close();
  expect(loaded).toBe(false);
});

let home: string;
let settings: Readonly<Record<string, string>>;
beforeAll(async () => {
  home = await installed("tracing");
  settings = { DATA_DIR: mkdtempSync(join(tmpdir(), "usmca-graph-traced-")) };
}, 240_000);
afterAll(() => {
  killAll();
  for (const folder of [home, settings["DATA_DIR"]!]) rmSync(folder, { recursive: true });
});

describe("with a collector", () => {
  const collector = new Collector();
  const parent = { trace: "0af7651916cd43dd8448eb211c80319c", span: "b7ad6b7169203331" };
  const spanOf = (name: string) => {
    const found = collector.spans.filter((span) => span.name === name);
    expect([name, found.length]).toEqual([name, 1]);
    return found[0]!;
  };

  beforeAll(async () => {
    const endpoint = await collector.listen();
    const { address, stop } = await start(home, { ...settings, OTEL_EXPORTER_OTLP_ENDPOINT: `${endpoint}/` });
    const ask = async (query: string, variables = {}, headers = {}) => {
      const response = await fetch(`${address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      });
      expect(await response.text()).not.toContain("VALIDATION");
    };
    await ask(
      `query Lands($t: String, $ids: [ID!]!) {
        countries(where: { title: { contains: $t } }) { totalCount nodes { id } }
        nodes(ids: $ids) { id ... on Entity { title } }
        none: countries(where: { title: { contains: "literal-kept-home" } }) { nodes { id } }
      }`,
      { t: "variable-kept-home", ids: ["cty-us", "cty-mx", "cty-kept-home"] },
      { traceparent: `00-${parent.trace}-${parent.span}-01`, "x-secret": "header-kept-home" },
    );
    for (const _ of [1, 2]) await ask("query Known { countries { totalCount } }");
    await ask("query Wrong { countries(first: 100000) { totalCount } }");
    await ask('query Search { search(query: "word-kept-home") { totalCount } }');
    await fetch(`${address}/address-kept-home?parameter-kept-home`, { headers: { accept: "application/json" } });
    expect(await stop()).toBe(0);
  }, 240_000);
  afterAll(() => collector.close());

  test("a request is a span with its operation's name, below that of its caller", () => {
    const span = spanOf("query Lands");
    expect([span.traceId, span.parentSpanId, span.kind]).toEqual([parent.trace, parent.span, 2]);
    expect(attribute(span, "graphql.operation.name")).toBe("Lands");
    expect(attribute(span, "http.route")).toBe("/graphql");
    expect(attribute(span, "http.response.status_code")).toBe(200);
    const [{ resource }] = collector.sent[0]!.resourceSpans as [Sent["resourceSpans"][0]];
    expect(attribute(resource, "service.name")).toBe("usmca-graph");
  });

  test("its statements are spans within it, named by what they are for", () => {
    const root = spanOf("query Lands");
    const below = collector.spans.filter(({ parentSpanId }) => parentSpanId === root.spanId);
    // What was asked at once is one statement; the unknown id is looked for among the retired ones then.
    expect(below.map(({ name }) => name)).toEqual([
      "countries page, countries total count, Entity by id",
      "retired ids",
    ]);
    const nanoseconds = (span: Span) => [BigInt(span.startTimeUnixNano), BigInt(span.endTimeUnixNano)] as const;
    const [begun, ended] = nanoseconds(root);
    for (const span of below) {
      const [from, until] = nanoseconds(span);
      expect([span.traceId, span.kind, from >= begun, from < until, until <= ended]).toEqual([
        parent.trace,
        3,
        true,
        true,
        true,
      ]);
    }
    expect(attribute(below[0]!, "usmca_graph.batch")).toBe(3);
  });

  test("what a request found out once for all later ones is its own", () => {
    const root = spanOf("query Search");
    expect(spanOf("texts of all records").parentSpanId).toBe(root.spanId);
  });

  test("a kept answer has no statement, an error says its code", () => {
    const known = collector.spans.filter(({ name }) => name === "query Known");
    expect(known.map((span) => attribute(span, "usmca_graph.cache"))).toEqual(["miss", "hit"]);
    const children = known.map(({ spanId }) => collector.spans.filter((span) => span.parentSpanId === spanId).length);
    expect(children).toEqual([1, 0]);
    expect(known.every(({ parentSpanId }) => !parentSpanId)).toBe(true);
    expect(attribute(spanOf("query Wrong"), "error.type")).toBe("PAGE_SIZE");
  });

  test("no value of a request is in it", () => {
    expect(collector.spans.length).toBeGreaterThan(10);
    expect(collector.bodies.join("\n")).not.toMatch(/kept-home|cty-us/);
    expect(spanOf("GET unknown").kind).toBe(2);
  });
});

test("a collector that is away is told of once, and keeps nothing from being answered or ended", async () => {
  const collector = new Collector();
  const endpoint = await collector.listen();
  await collector.close();
  const away = {
    ...settings,
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_TIMEOUT: "50",
    OTEL_BSP_SCHEDULE_DELAY: "20",
  };
  const { address, output, stop } = await start(home, away);
  const told = () => output().match(/"msg":"traces cannot be sent/g)?.length ?? 0;
  while (told() === 0) expect((await fetch(`${address}/graphql?query={countries{totalCount}}`)).status).toBe(200);
  for (let i = 0; i < 20; i++) {
    expect((await fetch(`${address}/graphql?query={countries{totalCount}}`)).status).toBe(200);
    await new Promise((done) => setTimeout(done, 20));
  }
  expect(await stop()).toBe(0);
  expect(told()).toBe(1);
});
