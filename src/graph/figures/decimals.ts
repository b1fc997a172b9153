import { Decimal } from "decimal.js";

/** Sums of figures are exact, whatever their size: a figure has 15 digits at most, between 1e308 and 1e-308. */
const Exact = Decimal.clone({ precision: 1_000 });
/** Quotients are cut, not rounded, after so many digits: what is rounded afterwards is rounded once. */
const Cut = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_DOWN });

/** How many digits a quotient has where no rounding is asked for. */
export const QUOTIENT_DIGITS = 20;

/** A stored number as it was printed: the decimal of its shortest text. */
export const printed = (value: number): Decimal => new Exact(String(value));

/** A number of one scale in another: 1.5 of scale 9 (billions) is 1500 of scale 6 (millions). */
export const rescaled = (value: Decimal, from: number, to: number): Decimal =>
  value.times(new Exact(10).pow(from - to));

/** A decimal as text, without an exponent: exact, or with so many decimals, halves rounded away from zero. */
export function written(value: Decimal, decimals: number | null): string {
  if (decimals === null) return value.toFixed();
  const rounded = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}

/** One number in percent of another, as text; null: of zero there is none. */
export function percentage(part: Decimal, whole: Decimal, decimals: number | null): string | null {
  if (whole.isZero()) return null;
  const quotient = new Cut(part.times(100)).div(whole);
  if (decimals !== null) return written(quotient, decimals);
  return quotient.toSignificantDigits(QUOTIENT_DIGITS, Decimal.ROUND_HALF_UP).toFixed();
}
