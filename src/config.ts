import { isIP } from "node:net";
import { z } from "zod";
import { OperatorError } from "./operator-error";

/** A setting has a value that cannot be used; the message is one line that names the setting and what it must be. */
export class WrongSetting extends OperatorError {
  override readonly name = "WrongSetting";
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
const text = z.string().min(1);
const page = z.url({ protocol: /^https?$/ }).optional();
const optional = z.string().optional();
const proxies = optional.refine((list) => !list || list.split(",").every((each) => isProxy(each.trim())));

/** An address, a range of them (`10.0.0.0/8`), or a name that Fastify knows for ranges. */
const isProxy = (text: string) =>
  /^(loopback|linklocal|uniquelocal)$/.test(text) ||
  (isIP(text.split("/")[0]!) > 0 && /^[^/]+(\/\d{1,3})?$/.test(text));

/** Whether only this machine can reach the address. */
const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|::1)$/.test(host);

/** Requests a minute and client where others than this machine can ask: more than a reader, less than a flood. */
const RATE_FOR_OTHERS = 1_200;

interface Setting<Value> {
  name: string;
  default: string;
  description: string;
  value: z.ZodType<Value, string | undefined>;
  /** What a right value looks like, for the error: «must be …». */
  must: string;
}

function setting<Value>(
  name: string,
  value: z.ZodType<Value, string | undefined>,
  fallback: string,
  must: string,
  description: string,
): Setting<Value> {
  return { name, value, default: fallback, must, description };
}

function count(name: string, least: number, most: number, fallback: number, description: string): Setting<number> {
  return setting(name, whole(least, most), String(fallback), `a whole number from ${least} to ${most}`, description);
}

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const table = {
  port: count("PORT", 0, 65535, 4000, "The port the service listens on; 0 takes any free one."),
  host: setting("HOST", text, "127.0.0.1", "a host name or address", "The address it listens on; `0.0.0.0` is all."),
  dataFolder: setting("DATA_DIR", text, ".data", "a folder", "The folder of the embedded database."),
  neo4jUri: setting(
    "NEO4J_URI",
    optional,
    "",
    "an address",
    "The Neo4j that holds the graph, such as `neo4j://localhost:7687`; without it the embedded database is used.",
  ),
  neo4jUser: setting("NEO4J_USER", text, "neo4j", "a user name", "The user of Neo4j."),
  neo4jPassword: setting("NEO4J_PASSWORD", optional, "", "a password", "The password; needed with `NEO4J_URI`."),
  neo4jDatabase: setting(
    "NEO4J_DATABASE",
    optional,
    "",
    "a database's name",
    "The database; without it the user's own.",
  ),
  logLevel: setting("LOG_LEVEL", z.enum(LEVELS), "info", `one of ${LEVELS.join(", ")}`, "The least that is logged."),
  requestDeadline: count("REQUEST_DEADLINE_MS", 100, 600_000, 10_000, "Milliseconds that an answer may take."),
  maxCost: count(
    "MAX_COST",
    1,
    1_000_000_000,
    1_000_000,
    "The most fields that one operation may ask for, page by page.",
  ),
  maxDepth: count("MAX_DEPTH", 1, 100, 20, "How deep the fields of an operation may lie."),
  maxAliases: count("MAX_ALIASES", 0, 10_000, 50, "The most aliases in a document."),
  maxDirectives: count("MAX_DIRECTIVES", 0, 10_000, 50, "The most directives in a document."),
  maxTokens: count("MAX_TOKENS", 1, 10_000, 2_000, "The most words and signs in a document."),
  maxBodyBytes: count("MAX_BODY_BYTES", 1_000, 100_000_000, 100_000, "The most bytes in the body of a request."),
  maxRunning: count(
    "MAX_RUNNING",
    1,
    10_000,
    8,
    "The most GraphQL requests worked on at once; kept answers do not count.",
  ),
  maxWaiting: count("MAX_WAITING", 0, 100_000, 100, "The most that wait for that; others are told to come back (503)."),
  maxExports: count("MAX_EXPORTS", 1, 1_000, 4, "The most exports sent at once; others are told to come back (503)."),
  rateLimit: setting(
    "RATE_LIMIT",
    whole(0, 1_000_000).optional(),
    "",
    "a whole number from 0 to 1000000",
    `The most requests of one client address in a minute; 0: any number. Without it ${RATE_FOR_OTHERS}, and where \`HOST\` is a loopback address 0.`,
  ),
  trustProxy: setting(
    "TRUST_PROXY",
    proxies,
    "",
    "addresses or ranges with commas between, such as 10.0.0.0/8, or loopback, linklocal, uniquelocal",
    "The proxies, by address or range with commas between, whose `X-Forwarded-For` names the client; without it nobody's does.",
  ),
  cacheBytes: count(
    "CACHE_BYTES",
    0,
    10_000_000_000,
    64_000_000,
    "The most bytes of answers, and of what statements gave, that a process keeps while no other revision comes; 0: none.",
  ),
  slowOperation: count(
    "SLOW_OPERATION_MS",
    0,
    600_000,
    1_000,
    "Milliseconds from which an operation is logged as slow, with its statements' names and times; 0: none is.",
  ),
  tracesEndpoint: setting(
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    page,
    "",
    "an http or https address",
    "The OpenTelemetry collector that gets a trace of each request, such as `http://localhost:4318`. Without it: none.",
  ),
  reportUrl: setting(
    "REPORT_URL",
    page,
    "",
    "an http or https address",
    "Where readers report errors, such as `https://example.org/issues/new`; `title` and `body` are added. Without it: nowhere.",
  ),
};

/** Every setting with its default ("" is none) and what it is for: the table of the README. */
export const settings: readonly { name: string; default: string; description: string }[] = Object.values(table).map(
  ({ name, default: fallback, description }) => ({ name, default: fallback, description }),
);

/** What one operation may ask for; see the settings MAX_…. */
export interface Limits {
  cost: number;
  depth: number;
  aliases: number;
  directives: number;
  tokens: number;
}

export interface Config {
  port: number;
  host: string;
  /** The folder of the embedded database. */
  dataFolder: string;
  /** The Neo4j to use; null: the embedded database. A null `database` is the user's own. */
  neo4j: { uri: string; user: string; password: string; database: string | null } | null;
  logLevel: (typeof LEVELS)[number];
  /** Milliseconds. */
  requestDeadline: number;
  limits: Limits;
  maxBodyBytes: number;
  maxRunning: number;
  maxWaiting: number;
  maxExports: number;
  /** Requests a minute of one client; 0: any number. */
  rateLimit: number;
  /** The proxies whose word on the client's address is taken, as Fastify's `trustProxy`; null: none. */
  trustProxy: string | null;
  /** The most bytes of what is kept within a revision; 0: nothing is. */
  cacheBytes: number;
  /** Milliseconds from which an operation is logged as slow; 0: none is. */
  slowOperation: number;
  /** The OpenTelemetry collector that gets traces; null: none does. */
  tracesEndpoint: string | null;
  /** Where readers of the explorer report errors; null: nowhere. */
  reportUrl: string | null;
}

/** Reads the configuration; an empty variable counts as not set. @throws WrongSetting */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = <Value>({ name, value, default: fallback, must }: Setting<Value>): Value => {
    const given = environment[name] || fallback || undefined;
    const result = value.safeParse(given);
    if (!result.success) throw new WrongSetting(`${name} is ${JSON.stringify(given)}: it must be ${must}.`);
    return result.data;
  };
  const uri = read(table.neo4jUri);
  const password = read(table.neo4jPassword);
  const host = read(table.host);
  if (uri && !password) throw new WrongSetting("NEO4J_PASSWORD is not set: NEO4J_URI needs it.");
  return {
    port: read(table.port),
    host,
    dataFolder: read(table.dataFolder),
    neo4j: uri
      ? { uri, user: read(table.neo4jUser), password: password!, database: read(table.neo4jDatabase) ?? null }
      : null,
    logLevel: read(table.logLevel),
    requestDeadline: read(table.requestDeadline),
    limits: {
      cost: read(table.maxCost),
      depth: read(table.maxDepth),
      aliases: read(table.maxAliases),
      directives: read(table.maxDirectives),
      tokens: read(table.maxTokens),
    },
    maxBodyBytes: read(table.maxBodyBytes),
    maxRunning: read(table.maxRunning),
    maxWaiting: read(table.maxWaiting),
    maxExports: read(table.maxExports),
    rateLimit: read(table.rateLimit) ?? (isLoopback(host) ? 0 : RATE_FOR_OTHERS),
    trustProxy: read(table.trustProxy) ?? null,
    cacheBytes: read(table.cacheBytes),
    slowOperation: read(table.slowOperation),
    tracesEndpoint: read(table.tracesEndpoint) ?? null,
    reportUrl: read(table.reportUrl) ?? null,
  };
}
