import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** A folder of built pages. */
export interface Pages {
  folder: string;
  /** Where they are served, such as `/playground`; empty: at the root. */
  prefix: string;
  contentSecurityPolicy: string;
  /** Whether every address below that is nothing else is one of the pages' own, which they read themselves. */
  ownAddresses: boolean;
}

/** What the explorer needs of a browser: everything from here, and nothing written into the page. */
export const EXPLORER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What GraphiQL needs of a browser: everything from here, and workers and styles that it makes itself. */
export const PLAYGROUND_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves the pages, if they have been built. Returns whether they have. */
export async function servePages(server: FastifyInstance, pages: Pages): Promise<boolean> {
  const { folder, prefix, contentSecurityPolicy, ownAddresses } = pages;
  if (!existsSync(folder)) return false;
  await server.register(async (scope) => {
    scope.addHook("onSend", async (_, reply) => {
      reply.header("content-security-policy", contentSecurityPolicy);
    });
    if (prefix) scope.get(prefix, (_, reply) => reply.redirect(`${prefix}/`));
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: `${prefix}/`,
      wildcard: false,
      preCompressed: true,
      decorateReply: ownAddresses,
      // Their names change with what is in them.
      setHeaders: (reply, path) => {
        if (path.includes("/assets/")) void reply.header("cache-control", "public, max-age=31536000, immutable");
      },
    });
    if (!ownAddresses) return;
    scope.get(`${prefix}/*`, (request, reply) => {
      const forPeople = request.headers.accept?.includes("text/html") && !/\.\w+$/.test(request.url.split("?")[0]!);
      return forPeople ? reply.sendFile("index.html") : reply.callNotFound();
    });
  });
  return true;
}
