import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Service } from "../http/service";
import { startService } from "../http/service";
import { samples } from "./samples";
import { codesOf, nested, sendRaw, talk } from "./sockets";

/** How long a client may take to send a request where that is tried, in milliseconds. */
const PATIENCE = 400;

let service: Service;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.server.close());
afterEach(async () => {
  // Whatever came, it still answers, and nothing was its own fault.
  expect((await service.ask("{ hello }")).status).toBe(200);
  expect(service.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

const port = ({ server } = service) => (server.server.address() as AddressInfo).port;

describe("bodies", () => {
  const query = "query ($w: Where) { things(where: $w) { totalCount } }";
  test.each<[what: string, body: string | Buffer, status: number, code: string | null]>([
    [
      "an object nested deeply",
      `{"query":"{ __typename }","variables":${nested(16_000, '{"a":', "1", "}")}}`,
      400,
      "INPUT_TOO_DEEP",
    ],
    [
      "a list nested deeply",
      `{"query":"{ __typename }","variables":{"a":${nested(45_000, "[", "", "]")}}}`,
      400,
      "INPUT_TOO_DEEP",
    ],
    [
      "a where nested deeply",
      `{"query":${JSON.stringify(query)},"variables":{"w":${nested(10_000, '{"not":', "{}", "}")}}}`,
      400,
      "INPUT_TOO_DEEP",
    ],
    [
      "extensions nested deeply",
      `{"query":"{ __typename }","extensions":${nested(16_000, '{"a":', "1", "}")}}`,
      200,
      null,
    ],
    ["too many bytes", `{"query":"{ __typename }","a":"${"x".repeat(100_000)}"}`, 413, "BODY_TOO_LARGE"],
    ["nothing", "", 400, "BAD_REQUEST"],
    ["no JSON", "{ hello }", 400, "BAD_REQUEST"],
    ["JSON that is cut", '{"query":"{ __typename }"', 400, "BAD_REQUEST"],
    ["a batch", '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400, "BAD_REQUEST"],
    ["an empty batch", "[]", 400, "BAD_REQUEST"],
    ["a batch in a batch", '[[{"query":"{ __typename }"}]]', 400, "BAD_REQUEST"],
    ["null", "null", 400, "BAD_REQUEST"],
    ["a number", "1", 400, "BAD_REQUEST"],
    ["a text", '"{ __typename }"', 400, "BAD_REQUEST"],
    ["a query that is none", '{"query":{"a":1}}', 400, "BAD_REQUEST"],
    ["variables that are none", '{"query":"{ __typename }","variables":[1]}', 400, "BAD_REQUEST"],
    ["variables as a text", '{"query":"{ __typename }","variables":"{}"}', 400, "BAD_REQUEST"],
    ["a name that is none", '{"query":"{ __typename }","operationName":{"a":1}}', 400, "BAD_REQUEST"],
    [
      "bytes that are no UTF-8",
      Buffer.from([...Buffer.from('{"query":"{ __typename }","a":"'), 0xff, 0xfe, 0xc0, 0x22, 0x7d]),
      200,
      null,
    ],
    ["UTF-16", Buffer.from('{"query":"{ __typename }"}', "utf16le"), 400, "BAD_REQUEST"],
    ["the prototype of an object", '{"query":"{ __typename }","__proto__":{"admin":true}}', 400, "BAD_REQUEST"],
    [
      "the prototype among variables",
      `{"query":${JSON.stringify(query)},"variables":{"__proto__":{"w":{}}}}`,
      400,
      "BAD_REQUEST",
    ],
    [
      "a constructor among variables",
      `{"query":${JSON.stringify(query)},"variables":{"constructor":{"prototype":{"w":{}}}}}`,
      400,
      "BAD_REQUEST",
    ],
    [
      "a prototype in a where",
      `{"query":${JSON.stringify(query)},"variables":{"w":{"__proto__":{"title":"x"}}}}`,
      400,
      "BAD_REQUEST",
    ],
    [
      "names that objects have",
      `{"query":${JSON.stringify(query)},"variables":{"w":{"hasOwnProperty":1,"toString":{}}}}`,
      400,
      "BAD_USER_INPUT",
    ],
    [
      "numbers beyond all",
      '{"query":"query ($n: Int) { things(first: $n) { totalCount } }","variables":{"n":1e999}}',
      400,
      "BAD_USER_INPUT",
    ],
    ["two keys of one name", '{"query":"{ nonsense }","query":"{ __typename }"}', 200, null],
  ])("%s", async (_, body, status, code) => {
    const answer = await sendRaw(port(), body);
    expect([answer.status, [...new Set(codesOf(answer))]]).toEqual([status, code ? [code] : []]);
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });
});

describe("headers", () => {
  const query = JSON.stringify({ query: "{ __typename }" });
  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ["one that is huge", { "x-huge": "x".repeat(20_000) }, 431],
    ["very many", Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`x-${i}`, "xxxxxxxxx"])), 431],
    ["a language beyond all", { "accept-language": `${"es,".repeat(3_000)}` }, 200],
    ["a language that is none", { "accept-language": "\u00ff\u00fe;q=x,,;;=" }, 200],
    ["an id of a request to write into the log", { "x-request-id": "a\tb\u00ff" }, 200],
    ["UTF-16 named", { "content-type": "application/json; charset=utf-16" }, 415],
    ["Latin-1 named", { "content-type": "application/json; charset=iso-8859-1" }, 415],
    ["a type that is none", { "content-type": "x" }, 415],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["parts", { "content-type": "multipart/form-data; boundary=x" }, 415],
    ["gzip named", { "content-encoding": "gzip" }, 415],
    ["an answer nobody can give", { accept: "image/png" }, 406],
  ])("%s", async (_, headers, status) => {
    const answer = await sendRaw(port(), query, headers);
    expect(answer.status).toBe(status);
    if (status >= 400 && status !== 431) expect(codesOf(answer)).toHaveLength(1);
  });

  test.each<[what: string, path: string, status: number]>([
    ["not a query", "/graphql?query=%7B", 400],
    ["cut escapes", "/graphql?query=%7B%E0%A4%A", 400],
    ["two queries", "/graphql?query={__typename}&query={nonsense}", 400],
    ["variables that are none", "/graphql?query={__typename}&variables=%5B", 400],
    ["the prototype", "/graphql?query={__typename}&variables={%22__proto__%22:{%22a%22:1}}", 200],
    ["a way up", "/../../etc/passwd", 404],
    ["a way up, escaped", "/%2e%2e/%2e%2e/etc/passwd", 404],
    ["NUL", "/explorer%00.html", 404],
    ["very long", `/${"x".repeat(10_000)}`, 404],
  ])("an address: %s", async (_, path, status) => {
    const text = await talk(port(), (socket) =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: a\r\naccept: application/graphql-response+json\r\nconnection: close\r\n\r\n`,
      ),
    );
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

describe("what is hardly HTTP", () => {
  test.each<[what: string, bytes: string]>([
    ["no method", "\r\n\r\nnonsense\r\n\r\n"],
    ["a method that is none", "STEAL /graphql HTTP/1.1\r\nhost: a\r\n\r\n"],
    ["bytes at random", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"],
    ["no host", "GET /graphql HTTP/1.1\r\n\r\n"],
    ["two lengths", "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}"],
    [
      "a length and pieces",
      "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["a length below nothing", "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n"],
    [
      "a piece that is none",
      "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ],
    ["a header in two lines", "GET /graphql HTTP/1.1\r\nhost: a\r\nx: a\r\n b\r\n\r\n"],
    ["a header with NUL", "GET /graphql HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n"],
  ])("%s", async (_, bytes) => {
    const text = await talk(port(), (socket) => socket.write(bytes, "latin1"));
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

describe("those who take their time", () => {
  let hurried: Service;
  beforeAll(async () => {
    hurried = await startService({}, { requestTimeout: PATIENCE });
  });
  afterAll(() => hurried.server.close());

  /** Sends a byte now and then until the connection is cut; gives what came back, and how many bytes got through. */
  async function trickle(begin: string, more: string): Promise<{ text: string; sent: number }> {
    let sent = 0;
    let closed = false;
    const text = talk(port(hurried), async (socket) => {
      socket.on("close", () => (closed = true));
      socket.write(begin);
      while (!closed && sent < 10_000) {
        socket.write(more);
        sent++;
        await pause(10);
      }
    });
    return { text: await text, sent };
  }

  test.each([
    ["headers", "POST /graphql HTTP/1.1\r\nhost: a\r\n", "x: y\r\n"],
    [
      "a body",
      "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 90000\r\n\r\n",
      " ",
    ],
    [
      "pieces",
      "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
      "1\r\n \r\n",
    ],
  ])("to send %s are cut", async (_, begin, more) => {
    const { text, sent } = await trickle(begin, more);
    expect(sent).toBeLessThan(10_000);
    expect(text).toMatch(/^(HTTP\/1\.1 4(08|00) |$)/);
  });

  test("to say anything are cut, many at once, and others are answered meanwhile", async () => {
    const silent = Array.from({ length: samples(50, 1_000) }, () => talk(port(hurried), () => undefined));
    expect((await hurried.ask("{ __typename }")).status).toBe(200);
    expect(await Promise.all(silent)).toHaveLength(samples(50, 1_000));
    expect((await hurried.ask("{ __typename }")).status).toBe(200);
  });

  test("a huge body in pieces is cut before it has come", async () => {
    const piece = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const { text, sent } = await trickle(
      "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
      piece,
    );
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(100);
  });
});
