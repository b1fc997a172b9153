import { Agent, request as httpRequest } from "node:http";
import type { Socket } from "node:net";
import { connect } from "node:net";

export interface Sent {
  readonly status: number;
  readonly body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

const TYPES = { "content-type": "application/json", accept: "application/graphql-response+json, application/json" };
const agent = new Agent({ keepAlive: false });

/** Sends a body as it is, over a socket of its own. */
export function sendRaw(
  port: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const options = { agent, port, path: "/graphql", method: "POST", headers: { ...TYPES, ...headers } };
    const sent = httpRequest(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode!, body: parsed(text) }));
    });
    sent.on("error", reject).end(body);
  });
}

const parsed = (text: string) => (text === "" ? {} : (JSON.parse(text) as Sent["body"]));

export const codesOf = ({ body }: Sent) => (body.errors ?? []).map(({ extensions }) => extensions.code);

/** Writes bytes to a socket; gives all that came back once the server has closed it. */
export function talk(port: number, write: (socket: Socket) => unknown): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => write(socket));
    socket.setEncoding("utf8").on("data", (part: string) => (text += part));
    socket.on("error", () => undefined).on("close", () => resolve(text));
  });
}

export const nested = (levels: number, open: string, inner: string, close: string) =>
  open.repeat(levels) + inner + close.repeat(levels);
