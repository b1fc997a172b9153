import type { Context, Tracer } from "@opentelemetry/api";
import { defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { ExportResultCode, W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { Logger } from "pino";
import type { AskedStatement } from "../graphql/request";
import type { Finished } from "./observing";

/** How long a collector may take to be told the last spans when the service is stopped, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Tells a collector of OpenTelemetry what each request took: a span for it, and one for each of its statements. They are
 * made once the answer was sent, of what was noted down meanwhile, so that answers wait for nothing.
 */
export class Tracing {
  private readonly provider: BasicTracerProvider;
  private readonly tracer: Tracer;
  private readonly propagator = new W3CTraceContextPropagator();

  /** @param endpoint the collector's address, as in OTEL_EXPORTER_OTLP_ENDPOINT. */
  constructor(endpoint: string, logger: Logger) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
    this.provider = new BasicTracerProvider({
      resource: defaultResource()
        .merge(resourceFromAttributes({ "service.name": "usmca-graph" }))
        .merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor(toldOnce(exporter, logger))],
    });
    this.tracer = this.provider.getTracer("usmca-graph");
  }

  /** Makes the spans of a request whose answer was sent. */
  record({ method, path, status, begun, ended, headers, note }: Finished): void {
    const operation = note?.operation ?? null;
    const caller = this.propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const span = this.tracer.startSpan(
      note ? `query ${operation ?? ""}`.trim() : `${method} ${path}`,
      {
        kind: SpanKind.SERVER,
        startTime: timed(begun),
        attributes: {
          "http.request.method": method,
          "http.route": path,
          "http.response.status_code": status,
          ...(note && { "graphql.operation.type": "query" }),
          ...(operation !== null && { "graphql.operation.name": operation }),
          ...(note?.cache && { "usmca_graph.cache": note.cache }),
          ...(note?.codes.length && { "error.type": note.codes[0] }),
        },
      },
      caller,
    );
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    const within = trace.setSpan(caller, span);
    for (const statement of note?.statements ?? []) this.recordStatement(statement, ended, within);
    span.end(timed(ended));
  }

  /** Sends what is left. */
  async close(): Promise<void> {
    await this.provider.forceFlush({ timeoutMillis: PATIENCE }).catch(() => undefined);
  }

  private recordStatement({ name, batch, begun, milliseconds, error }: AskedStatement, now: number, within: Context) {
    const span = this.tracer.startSpan(
      name,
      {
        kind: SpanKind.CLIENT,
        startTime: timed(begun),
        attributes: {
          "db.query.summary": name,
          ...(batch !== undefined && { "usmca_graph.batch": batch }),
          ...(error !== undefined && { "error.type": error }),
        },
      },
      within,
    );
    if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(timed(milliseconds === undefined ? now : begun + milliseconds));
  }
}

/** A moment as `performance.now()`, in milliseconds since 1970. */
const timed = (moment: number) => performance.timeOrigin + moment;

/** The exporter, that says in the log when the collector is away, and when it is back: once each. */
function toldOnce(exporter: OTLPTraceExporter, logger: Logger): Pick<OTLPTraceExporter, "export" | "shutdown"> {
  let away = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.code !== ExportResultCode.SUCCESS;
        if (failed && !away)
          logger.warn({ err: result.error }, "traces cannot be sent: they are dropped until they can");
        if (!failed && away) logger.info("traces are sent again");
        away = failed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
