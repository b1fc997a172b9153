import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** What can be wrong between a client and its server. */
export type Fault =
  /** Nothing. */
  | { readonly kind: "none" }
  /** Every piece of an answer comes this much later, in milliseconds. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** Answers come this many bytes at a time, ten times a second. */
  | { readonly kind: "drain"; readonly bytes: number }
  /** Each connection breaks after so many bytes more of its answers. */
  | { readonly kind: "reset"; readonly after: number }
  /** Connections are accepted, and nothing is ever said on any: those are lost for good, also once the fault is over. */
  | { readonly kind: "silence" }
  /** All connections are cut, and none is accepted. */
  | { readonly kind: "refuse" };

/** Stands between a client and a server, and does to their connections what networks do. */
export class FaultProxy {
  private fault: Fault = { kind: "none" };
  private server: Server | null = null;
  private readonly near = new Set<Socket>();
  private readonly lost = new Set<Socket>();
  /** Of connections that are to break: how many bytes are left until then. */
  private left = new WeakMap<Socket, number>();
  port = 0;

  constructor(private readonly target: URL) {}

  /** How many connections the client has open. */
  get connections(): number {
    return this.near.size;
  }

  /** How many of them are lost for good. */
  get silent(): number {
    return this.lost.size;
  }

  async open(): Promise<void> {
    this.server = createServer((near) => this.join(near)).listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
  }

  async set(fault: Fault): Promise<void> {
    this.fault = fault;
    this.left = new WeakMap();
    if (fault.kind === "silence") for (const socket of this.near) this.lost.add(socket);
    if (fault.kind === "refuse") await this.close();
    else if (!this.server) await this.open();
  }

  /** Cuts all connections. */
  cut(): void {
    for (const socket of this.near) socket.destroy();
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = once(server, "close");
    server.close();
    this.cut();
    await closed;
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    this.near.add(near);
    if (this.fault.kind === "silence") this.lost.add(near);
    near.on("error", () => undefined);
    far.on("error", () => undefined);
    near.on("close", () => {
      this.near.delete(near);
      this.lost.delete(near);
      far.destroy();
    });
    far.on("close", () => {
      if (!this.lost.has(near)) near.destroy();
    });
    // What nobody is to get is read all the same, to see who leaves.
    near.on("data", (piece) => {
      if (!this.lost.has(near)) far.write(piece);
    });
    far.on("data", (piece) => {
      far.pause();
      void this.pass(piece, near).then(() => far.resume());
    });
  }

  /** Passes a piece of an answer on, as the fault of the moment has it. */
  private async pass(piece: Buffer, near: Socket): Promise<void> {
    const { fault } = this;
    if (fault.kind === "delay") await pause(fault.milliseconds);
    if (fault.kind === "drain") await pause(100);
    if (near.destroyed || this.lost.has(near)) return;
    const left = fault.kind === "reset" ? (this.left.get(near) ?? fault.after) : Infinity;
    const size = Math.min(fault.kind === "drain" ? fault.bytes : left, piece.length);
    near.write(piece.subarray(0, size));
    this.left.set(near, left - size);
    if (left === size) near.resetAndDestroy();
    else if (size < piece.length) await this.pass(piece.subarray(size), near);
  }
}
