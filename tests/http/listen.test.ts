import fastify from "fastify";
import { closeGracefully, listen } from "../../src/http/listen";
import type { Service } from "./service";
import { startService } from "./service";

let service: Service;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.server.close());

describe("listening and closing", () => {
  test("a busy port, an address of elsewhere", async () => {
    const port = Number(new URL(service.url).port);
    const attempt = async (to: { port: number; host: string }) => {
      const other = fastify();
      const error = await listen(other, to).catch((thrown: Error) => thrown);
      await other.close();
      return String(error);
    };
    expect(await attempt({ port, host: "127.0.0.1" })).toBe(
      `CannotListen: Port ${port} is in use: set PORT to another, or stop the program that has it.`,
    );
    expect(await attempt({ port: 0, host: "203.0.113.1" })).toBe(
      "CannotListen: 203.0.113.1 is no address of this machine: set HOST to one that is, or to 0.0.0.0.",
    );
    expect(await attempt({ port: 0, host: "127.0.0.1" })).toMatch(/^http:/);
  });

  test("what runs is finished, what comes is not taken", async () => {
    const closing = await startService();
    const answer = closing.ask("{ slow }");
    while (!closing.resolved.includes("slow")) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = closeGracefully(closing.server, 5_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(fetch(`${closing.url}/healthz`)).rejects.toThrow("fetch failed");
    closing.release();
    const { status, body } = await answer;
    expect([status, body.data]).toEqual([200, { slow: "done" }]);
    await closed;
  });

  test("what does not end is cut", async () => {
    const closing = await startService();
    const answer = closing.ask("{ slow }").catch((error: Error) => error.message);
    while (!closing.resolved.includes("slow")) await new Promise((resolve) => setTimeout(resolve, 5));
    await closeGracefully(closing.server, 50);
    expect(await answer).toBe("fetch failed");
  });
});
