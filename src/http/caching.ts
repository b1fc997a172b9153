import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import type { RequestNote, Revision } from "../graphql/request";
import { FRESH, sameRevision } from "../graphql/request";
import type { Answers } from "./cache";
import { entityTag, names } from "./conditional";
import type { Metrics } from "./metrics";
import type { Persisted } from "./persisted";
import { askedOf } from "./question";

/** A browser may keep an answer, and asks each time whether it still holds. */
const REVALIDATED = "public, max-age=0, must-revalidate";

export interface Caching {
  answers: Answers;
  metrics: Metrics;
  persisted: Persisted;
  /** The digest of the code that answers. */
  code: string;
  /** The revision that answers come from; null while there is none. */
  revision: () => Revision | null;
  /** The revision as a look at the database that began at a moment (as `performance.now()`), or later, found it. */
  revisionSince: (moment: number) => Promise<Revision | null>;
}

/**
 * What `/graphql` does before and after a question is run. Before: a kept answer is sent, or 304, where the database is
 * known to hold its revision. After: a whole answer is kept. Others may have loaded records while it was worked out, so
 * it is sent to someone else only once a look that began later has found the same revision.
 */
export function caching({ answers, metrics, persisted, code, revision, revisionSince }: Caching) {
  // Which type an `Accept` header gets, as the GraphQL server chose it.
  const types = new LRUCache<string, string>({ max: 100 });
  const since = (moment: number) => revisionSince(moment).catch(() => null);

  async function before(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const { headers, method } = request;
    const note: RequestNote = (request.note = { operation: null, codes: [], statements: [] });
    const asked = (request.asked = askedOf(request));
    if (!asked) return;
    if (headers["cache-control"]?.includes("no-cache")) await since(performance.now());

    const accept = headers.accept ?? "";
    const conditional = method === "GET" && headers["if-none-match"] !== undefined;
    const now = revision();
    const type = types.get(accept);
    const answer = now && type !== undefined ? answers.get(now, asked.key) : undefined;
    if (answer || conditional) {
      const known = await since(Math.max(performance.now() - FRESH, answer?.at ?? -Infinity));
      const tag = known && method === "GET" ? entityTag(code, known, asked.key, accept) : null;
      const unchanged = tag !== null && names(headers["if-none-match"], tag);
      if (unchanged || (answer && sameRevision(known, now))) {
        metrics.hits.inc();
        Object.assign(note, { cache: "hit", operation: answer?.operation ?? asked.operationName });
        if (tag) validated(reply, tag);
        if (unchanged) return reply.code(304).send();
        if (asked.text !== null) await persisted.set(asked.document, asked.text);
        return reply.header("content-type", type).send(answer!.body);
      }
    }
    if (answers.open) note.cache = "miss";
    metrics.misses.inc();
    request.revision = revision();
  }

  async function after(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const { asked, method, note, revision: began } = request;
    if (note?.cache === "hit") return payload;
    if (!note?.whole || reply.statusCode !== 200 || typeof payload !== "string") {
      reply.header("cache-control", "no-store");
      return payload;
    }
    if (!asked) return payload;
    const at = performance.now();
    // What others may keep is looked at before it is sent; what stays here, when it is sent again.
    const held = method === "GET" ? await since(at) : revision();
    if (!began || !sameRevision(began, held)) {
      metrics.notKept.inc();
      reply.header("cache-control", "no-store");
      return payload;
    }
    const accept = request.headers.accept ?? "";
    answers.set(began, asked.key, { body: Buffer.from(payload), operation: note.operation, at });
    types.set(accept, reply.getHeader("content-type") as string);
    if (method === "GET") validated(reply, entityTag(code, began, asked.key, accept));
    return payload;
  }

  return { before, after };
}

function validated(reply: FastifyReply, tag: string): void {
  reply.headers({ etag: tag, "cache-control": REVALIDATED, vary: "Accept-Language, Accept" });
}
