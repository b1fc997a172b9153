import type { FastifyInstance } from "fastify";
import type { Config } from "../config";
import { OperatorError } from "../operator-error";

/** The service cannot listen where it should; the message is one line that says what to do. */
class CannotListen extends OperatorError {
  override readonly name = "CannotListen";
}

/** Starts to listen; gives the address. @throws CannotListen */
export async function listen(server: FastifyInstance, { port, host }: Pick<Config, "port" | "host">): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} is in use: set PORT to another, or stop the program that has it.`,
      EACCES: `Port ${port} is not allowed: set PORT to 1024 or more.`,
      EADDRNOTAVAIL: `${host} is no address of this machine: set HOST to one that is, or to 0.0.0.0.`,
      ENOTFOUND: `${host} is not known: set HOST to an address of this machine, or to 0.0.0.0.`,
    };
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""];
    throw reason ? new CannotListen(reason) : error;
  }
}

/**
 * Stops to listen, finishes what runs, then closes.
 * @param patience milliseconds after which open connections are cut.
 */
export async function closeGracefully(server: FastifyInstance, patience: number): Promise<void> {
  const timer = setTimeout(() => server.server.closeAllConnections(), patience);
  try {
    await server.close();
  } finally {
    clearTimeout(timer);
  }
}
