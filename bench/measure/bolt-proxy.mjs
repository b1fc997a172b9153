// Stands between an arm and Neo4j while work is counted, and tells alike of every arm what it asked: a flight is all
// that a client sends on a connection until the server speaks again, so a round trip.
import { connect, createServer } from "node:net";
import { readMessage } from "./packstream.mjs";

const RUN = 0x10;

/** The versions are agreed on first: a greeting of 20 bytes, and a choice where the server answers with a list. */
const GREETING = 20;
const LIST = 0x000001ff;

/** Starts a proxy. `flights` grows by a list of statements (`{ text, parameters }`) for each flight. */
export function startProxy(uri) {
  const { hostname, port } = new URL(uri);
  const flights = [];
  const sockets = new Set();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) {
      socket.setNoDelay(true).on("error", () => socket.destroy());
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    }
    const reader = new ClientReader();
    let flight = null;
    client.on("data", (bytes) => {
      for (const { tag, fields } of reader.read(bytes)) {
        if (!flight) flights.push((flight = []));
        if (tag === RUN) flight.push({ text: fields[0], parameters: fields[1] });
      }
      database.write(bytes);
    });
    database.on("data", (bytes) => {
      reader.answered(bytes);
      flight = null;
      client.write(bytes);
    });
    client.on("close", () => database.destroy());
    database.on("close", () => client.destroy());
  });
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  };
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done({ uri: `bolt://127.0.0.1:${server.address().port}`, flights, stop }));
  });
}

/** Puts the messages of a client together from the chunks in which they come. */
class ClientReader {
  #bytes = Buffer.alloc(0);
  #greeted = false;
  #toSkip = GREETING;
  #message = [];

  /** Takes note of how the server answers the greeting. */
  answered(bytes) {
    if (this.#greeted) return;
    this.#greeted = true;
    // Of a list the client chooses a version, in 4 bytes, and says what it can, in one.
    if (bytes.readUInt32BE(0) === LIST) this.#toSkip += 5;
  }

  *read(bytes) {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    const skipped = Math.min(this.#toSkip, this.#bytes.length);
    this.#toSkip -= skipped;
    this.#bytes = this.#bytes.subarray(skipped);
    while (this.#bytes.length >= 2) {
      const size = this.#bytes.readUInt16BE(0);
      if (this.#bytes.length < 2 + size) return;
      if (size > 0) this.#message.push(this.#bytes.subarray(2, 2 + size));
      else if (this.#message.length > 0) yield readMessage(Buffer.concat(this.#message.splice(0)));
      this.#bytes = this.#bytes.subarray(2 + size);
    }
  }
}
