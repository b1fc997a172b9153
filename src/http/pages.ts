import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** A folder of pages, below a prefix such as `/playground`. */
export interface Pages {
  folder: string;
  prefix: string;
  contentSecurityPolicy: string;
}

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
  if (!existsSync(pages.folder)) return false;
  await server.register(async (scope) => {
    scope.addHook("onSend", async (_, reply) => {
      reply.header("content-security-policy", pages.contentSecurityPolicy);
    });
    scope.get(pages.prefix, (_, reply) => reply.redirect(`${pages.prefix}/`));
    await scope.register(fastifyStatic, {
      root: pages.folder,
      prefix: `${pages.prefix}/`,
      // Their names change with what is in them.
      setHeaders: (reply, path) => {
        if (path.includes("/assets/")) void reply.header("cache-control", "public, max-age=31536000, immutable");
      },
    });
  });
  return true;
}
