import type { FastifyInstance } from "fastify";
import type { DocumentNode, ExecutionResult } from "graphql";
import pino from "pino";
import { readConfig } from "../../src/config";
import type { Database } from "../../src/database/database";
import { createExecutor } from "../../src/graphql/executor";
import type { ServerOptions } from "../../src/http/server";
import { createServer } from "../../src/http/server";
import { model } from "../../src/model";
import { Service } from "../../src/service";
import type { Open } from "../databases";
import { schema } from "../operations/service";

export interface Sent {
  readonly status: number;
  readonly body: ExecutionResult;
}

/** The real records as a process serves them: asked over HTTP, or by the executor alone. */
export interface Served {
  readonly database: Database;
  readonly server: FastifyInstance;
  /** What was logged as an error. */
  readonly failures: readonly string[];
  /** Over HTTP, without a socket. */
  post(payload: object): Promise<Sent>;
  /** Without HTTP: graphql-js where the text is new, compiled code where it was asked before. */
  execute(document: DocumentNode, text: string, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult>;
  close(): Promise<void>;
}

interface More extends Pick<ServerOptions, "requestTimeout"> {
  readonly settings?: Readonly<Record<string, string>>;
  /** Is told every statement that is asked of the database. */
  readonly onStatement?: (text: string) => void;
}

export async function serve(open: Open, { settings, onStatement, requestTimeout }: More = {}): Promise<Served> {
  const opened = await open("loaded");
  const read: Database["read"] = (text, ...more) => {
    onStatement?.(text);
    return opened.read(text, ...more);
  };
  const database = Object.assign(Object.create(opened) as Database, { read });
  const service = new Service(database, model, 1_000_000);
  await service.refresh();
  const failures: string[] = [];
  const server = await createServer({
    config: readConfig({ CACHE_BYTES: "1000000", REQUEST_DEADLINE_MS: "60000", ...settings }),
    schema,
    contextFor: service.contextFor,
    graphFor: service.graphFor,
    ready: service.ready,
    revision: service.revision,
    revisionSince: service.revisionSince,
    logger: pino({ level: "error" }, { write: (line: string) => void failures.push(line) }),
    pages: "none",
    ...(requestTimeout && { requestTimeout }),
  });
  await server.ready();
  const executor = createExecutor(schema);
  return {
    database,
    server,
    failures,
    async post(payload) {
      const { statusCode, body } = await server.inject({ method: "POST", url: "/graphql", payload });
      return { status: statusCode, body: JSON.parse(body) as ExecutionResult };
    },
    async execute(document, text, variables) {
      const request = { requestId: "", deadline: Date.now() + 60_000, note: { operation: null, codes: [] } };
      return executor({ document, key: text, variables, context: service.contextFor(request, {}) });
    },
    async close() {
      await server.close();
      await service.close();
    },
  };
}
