import type { GraphQLFormattedError } from "graphql";
import { GraphQLError, Lexer, parse, TokenKind, visit } from "graphql";
import { CannotOpenDatabase, DatabaseEmpty, DatabaseUnavailable, DeadlineExceeded } from "../database/database";
import { BadInput } from "../graph/bad-input";

/** What the specification of GraphQL over HTTP has answered with 200 to those who take `application/json` only. */
const OF_THE_DOCUMENT = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"];

const STATUS: Readonly<Record<string, number>> = {
  DATABASE_EMPTY: 503,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  INTERNAL_SERVER_ERROR: 500,
};

/** What Apollo says, without a code, of a persisted query that is wrong. */
const WRONG_DIGEST = /^(provided sha does not match query|Unsupported persisted query version)$/;

/** The HTTP status of an answer without data, by the code of its first error; what the asker can mend is 400. */
export function statusOf(code: string, accept: string): number {
  if (OF_THE_DOCUMENT.includes(code) && !accept.includes("application/graphql-response+json")) return 200;
  return STATUS[code] ?? 400;
}

/** More was asked than is allowed; nothing has run. */
export function overLimit(code: string, message: string, limit: number, actual: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, limit, actual } });
}

/** What went wrong in the first place, below the errors that GraphQL wraps around it. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/**
 * Every error as its answer shows it: input at fault (BadInput) names its argument; the database away and the deadline
 * passed have a code and a plain text; those made on purpose (with a code) stay; everything else is internal, with a
 * fixed text, and is told in the log only.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  const { path, locations } = formatted;
  const as = (code: string, message: string, more: object = {}) => ({
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...more },
  });
  if (cause instanceof BadInput) return as(cause.code, cause.message, { argument: cause.argument });
  if (cause instanceof GraphQLError && cause.extensions["code"] === "BAD_DATE") {
    return as("BAD_DATE", cause.message, { argument: argumentOf(cause, formatted.message) });
  }
  // One that refuses its credentials is away, too, for those who ask.
  if (cause instanceof DatabaseUnavailable || cause instanceof CannotOpenDatabase) {
    return as("DATABASE_UNAVAILABLE", "The database cannot be reached just now: try again in a moment.");
  }
  if (cause instanceof DatabaseEmpty) {
    return as("DATABASE_EMPTY", "The database holds no records yet: the operator has to load them.");
  }
  if (cause instanceof DeadlineExceeded) {
    return as("DEADLINE_EXCEEDED", "The answer was not ready in time: ask for fewer records or a narrower question.");
  }
  const { code, validationErrors, ...extensions } = formatted.extensions ?? {};
  if (Array.isArray(validationErrors)) return as("BAD_USER_INPUT", problems(validationErrors));
  if (code === "GRAPHQL_PARSE_FAILED" && cause instanceof Error) {
    const tokens = /more that (\d+) tokens/.exec(cause.message)?.[1];
    if (tokens) {
      const more = { limit: Number(tokens), actual: count(cause) };
      return as("TOO_MANY_TOKENS", `The document has too many words and signs (at most ${tokens}).`, more);
    }
    if (cause instanceof RangeError) return as("QUERY_TOO_DEEP", "The document is nested too deeply.");
  }
  if (cause instanceof GraphQLError && WRONG_DIGEST.test(cause.message)) {
    return as("BAD_REQUEST", "extensions.persistedQuery is not of version 1, or not the SHA-256 of the query.");
  }
  if (typeof code !== "string" || code === "INTERNAL_SERVER_ERROR") {
    return as("INTERNAL_SERVER_ERROR", "Something went wrong on the server: it is logged there.");
  }
  return as(code, formatted.message, extensions);
}

/** Where a wrong value was given: as `where.date.gte`, or in a variable as `$where.date.gte`. */
function argumentOf({ nodes, source }: GraphQLError, message: string): string | null {
  const variable = /^Variable "(\$\w+)" .*?(?: at "\w+([^"]*)")?;/.exec(message);
  if (variable) return `${variable[1]}${variable[2] ?? ""}`;
  const place = nodes?.[0]?.loc;
  const text = place?.source ?? source;
  if (!place || !text) return null;
  const names: string[] = [];
  const enter = ({ name, loc }: { name: { value: string }; loc?: { start: number; end: number } }) => {
    if (loc && loc.start <= place.start && place.end <= loc.end) names.push(name.value);
  };
  visit(parse(text), { Argument: { enter }, ObjectField: { enter } });
  return names.join(".") || null;
}

/** What class-validator found, without the values. */
function problems(found: readonly { constraints?: Record<string, string>; children?: readonly object[] }[]): string {
  const texts = (each: (typeof found)[number]): string[] => [
    ...Object.values(each.constraints ?? {}),
    ...(each.children ?? []).flatMap(texts),
  ];
  return `The input is not valid: ${found.flatMap(texts).join("; ")}.`;
}

/** How many words and signs the document of a syntax error has, as far as it can be read. */
function count(error: Error): number | null {
  if (!(error instanceof GraphQLError) || !error.source) return null;
  const lexer = new Lexer(error.source);
  let found = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) found++;
  } catch {
    // What follows is no GraphQL.
  }
  return found;
}
