import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { Refused } from "./failures";

const MINUTE = 60_000;

/** What machines ask on a schedule, and must not be refused. */
const FREE = ["/healthz", "/readyz", "/metrics"];

/** Bounds the requests of one client address (of an IPv6 network of 64 bits) in a minute. */
export async function limitRate(server: FastifyInstance, most: number): Promise<void> {
  await server.register(rateLimit, {
    max: most,
    timeWindow: MINUTE,
    allowList: ({ routeOptions: { url } }) => FREE.includes(url ?? ""),
    errorResponseBuilder: (_, { ttl }) => {
      const seconds = Math.ceil(ttl / 1000);
      const text = `Too many requests from your address (at most ${most} a minute): try again in ${seconds} s.`;
      return new Refused(429, "RATE_LIMITED", text, seconds);
    },
  });
}
