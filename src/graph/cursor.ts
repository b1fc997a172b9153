import { BadInput } from "./bad-input";

/** Where a cursor stands: the values by which its list is ordered, which tell its item from all others. */
export type Place = readonly unknown[];

/** A cursor is opaque to clients: the signature of its list, which says which list in which order, and the place. */
export function encodeCursor(signature: string, place: Place): string {
  return Buffer.from(JSON.stringify([signature, ...place])).toString("base64url");
}

/**
 * The place a cursor names, of so many values.
 * @throws BadInput BAD_CURSOR, CURSOR_OF_ANOTHER_LIST
 */
export function decodeCursor(cursor: string, signature: string, length: number, argument: string): Place {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    decoded = null;
  }
  const isCursor =
    Array.isArray(decoded) &&
    typeof decoded[0] === "string" &&
    decoded.slice(1).every((value) => value === null || typeof value !== "object");
  if (!isCursor) throw new BadInput("BAD_CURSOR", argument, `${argument} is no cursor: give one that this list gave.`);
  const [given, ...place] = decoded as unknown[];
  if (given !== signature || place.length !== length) {
    throw new BadInput(
      "CURSOR_OF_ANOTHER_LIST",
      argument,
      `${argument} is a cursor of another list or order: give one that this list gave.`,
    );
  }
  return place;
}
