import type { Destination } from "../model";
import type { Scope } from "./scope";

/** What a question is given about time, coerced. */
export interface TimeArguments {
  readonly asOf?: string | null;
  readonly certainty?: Certainty | null;
  readonly includeUndated?: boolean | null;
}

export type Certainty = "SURE" | "POSSIBLE";

/** A day of which a question asks: what held on it surely, or possibly as well. */
export interface AsOf {
  readonly day: string;
  readonly certainty: Certainty;
  /** Whether what has no known begin counts as possible. */
  readonly includeUndated: boolean;
}

export function asOf({ asOf, certainty, includeUndated }: TimeArguments): AsOf | null {
  if (asOf === null || asOf === undefined) return null;
  return { day: asOf, certainty: certainty ?? "POSSIBLE", includeUndated: includeUndated ?? false };
}

/** Cypher that holds for a record that held on the day; null where nothing is asked, or all always hold. */
export function held(time: AsOf | null, of: Destination, alias: string, scope: Scope): string | null {
  if (!time) return null;
  const day = () => scope.parameter(time.day);
  const from = `${alias}.possiblyFrom`;
  return among(of, alias, () => {
    if (time.certainty === "SURE") return `${alias}.surelyFrom <= ${day()} AND ${alias}.surelyUntil > ${day()}`;
    const begun = time.includeUndated ? `coalesce(${from}, '') <= ${day()}` : `${from} <= ${day()}`;
    return `${begun} AND ${alias}.possiblyUntil > ${day()}`;
  });
}

/** Cypher that holds for a record whose begin is not known and that had not surely ended on the day. */
export function undated(time: AsOf | null, of: Destination, alias: string, scope: Scope): string {
  if (!time || of.kinds.every(({ span }) => !span)) return "false";
  return `${alias}.possiblyFrom IS NULL AND ${alias}.possiblyUntil > ${scope.parameter(time.day)}`;
}

/** A condition on the periods of a destination's records, of which those without a period always hold. */
function among({ kinds }: Destination, alias: string, condition: () => string): string | null {
  if (kinds.every(({ span }) => !span)) return null;
  if (kinds.every(({ span }) => span)) return condition();
  return `(${alias}.possiblyUntil IS NULL OR ${condition()})`;
}
