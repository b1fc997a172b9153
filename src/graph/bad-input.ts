/** The question itself is at fault: it says which argument, what is allowed, and carries a stable code. */
export class BadInput extends Error {
  override readonly name = "BadInput";

  constructor(
    readonly code: string,
    readonly argument: string,
    message: string,
  ) {
    super(message);
  }
}
