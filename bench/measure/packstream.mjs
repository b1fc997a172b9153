// Reads what Bolt writes: PackStream, as far as the messages of a client need it.
import neo4j from "neo4j-driver";

/** A message of the Bolt protocol: its tag and its fields. Whole numbers come as the driver's own, to be sent again. */
export function readMessage(bytes) {
  const reader = new Reader(bytes);
  const size = reader.byte() & 0x0f;
  const tag = reader.byte();
  return { tag, fields: reader.values(size) };
}

class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  values(count) {
    return Array.from({ length: count }, () => this.#value());
  }

  #value() {
    const marker = this.byte();
    if (marker < 0x80) return neo4j.int(marker);
    if (marker >= 0xf0) return neo4j.int(marker - 256);
    const small = marker & 0x0f;
    if (marker < 0x90) return this.#text(small);
    if (marker < 0xa0) return this.values(small);
    if (marker < 0xb0) return this.#map(small);
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return this.#number(8, "readDoubleBE");
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return neo4j.int(this.#number(1, "readInt8"));
      case 0xc9:
        return neo4j.int(this.#number(2, "readInt16BE"));
      case 0xca:
        return neo4j.int(this.#number(4, "readInt32BE"));
      case 0xcb:
        return neo4j.int(this.#number(8, "readBigInt64BE"));
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return this.#text(this.#size(marker - 0xd0));
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return this.values(this.#size(marker - 0xd4));
      case 0xd8:
      case 0xd9:
      case 0xda:
        return this.#map(this.#size(marker - 0xd8));
      default:
        throw new Error(`A parameter is of a type that is not read: 0x${marker.toString(16)}.`);
    }
  }

  #size(power) {
    return this.#number(2 ** power, ["readUInt8", "readUInt16BE", "readUInt32BE"][power]);
  }

  #number(length, method) {
    const value = this.#bytes[method](this.#at);
    this.#at += length;
    return value;
  }

  #text(length) {
    this.#at += length;
    return this.#bytes.toString("utf8", this.#at - length, this.#at);
  }

  #map(size) {
    return Object.fromEntries(Array.from({ length: size }, () => this.values(2)));
  }
}
