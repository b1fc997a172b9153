/** A decimal number as whole digits and how many of them stand behind the point. */
export interface Exact {
  readonly digits: bigint;
  readonly places: number;
}

const ten = (power: number) => 10n ** BigInt(power);
const absolute = (digits: bigint) => (digits < 0n ? -digits : digits);

/** A number as written in a file: with a point or none, and without an exponent. */
export function exact(written: number | string): Exact {
  const [, sign, whole, behind = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(written))!;
  return { digits: BigInt(sign + whole! + behind), places: behind.length };
}

/** One number less another; each is first multiplied by a power of ten. */
export function less(one: Exact, other: Exact, onePower = 0, otherPower = 0): Exact {
  const places = Math.max(one.places - onePower, other.places - otherPower, 0);
  const at = ({ digits, places: own }: Exact, power: number) => digits * ten(places + power - own);
  return { digits: at(one, onePower) - at(other, otherPower), places };
}

/** As text, without zeros at its end. */
export function text({ digits, places }: Exact): string {
  const padded = absolute(digits)
    .toString()
    .padStart(places + 1, "0");
  const [whole, behind] = [padded.slice(0, padded.length - places), padded.slice(padded.length - places)];
  const shown = behind.replace(/0+$/, "");
  return `${digits < 0n ? "-" : ""}${whole}${shown ? `.${shown}` : ""}`;
}

/** As text with so many decimals, halves rounded away from zero. */
export function rounded({ digits, places }: Exact, decimals: number): string {
  return quotient(digits, ten(places), decimals);
}

/** One number in percent of another that is not zero, with so many decimals, or (null) with twenty digits. */
export function percent(part: Exact, whole: Exact, decimals: number | null): string {
  const [over, under] = [part.digits * 100n * ten(whole.places), whole.digits * ten(part.places)];
  if (decimals !== null) return quotient(over, under, decimals);
  if (over === 0n) return "0";
  // So many decimals that the digits, zeros in front left aside, are twenty.
  let behind = -40;
  while (divided(over, under, behind + 1) < ten(20)) behind++;
  const digits = half(over, under, behind);
  const signed = over < 0n !== under < 0n ? -digits : digits;
  return behind < 0 ? String(signed * ten(-behind)) : text({ digits: signed, places: behind });
}

const divided = (over: bigint, under: bigint, decimals: number) =>
  (absolute(over) * ten(Math.max(decimals, 0))) / (absolute(under) * ten(Math.max(-decimals, 0)));

const half = (over: bigint, under: bigint, decimals: number) =>
  divided(2n * over, under, decimals) / 2n + (divided(2n * over, under, decimals) % 2n);

function quotient(over: bigint, under: bigint, decimals: number): string {
  const digits = half(over, under, decimals);
  const shown = digits.toString().padStart(decimals + 1, "0");
  const point = shown.length - decimals;
  const sign = digits !== 0n && over < 0n !== under < 0n ? "-" : "";
  return `${sign}${shown.slice(0, point)}${decimals > 0 ? `.${shown.slice(point)}` : ""}`;
}
