import { hash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { preferredLanguages } from "../graphql/context";

/** What a request asks, as far as its answer depends on it. */
export interface Asked {
  /** Digest of the document's text: SHA-256 in hexadecimal, as clients name it in `persistedQuery`. */
  readonly document: string;
  /** The text, where it came along with its digest: from then on the digest alone will do. */
  readonly text: string | null;
  readonly operationName: string | null;
  /** Digest of the document, the operation, the variables and the languages: one key, within a revision one answer. */
  readonly key: string;
}

/** What a request to `/graphql` asks; null where something is odd about it: the GraphQL server says what. */
export function askedOf(request: FastifyRequest): Asked | null {
  try {
    const given = request.method === "GET" ? inAddress(request) : request.body;
    if (!isRecord(given)) return null;
    const { query, operationName = null, variables, extensions } = given;
    if (!isText(query ?? "") || !isText(operationName ?? "")) return null;
    if (!isRecord(variables ?? {}) || !isRecord(extensions ?? {})) return null;

    const persisted = (extensions as { persistedQuery?: Readonly<Record<string, unknown>> } | null)?.persistedQuery;
    const document = isText(query) ? hash("sha256", query) : persisted?.["sha256Hash"];
    if (!isText(document)) return null;
    if (persisted && (persisted["version"] !== 1 || persisted["sha256Hash"] !== document)) return null;

    const languages = [...new Set(preferredLanguages(request.headers["accept-language"]))];
    const all = JSON.stringify([document, operationName, inOrder(variables ?? {}), languages]);
    const text = persisted && isText(query) ? query : null;
    return { document, text, operationName: operationName as string | null, key: hash("sha256", all, "base64") };
  } catch {
    return null;
  }
}

function inAddress({ url, headers }: FastifyRequest): Record<string, unknown> | null {
  if (headers["content-type"] !== undefined) return null;
  const given = new URL(url, "http://localhost").searchParams;
  const names = [...given.keys()];
  if (new Set(names).size < names.length) return null;
  const { query, operationName, variables, extensions } = Object.fromEntries(given);
  const read = (json: string | undefined): unknown => (json === undefined ? undefined : JSON.parse(json));
  return { query, operationName, variables: read(variables), extensions: read(extensions) };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value with the keys of its objects in order. @throws RangeError for what JSON cannot write, or lies too deep. */
function inOrder(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("JSON has no such number.");
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]));
}
