import { request as httpRequest } from "node:http";
import { getIntrospectionQuery } from "graphql";
import type { Service } from "./service";
import { REVISION, startService } from "./service";

let service: Service;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.server.close());
beforeEach(() => void (service.resolved.length = service.log.length = 0));

const json = { "content-type": "application/json" };
const code = (answer: { body: { errors?: { extensions: Record<string, unknown> }[] } }) =>
  answer.body.errors?.map((error) => error.extensions["code"]);

describe("GraphQL over HTTP", () => {
  test("POST, with the revision", async () => {
    const { status, body } = await service.ask("query Q($n: String) { hello(name: $n) }", { variables: { n: "Ann" } });
    expect([status, body]).toEqual([200, { data: { hello: "Hello, Ann" }, extensions: { revision: REVISION } }]);
  });

  test("GET", async () => {
    const response = await fetch(`${service.url}/graphql?query=${encodeURIComponent('{ hello(name: "Bo") }')}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { hello: "Hello, Bo" } });
  });

  test("the context gets the headers, the deadline and the request's id", async () => {
    const before = Date.now();
    const { body } = await service.ask("{ language deadline }", {}, { "accept-language": "es" });
    expect(body.data).toMatchObject({ language: "es" });
    expect(body.data?.["deadline"]).toBeGreaterThanOrEqual(before + 10_000);
    expect(body.data?.["deadline"]).toBeLessThanOrEqual(Date.now() + 10_000);
  });

  test("introspection is open, batches of operations are not", async () => {
    const { status, body } = await service.ask(getIntrospectionQuery());
    expect([status, body.errors]).toEqual([200, undefined]);
    const batch = JSON.stringify([{ query: "{ hello }" }, { query: "{ hello }" }]);
    const response = await fetch(`${service.url}/graphql`, { method: "POST", headers: json, body: batch });
    expect(response.status).toBe(400);
    expect(service.resolved).toEqual([]);
  });

  test("any origin may ask, without credentials", async () => {
    const preflight = await fetch(`${service.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin: "https://example.org",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-headers")).toBe("content-type");
    expect(preflight.headers.get("access-control-allow-credentials")).toBeNull();
    const { headers } = await service.ask("{ hello }", {}, { origin: "https://example.org" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("errors", () => {
  test("the database away: null in a field is 200, no data at all is 503", async () => {
    const partly = await service.ask("{ hello away }");
    expect([partly.status, partly.body.data]).toEqual([200, { hello: "Hello, undefined", away: null }]);
    expect(code(partly)).toEqual(["DATABASE_UNAVAILABLE"]);
    const wholly = await service.ask("{ hello needed }");
    expect([wholly.status, "data" in wholly.body, code(wholly)]).toEqual([503, false, ["DATABASE_UNAVAILABLE"]]);
    expect(wholly.body.extensions).toEqual({ revision: REVISION });
    expect(JSON.stringify([partly.body, wholly.body])).not.toContain("10.0.0.7");
    expect(service.log.filter((line) => line["msg"] === "no database")).toHaveLength(2);
  });

  test("what is unexpected is told in the log only, with the request's id beside it", async () => {
    const { body } = await service.ask("query Secrets { secret }", {}, { "x-request-id": "req-7" });
    const error = {
      message: "Something went wrong on the server: it is logged there.",
      locations: [{ line: 1, column: 17 }],
      path: ["secret"],
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "req-7" },
    };
    expect(body.errors).toEqual([error]);
    const line = service.log.find((each) => each["msg"] === "a field failed");
    expect(line).toMatchObject({ requestId: "req-7", operation: "Secrets", path: "secret" });
    expect(line?.["err"]).toMatchObject({ message: "password hunter2 in /srv/app.js" });
    expect((line?.["err"] as { stack: string }).stack).toContain("service.ts");
  });

  test("input at fault names its argument", async () => {
    const answer = await service.ask('{ cursor(after: "x") }');
    expect([answer.status, answer.body.errors?.[0]?.extensions]).toEqual([
      400,
      { code: "BAD_CURSOR", argument: "after" },
    ]);
  });

  test("a code of a GraphQLError stays", async () => {
    const { body } = await service.ask("{ closed }");
    expect(body.errors?.[0]).toMatchObject({ message: "Closed.", extensions: { code: "CLOSED", hint: "later" } });
  });

  test("a wrong document and wrong variables are 400, or 200 for those who take application/json only", async () => {
    const asks: [string, object, string][] = [
      ["{", {}, "GRAPHQL_PARSE_FAILED"],
      ["{ hallo }", {}, "GRAPHQL_VALIDATION_FAILED"],
      ["query ($n: String!) { hello(name: $n) }", {}, "BAD_USER_INPUT"],
    ];
    for (const [query, more, expected] of asks) {
      const answer = await service.ask(query, more);
      expect([answer.status, code(answer)]).toEqual([400, [expected]]);
      const old = await service.ask(query, more, { accept: "application/json" });
      expect([old.status, code(old)]).toEqual([200, [expected]]);
    }
    expect(service.resolved).toEqual([]);
  });

  test("bodies that cannot be read, and unknown paths", async () => {
    const post = async (body: string, headers: Record<string, string> = json) => {
      const response = await fetch(`${service.url}/graphql`, { method: "POST", headers, body });
      return [response.status, ((await response.json()) as { errors: object[] }).errors[0]];
    };
    expect(await post(`{"query":"${" ".repeat(100_000)}{ hello }"}`)).toEqual([
      413,
      {
        message: "The body is too large: at most 100000 bytes.",
        extensions: { code: "BODY_TOO_LARGE", limit: 100_000, actual: 100_021 },
      },
    ]);
    expect(await post("{")).toMatchObject([400, { extensions: { code: "BAD_REQUEST" } }]);
    expect(await post("{ hello }", { "content-type": "text/plain" })).toMatchObject([
      415,
      { extensions: { code: "UNSUPPORTED_MEDIA_TYPE" } },
    ]);
    const unknown = await fetch(`${service.url}/elsewhere`);
    expect([unknown.status, await unknown.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: "NOT_FOUND" } }] },
    ]);
  });

  test("a host that is none", async () => {
    const status = await new Promise((resolve, reject) => {
      const options = { headers: { host: "a b[" } };
      const sent = httpRequest(`${service.url}/graphql?query={hello}`, options, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on("error", reject).end();
    });
    expect(status).toBe(400);
  });
});

describe("a deadline", () => {
  test("an answer that hangs is given up", async () => {
    const hurried = await startService({ REQUEST_DEADLINE_MS: "100" });
    const answer = await hurried.ask("{ slow }");
    expect([answer.status, code(answer), answer.body.extensions]).toEqual([
      504,
      ["DEADLINE_EXCEEDED"],
      { revision: REVISION },
    ]);
    await hurried.server.close();
  });
});
