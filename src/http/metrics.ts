import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ConnectionUse } from "../database/database";
import type { Revision } from "../graphql/request";
import type { Answers } from "./cache";
import type { Finished } from "./observing";
import type { Places } from "./places";

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the process tells of itself at `/metrics`, in the format of Prometheus. No label has values that clients make up. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly to = { registers: [this.registry] };

  private readonly requests = new Counter({
    name: "usmca_graph_requests_total",
    help: "Requests, by the route and the HTTP status of the answer.",
    labelNames: ["path", "status"] as const,
    ...this.to,
  });
  private readonly durations = new Histogram({
    name: "usmca_graph_request_duration_seconds",
    help: "Time from a request to the end of its answer, by the route and whether a kept answer was sent (hit, miss, none).",
    labelNames: ["path", "cache"] as const,
    buckets: SECONDS,
    ...this.to,
  });
  private readonly operations = new Counter({
    name: "usmca_graph_operations_total",
    help: "GraphQL requests, by the name of the stored operation («other» for all others) and whether a kept answer was sent.",
    labelNames: ["operation", "cache"] as const,
    ...this.to,
  });
  private readonly errors = new Counter({
    name: "usmca_graph_errors_total",
    help: "Errors in answers, by their code.",
    labelNames: ["code"] as const,
    ...this.to,
  });
  private readonly statements = new Histogram({
    name: "usmca_graph_statements_per_request",
    help: "Statements that the database was asked for a GraphQL request that ran.",
    buckets: [0, 1, 2, 3, 4, 6, 8, 12, 20, 50],
    ...this.to,
  });
  private readonly statementsKept = new Counter({
    name: "usmca_graph_statements_kept_total",
    help: "Statements that were not asked, because what they gave was kept.",
    ...this.to,
  });
  private readonly statementDurations = new Histogram({
    name: "usmca_graph_statement_duration_seconds",
    help: "Time that a statement of a GraphQL request took, waiting included.",
    buckets: SECONDS,
    ...this.to,
  });

  private readonly batches = new Histogram({
    name: "usmca_graph_statement_batch_size",
    help: "For how many records a statement of a GraphQL request asked at once, where it was for given records.",
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
    ...this.to,
  });

  readonly hits = new Counter({
    name: "usmca_graph_cache_hits_total",
    help: "GraphQL requests that were answered without running: by a kept answer, or by 304.",
    ...this.to,
  });
  readonly misses = new Counter({
    name: "usmca_graph_cache_misses_total",
    help: "GraphQL requests for which no answer was kept.",
    ...this.to,
  });
  readonly evictions = new Counter({
    name: "usmca_graph_cache_evictions_total",
    help: "Kept answers that made room for others.",
    ...this.to,
  });
  readonly notKept = new Counter({
    name: "usmca_graph_cache_not_kept_total",
    help: "Whole answers that were not kept or labelled because the revision changed, or could not be seen, meanwhile.",
    ...this.to,
  });

  /**
   * @param revision the one that answers come from; null while there is none.
   * @param places those where operations run.
   * @param connections those to the database; null where there are none.
   */
  constructor(
    answers: Pick<Answers, "size" | "bytes">,
    revision: () => Revision | null,
    places: Pick<Places, "running" | "waiting">,
    connections: () => ConnectionUse | null,
  ) {
    this.gauge("usmca_graph_cache_answers", "Answers that are kept.", () => answers.size);
    this.gauge("usmca_graph_cache_bytes", "What the kept answers take, in bytes.", () => answers.bytes);
    this.gauge("usmca_graph_operations_running", "GraphQL requests that are being worked on.", () => places.running);
    this.gauge("usmca_graph_operations_waiting", "GraphQL requests that wait to be worked on.", () => places.waiting);
    this.gauge("usmca_graph_revision", "The number of the revision served; 0 while there is none.", () => {
      return revision()?.number ?? 0;
    });
    this.gauge("usmca_graph_revision_age_seconds", "Time since the revision served was loaded.", () => {
      const now = revision();
      return now ? (Date.now() - Date.parse(now.at)) / 1000 : 0;
    });
    if (connections()) this.gaugeConnections(() => connections()!);
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts a request whose answer was sent. */
  count({ path, status, begun, ended, stored, note }: Finished): void {
    const cache = note?.cache ?? "none";
    const seconds = (ended - begun) / 1000;
    this.requests.inc({ path, status });
    this.durations.observe({ path, cache }, seconds);
    if (!note) return;
    this.operations.inc({ operation: stored ?? "other", cache });
    for (const code of note.codes) this.errors.inc({ code });
    if (cache === "hit") return;
    this.statements.observe(note.statements?.length ?? 0);
    this.statementsKept.inc(note.kept ?? 0);
    for (const { begun, milliseconds = ended - begun, batch } of note.statements ?? []) {
      this.statementDurations.observe(milliseconds / 1000);
      if (batch !== undefined) this.batches.observe(batch);
    }
  }

  /** All of it as text, with its content type. */
  async exposition(): Promise<{ type: string; text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private gaugeConnections(connections: () => ConnectionUse): void {
    this.gauge("usmca_graph_database_connections_used", "Connections to the database that are in use.", () => {
      const { wanted, most } = connections();
      return Math.min(wanted, most);
    });
    this.gauge("usmca_graph_database_connections_waited_for", "Statements that wait for a connection.", () => {
      const { wanted, most } = connections();
      return Math.max(0, wanted - most);
    });
    this.gauge("usmca_graph_database_connections_limit", "The most connections to one database server.", () => {
      return connections().most;
    });
  }

  private gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      ...this.to,
      collect() {
        this.set(value());
      },
    });
  }
}
