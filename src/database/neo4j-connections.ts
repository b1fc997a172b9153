import type { Socket } from "node:net";
import type { Driver, Neo4jError, Session, SessionConfig } from "neo4j-driver";
import * as bolt from "neo4j-driver-bolt-connection";
import { DatabaseUnavailable } from "./database";

/** How long a server that has answered before may say nothing to what is asked of it, in milliseconds. */
const SILENCE = 800;

/** How long one that has not answered yet may: to connect takes several round trips. */
const CONNECTING = 5_000;

/** How long connections that are given up may still end what they do, in milliseconds. */
const LINGER = 5_000;

/**
 * The connections of one driver to its server. A connection can be lost without a word: a firewall forgets it, a machine
 * loses its power. The driver goes on giving such connections to whoever asks, until the system gives them up after
 * minutes or hours; so where nothing is heard, all connections are given up for others.
 */
export class Connections {
  private answered = false;
  /** Since when something is asked and nothing was heard, as Date.now(). */
  private unheardSince: number | null = null;
  private readonly open = new Set<(reason: Error) => void>();

  constructor(private readonly driver: Driver) {}

  /** How many sessions are open: each has one connection, or waits for one. */
  get wanted(): number {
    return this.open.size;
  }

  /** Whether something is asked, and for too long no answer to anything has come. */
  get silent(): boolean {
    if (this.unheardSince === null) return false;
    return Date.now() - this.unheardSince >= (this.answered ? SILENCE : CONNECTING);
  }

  /** @throws DatabaseUnavailable when the connections are closed meanwhile; otherwise what the driver throws. */
  inSession<Result>(config: SessionConfig, work: (session: Session) => Promise<Result>): Promise<Result> {
    this.unheardSince ??= Date.now();
    return new Promise((resolve, reject) => {
      this.open.add(reject);
      void this.worked(config, work)
        .then(resolve, reject)
        .finally(() => this.open.delete(reject));
    });
  }

  /** Closes them a while later, so that what is slow and not lost can end. */
  giveUp(): void {
    setTimeout(() => void this.close(), LINGER).unref();
  }

  async close(): Promise<void> {
    // The driver says nothing to those whose connection it closes.
    for (const reject of this.open) reject(new DatabaseUnavailable("The connection was closed."));
    await this.driver.close();
  }

  private async worked<Result>(config: SessionConfig, work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = this.driver.session(config);
    try {
      const result = await work(session);
      this.heard();
      return result;
    } catch (error) {
      if (/^Neo\./.test((error as Partial<Neo4jError>).code ?? "")) this.heard();
      throw error;
    } finally {
      await session.close();
    }
  }

  private heard(): void {
    this.answered = true;
    this.unheardSince = null;
  }
}

interface Channel {
  _setupConnectionTimeout: (config: { connectionTimeout: number }, socket: Socket) => void;
}

/**
 * The driver's connection timeout ends when the server's system accepts; it then waits without end for the server's first
 * word. With this it ends with that word.
 */
function boundFirstWord(channel: Channel): void {
  const setUp = channel._setupConnectionTimeout;
  channel._setupConnectionTimeout = function (config, socket) {
    setUp.call(this, config, socket);
    socket.once("connect", () => socket.setTimeout(config.connectionTimeout));
    socket.once("data", () => socket.setTimeout(0));
  };
}

boundFirstWord((bolt as unknown as { channel: { Channel: { prototype: Channel } } }).channel.Channel.prototype);
