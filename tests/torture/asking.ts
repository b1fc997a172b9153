import { isDeepStrictEqual } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import pino from "pino";
import { readConfig } from "../../src/config";
import type { Neo4jOptions } from "../../src/database/neo4j";
import { openNeo4j } from "../../src/database/neo4j";
import { createServer } from "../../src/http/server";
import { Service } from "../../src/service";
import { schema, storedOperations } from "../operations/service";

/** The deadline of an answer, and by when it must be there on a machine with all its processors busy, in milliseconds. */
const DEADLINE = 1_000;
const LATEST = 3_000;

/** What asks of the records in as many ways as there are: by id, lists, nests, walks, search, sums, timelines. */
const QUESTIONS = [
  "counts",
  "refetch-by-id",
  "six-complaints",
  "complaints-with-sources",
  "chapters-with-counts",
  "dairy-dispute-file",
  "how-two-records-are-tied",
  "neighbourhood-of-a-complaint",
  "search-across-languages",
  "goods-balance",
  "timeline-latest",
  "sources-by-type-and-publisher",
];
const EXPORT = "export/jsonl?kinds=MEASURE,GRIEVANCE";

interface Line {
  msg: string;
  level: number;
  err?: { message: string; stack: string; code?: string };
}

/** The service over HTTP, as processes run it, without anything kept. */
export interface Api {
  readonly url: string;
  /** What was logged, one object a line. */
  readonly log: Line[];
  close(): Promise<void>;
}

export async function serveOn(neo4j: Neo4jOptions): Promise<Api> {
  const log: Line[] = [];
  const service = new Service(await openNeo4j(neo4j));
  await service.refresh();
  const server = await createServer({
    config: readConfig({ REQUEST_DEADLINE_MS: String(DEADLINE), CACHE_BYTES: "0" }),
    schema,
    contextFor: service.contextFor,
    ready: service.ready,
    revision: service.revision,
    revisionSince: service.revisionSince,
    graphFor: service.graphFor,
    logger: pino({ level: "warn" }, { write: (line: string) => void log.push(JSON.parse(line) as Line) }),
    pages: "none",
  });
  const url = await server.listen({ port: 0, host: "127.0.0.1" });
  service.watch();
  return {
    url,
    log,
    async close() {
      await server.close();
      await service.close();
    },
  };
}

interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface Question {
  readonly name: string;
  readonly body: string;
  /** The data of its answer, worked out while nothing was wrong. */
  readonly data: unknown;
}

async function post({ url }: Api, body: string): Promise<{ status: number; answer: Answer }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
  return { status: response.status, answer: (await response.json()) as Answer };
}

/** The questions with their right answers. */
export async function questionsOf(api: Api): Promise<Question[]> {
  const questions: Question[] = [];
  for (const { name, text, variables } of storedOperations().filter(({ name }) => QUESTIONS.includes(name))) {
    const body = JSON.stringify({ query: text, variables });
    // The first time much of what a database needs for it is worked out, which may take longer than an answer may.
    for (let tries = 0; ; tries++) {
      const { answer } = await post(api, body);
      if (answer.errors && tries < 20) continue;
      if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
      questions.push({ name, body, data: answer.data });
      break;
    }
  }
  return questions;
}

export const exportOf = async ({ url }: Api): Promise<string> => (await fetch(`${url}/${EXPORT}`)).text();

/** While what is asked hangs, places are taken: those who wait in vain for one are told so. */
const CODES = ["DATABASE_UNAVAILABLE", "DEADLINE_EXCEEDED", "OVERLOADED"];

/** What is wrong about an answer, beside that it says itself that something could not be had; null: nothing. */
function wrong({ data: expected }: Question, status: number, { data, errors }: Answer): string | null {
  if (!errors) {
    if (status !== 200) return `status ${status} without an error`;
    return isDeepStrictEqual(data, expected) ? null : "another answer";
  }
  const unknown = errors.find(({ extensions }) => !CODES.includes(extensions.code));
  if (unknown) return `the error ${JSON.stringify(unknown)}`;
  if ((data ?? null) === null) return status === 503 || status === 504 ? null : `status ${status} without data`;
  const failed = new Set(errors.map(({ path }) => JSON.stringify(path)));
  return isPart(data, expected, [], failed) ? null : "something missing of which no error tells";
}

/** Whether data are as expected but for null where an error, at that path or below, says why. */
function isPart(data: unknown, expected: unknown, path: (string | number)[], failed: ReadonlySet<string>): boolean {
  if (data === null && expected !== null) {
    const here = JSON.stringify(path).slice(0, -1);
    return [...failed].some((each) => each === `${here}]` || each.startsWith(`${here},`));
  }
  if (typeof data !== "object" || data === null) return data === expected;
  const keys = Object.keys(data);
  if (!isDeepStrictEqual(keys, Object.keys(expected as object))) return false;
  return keys.every((key) => {
    const [part, other] = [data, expected].map((whole) => (whole as Record<string, unknown>)[key]);
    return isPart(part, other, [...path, Array.isArray(data) ? Number(key) : key], failed);
  });
}

/** What came of asking on and on. */
export interface Tally {
  whole: number;
  failed: number;
  /** What must never happen. */
  wrong: string[];
}

/** Asks on and on, several at once, and judges every answer; until it is stopped. */
export function keepAsking(api: Api, questions: readonly Question[], exported: string | null, clients = 12) {
  const tally: Tally = { whole: 0, failed: 0, wrong: [] };
  let stopped = false;
  const asking = Array.from({ length: clients }, async (_, client) => {
    for (let i = client; !stopped; i++) {
      const question = questions[i % questions.length]!;
      const begun = Date.now();
      const { status, answer } = await post(api, question.body);
      const took = Date.now() - begun;
      const problem = wrong(question, status, answer) ?? (took > LATEST ? `${took} ms` : null);
      if (problem) tally.wrong.push(`${question.name}: ${problem}`);
      else if (answer.errors) tally.failed++;
      else tally.whole++;
      // Who is told to ask again in a moment does.
      if (answer.errors) await pause(20);
    }
  });
  const exporting = async () => {
    while (!stopped) {
      // One that breaks off is seen to by who reads it: fetch throws.
      const response = await fetch(`${api.url}/${EXPORT}`);
      const text = await response.text().catch(() => null);
      if (response.status === 200 && text !== null && text !== exported) tally.wrong.push("an export is not whole");
      if (![200, 503, 504].includes(response.status)) tally.wrong.push(`an export has the status ${response.status}`);
      await pause(20);
    }
  };
  if (exported !== null) asking.push(exporting());
  return {
    tally,
    async stop() {
      stopped = true;
      await Promise.all(asking);
    },
  };
}

/** The longest that anyone waits for the service to be well again, in milliseconds. */
export const GIVE_UP = 30_000;

/**
 * How long it takes until a question that is asked from now on is answered whole, and the service says it is ready;
 * GIVE_UP where it is not until then.
 */
export async function recovery(api: Api, { body, data }: Question): Promise<number> {
  const begun = Date.now();
  let whole = false;
  while (!whole && Date.now() - begun < GIVE_UP) {
    // None waits for the one before: that may still wait for what is lost.
    void Promise.all([post(api, body), readiness(api)])
      .then(
        ([{ answer }, status]) => (whole ||= !answer.errors && isDeepStrictEqual(answer.data, data) && status === 200),
      )
      .catch(() => undefined);
    await pause(50);
  }
  return Date.now() - begun;
}

/** The status of `/readyz`. */
export const readiness = async ({ url }: Api): Promise<number> => (await fetch(`${url}/readyz`)).status;
