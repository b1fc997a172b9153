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

/** @throws BadInput OUT_OF_RANGE where a number lies outside of its bounds. */
export function inRange(argument: string, given: number, least: number, most: number): void {
  if (given >= least && given <= most) return;
  throw new BadInput("OUT_OF_RANGE", argument, `${argument} is ${given}: ${least} to ${most} are allowed.`);
}

/** @throws BadInput LIST_TOO_LONG where a list is given too many ids, or too few. */
export function someIds(argument: string, ids: readonly string[], least: number, most: number): void {
  if (ids.length >= least && ids.length <= most) return;
  throw new BadInput(
    "LIST_TOO_LONG",
    argument,
    `${argument} lists ${ids.length} ids: ${least} to ${most} are allowed.`,
  );
}
