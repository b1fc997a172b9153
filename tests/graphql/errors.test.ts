import { GraphQLError, parse } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { DatabaseUnavailable, DeadlineExceeded } from "../../src/database/database";
import { BadInput } from "../../src/graph/bad-input";
import { causeOf, formatError, statusOf } from "../../src/graphql/errors";

/** As Apollo Server hands it over: what a resolver threw, wrapped, with a code where there was none. */
function shown(thrown: Error, code?: string) {
  const error = new GraphQLError(thrown.message, { originalError: thrown, path: ["field"] });
  const { message, path } = error.toJSON();
  const given = { code: code ?? error.extensions["code"] ?? "INTERNAL_SERVER_ERROR" };
  return formatError({ message, path, extensions: { ...error.extensions, ...given } }, error);
}

test.each([
  [
    new DatabaseUnavailable("bolt://10.0.0.7"),
    { code: "DATABASE_UNAVAILABLE" },
    "The database cannot be reached just now: try again in a moment.",
  ],
  [
    new DeadlineExceeded("after 10 s"),
    { code: "DEADLINE_EXCEEDED" },
    "The answer was not ready in time: ask for fewer records or a narrower question.",
  ],
  [
    new BadInput("BAD_CURSOR", "after", "after is no cursor."),
    { code: "BAD_CURSOR", argument: "after" },
    "after is no cursor.",
  ],
  [new GraphQLError("No.", { extensions: { code: "CLOSED", a: 1 } }), { code: "CLOSED", a: 1 }, "No."],
  [new Error("secret"), { code: "INTERNAL_SERVER_ERROR" }, "Something went wrong on the server: it is logged there."],
])("%s", (thrown, extensions, message) => {
  expect(shown(thrown)).toEqual({ message, path: ["field"], extensions });
});

test("what a validation of arguments refused is not sent back", () => {
  const error = new ArgumentValidationError([
    { property: "name", value: "s3cret", target: { name: "s3cret" }, constraints: { isLength: "name is too long" } },
    { property: "of", children: [{ property: "age", value: 777, constraints: { min: "age must be 1 or more" } }] },
  ]);
  const answer = shown(error);
  expect(answer).toEqual({
    message: "The input is not valid: name is too long; age must be 1 or more.",
    path: ["field"],
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("a document that cannot be parsed for its size or depth", () => {
  const failure = (text: string, maxTokens?: number) => {
    try {
      parse(text, { maxTokens });
    } catch (error) {
      return shown(error as Error, "GRAPHQL_PARSE_FAILED");
    }
    throw new Error("It was parsed.");
  };
  expect(failure("{ a b c d }", 3).extensions).toEqual({ code: "TOO_MANY_TOKENS", limit: 3, actual: 6 });
  expect(failure('{ a b c "', 3).extensions).toEqual({ code: "TOO_MANY_TOKENS", limit: 3, actual: 4 });
  expect(failure(`{ a(b: ${"[".repeat(50_000)}`)).toMatchObject({
    message: "The document is nested too deeply.",
    extensions: { code: "QUERY_TOO_DEEP" },
  });
  expect(failure("{").extensions).toEqual({ code: "GRAPHQL_PARSE_FAILED" });
});

test("the cause is below all that was wrapped around it", () => {
  const cause = new Error("first");
  const wrapped = new GraphQLError("b", { originalError: new GraphQLError("a", { originalError: cause }) });
  expect(causeOf(wrapped)).toBe(cause);
});

test.each([
  ["DATABASE_UNAVAILABLE", 503, 503],
  ["DEADLINE_EXCEEDED", 504, 504],
  ["INTERNAL_SERVER_ERROR", 500, 500],
  ["GRAPHQL_VALIDATION_FAILED", 400, 200],
  ["BAD_USER_INPUT", 400, 200],
  ["QUERY_TOO_COSTLY", 400, 400],
  ["BAD_CURSOR", 400, 400],
])("%s is %i, for those who take application/json only %i", (code, status, old) => {
  expect(statusOf(code, "application/graphql-response+json, application/json")).toBe(status);
  expect(statusOf(code, "application/json")).toBe(old);
  expect(statusOf(code, "")).toBe(old);
});
