import type { AddressInfo } from "node:net";
import { Agent, request } from "node:http";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { storedOperations } from "../operations/service";
import { openOwn } from "../databases";
import { heap, openHandles } from "./resources";
import { full, samples } from "./samples";
import type { Served } from "./served";
import { serve } from "./served";

/** How long it is asked, in milliseconds, and by how many at once. */
const LASTS = samples(3_000, 600_000);
const CLIENTS = 8;
/** How often memory and handles are looked at. */
const LOOKS = 12;

const operations = storedOperations();

/** Asks one thing after the other, every third time something new, until it is told to stop. */
async function client(port: number, name: number, until: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let asked = 0;
  for (; Date.now() < until; asked++) {
    const { text, variables } = operations[(asked * 7 + name * 11) % operations.length]!;
    const query = asked % 3 === 0 ? `${text}\n# ${name} ${asked}` : text;
    const headers = { "content-type": "application/json" };
    const sent = request({ agent, port, path: "/graphql", method: "POST", headers });
    sent.end(JSON.stringify({ query, variables }));
    const [response] = (await once(sent, "response")) as [NodeJS.ReadableStream & { statusCode: number }];
    expect([name, response.statusCode]).toEqual([name, 200]);
    await once(response.resume(), "end");
  }
  agent.destroy();
  return asked;
}

/** The fewest handles within a second: sockets end a moment after they were closed. */
async function handlesLeft(): Promise<number> {
  let least = openHandles();
  for (let i = 0; i < 20; i++) {
    await pause(50);
    least = Math.min(least, openHandles());
  }
  return least;
}

let before: number;
let served: Served;
beforeAll(async () => {
  before = openHandles();
  served = await serve(openOwn);
});
afterAll(() => served.close());

test(
  "at load memory and handles stay flat",
  async () => {
    await served.server.listen({ port: 0, host: "127.0.0.1" });
    const { port } = served.server.server.address() as AddressInfo;
    const looks: { heap: number; handles: number }[] = [];
    let asked = 0;
    for (let look = 0; look < LOOKS; look++) {
      const until = Date.now() + LASTS / LOOKS;
      const counts = await Promise.all(
        Array.from({ length: CLIENTS }, (_, i) => client(port, look * CLIENTS + i, until)),
      );
      asked += counts.reduce((sum, count) => sum + count, 0);
      looks.push({ heap: heap(), handles: full ? await handlesLeft() : openHandles() });
    }
    expect(asked).toBeGreaterThan(CLIENTS);
    expect(served.failures).toEqual([]);
    if (full) {
      // The first half fills caches that are bounded; in the second nothing grows.
      const [first, second] = [looks.slice(LOOKS / 2, (3 * LOOKS) / 4), looks.slice((3 * LOOKS) / 4)];
      const mean = (some: typeof looks) => some.reduce((sum, each) => sum + each.heap, 0) / some.length;
      expect(mean(second)).toBeLessThan(1.05 * mean(first));
      expect(Math.max(...second.map(({ handles }) => handles))).toBeLessThanOrEqual(
        Math.max(...first.map(({ handles }) => handles)),
      );
    }
    process.stdout.write(
      `Soak: ${asked} requests, heap in MB ${looks.map((each) => Math.round(each.heap / 1e6)).join(" ")}\n`,
    );
    await served.close();
    for (let i = 0; i < 100 && openHandles() > before; i++) await pause(50);
    expect(openHandles()).toBeLessThanOrEqual(before);
  },
  LASTS + 240_000,
);
